"""Tracks on one clock."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.detect.clock_steps import clock_steps
from crossbearing.geo.sphere import lon_lat, unit_vectors


def test_points_stand_at_even_steps_between_joined_fixes() -> None:
    """Of fixes at 5, 25 and 65 seconds, the last two not joined, steps of ten seconds have 10 and 20."""
    found = clock_steps(
        np.array([5, 25, 65]), unit_vectors(np.array([0.0, 2.0, 6.0]), np.zeros(3)), np.array([True, False, False]), 10
    )
    assert (found.fix.tolist(), found.step.tolist()) == ([0, 0], [1, 2])
    assert np.allclose(lon_lat(found.vectors)[0], [0.5, 1.5], atol=1e-4)


def test_a_fix_on_a_step_is_a_point_though_it_has_no_neighbour() -> None:
    """Once, and not twice where it ends one way and begins the next."""
    vectors = unit_vectors(np.arange(4.0), np.zeros(4))
    found = clock_steps(np.array([0, 10, 20, 50]), vectors, np.array([True, True, False, False]), 10)
    assert found.step.tolist() == [0, 1, 2, 5]


@given(st.lists(st.tuples(st.integers(-100, 100), st.booleans()), max_size=20))
def test_each_step_between_joined_fixes_has_one_point(told: list[tuple[int, bool]]) -> None:
    """The points are those that a loop over all steps finds, times before 1970 and equal times included."""
    times = sorted(t for t, _ in told)
    joined = [j and n + 1 < len(told) for n, (_, j) in enumerate(told)]
    expected = []
    for n, time in enumerate(times):
        if joined[n]:
            expected += [(n, s) for s in range(-20, 20) if time <= s * 7 < times[n + 1]]
        elif time % 7 == 0:
            expected.append((n, time // 7))
    vectors = unit_vectors(np.zeros(len(times)), np.zeros(len(times)))
    found = clock_steps(np.array(times, np.int64), vectors, np.array(joined, bool), 7)
    assert list(zip(found.fix.tolist(), found.step.tolist(), strict=True)) == expected
