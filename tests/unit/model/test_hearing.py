"""In which hours anybody was heard near a point."""

import numpy as np

from crossbearing.model import Coverage, coverage_keys
from crossbearing.model.hearing import LOW_BANDS, Hearing, bands_near


def _coverage(*heard: tuple[float, float, int, int]) -> Coverage:
    lon, lat, band, hour = (np.array(x) for x in zip(*heard, strict=True))
    keys = np.unique(coverage_keys(lon.astype(float), lat.astype(float), band, hour))
    return Coverage(keys, np.ones(len(keys), np.int32), np.full(len(keys), -1))


def test_hours_of_the_cells_around_count_once() -> None:
    """Two cells heard in one hour are one hour; what is far away, too high or out of the window is none."""
    coverage = _coverage(
        (21.2, 32.0, 0, 10), (21.6, 32.4, 1, 10), (21.2, 32.0, 2, 12), (21.2, 32.0, 5, 13), (25.0, 32.0, 0, 14),
        (21.2, 32.0, 0, 99),
    )  # fmt: skip
    hearing = Hearing.of(coverage, LOW_BANDS)
    assert hearing.hours_near(21.19, 31.99, 0, 50).tolist() == [10, 12]


def test_the_antimeridian_is_no_edge() -> None:
    """A cell east of 180 degrees touches one west of it."""
    hearing = Hearing.of(_coverage((-179.9, 0.1, 7, 3)), bands_near("sea"))
    assert hearing.hours_near(179.9, 0.1, 0, 9).tolist() == [3]


def test_nobody_heard_is_no_hour() -> None:
    """An empty coverage has no hours."""
    assert Hearing.of(Coverage.empty(), LOW_BANDS).hours_near(0.0, 0.0, 0, 9).tolist() == []
