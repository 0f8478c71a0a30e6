"""Traces of readsb and tar1090: ``trace_full_*.json``, one aircraft a file, rows of 14 or, before 2022, 9 columns.

Source: README-json.md of wiedehopf/readsb, "trace jsons".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from crossbearing.feeds.json_pieces import ROW_EDGE, elements, loaded, numbers
from crossbearing.feeds.losses import Losses, loss_problems
from crossbearing.feeds.placing import FEET, FEET_PER_MINUTE, KNOTS, NO_TIME, Columns, placed
from crossbearing.feeds.sensor import HEAD_BYTES, Head, SensorFeed, Source, Taken
from crossbearing.feeds.times import microseconds
from crossbearing.model import FLAGS, Told, Trait, aircraft_number

__all__ = ["READSB"]

_ROWS = re.compile(rb'"trace"\s*:\s*\[')
_ADDRESS = re.compile(rb'"icao"\s*:\s*"')
_LONGEST_HEADER = 1 << 20
_SHORTEST_ROW = 8
_STALE = 1
_FLAGS_END = 16
_MILITARY = 1
_NOT_OWN = ("mlat", "tisb")
"""Beginnings of sources by which others worked the position out."""
_HEADER: tuple[tuple[str, Trait], ...] = (("r", "registration"), ("t", "type"), ("ownOp", "operator"))
_SPOKEN: tuple[tuple[str, Trait], ...] = (("flight", "callsign"), ("squawk", "squawk"))


def _recognises(head: Head) -> bool:
    start = head.start.lstrip(b"\xef\xbb\xbf \r\n\t")
    return start.startswith(b"{") and bool(_ROWS.search(start)) and bool(_ADDRESS.search(start))


def _parse(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    start = stream.read(HEAD_BYTES)
    while not (rows := _ROWS.search(start)) and len(start) < _LONGEST_HEADER and (more := stream.read(HEAD_BYTES)):
        start += more
    header = loaded(start[: rows.start()].lstrip(b"\xef\xbb\xbf") + b'"trace":[]}') if rows else None
    if rows is None or not isinstance(header, dict):
        yield source.problem("trace-broken", "The head of this trace cannot be read: nothing of it was taken.")
        return
    losses = Losses()
    number = _number(header)
    began = numbers([header.get("timestamp")])[0]
    if number is None or np.isnan(began):
        yield source.problem(
            "trace-without-head", 'This trace names no aircraft ("icao") or no time ("timestamp"): nothing was taken.'
        )
        return
    first_row = 0
    for found, tail in elements(stream, start[rows.end() :], ROW_EDGE, losses):
        whole = [(i, x) for i, x in enumerate(found, first_row) if isinstance(x, list) and len(x) >= _SHORTEST_ROW]
        losses["record-not-readable"] += len(found) - len(whole)
        if whole:
            table = list(zip_longest(*(x for _, x in whole)))
            columns = _columns(table, [i for i, _ in whole], number, float(began))
            yield placed(columns, source.artifact, losses)
            spoken = _spoken(_column(table, 8, len(whole)), columns.time_us, number, source.artifact)
            yield tuple(dict.fromkeys(spoken))
        first_row += len(found)
        rest = loaded("{" + tail.lstrip(" \r\n\t,")) if tail else None
        header = {**header, **rest} if isinstance(rest, dict) else header
    yield tuple(_told(header, number, source.artifact))
    yield from loss_problems(losses, source)


def _number(header: Mapping[str, object]) -> int | None:
    try:
        return aircraft_number(str(header.get("icao")))
    except ValueError:
        return None


def _column(table: Sequence[Sequence[object]], index: int, count: int) -> Sequence[object]:
    return table[index] if index < len(table) else [None] * count


def _columns(table: Sequence[Sequence[object]], rows: Sequence[int], number: int, began: float) -> Columns:
    count = len(rows)

    def column(index: int) -> NDArray[np.float64]:
        return numbers(_column(table, index, count))

    barometric = _column(table, 3, count)
    ground = np.array([x == "ground" for x in barometric], bool)
    altitude = numbers(barometric)
    geometric = column(10)
    spoken = _column(table, 8, count)
    integrity = numbers([x.get("nic") if isinstance(x, dict) else None for x in spoken])
    others = np.array([isinstance(x, str) and x.startswith(_NOT_OWN) for x in _column(table, 9, count)], bool)
    bits = column(6)
    stale = np.where((bits >= 0) & (bits < _FLAGS_END), bits, 0).astype(np.int64) & _STALE
    flags = stale * FLAGS["stale"] + others * FLAGS["not from the platform"]
    flags += (~others & (integrity == 0)) * FLAGS["no integrity"]
    flags += (~others & (integrity > 0)) * FLAGS["integrity known"]
    return Columns(
        platform=np.full(count, number, np.int64),
        time_us=microseconds(column(0) + began),
        lon_deg=column(2),
        lat_deg=column(1),
        row=np.array(rows),
        altitude_m=np.where(np.isnan(altitude) & ~ground, geometric, altitude) * FEET,
        on_ground=np.where(ground, 1, np.where(np.isnan(altitude), -1, 0)).astype(np.int8),
        speed_mps=column(4) * KNOTS,
        course_deg=column(5),
        climb_mps=column(7) * FEET_PER_MINUTE,
        flags=flags.astype(np.uint8),
    )


def _spoken(column: Sequence[object], time_us: NDArray[np.int64], number: int, artifact: str) -> Iterator[Told]:
    """The first and the last moment of each stretch in which the aircraft said the same of itself."""
    for key, trait in _SPOKEN:
        last: Told | None = None
        for spoken, moment in zip(column, time_us.tolist(), strict=True):
            value = spoken.get(key) if isinstance(spoken, dict) else None
            text = value.strip() if isinstance(value, str) else ""
            if not text or moment == NO_TIME:
                continue
            told = Told(number, moment, trait, text, artifact)
            if last is None or last.value != text:
                if last is not None:
                    yield last
                yield told
            last = told
        if last is not None:
            yield last


def _told(header: Mapping[str, object], number: int, artifact: str) -> Iterator[Told]:
    for key, trait in _HEADER:
        value = header.get(key)
        if isinstance(value, str) and value.strip():
            yield Told(number, 0, trait, value.strip(), artifact)
    flags = header.get("dbFlags")
    if isinstance(flags, int) and flags & _MILITARY:
        yield Told(number, 0, "military", "true", artifact)
    if header.get("simulated") is True:
        yield Told(number, 0, "simulated", "true", artifact)


READSB = SensorFeed("readsb-trace", "application/vnd.readsb.trace+json", _recognises, _parse)
