"""Large JSON arrays, a piece at a time: a file of gigabytes, or one that breaks off, gives what it holds."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from crossbearing.feeds.losses import Losses

__all__ = ["OBJECT_EDGE", "ROW_EDGE", "elements", "json_lines", "loaded", "numbers"]

_BLOCK = 1 << 23
"""8 MB of JSON, some 80,000 rows: as Python objects about ten times as much."""
_LONGEST_ELEMENT = 1 << 26
ROW_EDGE = re.compile(rb"\]\s*,\s*(?=\[)")
"""Between two rows of an array of arrays; an array inside a row is followed by no other in these formats."""
OBJECT_EDGE = re.compile(rb"\}\s*,\s*(?=\{)")


def elements(
    stream: BinaryIO, buffer: bytes, edge: re.Pattern[bytes], losses: Losses
) -> Iterator[tuple[list[object], str]]:
    """The elements of an array whose inside begins with ``buffer`` and goes on in the stream, in lists.

    With the last list comes what follows the array; else it is empty. An element that breaks off is counted as lost.
    """
    while block := stream.read(_BLOCK):
        buffer += block
        cut = _last(edge, buffer)
        if cut is None:
            if len(buffer) > _LONGEST_ELEMENT:
                losses["record-not-readable"] += 1
                buffer = b""
            continue
        yield _whole(buffer[: cut.start() + 1], edge, losses), ""
        buffer = buffer[cut.end() :]
    text = "[" + buffer.decode("utf-8", "replace")
    try:
        found, end = json.JSONDecoder().raw_decode(text)
        yield found, text[end:]
    except (ValueError, RecursionError):
        cut = _last(edge, buffer)
        if buffer.strip(b" \r\n\t]}"):
            losses["record-not-readable"] += 1
        yield (_whole(buffer[: cut.start() + 1], edge, losses) if cut else []), ""


def _last(edge: re.Pattern[bytes], buffer: bytes) -> re.Match[bytes] | None:
    window = 1 << 14
    while True:
        found = None
        for found in edge.finditer(buffer, max(0, len(buffer) - window)):  # noqa: B007 the last one is wanted
            pass
        if found is not None or window >= len(buffer):
            return found
        window *= 16


def _whole(block: bytes, edge: re.Pattern[bytes], losses: Losses) -> list[object]:
    """Elements with commas between them; where one is broken, each by itself."""
    found = loaded(b"[" + block + b"]")
    if isinstance(found, list):
        return found
    several: list[object] = []
    start = 0
    for match in (*edge.finditer(block), None):
        one = loaded(b"[" + block[start : match.start() + 1 if match else len(block)] + b"]")
        if isinstance(one, list):
            several.extend(one)
        else:
            losses["record-not-readable"] += 1
        start = match.end() if match else 0
    return several


def loaded(payload: bytes | str) -> object:
    """JSON as objects, or None where it is none."""
    try:
        found: object = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    return found


def numbers(values: Sequence[object]) -> NDArray[np.float64]:
    """Values as floats: NaN for null, for words and for whatever else is no number.

    >>> numbers([1, None, "ground", "2.5"])
    array([1. , nan, nan, 2.5])
    """
    try:
        return np.array(values, np.float64)
    except (ValueError, TypeError, OverflowError):
        return np.array([_number(x) for x in values], np.float64)


def _number(value: object) -> float:
    if isinstance(value, (int, float, str)):
        try:
            return float(value)
        except (ValueError, OverflowError):
            return np.nan
    return np.nan


def json_lines(stream: BinaryIO, start: bytes, losses: Losses) -> Iterator[list[object]]:
    """The values of JSON lines that begin with ``start``, in lists; a line that is none counts as lost, and is None."""
    rest = start
    while block := stream.read(_BLOCK):
        whole = rest + block
        end = whole.rfind(b"\n") + 1
        rest = whole[end:]
        if end:
            yield _lines(whole[:end], losses)
        elif len(rest) > _LONGEST_ELEMENT:
            losses["line-not-readable"] += 1
            rest = b""
    if rest.strip():
        yield _lines(rest, losses)


def _lines(block: bytes, losses: Losses) -> list[object]:
    lines = [x for x in block.split(b"\n") if x.strip()]
    several = loaded(b"[" + b",".join(lines) + b"]")
    if isinstance(several, list) and len(several) == len(lines):
        return several
    single = [loaded(x) for x in lines]
    losses["line-not-readable"] += sum(x is None for x in single)
    return single
