"""From a frame of a table to fixes, and to what it tells of its platforms. CSV, Parquet and JSON records share it."""

import numpy as np
import polars as pl
from numpy.typing import NDArray

from crossbearing.feeds.losses import Losses
from crossbearing.feeds.names import Layout, Quantity, Scheme
from crossbearing.feeds.placing import NO_PLATFORM, NO_TIME, Columns, Numbers
from crossbearing.feeds.times import times_us
from crossbearing.model import ICAO_ADDRESSES, Medium, other_number, ship_number

__all__ = ["aircraft_numbers", "columns_of", "ship_numbers"]

_AT_SEA = ship_number(1) - 1
_MOST_MMSI = 999_999_999
_COAST = (2_010_000, 7_759_999)
_AIDS = (992_010_000, 997_759_999)
"""MMSIs of coast stations (00MIDxxxx) and aids to navigation (99MIDxxxx). Source: ITU-R M.585-9, annex 1."""
_NO_SPEED_KT = 102.3
_NO_COURSE = 360.0
_NO_POSITION = (91.0, 181.0)
"""AIS for "not available". Source: ITU-R M.1371-5, annex 8, table 45."""
_TRUE = ("true", "t", "1", "1.0", "yes", "ground")
_FALSE = ("false", "f", "0", "0.0", "no")
_NOT_TRAVELLING = ("base station", "aton", "search and rescue transponder", "man overboard device")
_NOTHING = ("", "unknown", "undefined", "nan", "null", "none", "n/a", "na", "-", "\\n")


def columns_of(frame: pl.DataFrame, layout: Layout, first_row: int, losses: Losses) -> tuple[Columns, pl.DataFrame]:
    """The columns of fixes of a frame, in SI units, and the rows of the frame that they were made of.

    ``first_row`` is the number of the frame's first record in the file.
    """
    platform = _platforms(frame[layout.identity], layout.scheme, layout.medium)
    row = np.arange(first_row, first_row + len(frame))
    if layout.scheme == "mmsi":
        stays = _stays(platform, frame, layout)
        if stays.any():
            losses["not-a-vessel"] += int(np.count_nonzero(stays))
            frame, platform, row = frame.filter(~pl.Series(stays)), platform[~stays], row[~stays]
    lon, lat = _numbers(frame[layout.lon], losses), _numbers(frame[layout.lat], losses)
    time_us = times_us(frame[layout.time[0]], layout.time_format)
    for column in layout.time[1:]:
        if (time_us == NO_TIME).any():
            time_us = np.where(time_us == NO_TIME, times_us(frame[column], layout.time_format), time_us)
    speed = _quantity(frame, layout.speed, losses, speed=True)
    course = _numbers(frame[layout.course], losses) if layout.course else np.empty(0)
    if layout.scheme == "mmsi":
        nowhere = (lat == _NO_POSITION[0]) | (lon == _NO_POSITION[1])
        lon, lat = np.where(nowhere, np.nan, lon), np.where(nowhere, np.nan, lat)
        speed, course = _known_at_sea(speed, course)
    altitude, ground_word = _altitude(frame, layout, losses)
    found = Columns(
        platform=platform,
        time_us=time_us,
        lon_deg=lon,
        lat_deg=lat,
        row=row,
        altitude_m=altitude,
        on_ground=_on_ground(frame, layout, altitude, ground_word),
        speed_mps=speed,
        course_deg=course,
        climb_mps=_quantity(frame, layout.climb, losses, speed=False),
    )
    return found, frame


def _numbers(column: pl.Series, losses: Losses) -> Numbers:
    """A column as floats. Words count as lost, but for "ground" and what stands for nothing."""
    if column.dtype == pl.Float64:
        return column.fill_null(np.nan).to_numpy()
    if column.dtype != pl.String:
        if not column.dtype.is_numeric() and column.dtype not in {pl.Boolean, pl.Null}:
            losses["value-not-readable"] += len(column) - column.null_count()
            return np.full(len(column), np.nan)
        return column.cast(pl.Float64, strict=False).fill_null(np.nan).to_numpy()
    read = column.cast(pl.Float64, strict=False)
    if read.null_count() > column.null_count():
        odd = column.filter(read.is_null() & column.is_not_null())
        again = odd.str.strip_chars().str.replace(",", ".", literal=True)
        second = again.cast(pl.Float64, strict=False)
        words = again.filter(second.is_null()).str.to_lowercase()
        losses["value-not-readable"] += int((~words.is_in([*_NOTHING, "ground"])).sum())
        read = read.clone().scatter((read.is_null() & column.is_not_null()).arg_true(), second)
    return read.fill_null(np.nan).to_numpy()


def _quantity(frame: pl.DataFrame, quantity: Quantity | None, losses: Losses, *, speed: bool) -> Numbers:
    if quantity is None:
        return np.empty(0)
    found = _numbers(frame[quantity.column], losses)
    if quantity.unit is None:
        losses["speed-without-unit"] += int(np.count_nonzero(~np.isnan(found))) if speed else 0
        return np.empty(0)
    return found * quantity.unit


