"""Where voyages begin and end."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.sea_ends import at_port, lost_at_sea
from crossbearing.model.facility import Facility
from crossbearing.model.movement import NAMED_FROM
from unit.detect.sea import INDEX, TARTUS, TOBRUK


def columns(*values: float) -> list[np.ndarray]:
    """Columns of one row."""
    return [np.array([x]) for x in values]


def lost(lon: float, lat: float, course: float, *, ahead: bool = True) -> dict[str | None, float]:
    """The answer for a ship that was lost."""
    (found,) = lost_at_sea(INDEX, *columns(lon, lat, course), ahead=np.array([ahead]))
    return {x.facility: x.probability for x in found}


def test_a_port_is_named_where_a_ship_was_seen_to_stop() -> None:
    """And not where it was only silent."""
    lon, lat = columns(TARTUS.lon_deg, TARTUS.lat_deg)
    (seen,) = at_port(INDEX, lon, lat, np.array([True]))
    (silent,) = at_port(INDEX, lon, lat, np.array([False]))
    assert (seen[0].facility, silent[0].facility) == (TARTUS.id, TARTUS.id)
    assert seen[0].probability >= NAMED_FROM > silent[0].probability


def test_two_ports_within_reach_share_by_distance() -> None:
    """Halfway between two ports neither is named; at one of them, it is."""
    twin = Facility("port:twin", "Twin", "port", TARTUS.lon_deg, TARTUS.lat_deg + 0.03, "SY")
    index = FacilityIndex.of([TARTUS, twin])
    halfway, there = at_port(
        index, np.full(2, TARTUS.lon_deg), np.array([TARTUS.lat_deg + 0.015, TARTUS.lat_deg]), np.array([True, True])
    )
    assert [x.probability for x in halfway] == pytest.approx([0.475, 0.475, 0.05])
    assert (there[0].facility, there[0].probability >= NAMED_FROM) == (TARTUS.id, True)


def test_a_port_ahead_is_likelier_than_one_astern() -> None:
    """For where a ship went; and the other way about for where it came from."""
    south = (TOBRUK.lon_deg, TOBRUK.lat_deg + 0.1)
    towards, away = lost(*south, 180.0)[TOBRUK.id], lost(*south, 0.0)[TOBRUK.id]
    assert towards > 10 * away
    assert lost(*south, 0.0, ahead=False)[TOBRUK.id] == pytest.approx(towards)
    assert away < lost(*south, float("nan"))[TOBRUK.id] < towards


def test_on_the_open_sea_nothing_is_known() -> None:
    """No port is guessed at beyond 100 km."""
    assert lost(-40.0, 30.0, 90.0) == {None: 1.0}


COURSES = st.one_of(st.floats(0, 360), st.just(float("nan")))


@given(lon=st.floats(-180, 180), lat=st.floats(-90, 90), course=COURSES, ahead=st.booleans())
def test_probabilities_add_up_and_no_port_is_named(lon: float, lat: float, course: float, *, ahead: bool) -> None:
    """Whatever the place and course."""
    found = lost(lon, lat, course, ahead=ahead)
    assert sum(found.values()) == pytest.approx(1.0, abs=1e-3)
    assert all(x < NAMED_FROM for port, x in found.items() if port is not None)
    assert None in found
