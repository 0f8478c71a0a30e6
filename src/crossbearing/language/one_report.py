"""Whether two texts that share words tell one report, or two: by how they begin, and by their figures and names.

News begins with what is new. Of two texts that tell one report each beginning stands, in whatever words, somewhere in
the other one; a follow-up begins with what the earlier text cannot have, and repeats its background behind that. And
where the words are those of a form that is filled in every day or week (a ministry's count, a market report, one notice
of many), the words agree and what fills them does not.
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from crossbearing.language.stems import rarity, stems

_BEGINNING_WORDS: Final = 50
"""A headline and two sentences."""
_WORD: Final = re.compile(r"\S+")
_FIGURE: Final = re.compile(r"(?<![\w.])\d(?:[\d,./-]*\d)?")
_NAME: Final = re.compile(r"(?<=[^\W_A-Z][ \"'“‘(])[A-Z][^\W\d_]+|(?<=[,;:] )[A-Z][^\W\d_]+")
"""A capital inside a sentence."""
_DAYS: Final = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)
_FIGURES: Final = 1 / 3
_FEWEST_FIGURES: Final = 5
"""Least share of common figures, where both texts have so many, from which one may be made from the other."""
_KEPT: Final = 512


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two texts tell one report."""

    beginnings: float
    """How much of each beginning the other text has, by stems, the rarer the heavier: the mean of both, from 0 to 1."""
    figures: float
    """Share of the figures of the text that has fewer which stand in the other one too; 1 where it has none."""
    fewer_figures: int
    particulars: float
    """The same of figures and names together."""
    fewer_particulars: int


@dataclass(frozen=True, slots=True)
class _Told:
    beginning: frozenset[str]
    whole: frozenset[str]
    figures: frozenset[str]
    names: frozenset[str]


def likeness(one: str, two: str) -> Likeness:
    """How far two texts tell one report; the order of the two does not matter.

    >>> likeness("Two ships left Tartus.", "Two ships left Tartus, the port said.").beginnings > 0.8
    True
    """
    a, b = _told(one), _told(two)
    figures, of_figures = _common(a.figures, b.figures)
    names, of_names = _common(a.names, b.names)
    of = of_figures + of_names
    return Likeness(
        (_share(a.beginning, b.whole) + _share(b.beginning, a.whole)) / 2,
        figures / of_figures if of_figures else 1.0,
        of_figures,
        (figures + names) / of if of else 1.0,
        of,
    )


def is_series(found: Likeness) -> bool:
    """Whether two texts of like words are numbers of a series: they have many figures, and hardly one in common."""
    return found.fewer_figures >= _FEWEST_FIGURES and found.figures < _FIGURES


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    least = math.fsum(map(rarity, part))
    return math.fsum(map(rarity, part & whole)) / least if least else 0.0


def _common(a: frozenset[str], b: frozenset[str]) -> tuple[int, int]:
    return len(a & b), min(len(a), len(b))


@lru_cache(maxsize=_KEPT)
def _told(text: str) -> _Told:
    end = 0
    for word, _ in zip(_WORD.finditer(text), range(_BEGINNING_WORDS), strict=False):
        end = word.end()
    return _Told(
        frozenset(stems(text[:end])),
        frozenset(stems(text)),
        frozenset(_FIGURE.findall(text)),
        frozenset(_NAME.findall(text)) - _DAYS,
    )
