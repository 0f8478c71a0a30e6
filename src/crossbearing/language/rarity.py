"""Words as they are compared across texts: their beginnings, and how much it says when two texts share one.

Source: counted by training/sentence_rarity.py in the training parts of Universal Dependencies EWT and GUM (CC BY-SA
4.0, CC BY 4.0); the surprise of a shared word is Shannon's (1948), as in the inverse document frequency of Spärck
Jones (1972). The table is fixed, and not taken from the case, so that what two texts share does not depend on a
third.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from math import log2

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_STEM_LETTERS = 6
"""Inflections of English news words rarely reach into their first six letters."""
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
    if value > 1
}
"""Written out or in figures: the same. "One" is too often no number."""
_LONGEST = 40
_REMEMBERED = 65_536


def stems(text: str) -> tuple[str, ...]:
    """The words of a text as beginnings of six letters, accents and case taken away; numbers as figures.

    >>> stems("Türkiye withdrew 1,200 troops and twelve tanks")
    ('turkiy', 'withdr', '1200', 'troops', 'and', '12', 'tanks')
    """
    return tuple(_stem(match.group()[:_LONGEST]) for match in _WORD.finditer(text))


@lru_cache(maxsize=_REMEMBERED)
def _stem(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    plain = word.lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return _NUMBERS.get(plain, plain[:_STEM_LETTERS])


def rarity_bits(stem: str) -> float:
    """How surprising it is to meet a stem in a sentence, in bits: minus log2 of the share of sentences that have it.

    >>> rarity_bits("the") < 2 < rarity_bits("milita") < rarity_bits("hmeimi")
    True
    """
    counts, total = _table()
    return log2(total / max(counts.get(stem, 1), 1))


@cache
def _table() -> tuple[dict[str, int], int]:
    """In how many sentences each stem stands, and how many sentences there are."""
    text = files("crossbearing.language").joinpath("tables", "stems.tsv").read_text(encoding="utf8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    counts = {stem: int(number) for stem, number in rows}
    return counts, counts.pop("")
