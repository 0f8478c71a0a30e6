"""Which bridges an analyst looks at first. Scheduled traffic makes most pairs of places; none of it is hidden."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from crossbearing.model.bridge import Bridge
from crossbearing.model.movements import Movements

AIRLIFT_TYPES = frozenset(
    "A124 A225 A400 AN12 AN22 AN26 AN32 AN72 C130 C160 C17 C27J C295 C30J C5 C5M CN35 E390 IL76 Y20".split()
)
"""Designators of what is built to carry freight into airfields without handling equipment, or to refuel it.

Source: ICAO Doc 8643; the choice is ours. Freighters that are built on airliners share their designators, and are known
by their operators alone."""
_MOST = 0.5


@dataclass(frozen=True, slots=True, order=True)
class Interest:
    """Why a bridge matters: sorted, those that matter more are greater."""

    fleet: bool
    """Whether at least half of the fleet is known to be military, or built to carry freight anywhere."""
    curated_ends: int
    """How many of the two places stand in the curated table of sites."""
    changed: bool
    """Whether its tempo changed."""
    legs: int
    """Those whose ends are named."""

    @property
    def first(self) -> bool:
        """Whether it is told one by one, and not only with all others."""
        return self.fleet or self.curated_ends > 0

    @classmethod
    def of(cls, bridge: Bridge, movements: Movements) -> Self:
        """What is known of a bridge's fleet and ends."""
        known = [movements.platforms[x] for x in bridge.fleet if x in movements.platforms]
        lift = sum(x.military is True or (x.type or "").upper() in AIRLIFT_TYPES for x in known)
        ends = [movements.facilities.get(x) for x in (bridge.origin, bridge.destination)]
        return cls(
            lift > 0 and lift >= _MOST * len(bridge.fleet),
            sum(x is not None and x.curated for x in ends),
            bool(bridge.changes),
            sum(x.count for x in bridge.weeks),
        )


def by_interest(bridges: Iterable[Bridge], movements: Movements) -> tuple[tuple[Bridge, Interest], ...]:
    """The bridges with what makes them matter, those that matter most first."""
    found = [(x, Interest.of(x, movements)) for x in bridges]
    found.sort(key=lambda x: (x[0].medium, x[0].origin, x[0].destination))
    found.sort(key=lambda x: x[1], reverse=True)
    return tuple(found)
