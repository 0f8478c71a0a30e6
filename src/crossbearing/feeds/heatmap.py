"""Heatmaps of readsb and tar1090: half an hour of the whole sky, as records of 16 bytes.

Each record is four 32-bit words: address, latitude and longitude in millionths of a degree, altitude and speed. A
marker begins each slice of time and holds its moment. Source: wiedehopf/readsb, globe_index.c and globe_index.h
(``heatEntry``).
"""

from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
import polars as pl
from numpy.typing import NDArray

from crossbearing.feeds.losses import Losses, loss_problems
from crossbearing.feeds.placing import FEET, KNOTS, NO_TIME, Columns, placed
from crossbearing.feeds.sensor import CHUNK_FIXES, Head, SensorFeed, Source, Taken
from crossbearing.feeds.telling import joined_stretches, no_stretches, stretches_of, tellings
from crossbearing.model import FLAGS, ICAO_ADDRESSES

__all__ = ["HEATMAP"]

_RECORD = 16
_MARKER = 0x0E7F7C9D
_NOT_ICAO = 1 << 24
"""The bit of an address that a receiver gave: in our numbers of platforms it means the same."""
_TELLING = 1 << 30
"""A latitude beyond this is none: the record tells callsign and squawk."""
_GROUND, _NO_ALTITUDE, _NO_SPEED = -123, -124, -1
_FEET_A_STEP = 25 * FEET
_KNOTS_A_STEP = KNOTS / 10
_SOURCE_BITS = 27
_NOT_OWN = (3, 5, 10, 11)
"""TIS-B, MLAT and TIS-B under track files and other addresses. Source: readsb, readsb.h (``addrtype_t``)."""

Words = NDArray[np.int32]


def _recognises(head: Head) -> bool:
    words = _words(head.start)
    return bool(np.any(words[:, 0] == _MARKER)) if len(words) else False


def _words(block: bytes) -> Words:
    whole = len(block) // _RECORD * _RECORD
    return np.frombuffer(block[:whole], "<i4").reshape(-1, 4).astype(np.int32)


def _parse(stream: BinaryIO, source: Source) -> Iterator[Taken]:
    losses = Losses()
    told = no_stretches()
    moment, row, rest = NO_TIME, 0, b""
    while block := stream.read(CHUNK_FIXES * _RECORD - len(rest)):
        whole = rest + block
        words = _words(whole)
        rest = whole[len(words) * _RECORD :]
        time_us, is_marker, moment = _moments(words, moment)
        # What stands before the first marker is an index of the slices.
        spoken = (words[:, 1] > _TELLING) & ~is_marker & (time_us != NO_TIME)
        at = np.flatnonzero(~is_marker & ~spoken & (time_us != NO_TIME))
        yield placed(_columns(words[at], time_us[at], at + row), source.artifact, losses)
        told = joined_stretches([told, *_spoken(words[spoken], time_us[spoken])])
        row += len(words)
    if rest:
        losses["record-not-readable"] += 1
    yield from tellings(told, source.artifact)
    yield from loss_problems(losses, source)


def _moments(words: Words, before: int) -> tuple[NDArray[np.int64], NDArray[np.bool_], int]:
    """The moment of each record: that of the last marker before it."""
    is_marker = words[:, 0] == _MARKER
    unsigned = words[:, 1:3].astype(np.int64) & 0xFFFFFFFF
    high = np.minimum(unsigned[:, 0], 1 << 20)  # so that a damaged marker counts as far away, not as an overflow
    milli = high << 32 | unsigned[:, 1]
    last = np.maximum.accumulate(np.where(is_marker, np.arange(len(words)), -1))
    time_us = np.where(last >= 0, milli[last] * 1000, before)
    return time_us, is_marker, int(time_us[-1]) if len(words) else before


def _platforms(words: Words) -> NDArray[np.int64]:
    address = words[:, 0].astype(np.int64)
    found: NDArray[np.int64] = address & (_NOT_ICAO | (ICAO_ADDRESSES - 1))
    return found


def _columns(words: Words, time_us: NDArray[np.int64], row: NDArray[np.int64]) -> Columns:
    low = np.ascontiguousarray(words[:, 3]).view(np.uint32)
    altitude = (low & 0xFFFF).astype(np.uint16).view(np.int16)
    speed = (low >> 16).astype(np.uint16).view(np.int16)
    known = (altitude != _GROUND) & (altitude != _NO_ALTITUDE)
    kind = np.ascontiguousarray(words[:, 0]).view(np.uint32) >> _SOURCE_BITS
    return Columns(
        platform=_platforms(words),
        time_us=time_us,
        lon_deg=words[:, 2] / 1e6,
        lat_deg=words[:, 1] / 1e6,
        row=row,
        altitude_m=np.where(known, altitude * _FEET_A_STEP, np.nan),
        on_ground=np.where(altitude == _GROUND, 1, np.where(known, 0, -1)).astype(np.int8),
        speed_mps=np.where(speed == _NO_SPEED, np.nan, speed * _KNOTS_A_STEP),
        flags=(np.isin(kind, _NOT_OWN) * FLAGS["not from the platform"]).astype(np.uint8),
    )


def _spoken(words: Words, time_us: NDArray[np.int64]) -> list[pl.DataFrame]:
    if not len(words):
        return []
    platform = _platforms(words)
    signs = np.ascontiguousarray(words[:, 2:4]).view("S8").ravel()
    callsigns = pl.Series([x.decode("ascii", "replace").strip("\0 ") or None for x in signs.tolist()], dtype=pl.String)
    squawk = words[:, 1] & 0xFFFF
    squawks = pl.Series([f"{x:04d}" if x else None for x in squawk.tolist()], dtype=pl.String)
    return [
        *stretches_of("callsign", platform, time_us, callsigns),
        *stretches_of("squawk", platform, time_us, squawks),
    ]


HEATMAP = SensorFeed("tar1090-heatmap", "application/vnd.readsb.heatmap", _recognises, _parse)
