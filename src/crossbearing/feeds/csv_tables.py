"""Tables of fixes as CSV, whatever their separator, a block of lines at a time."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import polars as pl

from crossbearing.feeds.losses import Losses, loss_problems
from crossbearing.feeds.names import Layout, layout_of
from crossbearing.feeds.placing import placed
from crossbearing.feeds.sensor import CHUNK_FIXES, Head, SensorFeed, Source, Taken
from crossbearing.feeds.tables import columns_of
from crossbearing.feeds.telling import MOST_STRETCHES, joined_stretches, no_stretches, stretches, tellings

__all__ = [
    "NO_COLUMNS",
    "TABLE_CSV",
    "Header",
    "csv_frames",
    "header_of",
    "parse_csv",
    "squeezed_header",
    "table_parts",
]

_BLOCK = 1 << 25
"""32 MB, some 300,000 rows of AIS: about 150 MB of memory while they are read."""
_LONGEST_LINE = 1 << 20
_LONGEST_HEADER = 8192
_FEWEST_COLUMNS = 4
_COMPRESSED = (b"\x1f\x8b", b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda", b"\x28\xb5\x2f\xfd")
"""How gzip, zlib and Zstandard begin. Source: RFC 1952, RFC 1950, RFC 8878."""
_SEPARATORS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a table."""

    columns: tuple[str, ...]
    """Each different: a name that is there twice is numbered."""
    separator: str


def header_of(start: bytes) -> Header | None:
    """The header of a table that begins so; None where the first line is none."""
    line = start.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0][:_LONGEST_HEADER]
    text = line.decode("utf-8", "replace").strip("\r\n")
    separator = max(_SEPARATORS, key=text.count)
    if text.count(separator) < _FEWEST_COLUMNS - 1:
        return None
    try:
        names = [x.strip() for x in next(csv.reader([text], delimiter=separator), [])]
    except csv.Error:
        return None
    seen: dict[str, str] = {}
    for i, name in enumerate(names):
        seen[name if name and name not in seen else f"{name}#{i}"] = name
    return Header(tuple(seen), separator)


def squeezed_header(head: Head) -> frozenset[str]:
    """The names of a table's columns in lower case without blanks and signs; empty where it is none."""
    found = header_of(head.start)
    return frozenset("".join(c for c in x.lower() if c.isalnum()) for x in found.columns) if found else frozenset()


def parse_csv(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    """The fixes of a CSV table, and what it tells of its platforms."""
    losses = Losses()
    first = stream.readline(_LONGEST_LINE)
    header = header_of(first)
    layout = layout_of(header.columns, source.sidecar) if header else None
    if header is None or layout is None:
        yield source.problem("table-without-columns", NO_COLUMNS)
        return
    yield from table_parts(csv_frames(stream, header, layout.columns, losses), layout, source, losses)


NO_COLUMNS = (
    "This table has no columns of time, latitude, longitude and identity that are known by their names. Name them in a "
    'description beside it: "columns": "time=…;lat=…;lon=…;id=…".'
)


def table_parts(frames: Iterator[pl.DataFrame], layout: Layout, source: Source, losses: Losses) -> Iterator[Taken]:
    """The fixes of all frames of a table, then what it tells of its platforms, then what was lost."""
    told = no_stretches()
    row = 0
    for frame in frames:
        for part in frame.iter_slices(CHUNK_FIXES):
            columns, rows = columns_of(part, layout, row, losses)
            yield placed(columns, source.artifact, losses)
            told = joined_stretches([told, stretches(rows, layout, columns.platform, columns.time_us)])
            row += len(part)
        if len(told) > MOST_STRETCHES:
            yield from tellings(told, source.artifact)
            told = no_stretches()
    yield from tellings(told, source.artifact)
    yield from loss_problems(losses, source)


def csv_frames(stream: BinaryIO, header: Header, columns: Sequence[str], losses: Losses) -> Iterator[pl.DataFrame]:
    """Some columns of a table as text, a block of lines at a time; the header has been read."""
    while block := stream.read(_BLOCK):
        line = stream.readline(_LONGEST_LINE)
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            losses["line-not-readable"] += 1
            block, line = block[: block.rfind(b"\n") + 1], b""
            while (more := stream.readline(_LONGEST_LINE)) and not more.endswith(b"\n"):
                pass
        if block.strip():
            yield _frame(block + (line or b"\n" * (not block.endswith(b"\n"))), header, columns, losses)


def _frame(block: bytes, header: Header, columns: Sequence[str], losses: Losses) -> pl.DataFrame:
    """Whole lines as a frame of text; a record is a line."""
    quoted = b'"' in block
    if block.startswith(_COMPRESSED):
        block = b" " + block  # it would be decompressed on its way, without a limit
    try:
        found = pl.read_csv(
            block,
            has_header=False,
            separator=header.separator,
            quote_char='"' if quoted else None,
            schema=dict.fromkeys(header.columns, pl.String),
            columns=sorted(header.columns.index(x) for x in columns),
            truncate_ragged_lines=True,
            encoding="utf8-lossy",
            raise_if_empty=False,
        )
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException):
        return _line_by_line(block, header, columns, losses)
    if quoted and len(found) != block.count(b"\n"):
        # A quotation mark that is never closed swallows what follows: then each line is read by itself.
        return _line_by_line(block, header, columns, losses)
    return found.select(columns)


def _line_by_line(block: bytes, header: Header, columns: Sequence[str], losses: Losses) -> pl.DataFrame:
    wanted = [header.columns.index(x) for x in columns]
    rows: list[list[str | None]] = []
    for line in io.StringIO(block.decode("utf-8", "replace")):
        try:
            cells = next(csv.reader([line.rstrip("\r\n")], delimiter=header.separator), [])
        except csv.Error:
            losses["line-not-readable"] += 1
            cells = []
        rows.append([cells[i] if i < len(cells) and cells[i] else None for i in wanted])
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")


def _recognises(head: Head) -> bool:
    header = header_of(head.start)
    return header is not None and layout_of(header.columns, head.sidecar) is not None


TABLE_CSV = SensorFeed("table-csv", "text/csv", _recognises, parse_csv)
