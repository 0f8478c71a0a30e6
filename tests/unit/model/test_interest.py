"""Which bridges an analyst looks at first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from crossbearing.model import Bridge, Facility, Movements, Platform, Week
from crossbearing.model.interest import Interest, by_interest

WHEN = datetime(2025, 1, 6, tzinfo=UTC)
PLAIN = Platform(
    "icao:000001", "air", None, "A320", "Line", None, "TR", None, simulated=False, fixes=1, first=WHEN, last=WHEN
)
LIFTER = replace(PLAIN, id="icao:000002", type="IL76")
ARMED = replace(PLAIN, id="icao:000003", type=None, military=True)
TOWN = Facility("site:town", "Town", "airfield", 0.0, 0.0, "TR")
BASE = replace(TOWN, id="site:base", name="Base", curated=True)
MOVEMENTS = Movements(
    platforms={x.id: x for x in (PLAIN, LIFTER, ARMED)}, facilities={x.id: x for x in (TOWN, BASE)}, fixes=1
)


def _bridge(fleet: Sequence[str], destination: str = "site:far", legs: int = 5) -> Bridge:
    return Bridge("air", "site:town", destination, tuple(fleet), ("a",), (Week(date(2025, 1, 6), legs, legs, 9.0),), ())


def test_freighters_and_the_military_come_first() -> None:
    """Where they are half of the fleet: one such aircraft among many airliners is a guest."""
    assert Interest.of(_bridge([LIFTER.id]), MOVEMENTS).first
    assert Interest.of(_bridge([ARMED.id, PLAIN.id]), MOVEMENTS).first
    assert not Interest.of(_bridge([LIFTER.id, PLAIN.id, "icao:000009"]), MOVEMENTS).first
    assert not Interest.of(_bridge([]), MOVEMENTS).first


def test_a_curated_site_is_of_interest_whoever_flies_there() -> None:
    """A charter airliner may carry troops."""
    assert Interest.of(_bridge([PLAIN.id], BASE.id), MOVEMENTS).first


def test_nothing_is_hidden() -> None:
    """All pairs are given, the busy ones of airliners last."""
    busy, lift, base = _bridge([PLAIN.id], legs=900), _bridge([LIFTER.id]), _bridge([PLAIN.id], BASE.id)
    assert [x for x, _ in by_interest([busy, base, lift], MOVEMENTS)] == [lift, base, busy]
    assert by_interest([lift, busy, base], MOVEMENTS) == by_interest([busy, base, lift], MOVEMENTS)
