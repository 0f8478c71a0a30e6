"""Tables of fixes as Parquet, some row groups at a time."""

import io
import shutil
import tempfile
from collections.abc import Iterator
from typing import BinaryIO

import polars as pl

from crossbearing.feeds.csv_tables import NO_COLUMNS, table_parts
from crossbearing.feeds.losses import Losses
from crossbearing.feeds.names import Layout, layout_of
from crossbearing.feeds.sensor import CHUNK_FIXES, Head, SensorFeed, Source, Taken

__all__ = ["TABLE_PARQUET"]

_MAGIC = b"PAR1"
_DAMAGE = (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError)
"""What reading a damaged file raises."""
_BROKEN = (
    "This Parquet file cannot be read: its end, which holds the order of it, is missing or damaged. Fetch it again."
)


def _recognises(head: Head) -> bool:
    return head.start.startswith(_MAGIC)


def _parse(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    path = _path(stream)
    if path is not None:
        yield from _table(path, source)
        return
    with tempfile.NamedTemporaryFile(suffix=".parquet") as copy:  # its end is needed first: a stream has none yet
        shutil.copyfileobj(stream, copy, 1 << 20)
        copy.flush()
        yield from _table(copy.name, source)


def _path(stream: BinaryIO) -> str | None:
    """The path of a plain file on disk whose name is text."""
    name = getattr(stream, "name", None)
    plain = isinstance(stream, io.BufferedReader) and isinstance(stream.raw, io.FileIO)
    return name if plain and isinstance(name, str) and name.isprintable() else None


def _table(path: str, source: Source) -> Iterator[Taken]:
    losses = Losses()
    try:
        lazy = pl.scan_parquet(path, glob=False, hive_partitioning=False)
        names = lazy.collect_schema().names()
        count = int(lazy.select(pl.len()).collect().item())
    except _DAMAGE:
        yield source.problem("parquet-broken", _BROKEN)
        return
    layout = layout_of(names, source.sidecar)
    if layout is None:
        yield source.problem("table-without-columns", NO_COLUMNS)
        return
    broken: list[str] = []
    yield from table_parts(_frames(lazy, layout, count, losses, broken), layout, source, losses)
    if broken:
        yield source.problem("parquet-broken", f"{broken[0]} What came before was kept. Fetch the file again.")


def _frames(
    lazy: pl.LazyFrame, layout: Layout, count: int, losses: Losses, broken: list[str]
) -> Iterator[pl.DataFrame]:
    wanted = lazy.select(layout.columns)
    for start in range(0, count, CHUNK_FIXES):
        try:
            frame = wanted.slice(start, CHUNK_FIXES).collect()
        except _DAMAGE:
            broken.append(f"This Parquet file is damaged after row {start:,}.")
            return
        yield pl.DataFrame([_plain(frame[x], losses) for x in layout.columns])


def _plain(column: pl.Series, losses: Losses) -> pl.Series:
    """A column as numbers, text, times or truths; lists and structures are nothing that is known here."""
    kind = column.dtype
    if kind.is_numeric() or kind in {pl.String, pl.Boolean, pl.Null} or isinstance(kind, pl.Datetime):
        return column
    if isinstance(kind, (pl.Categorical, pl.Enum)):
        return column.cast(pl.String)
    if kind == pl.Binary:
        values = [None if x is None else x.decode("utf-8", "replace") for x in column]
        return pl.Series(column.name, values, pl.String)
    losses["value-not-readable"] += len(column) - column.null_count()
    return pl.Series(column.name, [None] * len(column), pl.String)


TABLE_PARQUET = SensorFeed("table-parquet", "application/vnd.apache.parquet", _recognises, _parse)
