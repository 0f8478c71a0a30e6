"""Plane geometry of a drawing."""

import math

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.render.svg.shapes import XY, Box, area, bounds, centroid, cut_line, cut_ring, path, thinned

FRAME = Box(0, 0, 10, 10)
POINTS = st.builds(XY, st.floats(-30, 30), st.floats(-30, 30))


def test_a_polygon_is_cut_to_the_frame() -> None:
    """A square half outside loses that half."""
    cut = cut_ring([XY(5, 5), XY(15, 5), XY(15, 8), XY(5, 8)], FRAME)
    assert bounds(cut) == Box(5, 5, 10, 8)
    assert area(cut) == 15


def test_a_polygon_around_the_frame_becomes_the_frame() -> None:
    """A country that fills the picture is the whole picture, though none of its corners lies in it."""
    assert area(cut_ring([XY(-9, -9), XY(99, -9), XY(99, 99), XY(-9, 99)], FRAME)) == 100


def test_a_polygon_outside_is_gone() -> None:
    """Nothing is left of what is not to be seen."""
    assert cut_ring([XY(20, 20), XY(30, 20), XY(30, 30)], FRAME) == []


@given(st.lists(POINTS, min_size=3, max_size=12))
def test_nothing_of_a_cut_polygon_is_outside(ring: list[XY]) -> None:
    """Whatever the polygon, all corners of the cut one lie in the frame."""
    assert all(FRAME.grown(1e-6).holds(p) for p in cut_ring(ring, FRAME))


def test_a_line_is_cut_into_runs() -> None:
    """A line that leaves the frame and comes back is two runs."""
    runs = cut_line([XY(1, 1), XY(2, 2), XY(20, 2), XY(20, 5), XY(2, 5)], FRAME)
    assert [len(r) for r in runs] == [3, 2]


def test_path_text_is_relative_and_does_not_drift() -> None:
    """Steps are rounded so that their sum stays on the true point."""
    points = [XY(i / 30, 0) for i in range(301)]
    text = path(points)
    steps = [float(s.split()[0]) for s in text[1:].replace("l", "|").split("|")[1:]]
    assert math.isclose(sum(steps), 10, abs_tol=0.05)
    assert path([XY(0, 0), XY(1, -0.5)], closed=True) == "M0 0l1 -0.5z"


def test_points_too_near_are_dropped_but_not_the_last() -> None:
    """A thinned line ends where the line ends."""
    line = [XY(i * 0.1, 0) for i in range(100)]
    assert len(thinned(line)) < 20
    assert thinned(line)[-1] == line[-1]


def test_the_middle_of_a_square_is_its_middle() -> None:
    """The centroid of an area; of a line the mean of its points."""
    assert centroid([XY(0, 0), XY(2, 0), XY(2, 2), XY(0, 2)]) == XY(1, 1)
    assert centroid([XY(0, 0), XY(2, 0), XY(1, 0)]) == XY(1, 0)
