"""Which legs are what an event tells of."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.corroborate.sensors.ends import End, Route, Way
from crossbearing.corroborate.sensors.fitting import OTHER_LOADS, UNKNOWN_TYPE, Legs, kind_fit, passes
from crossbearing.model import Expectation
from unit.corroborate.sensors.flown import AIRLINER, PLATFORMS, SHIP, leg, movements, platform

START, STOP = date(2024, 12, 1), date(2025, 1, 1)
WANTED = Expectation(
    event="event-1",
    medium="air",
    text="",
    types=(),
    flags=(),
    origin="",
    origins=(),
    destination="",
    destinations=(),
    through=(),
    start=START,
    end=STOP,
    least=1,
    most=None,
)
KHADIM = End("Al Khadim", frozenset({"site:khadim"}), ())
SYRIA = End("Syria", frozenset({"site:hmeimim"}), ())
THERE = Route(SYRIA, KHADIM)


def test_direction_counts() -> None:
    """A flight the other way is no flight from Syria to Al Khadim."""
    there = leg("2024-12-05", "site:hmeimim", "site:khadim")
    back = leg("2024-12-06", "site:khadim", "site:hmeimim")
    found = Legs.of(movements([there, back]), "air").fits(WANTED, THERE, START, STOP)
    assert [x.leg for x in found] == [there.id]
    assert found[0].weight == pytest.approx(0.98**2, abs=1e-3)


def test_days_outside_the_window_do_not_count() -> None:
    """A flight in November is none in December."""
    late = leg("2024-11-20", "site:hmeimim", "site:khadim")
    legs = Legs.of(movements([late]), "air")
    assert legs.fits(WANTED, THERE, START, STOP) == ()
    assert len(legs.fits(WANTED, THERE, date(2024, 11, 1), START)) == 1


def test_an_end_that_is_not_known_may_fit() -> None:
    """It is possible, and counts as nothing that was seen."""
    lost = leg("2024-12-05", "site:hmeimim", None)
    (found,) = Legs.of(movements([lost]), "air").fits(WANTED, THERE, START, STOP)
    assert found.weight == 0
    assert found.possible == 1.0


def test_the_way_must_cross_what_is_told() -> None:
    """ "Through Turkish airspace": a flight that went around is not meant."""
    over, around = leg("2024-12-05", "site:moscow", "site:khadim"), leg("2024-12-07", "site:moscow", "site:khadim")
    wanted = replace(WANTED, through=("TR",))
    legs = Legs.of(movements([over, around], over={over.id: "TR"}), "air")
    assert [x.leg for x in legs.fits(wanted, Route(destination=KHADIM), START, STOP)] == [over.id]


def test_ships_are_no_aircraft() -> None:
    """Each medium has its own legs."""
    voyage = leg("2024-12-05", "site:tartus", "site:tobruk", SHIP)
    seen = movements([voyage])
    assert Legs.of(seen, "air").legs == ()
    assert Legs.of(seen, "sea").legs == (voyage,)


def test_type_flag_and_loads_tell_who_is_meant() -> None:
    """An Il-76 is one; an airliner carries few arms; a type that nobody tells may be anything."""
    il76 = replace(WANTED, types=("IL76",), flags=("RU",))
    assert kind_fit(PLATFORMS["icao:14042d"], il76) == 1.0
    assert kind_fit(PLATFORMS[AIRLINER], il76) == 0.0
    assert kind_fit(platform("icao:140001", type_=None), il76) == UNKNOWN_TYPE
    loads = replace(WANTED, loads=True)
    assert kind_fit(PLATFORMS[AIRLINER], loads) == OTHER_LOADS
    assert kind_fit(platform("icao:140002", type_="A321", military=True), loads) == 1.0


def test_a_ship_is_known_by_its_name() -> None:
    """The Sparta is not the Ursa."""
    wanted = replace(WANTED, medium="sea", names=("sparta",))
    assert kind_fit(PLATFORMS[SHIP], wanted) == 1.0
    assert kind_fit(platform("mmsi:1", "sea", name="Ursa"), wanted) == 0.0


def test_a_leg_passes_what_lies_beside_its_great_circle() -> None:
    """Between two points of a path the shortest way counts, also across the antimeridian."""
    flown = replace(leg("2024-12-05", "site:moscow", "site:khadim"), path=((170.0, 0.0, 0), (-170.0, 0.0, 3600)))
    assert passes(flown, Way("an atoll", 180.0, 0.3, 50_000))
    assert not passes(flown, Way("an island", 0.0, 0.3, 50_000))
    assert not passes(replace(flown, path=()), Way("an atoll", 180.0, 0.3, 50_000))
