"""Map projections and their choice."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.geo.geodesy import LonLat
from crossbearing.geo.projection import Extent, Projection, ProjectionName, choose_projection, extent_of, fit

lons = st.floats(-180, 180, allow_subnormal=False)
lats = st.floats(-80, 80, allow_subnormal=False)


def test_extent_across_the_antimeridian():
    """The box around Fiji and Samoa is the short one across 180 degrees."""
    assert extent_of([LonLat(178, -18), LonLat(-172, -14)]) == Extent(178, -18, 188, -14)


def test_extent_of_one_point():
    """The box around one point is that point."""
    assert extent_of([LonLat(20, 30)]) == Extent(20, 30, 20, 30)


def test_extent_of_nothing():
    """There is no box around nothing."""
    with pytest.raises(ValueError, match="at least one point"):
        extent_of([])


@pytest.mark.parametrize(
    ("extent", "name"),
    [
        (Extent(-170, -50, 170, 70), "equal-earth"),
        (Extent(-10, 10, 45, 45), "lambert-azimuthal"),
        (Extent(20, 31, 21, 32), "mercator"),
    ],
)
def test_choice(extent: Extent, name: ProjectionName):
    """The world is drawn in Equal Earth, a theatre around its middle, a base in Mercator."""
    assert choose_projection(extent).name == name


def test_lambert_known_point():
    """Along the central meridian a point ten degrees away lies 2 sin 5° radii away (Snyder 1987, equation 24-1)."""
    flat = Projection("lambert-azimuthal", LonLat(-100, 40)).forward(-100, 50)
    assert flat is not None
    assert flat == pytest.approx((0.0, 2 * math.sin(math.radians(5))))


def test_equal_earth_bounds():
    """The equator of Equal Earth is 2.70663 radii long to each side and the pole lies 1.31737 radii up."""
    projection = Projection("equal-earth", LonLat(0, 0))
    assert projection.forward(180 - 1e-9, 0) == pytest.approx((2.70663, 0.0), abs=1e-4)
    assert projection.forward(0, 90) == pytest.approx((0.0, 1.31737), abs=1e-4)


@pytest.mark.parametrize("name", ["equal-earth", "lambert-azimuthal", "mercator"])
def test_north_is_up_and_east_is_right(name: ProjectionName):
    """In every projection a point to the north-east of the centre lies above it and to its right."""
    projection = Projection(name, LonLat(20, 0))
    centre, ne = projection.forward(20, 0), projection.forward(25, 5)
    assert centre == pytest.approx((0, 0))
    assert ne is not None
    assert min(ne) > 0


@pytest.mark.parametrize("name", ["equal-earth", "lambert-azimuthal"])
@given(lon=st.floats(-40, 40), lat=st.floats(-70, 70))
def test_areas_are_kept(name: ProjectionName, lon: float, lat: float):
    """A small square has its true area wherever it lies."""
    projection, d = Projection(name, LonLat(0, 0)), 0.01
    corners = [projection.forward(lon + x, lat + y) for x, y in ((0, 0), (d, 0), (d, d), (0, d))]
    flat = [c for c in corners if c]
    ring = zip(flat, [*flat[1:], flat[0]], strict=True)
    area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in ring)) / 2
    true = math.radians(d) * (math.sin(math.radians(lat + d)) - math.sin(math.radians(lat)))
    assert area == pytest.approx(true, rel=1e-3)


def test_the_far_side_is_not_drawn():
    """Lambert's projection leaves out what lies more than 120 degrees away, Mercator the poles."""
    assert Projection("lambert-azimuthal", LonLat(0, 0)).forward(179, 0) is None
    assert Projection("mercator", LonLat(0, 0)).forward(0, 89) is None


@given(st.lists(st.tuples(lons, lats), min_size=1, max_size=8))
def test_fit_shows_every_point(points: list[tuple[float, float]]):
    """All points that can be shown lie on the page, inside its margin."""
    listed = [LonLat(*p) for p in points]
    view = fit(listed, 800, 500, margin=0.1)
    for p in listed:
        on_page = view.to_page(*p)
        if on_page is not None:
            assert 79.9 <= on_page[0] <= 720.1
            assert 49.9 <= on_page[1] <= 450.1


def test_fit_of_one_point_is_in_the_middle():
    """A single point lies in the middle of the page, and the page shows two degrees around it."""
    view = fit([LonLat(21.2, 32.0)], 400, 400)
    assert view.to_page(21.2, 32.0) == pytest.approx((200, 200), abs=1.5)


def test_page_y_grows_downwards():
    """North is up on the page."""
    view = fit([LonLat(10, 20), LonLat(30, 40)], 400, 400)
    north, south = view.to_page(20, 40), view.to_page(20, 20)
    assert north is not None
    assert south is not None
    assert north[1] < south[1]
