"""From a frame of a table to columns."""

import numpy as np
import polars as pl
import pytest

from crossbearing.feeds.losses import Losses
from crossbearing.feeds.names import layout_of
from crossbearing.feeds.placing import NO_PLATFORM
from crossbearing.feeds.tables import aircraft_numbers, columns_of, ship_numbers
from crossbearing.model import ICAO_ADDRESSES, Metadata


def test_addresses() -> None:
    """Upper or lower case, a receiver's own behind a tilde, with blanks or 0x; others are none."""
    found = aircraft_numbers(
        pl.Series(["14042D", "14042d ", "~000001", "0x14042d", "zz", "", None, "1000000000", "-1"])
    )
    assert found.tolist() == [0x14042D, 0x14042D, ICAO_ADDRESSES + 1, 0x14042D, *[NO_PLATFORM] * 5]


def test_mmsis() -> None:
    """Nine digits at most; as pandas writes them in a column with gaps too."""
    found = ship_numbers(pl.Series(["273344000", "273344000.0", " 1", "-5", "1234567890", "x", None]))
    assert (found - (1 << 32)).tolist()[:3] == [273344000, 273344000, 1]
    assert found.tolist()[3:] == [NO_PLATFORM] * 4


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["true", "False", "1", "0", "x", None], [1, 0, 1, 0, -1, -1]),
        ([True, False, None], [1, 0, -1]),
        ([1, 0], [1, 0]),
    ],
)
def test_on_the_ground(values: list[object], expected: list[int]) -> None:
    """Truths in words, digits and as such."""
    frame = pl.DataFrame(
        {"time": [1.7e9] * len(values), "lat": [1.0] * len(values), "lon": [1.0] * len(values),
         "icao24": ["a"] * len(values), "onground": values}
    )  # fmt: skip
    layout = layout_of(frame.columns, Metadata())
    assert layout is not None
    assert columns_of(frame, layout, 0, Losses())[0].on_ground.tolist() == expected


def test_the_word_ground_among_altitudes() -> None:
    """It says that it is on the ground, a number that it is not; decimal commas are read; words are counted."""
    frame = pl.DataFrame(
        {"time": ["1700000000"] * 4, "lat": ["1,5"] * 4, "lon": [" 1.5 "] * 4, "icao24": ["a"] * 4,
         "altitude_ft": ["ground", "1000", "high", None]}
    )  # fmt: skip
    layout = layout_of(frame.columns, Metadata())
    assert layout is not None
    losses = Losses()
    found, _ = columns_of(frame, layout, 10, losses)
    assert found.on_ground.tolist() == [1, 0, -1, -1]
    assert (found.lat_deg.tolist(), found.lon_deg.tolist()) == ([1.5] * 4, [1.5] * 4)
    assert np.isnan(found.altitude_m).tolist() == [True, False, True, True]
    assert found.row.tolist() == [10, 11, 12, 13]
    assert losses == {"value-not-readable": 1}
