"""Words and sentences as the reading model analyses them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `start` and `end` are characters of the document's text; `head` is an index in the sentence.

    `upos`, `deprel`: Universal Dependencies. `head` is -1 at the root. `entity` is a BIO tag such as ``B-Location``,
    or ``O``.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    head: int
    deprel: str
    entity: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its characters in the document, and its words, of which exactly one is the root."""

    start: int
    end: int
    tokens: tuple[Token, ...]
