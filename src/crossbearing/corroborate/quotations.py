"""What stands between quotation marks, and whether two quotations are one utterance: whole, shortened or reworded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crossbearing.corroborate.alignment import Wording, told_alike, wording
from crossbearing.language.rarity import stems

_QUOTED = re.compile(r"[“\"«„](?P<said>[^“”\"«»„]{20,900})[”\"»]")
_LEAST_WORDS = 5
"""A quotation of fewer words ("bold move") may be anybody's."""
_LEAST_BITS = 20.0
"""Nor does a run of everyday words ("we will do it together") tell one utterance from another."""
_SAME = 0.85
"""Share of the shorter quotation's neighbouring words that the longer has: signs and a word or two may differ."""
_AROUND = 160
"""Characters on each side in which the speaker's name is looked for."""
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_NO_SPEAKER = frozenset(
    "the this that these those and but for from his her their our its they she who what when where while after before "
    "monday tuesday wednesday thursday friday saturday sunday president minister secretary mr mrs ms dr general "
    "senator representative spokesman spokeswoman prime".split()
)
VERBATIM = 0.97
"""That the same words between quotation marks in two texts are one utterance; set and not measured."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, with the names near them."""

    start: int
    end: int
    said: str
    words: tuple[str, ...]
    runs: frozenset[tuple[str, str]]
    wording: Wording
    names: frozenset[str]
    """Of those who may be its speaker."""


@dataclass(frozen=True, slots=True)
class SameQuotation:
    """Why two quotations are taken for one utterance, and how probable that is."""

    why: str
    score: float


def quoted(text: str) -> Iterator[Quotation]:
    """The quotations of a text that say enough to be known again."""
    for match in _QUOTED.finditer(text):
        words = stems(match["said"])
        if len(words) < _LEAST_WORDS:
            continue
        laid = wording(match["said"], match.start("said"))
        if laid.total >= _LEAST_BITS:
            runs = frozenset(pairwise(words))
            yield Quotation(*match.span("said"), match["said"], words, runs, laid, _names(text, *match.span()))


def _names(text: str, start: int, end: int) -> frozenset[str]:
    around = text[max(0, start - _AROUND) : start].rpartition("\n")[2], text[end : end + _AROUND].partition("\n")[0]
    found = (stem for piece in around for name in _NAME.findall(piece) for stem in stems(name))
    return frozenset(found) - _NO_SPEAKER


def same_quotation(a: Quotation, b: Quotation) -> SameQuotation | None:
    """Whether two quotations are one utterance; None where nothing shows it."""
    shorter, longer = sorted((a, b), key=lambda q: len(q.words))
    if len(shorter.runs & longer.runs) >= _SAME * len(shorter.runs):
        if shorter.words == longer.words:
            return SameQuotation("the same quotation", VERBATIM)
        shortened = len(shorter.words) < _SAME * len(longer.words)
        return SameQuotation(
            "the same quotation, shortened" if shortened else "the same quotation but for a word or two", VERBATIM
        )
    shared = a.names & b.names
    if not shared:
        return None
    score = told_alike(a.wording, b.wording)
    if score < 0.5:  # noqa: PLR2004 - likelier two utterances
        return None
    return SameQuotation("the same speaker says the same in other words", score)
