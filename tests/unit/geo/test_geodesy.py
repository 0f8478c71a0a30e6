"""Distances, bearings and paths on the Earth."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.geo.geodesy import (
    LonLat,
    circle,
    destination,
    distance_m,
    great_circle,
    initial_bearing_deg,
    split_at_antimeridian,
)

HMEIMIM = LonLat(35.9487, 35.4011)
AL_KHADIM = LonLat(21.1918, 31.9985)
MAATEN = LonLat(21.8309, 21.6877)
BENINA = LonLat(20.2695, 32.0968)

lons = st.floats(-180, 180, allow_subnormal=False)
lats = st.floats(-85, 85, allow_subnormal=False)


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        (HMEIMIM, AL_KHADIM, 1418),
        (HMEIMIM, MAATEN, 2049),
        (AL_KHADIM, MAATEN, 1144),
        (AL_KHADIM, BENINA, 88),
    ],
)
def test_known_distances(a: LonLat, b: LonLat, km: float):
    """Distances between airfields are those of published tables, to a kilometre."""
    assert distance_m(*a, *b) / 1000 == pytest.approx(km, abs=1.0)


def test_vincenty_reference():
    """Flinders Peak to Buninyong is 54,972.271 m on course 306.8682 (Geoscience Australia's worked example)."""
    flinders = LonLat(144 + 25 / 60 + 29.52440 / 3600, -(37 + 57 / 60 + 3.72030 / 3600))
    buninyong = LonLat(143 + 55 / 60 + 35.38390 / 3600, -(37 + 39 / 60 + 10.15610 / 3600))
    assert distance_m(*flinders, *buninyong) == pytest.approx(54972.271, abs=0.005)
    assert initial_bearing_deg(*flinders, *buninyong) == pytest.approx(306.868160, abs=1e-4)


def test_ports_in_nautical_miles():
    """Tobruk and Tartus lie 619 nautical miles apart."""
    assert distance_m(23.9833, 32.0833, 35.8667, 34.9) / 1852 == pytest.approx(619, abs=1.0)


def test_opposite_points():
    """Points almost opposite each other get the length on the mean sphere, within 0.56%."""
    assert distance_m(0, 0, 179.7, 0.3) == pytest.approx(19_936_288, rel=0.0056)
    assert distance_m(0, 90, 0, -90) == pytest.approx(20_003_931, rel=0.0056)


def test_same_point():
    """A point lies no way from itself."""
    assert distance_m(12.5, 41.9, 12.5, 41.9) == 0.0
    assert distance_m(180.0, 10.0, -180.0, 10.0) == pytest.approx(0.0, abs=1e-6)


@given(lons, lats, lons, lats)
def test_distance_is_symmetric(lon1: float, lat1: float, lon2: float, lat2: float):
    """The way there is as long as the way back."""
    assert distance_m(lon1, lat1, lon2, lat2) == pytest.approx(distance_m(lon2, lat2, lon1, lat1), rel=1e-9, abs=1e-6)


@given(lons, lats, st.floats(0, 360), st.floats(1.0, 15_000_000))
def test_destination_is_that_far_away(lon: float, lat: float, bearing: float, range_m: float):
    """A destination lies exactly as far away as was asked."""
    there = destination(lon, lat, bearing, range_m)
    assert distance_m(lon, lat, *there) == pytest.approx(range_m, rel=1e-7, abs=0.01)


def test_bearings():
    """Courses are clockwise from north."""
    assert initial_bearing_deg(0, 0, 0, 10) == pytest.approx(0)
    assert initial_bearing_deg(0, 0, -10, 0) == pytest.approx(270)
    assert initial_bearing_deg(0, 10, 0, 0) == pytest.approx(180)


def test_great_circle_stays_in_one_piece_away_from_the_antimeridian():
    """A path that does not cross 180 degrees is one line with its own ends."""
    (line,) = great_circle(HMEIMIM, AL_KHADIM, steps=8)
    assert line[0] == HMEIMIM
    assert line[-1] == AL_KHADIM
    assert len(line) == 9


def test_great_circle_is_cut_at_the_antimeridian():
    """A path across 180 degrees comes as two lines that both end on it at one latitude."""
    west, east = great_circle(LonLat(170, 10), LonLat(-170, 20), steps=16)
    assert west[-1].lon_deg == 180.0
    assert east[0].lon_deg == -180.0
    assert west[-1].lat_deg == east[0].lat_deg
    assert 10 < west[-1].lat_deg < 20


def test_great_circle_points_are_equally_spaced():
    """The pieces of a path are of one length, on a sphere to a percent on the ellipsoid."""
    (line,) = great_circle(LonLat(0, 0), LonLat(60, 50), steps=10)
    pieces = [distance_m(*a, *b) for a, b in itertools.pairwise(line)]
    assert max(pieces) / min(pieces) < 1.01


def test_opposite_ends_give_a_line():
    """Between opposite points the two ends alone are given."""
    assert great_circle(LonLat(0, 0), LonLat(180, 0), steps=4) == ((LonLat(0, 0), LonLat(180, 0)),)


def test_no_steps_is_a_callers_mistake():
    """A path of no steps is refused."""
    with pytest.raises(ValueError, match="at least one step"):
        great_circle(HMEIMIM, BENINA, steps=0)


def test_split_of_nothing():
    """No points make no line."""
    assert split_at_antimeridian([]) == ()


def test_circle_has_its_radius():
    """Every point of a circle lies its radius away, and the ring runs clockwise from north."""
    ring = circle(21.0, 32.0, 5000.0, points=12)
    assert all(distance_m(21.0, 32.0, *p) == pytest.approx(5000.0, abs=0.01) for p in ring)
    assert ring[0].lat_deg > 32.0
    assert ring[3].lon_deg > 21.0


def test_circle_across_the_antimeridian_stays_whole():
    """A circle around 180 degrees runs on beyond it."""
    ring = circle(179.9, 0.0, 50_000.0)
    assert max(p.lon_deg for p in ring) > 180.0
    assert all(math.isclose(distance_m(179.9, 0.0, *p), 50_000.0, abs_tol=0.01) for p in ring)


def test_circle_needs_three_points():
    """Two points make no ring."""
    with pytest.raises(ValueError, match="three points"):
        circle(0, 0, 1.0, points=2)
