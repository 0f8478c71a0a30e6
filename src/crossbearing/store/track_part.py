"""A part of the tracks: one Parquet file, written whole, named by its content, and never changed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypedDict, cast

import numpy as np
from numpy.typing import NDArray

from crossbearing.model import content_id
from crossbearing.store.chain import Value
from crossbearing.store.codec import to_json

TRACKS = "tracks"
"""The folder of a case that holds them."""

BUCKETS = 16
"""Platforms are spread over so many files a day: of fifty million fixes three million are in each."""

_MIX = 0x9E3779B97F4A7C15
"""2^64 divided by the golden ratio: spreads neighbouring numbers evenly. Source: Knuth, TAOCP 3, section 6.4."""

Content = Literal["fixes", "told"]


@dataclass(frozen=True, slots=True)
class TrackPart:
    """What a part holds."""

    what: Content
    bucket: int
    path: str
    """Below the case's folder."""
    sha256: str
    rows: int
    platforms: int
    first_us: int
    last_us: int
    """Of the last fix."""


class PartJson(TypedDict):
    """A part as it is stored."""

    what: Content
    bucket: int
    path: str
    sha256: str
    rows: int
    platforms: int
    first_us: int
    last_us: int
    readings: list[int]


def buckets_of(platform: NDArray[np.int64]) -> NDArray[np.uint8]:
    """The bucket of each platform, from 0 to 15, by its number alone."""
    return ((platform.astype(np.uint64) * np.uint64(_MIX)) >> np.uint64(60)).astype(np.uint8)


def part_row(part: TrackPart, readings: tuple[int, int]) -> tuple[Value, ...]:
    """The row of a part. ``readings`` are the lines of the first and the last reading whose fixes it holds."""
    body = to_json(
        PartJson(
            what=part.what,
            bucket=part.bucket,
            path=part.path,
            sha256=part.sha256,
            rows=part.rows,
            platforms=part.platforms,
            first_us=part.first_us,
            last_us=part.last_us,
            readings=list(readings),
        )
    )
    identity = content_id("track", part.path, part.sha256, readings[0], readings[1])
    return identity, part.what, part.path, part.sha256, part.rows, part.first_us, part.last_us, body


def part_of(body: str) -> tuple[TrackPart, tuple[int, int]]:
    """The part of a stored line, with the lines of its first and last reading."""
    stored = cast("PartJson", json.loads(body))
    part = TrackPart(
        stored["what"],
        stored["bucket"],
        stored["path"],
        stored["sha256"],
        stored["rows"],
        stored["platforms"],
        stored["first_us"],
        stored["last_us"],
    )
    first, last = stored["readings"]
    return part, (first, last)


def sweep(folder: Path, named: Iterable[str]) -> None:
    """Removes the files of tracks that no stored line names: a run that was stopped left them."""
    kept = {folder / path for path in named}
    for path in (folder / TRACKS).glob("*/*.parquet*"):
        if path not in kept:
            path.unlink(missing_ok=True)
