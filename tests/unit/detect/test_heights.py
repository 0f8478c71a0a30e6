"""Altitudes that cannot be so."""

from dataclasses import replace

import numpy as np

from crossbearing.detect.faults import sound
from crossbearing.model.track import Fixes
from made_flights import flight


def _with(rows: slice, altitude_m: float) -> Fixes:
    fixes = flight()
    altitude = fixes.altitude_m.copy()
    altitude[rows] = altitude_m
    return replace(fixes, altitude_m=altitude)


def test_a_height_that_nothing_reaches_is_told_and_made_unknown() -> None:
    """Five fixes at 25 km are one finding; their places stay."""
    found = sound(_with(slice(300, 305), 25_000.0))
    assert [(x.fault, x.fixes) for x in found.anomalies] == [("altitude error", 5)]
    assert np.isnan(found.fixes.altitude_m[300:305]).all()
    assert len(found.fixes) == len(flight())


def test_a_cruising_height_on_the_ground_is_told() -> None:
    """11,600 m while the aircraft stands."""
    found = sound(_with(slice(0, 20), 11_600.0))
    assert [x.fault for x in found.anomalies] == ["altitude error"]
    assert "on the ground" in found.anomalies[0].text


def test_a_steep_climb_is_none() -> None:
    """A zoom at 120 m/s is flown by some."""
    fixes = flight()
    zoom = np.clip((fixes.time_us - fixes.time_us[30]) / 1e6 * 120, 48, 9000)
    altitude = np.where(np.arange(len(fixes)) < 300, zoom, fixes.altitude_m).astype(np.float32)
    assert sound(replace(fixes, altitude_m=altitude)).anomalies == ()


def test_one_bit_lost_is_not_told_but_not_used() -> None:
    """A single altitude is made unknown without a finding."""
    found = sound(_with(slice(300, 301), 25_000.0))
    assert found.anomalies == ()
    assert np.isnan(found.fixes.altitude_m[300])


def test_a_few_fixes_at_the_height_of_no_field_are_wrong_by_themselves() -> None:
    """Who stands on the ground at 11,600 m from the first fix to the last makes no leap, and is told."""
    fixes = flight().take(slice(0, 25))
    found = sound(replace(fixes, altitude_m=np.full(25, 11_600.0, np.float32)))
    assert [(x.fault, x.fixes) for x in found.anomalies] == [("altitude error", 25)]


def test_of_two_long_parts_that_do_not_fit_neither_is_wrong() -> None:
    """Half of the flight is told 8 km higher: which half is right nobody can say."""
    fixes = flight()
    altitude = fixes.altitude_m.copy()
    altitude[400:] += 8000.0
    assert sound(replace(fixes, altitude_m=altitude, on_ground=np.zeros(len(fixes), np.int8))).anomalies == ()
