"""Where the evidence stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Characters of a document: ``document.text[start:end] == quote``. Track slices and pixel boxes come beside it."""

    artifact: str
    document: str
    start: int
    end: int
    quote: str
