"""Where the evidence stands."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Characters of a document: ``document.text[start:end] == quote``. Pixel boxes come beside it."""

    artifact: str
    document: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class TrackSlice:
    """Fixes of one platform in an artifact: its records from ``first_row`` to ``last_row`` that speak of it."""

    artifact: str
    platform: str
    first_row: int
    last_row: int
    """Included."""
    start: datetime
    end: datetime
    """Of the last fix, included."""
    fixes: int
