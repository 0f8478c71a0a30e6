"""On the ground or not."""

from dataclasses import replace

import numpy as np

from crossbearing.detect.airborne import on_ground, runs, speeds_mps
from crossbearing.model.track import Fixes
from made_flights import FIELDS, flight, track


def _ground(fixes: Fixes) -> np.ndarray:
    found = track(fixes)
    return on_ground(found, speeds_mps(found), FIELDS)


def test_what_the_aircraft_tells_is_believed() -> None:
    """On the ground before and after, in the air between."""
    fixes = flight()
    assert (_ground(fixes) == (fixes.on_ground == 1)).all()


def test_slow_and_low_at_a_field_is_the_ground_where_nothing_is_told() -> None:
    """Without the flag the ground is found by speed, height and place."""
    fixes = flight()
    assert (_ground(replace(fixes, on_ground=np.full(len(fixes), -1, np.int8))) == (fixes.on_ground == 1)).all()


def test_without_speeds_the_steps_tell() -> None:
    """Positions, times and heights are enough."""
    fixes = flight()
    bare = replace(fixes, on_ground=np.full(len(fixes), -1, np.int8), speed_mps=np.full(len(fixes), np.nan, np.float32))
    assert np.count_nonzero(_ground(bare) != (fixes.on_ground == 1)) <= 2


def test_who_always_says_ground_is_not_believed_at_speed() -> None:
    """ "On the ground" at 220 m/s is an error of the transponder."""
    fixes = flight()
    assert (_ground(replace(fixes, on_ground=np.ones(len(fixes), np.int8))) == (fixes.on_ground == 1)).all()


def test_who_says_ground_for_long_at_40_mps_is_in_the_air() -> None:
    """No roll takes two minutes."""
    fixes = flight()
    slow = replace(fixes, on_ground=np.ones(len(fixes), np.int8), speed_mps=np.minimum(fixes.speed_mps, 45.0))
    assert (_ground(slow) == (fixes.on_ground == 1)).all()


def test_a_bit_lost_changes_nothing() -> None:
    """One fix "on the ground" in the air, one "in the air" on the ground."""
    fixes = flight()
    told = fixes.on_ground.copy()
    told[[10, 300]] = 0, 1
    assert (_ground(replace(fixes, on_ground=told)) == (fixes.on_ground == 1)).all()


def test_slow_far_from_any_field_is_not_the_ground() -> None:
    """A helicopter that hovers over the sea."""
    fixes = flight()
    speed = fixes.speed_mps.copy()
    speed[300:330] = 2.0
    fixes = replace(fixes, speed_mps=speed, on_ground=np.full(len(fixes), -1, np.int8))
    assert not _ground(fixes)[300:330].any()


def test_runs_end_where_tracks_do() -> None:
    """A state that goes on in the next track is another run."""
    start, end = runs(np.array([True, False, True, False]), np.array([True, True, True, False]))
    assert (start.tolist(), end.tolist()) == ([0, 2, 3], [1, 2, 3])


def test_who_says_ground_for_a_moment_faster_than_anything_rolls_is_in_the_air() -> None:
    """Twenty seconds "on the ground" at 220 m/s, and then slow on the ground: the flag is not believed before."""
    fixes = flight()
    landed = int(np.flatnonzero(fixes.on_ground == 1)[-30])
    told = fixes.on_ground.copy()
    told[landed - 2 : landed] = 1
    speed = fixes.speed_mps.copy()
    speed[landed - 2 : landed] = 220.0
    assert not _ground(replace(fixes, on_ground=told, speed_mps=speed))[landed - 2 : landed].any()


def test_slow_high_above_a_field_is_not_the_ground() -> None:
    """A balloon 2 km above an airfield that tells no flag."""
    fixes = flight()
    own = fixes.take(slice(0, 25))
    high = replace(own, on_ground=np.full(25, -1, np.int8), altitude_m=np.full(25, 2000.0, np.float32))
    assert not _ground(high).any()


def test_a_short_hop_at_speed_is_in_the_air() -> None:
    """Twenty seconds at 60 m/s between two fixes on the ground are no bit lost."""
    fixes = flight()
    told, speed = fixes.on_ground.copy(), fixes.speed_mps.copy()
    told[10:12], speed[10:12] = 0, 60.0
    lon = fixes.lon_deg.copy()
    lon[10:12] += 0.003, 0.006
    assert not _ground(replace(fixes, on_ground=told, speed_mps=speed, lon_deg=lon))[10:12].any()
