"""Where and when anybody was heard."""

import numpy as np

from crossbearing.model import Coverage, bands_of, coverage_keys


def _keys(*places: tuple[float, float, int, int]) -> np.ndarray:
    lon, lat, band, hour = (np.array(x) for x in zip(*places, strict=True))
    return coverage_keys(lon.astype(float), lat.astype(float), band, hour)


def test_a_key_comes_back_as_cell_band_and_hour() -> None:
    """What is packed into a number can be drawn again."""
    keys = np.sort(_keys((21.19, 31.99, 2, 481_000), (-180.0, -90.0, 7, 1)))
    coverage = Coverage(keys, np.ones(2, np.int32), np.full(2, -1))
    lon, lat, band, hour = coverage.unpacked()
    assert (lon[1], lat[1], band[1], hour[1]) == (21.0, 31.5, 2, 481_000)
    assert (lon[0], lat[0], band[0], hour[0]) == (-180.0, -90.0, 7, 1)


def test_the_antimeridian_is_no_edge() -> None:
    """180 degrees east is 180 degrees west."""
    assert _keys((180.0, 0.0, 0, 0)) == _keys((-180.0, 0.0, 0, 0))


def test_who_was_heard_alone_has_no_others() -> None:
    """A platform does not vouch for its own silence."""
    keys = np.sort(_keys((0.0, 0.0, 1, 5), (0.0, 0.0, 1, 6)))
    coverage = Coverage(keys, np.array([1, 3], np.int32), np.array([42, -1]))
    assert coverage.others(keys, 42).tolist() == [0, 3]
    assert coverage.others(keys, 7).tolist() == [1, 3]
    assert Coverage.empty().heard(keys).tolist() == [False, False]


def test_bands_of_altitude() -> None:
    """The ground is in the lowest band; an unknown altitude is in none."""
    bands = bands_of(np.array([0, 299, 300, 20_000, np.nan, np.nan], np.float32), np.array([0, 0, 0, 0, 0, 1], np.int8))
    assert bands.tolist() == [0, 0, 1, 5, -1, 0]
