"""Half-open stretches of characters."""

from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``start`` (included) to ``end`` (excluded) of a decoded text."""

    start: int
    end: int
