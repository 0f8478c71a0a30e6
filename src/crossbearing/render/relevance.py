"""What of the tracks bears on the case: shown before everything else that came by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crossbearing.model import Activity, Bridge, Leg, Movements, World

DRAWN_ANYWAY = 3
"""Where nothing bears on the case, so many are drawn all the same."""


@dataclass(frozen=True, slots=True)
class Relevance:
    """Which legs made a test of an event, and which places such tests name."""

    movements: Movements
    tested: Mapping[str, int]
    """By leg id: how many tests it made."""
    places: frozenset[str]
    """Facilities that are an origin or a destination of what reports tell."""

    @classmethod
    def of(cls, world: World) -> "Relevance":
        """What the tests of a world name."""
        tested: dict[str, int] = {}
        for test in world.tests.values():
            for leg in test.legs:
                tested[leg] = tested.get(leg, 0) + 1
        places = {x for t in world.tests.values() for x in (*t.expectation.origins, *t.expectation.destinations)}
        return cls(world.movements, tested, frozenset(places))

    def of_leg(self, leg: Leg) -> bool:
        """Whether it made a test."""
        return leg.id in self.tested

    def of_bridge(self, bridge: Bridge) -> bool:
        """Whether a leg of it made a test, or its tempo changed."""
        return bool(bridge.changes) or any(x in self.tested for x in bridge.legs)

    def of_activity(self, activity: Activity) -> bool:
        """Whether reports tell of the place, or its tempo changed."""
        return bool(activity.changes) or activity.facility in self.places

    def bridges(self) -> list[Bridge]:
        """Those with most legs that made tests first, then those that changed, then those with most legs."""
        return sorted(
            self.movements.bridges.values(),
            key=lambda x: (-sum(i in self.tested for i in x.legs), not x.changes, -len(x.legs), x.id),
        )

    def activities(self) -> list[Activity]:
        """Places that reports tell of first, then those that changed, then those with most arrivals."""
        return sorted(
            self.movements.activities.values(),
            key=lambda x: (x.facility not in self.places, not x.changes, -len(x.visits), x.id),
        )

    def legs(self, legs: Iterable[Leg], at_once: int = 12) -> list[Leg]:
        """Those that made a test first; of one pair of ends a dozen at a time, so that none hides the others."""
        seen: dict[tuple[str | None, str | None], int] = {}
        ranked = []
        for leg in sorted(legs, key=lambda x: (x.start.time, x.id)):
            ends = leg.start.facility, leg.end.facility
            seen[ends] = seen.get(ends, 0) + 1
            ranked.append((not self.of_leg(leg), seen[ends] // at_once, -leg.distance_m, leg.id, leg))
        return [x[-1] for x in sorted(ranked, key=lambda x: x[:-1])]
