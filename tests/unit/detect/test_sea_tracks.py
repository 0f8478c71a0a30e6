"""Ships told apart."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.detect.sea_tracks import MOST_MPS, SLACK_M, at_sea, cut_into_tracks, sea_tracks
from crossbearing.geo.sphere import distances_m
from crossbearing.model.track import Fixes, other_number, ship_number, sorted_fixes
from unit.detect.sea import SPARTA, fleet, sail, ship

TRACK_A = sail((20.0, 34.0), (21.0, 34.0), 0, 10)
TRACK_B = [(h + 0.1, x, y, k) for h, x, y, k in sail((-70.0, 40.0), (-71.0, 40.0), 0, 10)]


def labels(fixes: Fixes) -> list[int]:
    """The track of each fix."""
    return cut_into_tracks(fixes).track.tolist()


def test_a_ship_without_impossible_steps_is_one_track() -> None:
    """And nothing is left out or put in another order."""
    cut = cut_into_tracks(ship(TRACK_A))
    assert (set(cut.track.tolist()), len(cut.jumps)) == ({0}, 0)
    assert sea_tracks(cut).fixes is cut.fixes


def test_two_ships_under_one_number_become_two_tracks() -> None:
    """However their fixes alternate, each is with its own."""
    both = fleet(ship(TRACK_A), ship(TRACK_B))
    assert labels(both) == [0 if x > 0 else 1 for x in both.lon_deg.tolist()]
    tracks = sea_tracks(cut_into_tracks(both))
    assert tracks.starts.tolist() == [0, len(TRACK_A), len(TRACK_A) + len(TRACK_B)]
    assert tracks.step_m.max() < 5_000


def test_a_fix_far_off_is_left_out() -> None:
    """One at the start, one on the way, one before a long silence, and the way goes on."""
    one, two, three = (-10.0, 50.0, 3), (-40.0, 20.0, 3), (60.0, -20.0, 3)
    points = [(0, *one), *TRACK_A[1:9], (2.26, *two), *TRACK_A[10:20], (4.9, *three), (80, *TRACK_A[20][1:])]
    assert labels(ship(points)) == [-1, *[0] * 8, -1, *[0] * 10, -1, 0]


def test_of_fixes_that_fit_nowhere_the_longest_track_stays() -> None:
    """A ship that is in another ocean each time has one fix left."""
    points = [(n * 0.01, 170.0 * (-1) ** n, n * 7.0, 1) for n in range(8)]
    found = labels(ship(points))
    assert max(found) == 0
    assert found.count(0) <= 2


def test_equal_times_at_two_places_are_two_tracks() -> None:
    """Nothing divides by nought."""
    points = [(n, lon, 10.0, 1) for n in range(5) for lon in (0.0, 90.0)]
    assert sorted(set(labels(fleet(ship(points))))) == [0, 1]


def test_ships_are_known_by_their_numbers() -> None:
    """MMSIs, and names of tables at sea; not addresses of aircraft, those given by receivers, or names in the air."""
    numbers = [0x14042D, (1 << 24) + 5, ship_number(SPARTA), other_number("x", "sea"), other_number("x", "air")]
    count = len(numbers)
    fixes = Fixes.of(
        {
            "platform": np.array(numbers),
            "time_us": np.zeros(count),
            "lon_deg": np.zeros(count),
            "lat_deg": np.zeros(count),
        },
        ["a"],
    )
    assert at_sea(fixes).platform.tolist() == numbers[2:4]
    assert len(at_sea(Fixes.empty())) == 0
    assert len(sea_tracks(cut_into_tracks(Fixes.empty()))) == 0


def test_one_number_of_many_ships_is_told_apart_in_bounded_time() -> None:
    """A hundred thousand fixes that all leap take seconds, and eight ships in turn are eight tracks."""
    count = 100_000
    turn = np.arange(count) % 8
    fixes = Fixes.of(
        {
            "platform": np.full(count, ship_number(123456789)),
            "time_us": np.arange(count) * 1_000_000,
            "lon_deg": -160.0 + 40.0 * turn,
            "lat_deg": np.zeros(count),
        },
        ["a"],
    )
    begun = time.perf_counter()
    assert labels(fixes) == turn.tolist()
    assert time.perf_counter() - begun < 5.0


def test_a_number_that_is_nowhere_for_long_is_not_told_apart() -> None:
    """Half a million leaps are cut and no more, and take seconds."""
    count = 500_000
    fixes = Fixes.of(
        {
            "platform": np.full(count, ship_number(123456789)),
            "time_us": np.arange(count) * 1_000_000,
            "lon_deg": np.where(np.arange(count) % 2, -100.0, 100.0),
            "lat_deg": np.zeros(count),
        },
        ["a"],
    )
    begun = time.perf_counter()
    found = labels(fixes)
    assert time.perf_counter() - begun < 5.0
    assert (max(found), found.count(0)) == (0, 1)


@st.composite
def noisy(draw: st.DrawFn) -> Fixes:
    """One number at a few places at a few times."""
    at = draw(
        st.lists(st.tuples(st.integers(0, 40), st.sampled_from([0.0, 0.1, 1.0, 5.0, 179.9, -179.9])), max_size=30)
    )
    return sorted_fixes(ship([(h / 4, lon, 10.0, 1.0) for h, lon in at])) if at else Fixes.empty()


@given(noisy())
def test_within_a_track_no_step_is_impossible(fixes: Fixes) -> None:
    """Whatever comes, what is called one track could have been sailed; and each fix is in it once or left out."""
    tracks = sea_tracks(cut_into_tracks(fixes))
    f = tracks.fixes
    for a, b in zip(tracks.starts[:-1].tolist(), tracks.starts[1:].tolist(), strict=True):
        far = distances_m(f.lon_deg[a : b - 1], f.lat_deg[a : b - 1], f.lon_deg[a + 1 : b], f.lat_deg[a + 1 : b])
        reach = MOST_MPS * np.diff(f.time_us[a:b]) / 1e6 + SLACK_M
        assert (far <= reach + 1.0).all()
    assert len(np.unique(f.row)) == len(f)
    assert len(f) > 0 or len(fixes) == 0


def test_steps_are_in_metres_and_seconds() -> None:
    """A minute of longitude at the equator is 1.85 km."""
    tracks = sea_tracks(cut_into_tracks(ship([(0, 0, 0, 1), (0.5, 1 / 60, 0, 1)])))
    assert tracks.step_m.tolist() == pytest.approx([0, 1853], abs=1)
    assert tracks.step_s.tolist() == [0, 1800]
