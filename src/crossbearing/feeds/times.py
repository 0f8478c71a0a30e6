"""Times as formats write them, in microseconds since 1970-01-01 UTC."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

from crossbearing.feeds.placing import NO_TIME

__all__ = ["clock", "microseconds", "moment_of", "times_us"]

_SECONDS, _MILLI, _MICRO = 1e11, 1e14, 1e17
"""A number below these is in seconds, milliseconds, microseconds: so each stands for 1973 to 5138."""
_FORMATS = (
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M:%S%.f",
    "%d/%m/%Y %H:%M:%S%.f",
    "%Y/%m/%d %H:%M:%S%.f",
    "%Y%m%dT%H%M%S",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M",
    "%d/%m/%Y %H:%M",
    "%Y/%m/%d %H:%M",
    "%Y%m%d_%H%M%S",
)
"""What is written with slashes begins with the day or the year: the American order needs ``time_format``."""
_ZONED = ("%Y-%m-%dT%H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f%#z", "%Y-%m-%d %H:%M:%S%.f %#z")
_LOOKED_AT = 100
_UTC = r"(?i)\s*(?:Z|\+00(?::?00)?(?:\s*UTC)?|UTC|GMT)$"


def microseconds(seconds: NDArray[np.float64]) -> NDArray[np.int64]:
    """Seconds since 1970 as microseconds; NO_TIME where they are no number or beyond what can be counted."""
    with np.errstate(invalid="ignore"):
        good = np.abs(seconds) < _SECONDS
    return np.where(good, np.round(np.where(good, seconds, 0.0) * 1e6), NO_TIME).astype(np.int64)


def clock(numbers: NDArray[np.float64]) -> NDArray[np.int64]:
    """Times since 1970 in seconds, milli-, micro- or nanoseconds, told apart by their size.

    >>> clock(np.array([1.7e9, 1.7e12, 1.7e15])).tolist()
    [1700000000000000, 1700000000000000, 1700000000000000]
    """
    with np.errstate(invalid="ignore"):
        size = np.abs(numbers)
        factor = np.select([size < _SECONDS, size < _MILLI, size < _MICRO], [1.0, 1e-3, 1e-6], 1e-9)
        return microseconds(numbers * factor)


def moment_of(number: float) -> int:
    """One time since 1970, as ``clock`` reads it.

    >>> moment_of(1.7e12)
    1700000000000000
    """
    size = abs(number)
    factor = 1.0 if size < _SECONDS else 1e-3 if size < _MILLI else 1e-6 if size < _MICRO else 1e-9
    seconds = number * factor
    return round(seconds * 1e6) if abs(seconds) < _SECONDS else NO_TIME


def times_us(column: pl.Series, time_format: str | None = None) -> NDArray[np.int64]:
    """A column of times of whatever type; NO_TIME where they cannot be read. A time without a zone is UTC."""
    if isinstance(column.dtype, pl.Datetime):
        if column.dtype.time_zone not in {None, "UTC"}:
            column = column.dt.convert_time_zone("UTC")
        return _whole(column.dt.epoch("us"))
    if column.dtype.is_numeric():
        return clock(column.cast(pl.Float64).fill_null(np.nan).to_numpy())
    if column.dtype != pl.String:
        return np.full(len(column), NO_TIME)
    given = column.str.strip_chars()
    if time_format:
        return _whole(_as(given, time_format).dt.epoch("us"))
    number = given.cast(pl.Float64, strict=False)
    found = pl.Series(clock(number.fill_null(np.nan).to_numpy())) if number.null_count() < len(given) else None
    if found is not None and not (found == NO_TIME).any():
        return found.to_numpy()
    return _merged(found, _written(given))


def _written(given: pl.Series) -> pl.Series:
    """Each value by the first form that reads it; forms are looked for among the first that are still to be read."""
    result = pl.Series([None], dtype=pl.Datetime("us")).new_from_index(0, len(given))
    first = given.drop_nulls().head(1)
    if len(first) and first.str.contains(_UTC)[0]:
        given = given.str.replace(_UTC, "")
    waiting = given
    while waiting.null_count() < len(waiting):
        few = waiting.drop_nulls().head(_LOOKED_AT)
        form = next((x for x in (*_FORMATS, *_ZONED) if _as(few, x).null_count() < len(few)), None)
        if form is None:
            break
        parsed = _as(waiting, form)
        result = result.fill_null(parsed)
        waiting = waiting.set(parsed.is_not_null(), None)
    return result


def _as(given: pl.Series, form: str) -> pl.Series:
    parsed = given.str.to_datetime(form, time_unit="us", strict=False)
    return parsed.dt.replace_time_zone(None) if parsed.dtype != pl.Datetime("us") else parsed


def _merged(found: pl.Series | None, parsed: pl.Series) -> NDArray[np.int64]:
    written = _whole(parsed.dt.epoch("us"))
    return written if found is None else np.where(found.to_numpy() == NO_TIME, written, found.to_numpy())


def _whole(epoch: pl.Series) -> NDArray[np.int64]:
    return epoch.fill_null(NO_TIME).cast(pl.Int64).to_numpy()
