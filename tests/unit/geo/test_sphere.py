"""Columns of points on the sphere."""

import numpy as np
import pytest

from crossbearing.geo import sphere
from crossbearing.geo.geodesy import distance_m, initial_bearing_deg

RNG = np.random.default_rng(5)
LON1, LON2 = RNG.uniform(-180, 180, (2, 200))
LAT1, LAT2 = np.degrees(np.arcsin(RNG.uniform(-1, 1, (2, 200))))


def test_distances_are_those_of_the_ellipsoid_within_half_a_per_cent() -> None:
    """The sphere is within 0.56% of the geodesic."""
    exact = [distance_m(*x) for x in zip(LON1, LAT1, LON2, LAT2, strict=True)]
    assert sphere.distances_m(LON1, LAT1, LON2, LAT2) == pytest.approx(exact, rel=0.0056)


def test_bearings_are_near_those_of_the_ellipsoid() -> None:
    """Courses differ from the geodesic's by less than a degree but near the opposite point."""
    near = sphere.distances_m(LON1, LAT1, LON2, LAT2) < 15_000_000
    exact = np.array([initial_bearing_deg(*x) for x in zip(LON1, LAT1, LON2, LAT2, strict=True)])
    turns = sphere.turns_deg(sphere.bearings_deg(LON1, LAT1, LON2, LAT2), exact)
    assert turns[near].max() < 1


def test_a_place_is_found_again_from_its_vector() -> None:
    """Longitude and latitude come back."""
    lon, lat = sphere.lon_lat(sphere.unit_vectors(LON1, LAT1))
    assert lon == pytest.approx(LON1)
    assert lat == pytest.approx(LAT1)


def test_halfway_is_as_far_from_both_ends() -> None:
    """The point at one half of the way halves it."""
    a, b = sphere.unit_vectors(LON1, LAT1), sphere.unit_vectors(LON2, LAT2)
    lon, lat = sphere.lon_lat(sphere.between(a, b, np.full(200, 0.5)))
    whole = sphere.distances_m(LON1, LAT1, LON2, LAT2)
    assert sphere.distances_m(LON1, LAT1, lon, lat) == pytest.approx(whole / 2, rel=1e-6)


def test_a_way_of_no_length_stays_where_it_is() -> None:
    """Between a point and itself lies the point."""
    a = sphere.unit_vectors(LON1, LAT1)
    assert sphere.between(a, a, np.full(200, 0.3)) == pytest.approx(a)


def test_chords_and_metres_are_two_ways_to_say_the_same() -> None:
    """A chord of so many metres is so many metres long; beyond half the globe there is no longer one."""
    assert sphere.chords_to_m(np.array([sphere.metres_to_chord(123_456.0)])) == pytest.approx([123_456.0])
    assert sphere.metres_to_chord(1e9) == 2.0
    assert np.isinf(sphere.chords_to_m(np.array([np.inf])))[0]
