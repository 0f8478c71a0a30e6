"""Fixes to legs, stays and faults."""

from dataclasses import replace

import numpy as np
import pytest

from crossbearing.detect.legs import blocks, detect_air
from crossbearing.geo.geodesy import distance_m
from crossbearing.model.track import Fixes, Told
from made_flights import FIELDS, HMEIMIM, IL76, KHADIM, START_S, flight, heard, moved, together

WAY_M = distance_m(HMEIMIM.lon_deg, HMEIMIM.lat_deg, KHADIM.lon_deg, KHADIM.lat_deg)


def test_a_leg_tells_both_ends_its_way_and_its_fixes() -> None:
    """One flight, from the last fix on the ground to the first."""
    found = detect_air(flight(), FIELDS, {})
    (leg,) = found.legs
    assert (leg.start.facility, leg.end.facility) == (HMEIMIM.id, KHADIM.id)
    assert (leg.start.state, leg.end.state) == ("observed", "observed")
    assert leg.distance_m == pytest.approx(WAY_M, rel=0.006)
    assert leg.fixes == sum(x.fixes for x in leg.slices)
    assert leg.path[0][2] == int(leg.start.time.timestamp())
    assert found.anomalies == ()


def test_a_flight_cut_on_the_way_down_says_so() -> None:
    """The end is lost, and the start is heard."""
    (leg,) = detect_air(heard(flight(), 0, 6450), FIELDS, {}).legs
    assert (leg.start.state, leg.end.state) == ("observed", "descending and lost")


def test_a_flight_lost_at_cruise_says_so() -> None:
    """And one first heard there."""
    (leg,) = detect_air(heard(flight(), 2000, 4000), FIELDS, {}).legs
    assert (leg.start.state, leg.end.state) == ("cruise and lost", "cruise and lost")
    assert leg.end.facility is None


def test_the_way_survives_a_stray_fix() -> None:
    """What cannot be so is told, and is no part of path, distance or count."""
    found = detect_air(moved(flight(), slice(300, 301), 5.0), FIELDS, {})
    (leg,) = found.legs
    assert leg.distance_m == pytest.approx(WAY_M, rel=0.006)
    assert [x.fault for x in found.anomalies] == ["impossible speed"]


def test_the_callsign_is_the_one_in_force() -> None:
    """Told shortly before or in the flight; an older one does not count."""

    def told(seconds: float, value: str) -> Told:
        return Told(IL76, int((START_S + seconds) * 1e6), "callsign", value, "trace")

    def callsign(*some: Told) -> str | None:
        return detect_air(flight(), FIELDS, {IL76: some}).legs[0].callsign

    assert callsign(told(100, "RFF7070"), told(9000, "RFF7071")) == "RFF7070"
    assert callsign(told(5000, "RFF7070")) == "RFF7070"
    assert callsign(told(-5000, "RFF1")) is None
    assert callsign() is None


def test_blocks_are_of_whole_platforms() -> None:
    """None is cut, and none is lost."""
    fixes = together(*(flight(platform=n + 1) for n in range(5)))
    for size in (1, 700, 1500, 10_000):
        parts = list(blocks(fixes, size))
        assert sum(map(len, parts)) == len(fixes)
        assert sum(len(np.unique(x.platform)) for x in parts) == 5


def test_nothing_in_is_nothing_out() -> None:
    """No fix; one fix; only NaN."""
    empty = detect_air(Fixes.empty(), FIELDS, {})
    assert (empty.legs, empty.visits, empty.anomalies) == ((), (), ())
    one = flight().take(slice(0, 1))
    assert detect_air(one, FIELDS, {}).legs == ()
    nowhere = replace(flight(), lon_deg=np.full(len(flight()), np.nan))
    assert detect_air(nowhere, FIELDS, {}).legs == ()


def test_a_flight_over_the_pole_and_the_antimeridian_is_one() -> None:
    """Longitudes leap, the aircraft does not."""
    north = replace(HMEIMIM, lon_deg=170.0, lat_deg=85.0)
    south = replace(KHADIM, lon_deg=-10.0, lat_deg=84.0)
    found = detect_air(flight(north, south), FIELDS, {})
    assert len(found.legs) == 1
    assert found.anomalies == ()
    assert found.legs[0].distance_m == pytest.approx(11 * 111_195, rel=0.01)


def test_who_is_lost_just_above_the_field_was_at_the_field() -> None:
    """The last fix is on the glide path, some 110 m up: it is observed there, and so is the first."""
    air = flight(ground_s=0.0)
    (leg,) = detect_air(air.take(air.on_ground == 0), FIELDS, {}).legs
    assert (leg.start.state, leg.end.state) == ("climbing when heard", "observed")


def test_who_flies_level_far_below_its_cruise_is_on_the_way_down() -> None:
    """Half way down it is told that it no longer sinks."""
    lost = heard(flight(), 0, 6450)
    (leg,) = detect_air(replace(lost, climb_mps=np.zeros(len(lost), np.float32)), FIELDS, {}).legs
    assert leg.end.state == "descending and lost"
