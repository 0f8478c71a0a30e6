"""Tracks on their way to the disk."""

import hashlib
from pathlib import Path

import polars as pl
import pytest

from crossbearing.model import Fixes
from crossbearing.store import track_writer
from crossbearing.store.track_part import buckets_of
from crossbearing.store.track_writer import TrackWriter
from unit.store.made_fixes import fixes_of, told_of

A_DAY_S = 86_400


def test_parts_are_sorted_by_platform_and_time_within_days_and_a_bucket(tmp_path: Path) -> None:
    """Each file holds one bucket, and stands under the first day in it; it is named by its content, rows in order."""
    writer = TrackWriter(tmp_path)
    writer.add(fixes_of([(n % 40, (7 * n) % 9000 + A_DAY_S * (n % 3), 20.0, 30.0) for n in range(2000)]))
    parts = writer.finish()
    assert sum(x.rows for x in parts) == 2000
    for part in parts:
        payload = (tmp_path / part.path).read_bytes()
        assert hashlib.sha256(payload).hexdigest() == part.sha256
        table = pl.read_parquet(tmp_path / part.path)
        assert table.equals(table.sort("platform", "time_us", maintain_order=True))
        assert str(table["time_us"].cast(pl.Datetime("us")).dt.date().min()) == part.path.split("/")[1]
        assert set(buckets_of(table["platform"].to_numpy()).tolist()) == {part.bucket}
        assert (table["time_us"].min(), table["time_us"].max()) == (part.first_us, part.last_us)
        assert table["platform"].n_unique() == part.platforms
        assert table.schema["artifact"] == pl.String


def test_days_with_few_fixes_stand_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A year of a few flights is no thousand files; a day that fills a row group has a file of its own."""
    monkeypatch.setattr(track_writer, "ROW_GROUP", 100)
    writer = TrackWriter(tmp_path)
    few = [(1, A_DAY_S * day + n, 20.0, 30.0) for day in range(30) for n in range(3)]
    full = [(1, A_DAY_S * (40 + day) + n, 20.0, 30.0) for day in range(2) for n in range(90)]
    writer.add(fixes_of(few + full))
    parts = writer.finish()
    assert sorted(x.rows for x in parts) == [90, 90, 90]
    days = [{x.first_us // (A_DAY_S * 1_000_000), x.last_us // (A_DAY_S * 1_000_000)} for x in parts]
    assert sorted(len(x) for x in days) == [1, 1, 2]


def test_the_order_in_which_fixes_come_gives_the_same_files(tmp_path: Path) -> None:
    """What is gathered together has one form."""
    rows = [(n % 5, n, 20.0, 30.0) for n in range(50)]
    found = []
    for name, given in (("a", fixes_of(rows)), ("b", fixes_of(rows).take(slice(None, None, -1)))):
        writer = TrackWriter(tmp_path / name)
        writer.add(given)
        found.append(writer.finish())
    assert found[0] == found[1]


def test_memory_is_bounded(tmp_path: Path) -> None:
    """What is gathered is written as soon as there is enough of it, fixes and what is told alike."""
    writer = TrackWriter(tmp_path, most_fixes=10, most_told=3)
    for n in range(4):
        writer.add(fixes_of([(1, n * 10 + k, 20.0, 30.0) for k in range(10)]))
        writer.tell([told_of(1, n * 3 + k, "A") for k in range(3)])
    assert len(list((tmp_path / "tracks").rglob("*.parquet"))) == 8
    assert len(writer.finish()) == 8
    assert writer.finish() == ()


def test_nothing_gives_nothing(tmp_path: Path) -> None:
    """Without a fix there is no file."""
    writer = TrackWriter(tmp_path)
    writer.add(Fixes.empty())
    assert writer.finish() == ()
    assert not (tmp_path / "tracks").exists()


def test_what_is_told_may_hold_half_a_character(tmp_path: Path) -> None:
    """A lone surrogate, which has no place in a table, is written as an escape."""
    writer = TrackWriter(tmp_path)
    writer.tell([told_of(1, 0, "AB\udce9")])
    (part,) = writer.finish()
    assert part.what == "told"
    assert pl.read_parquet(tmp_path / part.path)["value"].to_list() == ["AB\\udce9"]
