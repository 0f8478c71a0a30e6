"""The hash chain: each stored line vouches for itself and for the line before it."""

import hashlib
from collections.abc import Sequence
from typing import TypeAlias

Value: TypeAlias = str | int | None

START = bytes(32)
"""What stands before the first line."""


def link(previous: bytes, seq: int, noun: str, values: Sequence[Value]) -> bytes:
    """The chain value of a line: SHA-256 over the chain before it, its number, its table and every column.

    Columns are written with their length, so that no two rows have one form.

    >>> link(START, 1, "problem", ["ab", "c"]) == link(START, 1, "problem", ["a", "bc"])
    False
    """
    fields = [f"{len(x)}:{x}" if isinstance(x, str) else "-" if x is None else f"{x};" for x in values]
    return hashlib.sha256(previous + f"{seq};{noun};{''.join(fields)}".encode()).digest()
