"""Mode S frames in the forms in which receivers write them: JSON lines, AVR, lines with a time, Beast."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

import numpy as np

from crossbearing.feeds.json_pieces import json_lines
from crossbearing.feeds.losses import Losses
from crossbearing.feeds.sensor import Head

__all__ = ["Frames", "beast_frames", "is_avr", "is_beast", "is_json_frames", "json_frames", "line_frames", "utc_us"]

_SOME = 50_000
"""Frames that are decoded at once: half a minute of a busy receiver."""
_COUNTER_HZ = 12_000_000
"""The clock of a Beast and of dump1090. Source: wiki.jetvision.de, "Mode-S Beast: Data Output Formats"."""
_COUNTER_MASK = (1 << 48) - 1
_HEX = re.compile(r"(?:[0-9a-f]{14}|[0-9a-f]{28})\Z")
_LINE = re.compile(
    rb"^\s*(?:(?P<time>\d{9,10}(?:\.\d+)?)[\s,;]+)?(?P<mark>[*@]?)(?P<hex>[0-9A-Fa-f]{14,40});?\s*(?:,.*)?$"
)
_JSON = re.compile(rb'^\s*\{(?=[^\n]*"timestamp"\s*:)(?=[^\n]*"frame"\s*:\s*"[0-9a-fA-F]{14,28}")')
_BEAST = re.compile(
    rb"\x1a(?:2(?P<short>(?:[^\x1a]|\x1a\x1a){14})|3(?P<long>(?:[^\x1a]|\x1a\x1a){21})"
    rb"|1(?:[^\x1a]|\x1a\x1a){9}|4(?:[^\x1a]|\x1a\x1a){21})",
    re.DOTALL,
)
_LONGEST_BEAST = 1 + 1 + 2 * 21
_BLOCK = 1 << 20
_LATEST_S = 1e11
"""Seconds: what is larger is another unit, or noise."""
_COUNTED = 12
"""Hexadecimal digits of a counter before a frame behind "@"."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Some frames in the order of the file."""

    hex: list[str]
    time_s: list[float]
    row: list[int]


def is_json_frames(head: Head) -> bool:
    """Whether each line is an object with ``timestamp`` and ``frame``."""
    return bool(_JSON.match(head.start))


def is_avr(head: Head) -> bool:
    """Whether most lines are frames in hexadecimal: ``*8D…;``, ``@…;``, or a time and a frame."""
    lines = [x for x in head.start.split(b"\n")[:200] if x.strip()]
    found = [x for x in map(_LINE.match, lines) if x and (x["mark"] or x["time"])]
    return len(found) * 3 > len(lines) * 2


def is_beast(head: Head) -> bool:
    """Whether the bytes are frames of the Beast's binary form."""
    if not head.start.startswith(b"\x1a"):
        return False
    covered = sum(len(x[0]) for x in _BEAST.finditer(head.start))
    return covered * 10 >= (len(head.start) - _LONGEST_BEAST) * 9 and covered > 0


def utc_us(written: str | None) -> int | None:
    """A moment in ISO 8601 in microseconds; without a zone it is UTC. None where it is none."""
    try:
        moment = datetime.fromisoformat((written or "").strip().replace("Z", "+00:00").replace("z", "+00:00"))
    except ValueError:
        return None
    aware = moment if moment.tzinfo else datetime.fromisoformat(f"{moment.isoformat()}+00:00")
    return round(aware.timestamp() * 1e6)


def json_frames(stream: BinaryIO, losses: Losses) -> Iterator[Frames]:
    """The frames of JSON lines."""
    row = 0
    for found in json_lines(stream, b"", losses):
        for start in range(0, len(found), _SOME):
            some = _Some(losses)
            for i, line in enumerate(found[start : start + _SOME], row + start):
                if isinstance(line, dict):
                    some.add(line.get("frame"), line.get("timestamp"), i)
                elif line is not None:
                    losses["record-not-readable"] += 1
            yield some.frames
        row += len(found)


def line_frames(stream: BinaryIO, begins_us: int | None, losses: Losses) -> Iterator[Frames]:
    """The frames of lines; those behind "@" have a counter, whose first value is at ``begins_us``."""
    some = _Some(losses)
    first: int | None = None
    row = 0
    while line := stream.readline(_BLOCK):
        found = _LINE.match(line)
        if found:
            text = found["hex"].decode().lower()
            time_s: object = float(found["time"]) if found["time"] else None
            if found["mark"] == b"@":
                counter, text = int(text[:_COUNTED], 16), text[_COUNTED:]
                first = counter if first is None else first
                time_s = _counted(counter, first, begins_us) if time_s is None else time_s
            some.add(text, time_s, row)
        elif line.strip():
            losses["line-not-readable"] += 1
        row += 1
        if len(some.frames.hex) >= _SOME:
            yield some.frames
            some = _Some(losses)
    yield some.frames


def beast_frames(stream: BinaryIO, begins_us: int | None, losses: Losses) -> Iterator[Frames]:
    """The frames of a Beast file: its counter has no day, so that the first frame is at ``begins_us``."""
    rest, row, lost = b"", 0, 0
    first: int | None = None
    while block := stream.read(_BLOCK):
        buffer = rest + block
        some = _Some(losses)
        end = 0
        for found in _BEAST.finditer(buffer):
            lost += found.start() - end
            end = found.end()
            body = (found["short"] or found["long"] or b"").replace(b"\x1a\x1a", b"\x1a")
            if body:
                counter = int.from_bytes(body[:6], "big")
                first = counter if first is None else first
                some.add(body[7:].hex(), _counted(counter, first, begins_us), row)
            row += 1
        rest = buffer[end:][-_LONGEST_BEAST:]
        lost += len(buffer) - end - len(rest)
        yield some.frames
    losses["frame-not-readable"] += int(lost > 0) + int(bool(rest))


def _counted(counter: int, first: int, begins_us: int | None) -> float | None:
    if begins_us is None:
        return None
    return begins_us / 1e6 + ((counter - first) & _COUNTER_MASK) / _COUNTER_HZ


class _Some:
    """Frames as they come; what is none, or has no time, is counted."""

    def __init__(self, losses: Losses) -> None:
        self.frames = Frames([], [], [])
        self._losses = losses

    def add(self, text: object, time_s: object, row: int) -> None:
        """One more frame."""
        if not isinstance(text, str) or not _HEX.match(text := text.lower()):
            self._losses["frame-not-readable"] += 1
        elif not isinstance(time_s, (int, float)) or not np.isfinite(time_s):
            self._losses["frame-without-time"] += 1
        elif abs(time_s) >= _LATEST_S:
            self._losses["time-not-readable"] += 1
        else:
            self.frames.hex.append(text)
            self.frames.time_s.append(float(time_s))
            self.frames.row.append(row)
