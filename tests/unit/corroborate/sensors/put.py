"""Made-up reports put to made-up tracks."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from crossbearing.corroborate import events
from crossbearing.corroborate.sensors import sensor_tests
from crossbearing.model import Interval, Movements, SensorTest, World
from unit.corroborate.builders import Report, Say, world
from unit.corroborate.sensors.flown import FIELDS


def seen_world(reports: Iterable[Report], movements: Movements) -> World:
    """The world of some reports with tracks, its events graded by what is said alone."""
    made = world(reports)
    return replace(made, events={x.id: x for x in events(made)}, movements=movements)


def put(reports: Iterable[Report], movements: Movements) -> tuple[World, list[SensorTest]]:
    """The same, and the tests of its events."""
    made = seen_world(reports, movements)
    found = list(sensor_tests(made, FIELDS.values()))
    return replace(made, tests={x.id: x for x in found}), found


def rise(word: str = "increase", **changes: object) -> Say:
    """More (or fewer) flights to Al Khadim since December, announced by this word."""
    say = Say(
        "traffic",
        f"{word} in flights to Al Khadim",
        {"carrier": "flights", "destination": "Al Khadim"},
        time=Interval(date(2024, 12, 1), None, "month", "since December"),
    )
    return replace(say, **changes)  # type: ignore[arg-type]


def announced(made: World, word: str) -> World:
    """The world with this word, with which each of its texts begins, as the one that announced the happening."""
    return replace(made, statements={i: replace(s, trigger=(0, len(word))) for i, s in made.statements.items()})
