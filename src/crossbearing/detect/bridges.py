"""Bridges: pairs of places between which a fleet moves again and again, in one direction, and how often a week.

A leg counts where both of its ends are named; every leg adds to the *expected* number by the probability of its ends.
At least three named legs in at least two weeks make a bridge: one busy day is an event, and no bridge. All such pairs
are kept, scheduled traffic too; ``model.interest`` says which of them an analyst looks at first. What was aboard is
never known from tracks. Source: METHODS.md section 4, "Air bridge".
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from crossbearing.detect.others_heard import Around, others_heard
from crossbearing.detect.tempo import change_points
from crossbearing.detect.weekly import Moved, week_of, weekly
from crossbearing.model.bridge import Bridge
from crossbearing.model.movement import Leg
from crossbearing.model.movements import Movements
from crossbearing.model.track import Medium, medium_of, platform_number

LEAST_LEGS = 3
LEAST_WEEKS = 2
"""Convention: two legs in two weeks are as well a coincidence; three on one day are one operation."""
_OF_THE_PAIR = 0.5
"""A leg is listed with the pair that it is more probably of than not; that is one pair at most."""

Pair: TypeAlias = tuple[Medium, str, str]


@dataclass(frozen=True, slots=True)
class _Part:
    """A leg as far as it is of a pair."""

    leg: str
    platform: str
    moved: Moved


def bridges(movements: Movements) -> Iterator[Bridge]:
    """Every pair with repeated directed legs, those with most named legs first; no order of the legs changes them."""
    parts = _parts(movements.legs)
    ends = {facility for _, *pair in parts for facility in pair}
    known = (movements.facilities[x] for x in sorted(ends) if x in movements.facilities)
    heard = others_heard(movements.coverage, known)
    made = (_bridge(pair, found, heard) for pair, found in parts.items())
    yield from sorted(made, key=lambda x: (-sum(w.count for w in x.weeks), x.medium, x.origin, x.destination))


def _parts(legs: Mapping[str, Leg]) -> dict[Pair, list[_Part]]:
    """The legs of each pair that makes a bridge, in the order of time."""
    media = {x: medium_of(platform_number(x)) for x in {leg.platform for leg in legs.values()}}
    named: defaultdict[Pair, Counter[int]] = defaultdict(Counter)
    for leg in legs.values():
        origin, destination = leg.start.facility, leg.end.facility
        if origin is not None and destination is not None and origin != destination:
            named[media[leg.platform], origin, destination][week_of(leg.start.time)] += 1
    kept = {pair for pair, weeks in named.items() if len(weeks) >= LEAST_WEEKS and weeks.total() >= LEAST_LEGS}
    found: defaultdict[Pair, list[_Part]] = defaultdict(list)
    for identifier, leg in sorted(legs.items(), key=lambda x: (x[1].start.time, x[1].end.time, x[0])):
        week, medium = week_of(leg.start.time), media[leg.platform]
        both = medium, leg.start.facility, leg.end.facility
        for a in leg.start.candidates:
            for b in leg.end.candidates:
                if a.facility is None or b.facility is None or (medium, a.facility, b.facility) not in kept:
                    continue
                pair = medium, a.facility, b.facility
                moved = Moved(week, pair == both, a.probability * b.probability)
                found[pair].append(_Part(identifier, leg.platform, moved))
    return dict(found)


def _bridge(pair: Pair, parts: Sequence[_Part], heard: Mapping[str, Around]) -> Bridge:
    medium, origin, destination = pair
    listed = [x for x in parts if x.moved.weight > _OF_THE_PAIR]
    legs_of = Counter(x.platform for x in listed)
    fleet = tuple(sorted(legs_of, key=lambda x: (-legs_of[x], x)))
    hours = [heard[x].weekly(fleet) if x in heard else {} for x in (origin, destination)]
    weeks = weekly((x.moved for x in parts), hours)
    return Bridge(medium, origin, destination, fleet, tuple(x.leg for x in listed), weeks, change_points(weeks))
