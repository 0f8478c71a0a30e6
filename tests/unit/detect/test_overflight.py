"""States and regions flown over."""

from dataclasses import replace

import pytest

from crossbearing.detect.legs import detect_air
from crossbearing.detect.overflight import Areas, overflights
from crossbearing.model.movement import Leg
from crossbearing.model.region import Region
from crossbearing.model.track import Fixes
from made_flights import FIELDS, HMEIMIM, KHADIM, flight


def _box(name: str, west: float, south: float, east: float, north: float) -> Region:
    ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return Region(name, name, "region", ((ring,),))


def _leg(fixes: Fixes) -> Leg:
    return detect_air(fixes, FIELDS, {}).legs[0]


def _silent(first_s: float, last_s: float) -> Leg:
    fixes = flight()
    after = (fixes.time_us - fixes.time_us[0]) / 1e6
    return _leg(fixes.take((after < first_s) | (after > last_s)))


ON_THE_WAY = _box("on the way", 27.0, 32.0, 29.0, 36.0)
BESIDE = _box("beside", 27.0, 36.5, 29.0, 38.0)
FAR = _box("far", -60.0, -20.0, -50.0, -10.0)
AREAS = Areas.of([FAR, ON_THE_WAY, BESIDE])


def test_what_the_way_crosses_is_told_with_its_times() -> None:
    """Two degrees at 220 m/s take about a quarter of an hour."""
    (found,) = overflights([_leg(flight())], AREAS)
    assert (found.area, found.answer) == ("on the way", "yes")
    assert 700 < (found.left - found.entered).total_seconds() < 1000


def test_what_lies_in_a_silence_is_possible() -> None:
    """The great circle through it, and what it could have reached in the time; never what is out of reach."""
    found = {x.area: x.answer for x in overflights([_silent(2000, 5000)], AREAS)}
    assert found["on the way"] == "possible in the gap"
    assert "far" not in found


def test_a_silence_lets_reach_what_a_small_detour_takes_in() -> None:
    """A tenth faster than before, an area 110 km beside 660 km of silence is reached; it is not where all was heard."""
    aside = Areas.of([_box("aside", 26.5, 35.0, 28.5, 35.4)])
    assert [x.answer for x in overflights([_silent(2000, 5000)], aside)] == ["possible in the gap"]
    assert list(overflights([_leg(flight())], aside)) == []


def test_time_to_spare_reaches_farther() -> None:
    """Half an hour more than the way needs is a detour of 150 km and more to either side."""
    leg = _silent(2000, 5000)
    late = tuple((x, y, t + (1800 if t > leg.path[0][2] + 3000 else 0)) for x, y, t in leg.path)
    assert {x.area for x in overflights([replace(leg, path=late)], AREAS)} == {"on the way", "beside"}


def test_seen_outside_is_no() -> None:
    """An area beside a way that was heard all along has no record."""
    assert "beside" not in {x.area for x in overflights([_leg(flight())], AREAS)}


@pytest.mark.parametrize(
    "area", [_box("date line", 178.0, -5.0, 182.0, 5.0), _box("date line", -182.0, -5.0, -178.0, 5.0)]
)
def test_an_area_across_the_antimeridian_has_two_sides(area: Region) -> None:
    """Longitudes beyond 180 mean the other side."""
    west = replace(HMEIMIM, lon_deg=-170.0, lat_deg=0.0)
    for lon in (175.0, -179.0):
        leg = _leg(flight(west, replace(KHADIM, lon_deg=lon, lat_deg=0.0)))
        assert [x.answer for x in overflights([leg], Areas.of([area]))] == ["yes"]


def test_the_pole_is_a_place_like_any_other() -> None:
    """A cap around the pole is crossed by a flight over it."""
    leg = _leg(flight(replace(HMEIMIM, lon_deg=10.0, lat_deg=85.0), replace(KHADIM, lon_deg=-170.0, lat_deg=85.0)))
    (found,) = overflights([leg], Areas.of([_box("cap", -180.0, 88.0, 180.0, 90.0)]))
    assert found.answer == "yes"


def test_holes_are_not_inside() -> None:
    """A polygon's second ring is cut out of it."""
    whole, hole = _box("state", 20.0, 30.0, 37.0, 37.0).rings[0][0], _box("", 21.0, 31.0, 36.5, 36.5).rings[0][0]
    region = Region("state", "state", "state", ((whole, hole),))
    leg = _silent(-1, 400)
    found = [(x.left - x.entered).total_seconds() for x in overflights([leg], Areas.of([region]))]
    assert all(x < 300 for x in found)


def test_nothing_in_is_nothing_out() -> None:
    """No leg, no area, no polygon."""
    assert list(overflights([], AREAS)) == []
    assert list(overflights([_leg(flight())], Areas.of([Region("x", "x", "state", ((),))]))) == []
