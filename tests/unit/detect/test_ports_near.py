"""The nearest port of each fix."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.ports_near import ports_near
from crossbearing.detect.sea_tracks import cut_into_tracks, sea_tracks
from crossbearing.model.facility import Facility
from unit.detect.sea import INDEX, SPARTA, SUVA, TARTUS, TOBRUK, Point, fleet, lie, sail, ship

TWIN = Facility("port:twin", "A port beside another", "port", TARTUS.lon_deg + 0.05, TARTUS.lat_deg, "SY")
CROWDED = FacilityIndex.of([*INDEX.facilities, TWIN])


def agree(points: list[list[Point]]) -> bool:
    """Whether the answers by stretches are those of asking for each fix."""
    tracks = sea_tracks(cut_into_tracks(fleet(*[ship(x, SPARTA + n) for n, x in enumerate(points)])))
    port, distance_m = ports_near(tracks, CROWDED, 4000.0)
    each, apart_m = CROWDED.nearest(tracks.fixes.lon_deg, tracks.fixes.lat_deg, "port", 4000.0)
    return port.tolist() == each.tolist() and np.allclose(distance_m, apart_m, rtol=0, atol=1e-3)


@pytest.mark.parametrize(
    "points",
    [
        pytest.param([lie((TARTUS.lon_deg, TARTUS.lat_deg), 0, 40)], id="in port"),
        pytest.param([lie((20.0, 34.0), 0, 40), lie((SUVA.lon_deg, SUVA.lat_deg), 0, 20)], id="at sea, and in port"),
        pytest.param([sail((TOBRUK.lon_deg, TOBRUK.lat_deg), (TARTUS.lon_deg, TARTUS.lat_deg), 0, 60)], id="a voyage"),
        pytest.param([sail((35.7, 34.9), (36.0, 34.9), 0, 20, 1.0)], id="from one port to the one beside it"),
        pytest.param([[]], id="nothing"),
    ],
)
def test_stretches_tell_what_each_fix_would(points: list[list[Point]]) -> None:
    """Where no port is near, where one is, and where it changes."""
    assert agree(points)


@given(st.lists(st.lists(st.tuples(st.integers(-60, 60), st.integers(-60, 60)), max_size=80), min_size=1, max_size=3))
def test_whatever_the_way(ways: list[list[tuple[int, int]]]) -> None:
    """Ships that dart about two ports near each other."""
    assert agree(
        [[(n, TARTUS.lon_deg + x / 500, TARTUS.lat_deg + y / 500, 1.0) for n, (x, y) in enumerate(w)] for w in ways]
    )
