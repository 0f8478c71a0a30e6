"""Events put to the tracks: what was expected, what was seen, what was heard, and what it says of the event."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crossbearing.corroborate.known import Known, known
from crossbearing.corroborate.sensors.ends import Fields, Route, country_end
from crossbearing.corroborate.sensors.expectations import CROSSING, Asked, expectations
from crossbearing.corroborate.sensors.fitting import FITS_FROM, Fit, Legs
from crossbearing.corroborate.sensors.listening import Ears
from crossbearing.corroborate.sensors.ratio import ratio_of_counts, ratio_of_rise, together
from crossbearing.corroborate.sensors.windows import days_in_words
from crossbearing.model import Event, Facility, Medium, Mention, Part, SensorTest, TestOutcome, World

MEDIA: tuple[Medium, ...] = ("air", "sea")
HEARD_FROM = 0.02
"""Below this share of the hours nobody was listening: half an hour a day."""
SUPPORTS = (1.5, 3.0)
REFUTES = (1 / 3, 2 / 3)
"""What both ends of the ratio must reach for the word. Choices: a word is for lists; the ratio is what counts."""
LOADS_NOT_SEEN = (2.0, 5.0)
"""What flights seen can say at most for a transfer, at both ends: that something flew, not what. A choice."""
BEFORE = timedelta(days=182)
"""How far back the tempo before is counted for a rise or a fall, and the usual number of such movements."""
_LEGS = 24
SHOWN_FROM = 0.1
"""A leg that may be meant with one chance in ten is shown with the test."""
WEEK_HOURS = 168


def sensor_tests(world: World, facilities: Iterable[Facility]) -> Iterator[SensorTest]:
    """Every event that can leave a track, put to the tracks of each medium; nothing where the case has none.

    Reads events, statements, entities and movements; nothing depends on their order.
    """
    movements = world.movements
    if not movements.any or movements.first is None or movements.last is None:
        return
    here = known(world)
    rows = tuple(facilities)
    named = movements.facilities.values()
    fields = {x: Fields.of(rows, named, x) for x in MEDIA}
    span = movements.first.date(), movements.last.date() + timedelta(days=1)
    bench = {
        x: _Bench(Legs.of(movements, x), Ears.of(movements, x), fields[x], _simulated(world, x), span) for x in MEDIA
    }
    names = _names(here)
    media = {x.medium for x in movements.platforms.values()}
    for event in sorted(world.events.values(), key=lambda x: x.id):
        for asked in expectations(here, names, event, fields, span):
            if asked.expectation.medium in media:
                yield _tested(event, asked, bench[asked.expectation.medium])


def _names(here: Known) -> Mapping[str, Sequence[Mention]]:
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in here.world.mentions.values():
        if mention.named:
            found[mention.document].append(mention)
    return found


def _simulated(world: World, medium: Medium) -> bool:
    return any(x.simulated for x in world.movements.platforms.values() if x.medium == medium)


@dataclass(frozen=True, slots=True)
class _Bench:
    """What one medium is tested with."""

    legs: Legs
    ears: Ears
    fields: Fields
    simulated: bool
    span: tuple[date, date]

    def heard(self, asked: Asked, route: Route, start: date, end: date) -> tuple[float, list[str]]:
        """The share of the hours in which a leg of this route would be heard, and a line for each place."""
        places = [(f"at {x.name}", x, False) for x in route.ends]
        if route.via is not None:
            places.append((f"around {route.via.name}", route.via.end, True))
        elif not places:
            over = (country_end(x, self.fields) for x in asked.expectation.through)
            places = [(f"over {x.name}", x, True) for x in over]
        shares = [(words, self.ears.share(x, start, end, high=high)) for words, x, high in places]
        lines = [f"{words}: somebody was heard in {_percent(share)} of these hours" for words, share in shares]
        return math.prod(share for _, share in shares), lines


@dataclass(frozen=True, slots=True)
class _Held:
    """What came of one number that was told, on one route."""

    found: tuple[Fit, ...]
    share: float
    heard: tuple[str, ...]
    usual: str
    low: float
    high: float

    @property
    def seen(self) -> int:
        """How many legs fit."""
        return sum(x.weight >= FITS_FROM for x in self.found)


def _held(asked: Asked, bench: _Bench, route: Route, least: int, most: int | None) -> _Held:
    """Held against the legs: how many fit, who was heard, what is usual, and the ratio that this makes."""
    wanted = asked.expectation
    found = bench.legs.fits(wanted, route, wanted.start, wanted.end)
    share, heard = bench.heard(asked, route, wanted.start, wanted.end)
    usual, line = _usual(asked, bench, route)
    seen = sum(x.weight >= FITS_FROM for x in found)
    # What was seen was heard.
    low, high = ratio_of_counts(seen, max(share, HEARD_FROM) if seen else share, least, most, usual)
    return _Held(found, share, tuple(heard), line, low, high)


def _tested(event: Event, asked: Asked, bench: _Bench) -> SensorTest:
    wanted = asked.expectation
    told = (f"looked for: {wanted.text} ({asked.window.why})",)
    nothing = SensorTest(
        event.id, wanted, "inconclusive", (), 0.0, 0.0, 1.0, 1.0, told, simulated=bench.simulated
    )  # fmt: skip
    if asked.why_not:
        return _ended(nothing, asked.why_not)
    parts = [(replace(asked.route, origin=end), part) for part, end in asked.parts]
    if len(parts) < 2:  # noqa: PLR2004 - one number is that of the whole
        held = [_held(asked, bench, asked.route, wanted.least, wanted.most)]
        lines = list(held[0].heard)
    else:
        held = [_held(asked, bench, route, part.least, part.most) for route, part in parts]
        lines = [_part_line(part, x) for (_, part), x in zip(parts, held, strict=True)]
    fits = sorted((x for one in held for x in one.found), key=lambda x: (x.weight, x.possible))
    found = {x.leg: x for x in fits}  # of the numbers that a leg may belong to, the one that it fits best
    test = replace(
        nothing,
        legs=tuple(x.leg for x in sorted(found.values(), key=lambda x: -x.weight)[:_LEGS] if x.weight >= SHOWN_FROM),
        seen=round(sum(x.weight for x in found.values()), 3),
        possible=round(sum(x.possible for x in found.values()), 3),
        coverage=round(sum(x.share for x in held) / len(held), 4),
        reasons=(*told, _seen(found.values(), wanted.medium), *lines),
    )
    if wanted.end <= bench.span[0] or wanted.start >= bench.span[1]:
        return replace(_ended(test, f"the tracks reach from {days_in_words(*bench.span)}"), outcome="no coverage")
    if wanted.trend is not None:
        return _trend(event, test, asked, bench)
    if all(x.share < HEARD_FROM and not x.seen for x in held):
        return replace(
            _ended(test, "nobody was listening there: that nothing was seen says nothing"), outcome="no coverage"
        )
    ratio = together((x.low, x.high) for x in held)
    usual = dict.fromkeys(x.usual for x in held)
    return _weighed(event, test, asked, ratio, usual, seen=any(x.seen for x in held))


def _weighed(
    event: Event, test: SensorTest, asked: Asked, ratio: tuple[float, float], lines: Iterable[str], *, seen: bool
) -> SensorTest:
    """The test with what the ratio is worth: less where the tracks cannot show all that was told."""
    low, high = ratio
    notes = list(lines)
    if not seen and not asked.sure:
        low = high = 1.0
        notes.append("the reports do not say by which way it went: that none was seen here says nothing")
    if event.kind in CROSSING and high < 1:
        low = high = 1.0
        notes.append("a permission need not be used: nothing seen does not speak against it")
    if event.kind not in {"traffic", *CROSSING} and high > 1:
        low, high = min(low, LOADS_NOT_SEEN[0]), min(high, LOADS_NOT_SEEN[1])
        notes.append("what was aboard is not to be seen in a track: this supports that something went, not what")
    if asked.cites_tracks and low > 1:
        low = 1.0
        notes.append("the reports themselves rest on tracks: these may be the same ones, so that the cautious end is 1")
    if asked.expectation.denies:
        low, high = 1 / high, 1 / low
        notes.append("the event is that this did not happen: the ratio is turned round")
    return _ended(replace(test, low=round(low, 3), high=round(high, 3)), *notes)


def _part_line(part: Part, held: _Held) -> str:
    """One of several numbers: "from Belarus: told exactly 3, seen 2, heard in 40% of the hours"."""
    told = f"exactly {part.least}" if part.most == part.least else f"at least {part.least}"
    if part.most is not None and part.most != part.least:
        told = f"{part.least} to {part.most}"
    return f"from {part.name}: told {told}, seen {held.seen}, heard in {_percent(held.share)} of the hours"


def _usual(asked: Asked, bench: _Bench, route: Route) -> tuple[float, str]:
    """How many such movements there would be anyway, from the half year before, and a line that says so."""
    wanted = asked.expectation
    start = max(wanted.start - BEFORE, bench.span[0])
    if start >= wanted.start:
        return 0.0, "the tracks do not reach further back: what is usual there is not known"
    share, _ = bench.heard(asked, route, start, wanted.start)
    if share < HEARD_FROM:
        return 0.0, "before, nobody was listening there: what is usual there is not known"
    days = (wanted.start - start).days
    number = sum(x.weight >= FITS_FROM for x in bench.legs.fits(wanted, route, start, wanted.start))
    mean = number / (days * share) * (wanted.end - wanted.start).days
    usual = f"{number or 'no'} such movement{'' if number == 1 else 's'}"
    return mean, f"usual there: in the {days} days before {usual}, that is {mean:.1f} in as long a time"


def _trend(event: Event, test: SensorTest, asked: Asked, bench: _Bench) -> SensorTest:
    """The outcome of a rise or a fall: the tempo before and after, per hour in which anybody was heard."""
    wanted = asked.expectation
    start, last = max(wanted.start - BEFORE, bench.span[0]), min(wanted.end, bench.span[1])
    if start >= wanted.start or last <= wanted.start:
        return _ended(test, "the tracks do not reach far enough back to compare with what was before")
    before = sum(x.weight for x in bench.legs.fits(wanted, asked.route, start, wanted.start))
    hours = [
        24.0 * (until - since).days * bench.heard(asked, asked.route, since, until)[0]
        for since, until in ((start, wanted.start), (wanted.start, last))
    ]
    if min(hours) / 24 / max((last - start).days, 1) < HEARD_FROM:
        return replace(_ended(test, "too few hours were heard before or after to compare them"), outcome="no coverage")
    low, high = ratio_of_rise(before, hours[0], test.seen, hours[1])
    if wanted.trend == "fall":
        low, high = 1 / high, 1 / low
    line = (
        f"before {before:.1f} in {hours[0]:,.0f} heard hours, after {test.seen:.1f} in {hours[1]:,.0f}: "
        f"{before / hours[0] * WEEK_HOURS:.1f} and {test.seen / hours[1] * WEEK_HOURS:.1f} a week of hearing"
    )
    return _weighed(event, test, asked, (low, high), [line], seen=before > 0 or test.seen > 0)


def _ended(test: SensorTest, *notes: str) -> SensorTest:
    """The test with its last lines, and the word for its ratio."""
    notes = (*notes, "the tracks are simulated: made up to show how this works") if test.simulated else notes
    return replace(test, outcome=_word(test.low, test.high), reasons=(*test.reasons, *notes))


def _word(low: float, high: float) -> TestOutcome:
    if low >= SUPPORTS[0] and high >= SUPPORTS[1]:
        return "supports"
    if low <= REFUTES[0] and high <= REFUTES[1]:
        return "refutes"
    return "inconclusive"


def _seen(found: Collection[Fit], medium: Medium) -> str:
    noun = "flight" if medium == "air" else "voyage"
    sure = sum(x.weight >= FITS_FROM for x in found)
    more = sum(x.weight < FITS_FROM <= x.possible for x in found)
    line = f"seen: {sure or 'no'} {noun}{'' if sure == 1 else 's'} that fit{'s' if sure == 1 else ''}"
    if more:
        line += f"; {more} more may, of which an end or the type is not known"
    return line


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%" if share >= 0.01 or share == 0 else "under 1%"  # noqa: PLR2004
