"""Natural Earth's outlines, as they ship."""

from collections.abc import Sequence

import pytest

from crossbearing.render.svg.outlines import Outlines, joined, natural_earth


@pytest.fixture
def earth() -> Outlines:
    """The outlines, where the package was built with them."""
    outlines = natural_earth()
    if not outlines.countries:
        pytest.skip("the package was built without outlines")
    return outlines


def test_the_world_is_there(earth: Outlines) -> None:
    """More than 240 countries and territories; nearly all have their two letters."""
    assert len(earth.countries) > 235
    assert sum(c.code is None for c in earth.countries) < 10


def test_rings_are_closed(earth: Outlines) -> None:
    """Every ring ends where it begins."""
    for country in earth.countries:
        for ring in country.rings():
            line = joined(earth.arcs, ring)
            assert line[0] == line[-1]


def test_libya_lies_where_it_lies(earth: Outlines) -> None:
    """Between 9 and 26 degrees east, 19 and 34 degrees north."""
    (libya,) = [c for c in earth.countries if c.code == "LY"]
    points = [p for ring in libya.rings() for p in joined(earth.arcs, ring)]
    assert 9 < min(p.lon_deg for p in points) < 10
    assert 25 < max(p.lon_deg for p in points) < 26
    assert 19 < min(p.lat_deg for p in points) < 20
    assert 33 < max(p.lat_deg for p in points) < 34


def test_a_border_belongs_to_two_and_a_coast_to_one(earth: Outlines) -> None:
    """No arc is used more than twice."""
    assert set(earth.uses().values()) == {1, 2}


def test_an_arc_can_run_backwards() -> None:
    """``~n`` is arc n from its end."""
    arcs: Sequence[Sequence[int]] = [[1, 2, 3], [5, 4, 3]]
    assert joined(arcs, [0, ~1]) == [1, 2, 3, 4, 5]
