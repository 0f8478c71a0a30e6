"""Words and sentences as the reading model analyses them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `start` and `end` are characters of the document's text; `head` is an index in the sentence.

    `upos`, `deprel`: Universal Dependencies. `head` is -1 at the root. `entity` is a BIO tag such as ``B-Location``,
    or ``O``, over names, nominals and pronouns in the scheme of re3d; `name` one over proper names alone, in that of
    CrossNER (``B-politician``, ``B-country``). `factuality` is how far the text commits itself to the happening that
    the word announces, -3 (certainly not) to 3 (certainly); `happened`, on the same scale, whether it has come to pass,
    so that what is still to come stands below nought. At words that announce nothing neither means anything.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    head: int
    deprel: str
    entity: str
    name: str = "O"
    factuality: float = 0.0
    happened: float = 0.0


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation, in words of its sentence: those of its cue, and those that it negates.

    `affix`: the cue is a part of its word ("unfit"), whose rest is then negated too.
    """

    cue: tuple[int, ...]
    scope: tuple[int, ...]
    affix: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its characters in the document, and its words, of which exactly one is the root."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    negations: tuple[Negation, ...] = ()
