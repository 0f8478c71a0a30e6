"""Tables of fixes as Parquet."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from crossbearing.feeds import parquet_tables
from crossbearing.feeds.parquet_tables import TABLE_PARQUET
from sensor_samples import START_S, parquet, read, recognised, taken_from, zipped

COLUMNS: dict[str, list[object]] = {
    "mmsi": [273344000, 273344000],
    "timestamp": [datetime(2024, 12, 18, 10, tzinfo=UTC), None],
    "lat": [34.9, 34.95],
    "lon": [35.87, 35.8],
    "sog": [0.0, 10.0],
    "shipname": ["SPARTA II", None],
}


def test_a_table(tmp_path: Path) -> None:
    """Typed columns are read from a file on disk, and from an archive, where it must be copied first."""
    payload = parquet(COLUMNS)
    assert recognised(payload) == "table-parquet"
    (tmp_path / "a.parquet").write_bytes(payload)
    (tmp_path / "a.zip").write_bytes(zipped({"a.parquet": payload}))
    for name in ("a.parquet", "a.zip"):
        _, given = taken_from(tmp_path / name)
        assert given.codes == ["time-not-readable"]
        assert given.fixes.time_us.tolist() == [1_734_516_000_000_000]
        assert given.values("name") == ["SPARTA II"]


@pytest.mark.parametrize(
    "kind", [pl.Int32, pl.UInt64, pl.String, pl.Float64, pl.Categorical, pl.Binary, pl.Decimal(20, 2)]
)
def test_other_types_of_the_identity(kind: pl.DataType) -> None:
    """An MMSI is an MMSI in whatever type it is written."""
    numbers = pl.Series("mmsi", [273344000, 273344000])
    column = numbers.cast(pl.String).cast(kind) if kind in {pl.Categorical, pl.Binary} else numbers.cast(kind)
    payload = parquet({**COLUMNS, "mmsi": column})
    found = read(TABLE_PARQUET, payload)
    assert found.fixes.platform.tolist() == [(1 << 32) + 273344000]


def test_columns_of_no_use() -> None:
    """Lists where numbers belong count as not known, days where times belong as not readable: told, and not raised."""
    lists = pl.Series("sog", [[1], [2]])
    found = read(TABLE_PARQUET, parquet({**COLUMNS, "sog": lists}))
    assert np.isnan(found.fixes.speed_mps).all()
    assert "value-not-readable" in found.codes
    days = pl.Series("timestamp", [datetime(2024, 12, 18, tzinfo=UTC).date()] * 2)
    assert not len(read(TABLE_PARQUET, parquet({**COLUMNS, "timestamp": days})).fixes)


def test_it_is_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are numbered through, however many are read at a time."""
    several = 1000
    payload = parquet({"icao24": ["14042d"] * several, "time": list(range(START_S, START_S + several)),
                       "lat": [32.0] * several, "lon": [21.0] * several})  # fmt: skip
    monkeypatch.setattr(parquet_tables, "CHUNK_FIXES", 300)
    assert read(TABLE_PARQUET, payload).fixes.row.tolist() == list(range(several))


@pytest.mark.parametrize("payload", [parquet(COLUMNS)[:-20], b"PAR1", b"PAR1" + b"\0" * 400 + b"PAR1"])
def test_broken_files_are_told(payload: bytes) -> None:
    """Without its end nothing of it can be read."""
    assert read(TABLE_PARQUET, payload).codes == ["parquet-broken"]


@pytest.mark.parametrize("at", range(4, 900, 7))
def test_damaged_bytes_are_told(at: int) -> None:
    """Wherever a file is damaged it costs problems at most, though the library that reads it may give up in a panic."""
    payload = bytearray(parquet(COLUMNS))
    payload[at % len(payload)] ^= 0x5A
    assert len(read(TABLE_PARQUET, bytes(payload)).fixes) <= 2


def test_other_tables_are_told() -> None:
    """A Parquet file is no document: where it holds no fixes this is said."""
    assert read(TABLE_PARQUET, parquet({"a": [1], "b": [2]})).codes == ["table-without-columns"]
