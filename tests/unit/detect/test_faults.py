"""What in tracks cannot be so, and what is kept of them."""

from dataclasses import replace

import numpy as np
import pytest

from crossbearing.detect import faults
from crossbearing.detect.faults import placed, sound, steps_m
from crossbearing.geo.sphere import distances_m
from crossbearing.model.track import Fixes
from made_flights import BENINA, HMEIMIM, KHADIM, flight, moved, together


def test_a_clean_track_has_no_fault() -> None:
    """Nothing is found, nothing is left out."""
    found = sound(flight())
    assert found.anomalies == ()
    assert len(found.fixes) == len(flight())


def test_a_fix_far_away_is_told_and_left_out() -> None:
    """One fix 180 km aside is an impossible speed of one fix."""
    found = sound(moved(flight(), slice(200, 201), 2.0))
    assert [(x.fault, x.fixes) for x in found.anomalies] == [("impossible speed", 1)]
    assert "kt" in found.anomalies[0].text
    assert len(found.fixes) == len(flight()) - 1


def test_a_stretch_elsewhere_is_a_leap_of_the_position() -> None:
    """Ten minutes 700 km aside are one finding, and the rest is one track."""
    found = sound(moved(flight(), slice(200, 260), 8.0))
    assert [(x.fault, x.fixes) for x in found.anomalies] == [("position jump", 60)]
    assert np.count_nonzero(found.new) == 1


def test_two_aircraft_under_one_number_are_two_tracks() -> None:
    """Both tracks are kept, and it is told."""
    both = together(flight(), flight(BENINA, HMEIMIM, artifact="other"))
    found = sound(both)
    assert {x.fault for x in found.anomalies} == {"two under one identity"}
    assert np.count_nonzero(found.new) == 2
    assert len(found.fixes) == len(both)


def test_a_track_that_goes_on_elsewhere_is_cut_there() -> None:
    """Who is suddenly 900 km away and stays there is told, and neither part is lost."""
    found = sound(moved(flight(), slice(300, None), 10.0))
    assert [x.fault for x in found.anomalies] == ["position jump"]
    assert "does not come back" in found.anomalies[0].text
    assert len(found.fixes) == len(flight())
    assert np.count_nonzero(found.new) == 2


def test_positions_that_are_held_prove_nothing() -> None:
    """A feed that repeats an old position and then goes on is no leap; what is repeated is left out."""
    fixes = flight()
    lon, lat = fixes.lon_deg.copy(), fixes.lat_deg.copy()
    lon[200:290], lat[200:290] = lon[200], lat[200]
    found = sound(replace(fixes, lon_deg=lon, lat_deg=lat))
    assert found.anomalies == ()
    assert len(found.fixes) == len(fixes) - 89


def test_more_leaps_than_can_be_told_apart_are_one_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number that everybody uses costs no more than a limit, and leaves no track."""
    monkeypatch.setattr(faults, "MOST_SEGMENTS", 50)
    fixes = flight()
    rng = np.random.default_rng(1)
    found = sound(replace(fixes, lon_deg=rng.uniform(-180, 180, len(fixes))))
    assert [x.fault for x in found.anomalies] == ["two under one identity"]
    assert len(found.fixes) == 0


def test_what_is_nowhere_is_left_out() -> None:
    """NaN and latitudes beyond the poles are no places."""
    fixes = flight()
    lat = fixes.lat_deg.copy()
    lat[[3, 5]] = np.nan, 91.0
    assert len(placed(replace(fixes, lat_deg=lat))) == len(fixes) - 2


def test_steps_are_those_of_the_sphere() -> None:
    """Near, far, at the pole and across the antimeridian."""
    lon = np.array([179.99, -179.99, 10.0, 100.0, 100.1])
    lat = np.array([0.0, 0.01, 89.9, 89.9, -60.0])
    columns = {"platform": np.zeros(5, np.int64), "time_us": np.zeros(5, np.int64), "lon_deg": lon, "lat_deg": lat}
    exact = distances_m(lon[:-1], lat[:-1], lon[1:], lat[1:])
    assert steps_m(Fixes.of(columns, ["a"]))[1:] == pytest.approx(exact, rel=1e-4)


def test_no_fix_is_no_fault() -> None:
    """Nothing in, nothing out."""
    found = sound(Fixes.empty())
    assert (len(found.fixes), found.anomalies) == (0, ())


def test_fixes_of_one_platform_do_not_break_another() -> None:
    """A fault costs its own platform alone."""
    clean = flight(KHADIM, BENINA, platform=7)
    found = sound(together(moved(flight(), slice(200, 260), 8.0), clean))
    assert {x.platform for x in found.anomalies} == {"icao:14042d"}
    assert np.count_nonzero(found.fixes.platform == 7) == len(clean)


def test_a_few_fixes_far_away_are_strays_and_many_a_leap() -> None:
    """Three fixes that fit each other in 20 s are fixes of an impossible speed; ten are a position that leaps."""
    few = sound(moved(flight(), slice(200, 203), 8.0)).anomalies
    many = sound(moved(flight(), slice(200, 211), 8.0)).anomalies
    assert [(x.fault, x.fixes) for x in few] == [("impossible speed", 3)]
    assert [(x.fault, x.fixes) for x in many] == [("position jump", 11)]


def test_strays_of_one_half_hour_are_one_finding() -> None:
    """Two fixes aside ten minutes apart are told together, and one an hour later by itself."""
    found = sound(moved(moved(moved(flight(), slice(100, 101), 5.0), slice(160, 161), 5.0), slice(550, 551), 5.0))
    assert [(x.fault, x.fixes) for x in found.anomalies] == [("impossible speed", 2), ("impossible speed", 1)]


def test_who_is_too_slow_for_the_height_weighs_little() -> None:
    """Of two halves the one that tells 20 m/s at cruise is left out, though it has more fixes."""
    fixes = moved(flight(), slice(100, 560), 8.0)
    speed = fixes.speed_mps.copy()
    speed[100:560] = 20.0
    found = sound(replace(fixes, speed_mps=speed))
    assert [(x.fault, x.fixes) for x in found.anomalies] == [("position jump", 460)]
