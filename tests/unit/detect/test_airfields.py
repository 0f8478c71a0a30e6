"""Which facilities are near."""

import numpy as np
import pytest

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.model.facility import Facility, Runway

KHADIM = Facility("HL59", "Al Khadim", "airfield", 21.1918, 31.9985, "LY", runways=(Runway(150.0, 3608.0),))
BENINA = Facility("HLLB", "Benina", "airfield", 20.2695, 32.0968, "LY")
TOBRUK = Facility("tobruk", "Tobruk", "port", 23.9833, 32.0833, "LY")
FIJI = Facility("fiji", "on the antimeridian", "airfield", 179.99, -17.0, "FJ")
INDEX = FacilityIndex.of([KHADIM, TOBRUK, BENINA, FIJI])


def _names(at: np.ndarray) -> list[str | None]:
    return [INDEX.facilities[x].name if x >= 0 else None for x in at]


def test_the_nearest_of_the_kind_is_found() -> None:
    """A port near by is no airfield."""
    at, far = INDEX.nearest(np.array([21.0, 23.9]), np.array([32.0, 32.0]), "airfield", 100_000)
    assert _names(at) == ["Al Khadim", None]
    assert far[0] == pytest.approx(18_100, abs=100)
    assert np.isinf(far[1])


def test_all_within_a_range_come_the_nearest_first() -> None:
    """Both fields of the region are told, by distance."""
    found = INDEX.around(np.array([0.0, 20.9]), np.array([0.0, 32.0]), "airfield", 100_000)
    assert found.point.tolist() == [1, 1]
    assert _names(found.facility) == ["Al Khadim", "Benina"]
    assert found.distance_m[0] < found.distance_m[1]


def test_no_more_than_asked_for_are_told() -> None:
    """One of two."""
    assert len(INDEX.around(np.array([20.9]), np.array([32.0]), "airfield", 100_000, most=1).point) == 1


def test_the_antimeridian_is_no_border() -> None:
    """A field is near on the other side of 180 degrees."""
    at, far = INDEX.nearest(np.array([-179.99]), np.array([-17.0]), "airfield", 10_000)
    assert _names(at) == ["on the antimeridian"]
    assert far[0] < 3000


def test_what_is_no_place_is_near_nothing() -> None:
    """NaN and infinity have no neighbour."""
    at, _ = INDEX.nearest(np.array([np.nan, 21.0]), np.array([32.0, np.inf]), "airfield")
    assert at.tolist() == [-1, -1]
    assert not len(INDEX.around(np.array([np.nan]), np.array([0.0]), "airfield", 1e7).point)


def test_nothing_is_near_where_there_is_nothing() -> None:
    """An empty table answers like any other."""
    empty = FacilityIndex.of([])
    assert len(empty) == 0
    assert empty.nearest(np.array([0.0]), np.array([0.0]), "port")[0].tolist() == [-1]
    assert not len(empty.around(np.array([0.0]), np.array([0.0]), "port", 1e7).point)


def test_the_order_of_the_table_is_of_no_account() -> None:
    """Facilities stand by id."""
    again = FacilityIndex.of([FIJI, BENINA, TOBRUK, KHADIM])
    assert again.facilities == INDEX.facilities
    assert INDEX.get("HL59") == KHADIM
    assert INDEX.get("none") is None


def test_runways_are_found_by_facility() -> None:
    """Columns of runways are cut by ``runway_start``."""
    at = INDEX.number["HL59"]
    assert INDEX.runway_heading_deg[INDEX.runway_start[at] : INDEX.runway_start[at + 1]].tolist() == [150.0]


def test_of_two_under_one_id_the_first_stays() -> None:
    """A user's table comes before the shipped one."""
    other = Facility("HL59", "another", "airfield", 0.0, 0.0, None)
    assert FacilityIndex.of([KHADIM, other]).facilities == (KHADIM,)
