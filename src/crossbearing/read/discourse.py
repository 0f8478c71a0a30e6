"""What a document has said so far: who can be meant by "it", whose quotation is open, whose report is being retold."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from crossbearing.model import Mention, Span
from crossbearing.read.reference import Referent
from crossbearing.read.speakers import Link

_OPENING = "“«„"
_CLOSING = "”»"
_STRAIGHT = '"'
LONGEST_QUOTATION = 4_000
"""Characters; a quotation mark without a partner must not swallow the rest of a document."""


@dataclass(slots=True)
class Discourse:
    """The state that one pass over one document carries from sentence to sentence; it never leaves that pass."""

    referents: list[Referent] = field(default_factory=list)
    actors: list[tuple[int, str, Mention, frozenset[str]]] = field(default_factory=list)
    """Sentence, kind and actor of the frames read so far, with the words of what was moved and where."""
    last_document: tuple[int, Mention] | None = None
    """The outlet or report named last as a speaker, and the sentence where it spoke."""
    last_person: Link | None = None
    since_spoken: int = 0
    """Sentences since a person or body was last heard."""
    retold: Link | None = None
    """The outlet or report whose account this paragraph goes on giving."""
    quotation: Span | None = None
    quotation_speaker: Link | None = None
    lead_in: Link | None = None
    """Who was introduced by a line that ends in a colon."""


def quotations(text: str) -> tuple[Span, ...]:
    """The stretches between quotation marks; an opened one ends at its partner or at the end of its paragraph.

    Where a new paragraph opens with a fresh mark, the quotation goes on there, as newspapers print it.
    """
    return tuple(_quotations(text))


def _quotations(text: str) -> Iterator[Span]:
    start: int | None = None
    straight = False
    for i, c in enumerate(text):
        if c in _OPENING:
            if start is None:
                start = i
        elif c in _CLOSING:
            if start is not None and not straight:
                yield Span(start, i + 1)
                start = None
        elif c == _STRAIGHT:
            if start is None:
                start, straight = i, True
            elif straight:
                yield Span(start, i + 1)
                start, straight = None, False
        elif c == "\n" and start is not None:
            rest = text[i : i + 80].lstrip()
            if straight or not rest.startswith(tuple(_OPENING)):
                if not straight:
                    yield Span(start, i)
                start, straight = None, False
        if start is not None and i - start > LONGEST_QUOTATION:
            start, straight = None, False
    if start is not None and not straight:
        yield Span(start, len(text))
