"""Tables of fixes as JSON: an array of records, lines of records, or columns as pandas writes them."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import BinaryIO

import polars as pl

from crossbearing.feeds.csv_tables import NO_COLUMNS, table_parts
from crossbearing.feeds.json_pieces import OBJECT_EDGE, elements, json_lines, loaded, numbers
from crossbearing.feeds.losses import Losses
from crossbearing.feeds.names import Layout, is_known_name, layout_of
from crossbearing.feeds.sensor import HEAD_BYTES, Head, SensorFeed, Source, Taken

__all__ = ["TABLE_JSON", "frame_of", "series_of"]

_COLUMNS = re.compile(rb'\{\s*"([^"\\]{1,60})"\s*:\s*\{\s*"0"\s*:')
_ARRAY = re.compile(rb"\[\s*(?=\{)")
_LARGEST_BYTES = 1 << 28
"""256 MB of columns at once: 2 GB as Python objects, before they are a table."""
_LOOKED_AT = 1_000
_BLANK = b"\xef\xbb\xbf \r\n\t"


def _recognises(head: Head) -> bool:
    start = head.start.lstrip(_BLANK)
    columns = _COLUMNS.match(start)
    if columns:
        return is_known_name(columns[1].decode("utf-8", "replace"))
    array = _ARRAY.match(start)
    if not array and not start.startswith(b"{"):
        return False
    record = _first_record(start[array.end() :] if array else start, lines=not array)
    return record is not None and layout_of(list(record), head.sidecar) is not None


def _first_record(start: bytes, *, lines: bool) -> Mapping[str, object] | None:
    try:
        found, end = json.JSONDecoder().raw_decode(start.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or (lines and not start[end:].lstrip(b" \r").startswith(b"\n")):
        return None
    return found


def _parse(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    losses = Losses()
    start = stream.read(HEAD_BYTES)
    body = start.lstrip(_BLANK)
    if _COLUMNS.match(body):
        yield from _columns(stream, start, source, losses)
        return
    array = _ARRAY.match(body)
    pieces: Iterator[list[object]]
    if array:
        pieces = (found for found, _ in elements(stream, body[array.end() :], OBJECT_EDGE, losses))
    else:
        pieces = json_lines(stream, start, losses)
    first: list[object] = next(pieces, [])
    names = list(dict.fromkeys(name for x in first[:_LOOKED_AT] if isinstance(x, dict) for name in x))
    layout = layout_of(names, source.sidecar)
    if layout is None:
        yield source.problem("table-without-columns", NO_COLUMNS)
        return
    frames = (_records(x, layout, losses) for x in chain([first], pieces))
    yield from table_parts(frames, layout, source, losses)


def _records(found: Sequence[object], layout: Layout, losses: Losses) -> pl.DataFrame:
    records = [x if isinstance(x, dict) else {} for x in found]
    losses["record-not-readable"] += sum(not isinstance(x, dict) and x is not None for x in found)
    return pl.DataFrame([series_of(name, [x.get(name) for x in records]) for name in layout.columns])


def _columns(stream: BinaryIO, start: bytes, source: Source, losses: Losses) -> Iterator[Taken]:
    whole = start + stream.read(_LARGEST_BYTES)
    if len(whole) > _LARGEST_BYTES:
        message = "This table is written column by column and too large to be read at once: write it as records or CSV."
        yield source.problem("table-too-large", message)
        return
    found = loaded(whole.lstrip(b"\xef\xbb\xbf"))
    if not isinstance(found, dict):
        message = "This table breaks off, and what is written column by column cannot be read in part: fetch it again."
        yield source.problem("table-broken", message)
        return
    columns = {name: x for name, x in found.items() if isinstance(x, dict)}
    layout = layout_of(list(columns), source.sidecar)
    if layout is None:
        yield source.problem("table-without-columns", NO_COLUMNS)
        return
    rows = list(columns[layout.time[0]])
    frame = pl.DataFrame([series_of(name, [columns[name].get(x) for x in rows]) for name in layout.columns])
    yield from table_parts(iter([frame]), layout, source, losses)


def series_of(name: str, values: Sequence[object]) -> pl.Series:
    """Values of JSON as a column: of numbers, of truths, or of text where they differ."""
    if any(isinstance(x, str) for x in values):
        return pl.Series(name, [None if x is None else _text(x) for x in values], pl.String)
    if all(x is None or isinstance(x, bool) for x in values):
        return pl.Series(name, values, pl.Boolean)
    return pl.Series(name, numbers(values), nan_to_null=True)


def _text(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return text.encode("utf-8", "replace").decode()


def frame_of(rows: Sequence[Sequence[object]], names: Sequence[str]) -> pl.DataFrame:
    """Rows of JSON arrays as a frame; what a row lacks is null."""
    return pl.DataFrame([series_of(name, [x[i] if i < len(x) else None for x in rows]) for i, name in enumerate(names)])


TABLE_JSON = SensorFeed("table-json", "application/json; layout=fixes", _recognises, _parse)
