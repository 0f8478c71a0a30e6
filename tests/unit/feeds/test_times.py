"""Times as formats write them."""

from datetime import UTC, date, datetime

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.feeds.placing import NO_TIME
from crossbearing.feeds.times import clock, microseconds, moment_of, times_us

MOMENT_US = 1_734_516_001_000_000


@pytest.mark.parametrize(
    "written",
    ["2024-12-18T10:00:01", "2024-12-18T10:00:01Z", "2024-12-18 10:00:01", "2024-12-18 10:00:01 UTC",
     "2024-12-18 10:00:01+00:00", "2024-12-18T12:00:01+02:00", "2024-12-18 12:00:01 +0200", "18/12/2024 10:00:01",
     "2024/12/18 10:00:01.000", "20241218T100001", "2024-12-18T10:00:01.000000Z", " 2024-12-18 10:00:01 ",
     "1734516001", "1734516001.0", "1734516001000", "1734516001000000", "1734516001000000000"],
)  # fmt: skip
def test_forms(written: str) -> None:
    """One moment in every form that is read; without a zone it is UTC."""
    assert times_us(pl.Series([written, None, "soon"])).tolist() == [MOMENT_US, NO_TIME, NO_TIME]


def test_forms_may_differ_in_one_column() -> None:
    """Each value is read by the form that fits it, numbers among words too."""
    column = pl.Series(["2024-12-18T10:00:01Z", "18/12/2024 10:00:01", "1734516001", "2024-12-18T11:00:01+01:00"])
    assert times_us(column).tolist() == [MOMENT_US] * 4


def test_the_american_order_must_be_told() -> None:
    """12/18/2024 is not read as a day of December by guess."""
    column = pl.Series(["12/18/2024 10:00:01"])
    assert times_us(column).tolist() == [NO_TIME]
    assert times_us(column, "%m/%d/%Y %H:%M:%S").tolist() == [MOMENT_US]


def test_typed_columns() -> None:
    """Columns of moments in any unit and zone, and of numbers; a day is no moment."""
    moment = datetime(2024, 12, 18, 10, 0, 1, tzinfo=UTC)
    for unit in ("ms", "us", "ns"):
        assert times_us(pl.Series([moment], dtype=pl.Datetime(unit, "UTC"))).tolist() == [MOMENT_US]
    zoned = pl.Series([moment], dtype=pl.Datetime("us", "UTC")).dt.convert_time_zone("Europe/Moscow")
    assert times_us(zoned).tolist() == [MOMENT_US]
    assert times_us(pl.Series([1734516001])).tolist() == [MOMENT_US]
    assert times_us(pl.Series([date(2024, 12, 18)])).tolist() == [NO_TIME]
    assert times_us(pl.Series([True])).tolist() == [NO_TIME]


@given(st.floats())
def test_any_number(number: float) -> None:
    """Whatever the number, there is a moment or none, and no warning; one alone is read as in a column."""
    assert clock(np.array([number]))[0] == moment_of(number)
    assert isinstance(int(microseconds(np.array([number]))[0]), int)
