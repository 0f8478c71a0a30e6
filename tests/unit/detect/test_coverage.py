"""Where anybody was heard."""

import numpy as np

from crossbearing.detect.coverage import coverage_of, merged
from crossbearing.model.coverage import Coverage
from crossbearing.model.track import Fixes, ship_number
from made_flights import BENINA, KHADIM, flight, together

BOTH = together(flight(), flight(KHADIM, BENINA, platform=7))


def test_cells_hours_and_bands_are_those_of_the_fixes() -> None:
    """A flight is alone in all of its cells; each has it once."""
    found = coverage_of(flight())
    assert set(found.platforms.tolist()) == {1}
    assert set(found.only.tolist()) == {0x14042D}
    assert 30 < len(found.keys) < 80


def test_two_at_one_place_are_two() -> None:
    """And the single one is not named then."""
    found = coverage_of(together(flight(), flight(platform=7)))
    assert set(found.platforms.tolist()) == {2}
    assert set(found.only.tolist()) == {-1}


def test_parts_by_platform_make_the_whole() -> None:
    """However the platforms are cut."""
    parts = [coverage_of(BOTH.take(BOTH.platform == x)) for x in (7, 0x14042D)]
    assert merged(parts) == coverage_of(BOTH)
    assert merged([Coverage.empty()]) == Coverage.empty()


def test_ships_are_in_a_band_of_their_own() -> None:
    """And what is nowhere or has no height is in none."""
    columns = {
        "platform": np.array([ship_number(273344000), 7, 7]),
        "time_us": np.zeros(3, np.int64),
        "lon_deg": np.array([20.0, np.nan, 20.0]),
        "lat_deg": np.array([32.0, 32.0, 32.0]),
    }
    _, _, band, _ = coverage_of(Fixes.of(columns, ["a"])).unpacked()
    assert band.tolist() == [7]
    assert coverage_of(Fixes.empty()) == Coverage.empty()
