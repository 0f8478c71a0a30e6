"""The land of states, as it ships."""

import pytest
from shapely.geometry import Point, Polygon

from crossbearing.gazetteer.outlines import load_states
from crossbearing.model import Region


@pytest.fixture(scope="module")
def states() -> dict[str, Region]:
    """The states, where the package was built with them."""
    found = {x.id: x for x in load_states()}
    if not found:
        pytest.skip("the package was built without outlines")
    return found


@pytest.mark.parametrize(
    ("lon", "lat", "state"),
    [(21.19, 32.0, "LY"), (35.95, 35.4, "SY"), (32.85, 39.93, "TR"), (23.98, 32.06, "LY"), (31.24, 30.04, "EG")],
)
def test_a_place_lies_in_its_state_and_in_no_other(
    states: dict[str, Region], lon: float, lat: float, state: str
) -> None:
    """Al Khadim, Hmeimim, Ankara, Tobruk, Cairo."""
    inside = {
        x.id
        for x in states.values()
        for outer, *holes in x.rings
        if Polygon(outer, holes).buffer(0).contains(Point(lon, lat))
    }
    assert inside == {state}


def test_every_ring_is_closed(states: dict[str, Region]) -> None:
    """The last corner of a ring is the first again; a state of islands has many polygons, and is one record."""
    assert all(ring[0] == ring[-1] for x in states.values() for polygon in x.rings for ring in polygon)
    assert len(states["GR"].rings) > 10
    assert len(states) > 190
