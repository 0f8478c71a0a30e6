"""What lies under the marks of a map."""

import pytest

from crossbearing.geo.geodesy import LonLat
from crossbearing.geo.projection import fit
from crossbearing.render.svg.ground import draw_ground, reach_of, thinned_beyond
from crossbearing.render.svg.labels import Sheet
from crossbearing.render.svg.outlines import Reach, natural_earth
from crossbearing.render.svg.shapes import Box


def test_a_country_without_a_corner_in_the_picture_still_fills_it() -> None:
    """In the middle of Libya the whole picture is land."""
    if not natural_earth().countries:
        pytest.skip("the package was built without outlines")
    view = fit([LonLat(18.0, 26.0)], 300, 200, min_span_deg=2.0)
    shapes = draw_ground(view, {}, Sheet(Box(0, 0, 300, 200)), small=True).shapes
    assert "M-2 -2" in shapes or "M302 202" in shapes or "l304 0" in shapes or "l0 204" in shapes


def test_names_stand_only_where_they_fit() -> None:
    """In a picture of the Mediterranean Egypt is named, and no name is written twice."""
    if not natural_earth().countries:
        pytest.skip("the package was built without outlines")
    view = fit([LonLat(15, 25), LonLat(36, 36)], 960, 600)
    names = draw_ground(view, {}, Sheet(Box(0, 0, 960, 600)), small=False).names
    assert names.count("Egypt") == 1
    assert "Vatican" not in names


def test_what_is_far_away_is_drawn_without_detail() -> None:
    """An arc on the other side of the globe is reduced to a few points, its ends kept; one nearby is left whole."""
    view = fit([LonLat(15, 25), LonLat(36, 36)], 960, 600)
    reach = reach_of(view)
    far = [LonLat(-100 + i / 100, 40.0) for i in range(100)]
    few = thinned_beyond(reach, far, Reach.of(far))
    assert len(few) < 10
    assert (few[0], few[-1]) == (far[0], far[-1])
    near = [LonLat(20 + i / 100, 30.0) for i in range(100)]
    assert thinned_beyond(reach, near, Reach.of(near)) == near
