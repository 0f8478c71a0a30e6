"""Made-up reports put to made-up tracks."""

from collections.abc import Iterable
from dataclasses import replace

from crossbearing.corroborate import events
from crossbearing.corroborate.sensors import sensor_tests
from crossbearing.model import Movements, SensorTest, World
from unit.corroborate.builders import Report, world
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