def _altitude(frame: pl.DataFrame, layout: Layout, losses: Losses) -> tuple[Numbers, NDArray[np.bool_] | None]:
    """The first altitude that is known in each row, and where a column of altitudes says "ground"."""
    altitude = np.empty(0)
    ground: NDArray[np.bool_] | None = None
    for quantity in layout.altitude:
        column = frame[quantity.column]
        found = _numbers(column, losses)
        if column.dtype == pl.String:
            words = (column.str.to_lowercase() == "ground").fill_null(value=False).to_numpy()
            ground = words if ground is None else ground | words
        if quantity.unit is None:
            losses["altitude-without-unit"] += int(np.count_nonzero(~np.isnan(found)))
            continue
        metres = found * quantity.unit
        altitude = metres if not len(altitude) else np.where(np.isnan(altitude), metres, altitude)
    return altitude, ground if ground is not None and ground.any() else None


def _on_ground(
    frame: pl.DataFrame, layout: Layout, altitude: Numbers, word: NDArray[np.bool_] | None
) -> NDArray[np.int8]:
    if layout.on_ground is not None:
        column = frame[layout.on_ground]
        if column.dtype == pl.Boolean:
            said = column.cast(pl.Int8).fill_null(-1).to_numpy()
        else:
            text = column.cast(pl.String, strict=False).str.to_lowercase().str.strip_chars()
            true, false = text.is_in(_TRUE).fill_null(value=False), text.is_in(_FALSE).fill_null(value=False)
            said = np.where(true.to_numpy(), 1, np.where(false.to_numpy(), 0, -1)).astype(np.int8)
        return np.where(word, 1, said).astype(np.int8) if word is not None else said
    if word is None:
        return np.empty(0, np.int8)
    # A column that says "ground" where it is so says "in the air" with every number.
    return np.where(word, 1, np.where(np.isnan(altitude), -1, 0)).astype(np.int8)


def _platforms(column: pl.Series, scheme: Scheme, medium: Medium) -> NDArray[np.int64]:
    if scheme == "mmsi":
        return ship_numbers(column)
    text = column.cast(pl.String, strict=False)
    return aircraft_numbers(text) if scheme == "address" else _others(text, medium)


def ship_numbers(column: pl.Series) -> NDArray[np.int64]:
    """The numbers of MMSIs; NO_PLATFORM where they are none."""
    if column.dtype == pl.String:
        number = column.cast(pl.Int64, strict=False)
        if number.null_count() > column.null_count():
            # "273344000.0" is how pandas writes a column with gaps.
            number = number.fill_null(
                column.str.strip_chars().cast(pl.Float64, strict=False).cast(pl.Int64, strict=False)
            )
    else:
        number = column.cast(pl.Int64, strict=False)
    found = number.fill_null(NO_PLATFORM).to_numpy()
    return np.where((found >= 0) & (found <= _MOST_MMSI), found + _AT_SEA, NO_PLATFORM)


def aircraft_numbers(text: pl.Series) -> NDArray[np.int64]:
    """The numbers of addresses in hexadecimal; NO_PLATFORM where they are none."""
    number = text.str.to_integer(base=16, strict=False, dtype=pl.Int64)
    if number.null_count() > text.null_count():
        trimmed = text.str.strip_chars().str.to_lowercase().str.strip_prefix("0x")
        own = trimmed.str.starts_with("~")
        again = trimmed.str.strip_prefix("~").str.to_integer(base=16, strict=False, dtype=pl.Int64)
        number = number.fill_null(again + own.cast(pl.Int64) * ICAO_ADDRESSES)
    found = number.fill_null(NO_PLATFORM).to_numpy()
    return np.where((found >= 0) & (found < 2 * ICAO_ADDRESSES), found, NO_PLATFORM)


def _others(text: pl.Series, medium: Medium) -> NDArray[np.int64]:
    trimmed = text.str.strip_chars()
    names = [x for x in trimmed.unique().to_list() if x]
    numbers = pl.DataFrame(
        {"name": names, "number": [other_number(x, medium) for x in names]},
        schema={"name": pl.String, "number": pl.Int64},
    )
    found = pl.DataFrame({"name": trimmed}).join(numbers, on="name", how="left", maintain_order="left")
    return found["number"].fill_null(NO_PLATFORM).to_numpy()


def _known_at_sea(speed: Numbers, course: Numbers) -> tuple[Numbers, Numbers]:
    """Without the values by which AIS says that it does not know."""
    with np.errstate(invalid="ignore"):
        # Older files of MarineCadastre hold negative numbers where a field overflowed.
        slow = np.where((speed >= (_NO_SPEED_KT - 0.01) * 1852 / 3600) | (speed < 0), np.nan, speed)
        return slow, np.where((course >= _NO_COURSE) | (course < 0), np.nan, course)


def _stays(platform: NDArray[np.int64], frame: pl.DataFrame, layout: Layout) -> NDArray[np.bool_]:
    """Where the sender is no ship: it does not travel."""
    mmsi = platform - _AT_SEA
    stays: NDArray[np.bool_] = _between(mmsi, _COAST) | _between(mmsi, _AIDS)
    if layout.kind_of_sender:
        kind = frame[layout.kind_of_sender].cast(pl.String, strict=False).str.to_lowercase()
        stays |= kind.is_in(_NOT_TRAVELLING).fill_null(value=False).to_numpy()
    return stays


def _between(mmsi: NDArray[np.int64], ends: tuple[int, int]) -> NDArray[np.bool_]:
    return (mmsi >= ends[0]) & (mmsi <= ends[1])
