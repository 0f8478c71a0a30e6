"""What a feed of a sensor is: how its files are known, and what is taken from them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from crossbearing.model import Fixes, Metadata, Problem, Told

__all__ = ["CHUNK_FIXES", "HEAD_BYTES", "Head", "SensorFeed", "Source", "Taken"]

HEAD_BYTES = 65_536
"""So much of a file is looked at to know its format: the header of every format stands within it."""
CHUNK_FIXES = 500_000
"""Fixes in one part: some 25 MB of columns, and as much again of what they were read from."""

Taken: TypeAlias = Fixes | tuple[Told, ...] | Problem
"""A part of a file's fixes, a part of what it tells of platforms, or something that could not be taken in."""

_NOTHING_BESIDE = Metadata()


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a file."""

    name: str
    """Its file name, for messages and never to decide the format."""
    start: bytes
    """At most HEAD_BYTES, decompressed."""
    sidecar: Metadata = _NOTHING_BESIDE
    """What stands beside it; a mapping of columns there can make a table known (see docs/feeds.md)."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where fixes come from."""

    artifact: str
    """The artifact's id."""
    path: str
    """As shown to the user: ``tracks.zip/day1.csv``."""
    sidecar: Metadata = _NOTHING_BESIDE

    def problem(self, code: str, message: str) -> Problem:
        """Something that is wrong with this file."""
        return Problem("decode", code, message, self.path, self.artifact)

    def said(self, key: str) -> str | None:
        """What the sidecar says under a key of its own, if anything."""
        return dict(self.sidecar.extra).get(key)


@dataclass(frozen=True, slots=True)
class SensorFeed:
    """A format of sensor data: one record a format, listed in ``SENSORS``."""

    name: str
    """A short stable name, such as ``readsb-trace``."""
    media_type: str
    recognises: Callable[[Head], bool]
    """Whether a file that begins so is of this format; by its content alone."""
    parse: Callable[[BinaryIO, Source], Iterator[Taken]]
    """All that a file holds, from its decompressed bytes, read once from start to end. It raises nothing that the
    bytes cause: what cannot be read becomes problems, one for each cause, with counts."""
