"""English words as they are compared across texts: their stem, how rare it is in news, and what else it may be called.

Source of ``tables/rarity.tsv``: counts by training/rarity.py over the training parts of PolNeAR and MUC-4.
Source of ``tables/word_families.txt``: put together by hand for this project.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_ENDINGS: Final = ("ations", "ation", "ments", "ment", "ings", "ing", "ers", "er", "ed", "es", "s", "ly", "al")
_LEAST: Final = 3
"""Letters that an ending leaves standing."""
_REMEMBERED: Final = 65_536


@lru_cache(maxsize=_REMEMBERED)
def stem(word: str) -> str:
    """A word without its commonest endings, in lower case.

    >>> stem("deployments"), stem("deployed"), stem("Bombing")
    ('deploy', 'deploy', 'bomb')
    """
    plain = word.lower()
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _LEAST:
            plain = plain[: -len(ending)]
            break
    if len(plain) > _LEAST and plain[-1] == plain[-2]:
        plain = plain[:-1]
    if len(plain) > _LEAST and plain.endswith("e"):
        plain = plain[:-1]
    if len(plain) > _LEAST and plain.endswith("i"):
        plain = plain[:-1] + "y"
    return plain


def stems(text: str) -> Iterator[str]:
    """The stems of the words and numbers of a text, in order; single letters are none."""
    for match in _WORD.finditer(text):
        word = match[0]
        if len(word) > 1 or word.isdigit():
            yield stem(word)


@cache
def _counts() -> tuple[int, Mapping[str, int]]:
    lines = files("crossbearing.language").joinpath("tables", "rarity.tsv").read_text(encoding="utf8").splitlines()
    return int(lines[0].split("\t")[1]), {word: int(n) for word, n in (line.split("\t") for line in lines[1:])}


@lru_cache(maxsize=_REMEMBERED)
def rarity(word: str) -> float:
    """How much a stem tells: the negative logarithm of the share of news texts that have it.

    The table is fixed: a case that grows never changes what was compared before.

    >>> rarity("the") < 1 < rarity("frigat")
    True
    """
    total, counts = _counts()
    return math.log((total + 1) / (counts.get(word, 0) + 0.5))


@cache
def _families() -> Mapping[str, frozenset[int]]:
    text = files("crossbearing.language").joinpath("tables", "word_families.txt").read_text(encoding="utf8")
    table: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(x for x in text.splitlines() if not x.startswith("#")):
        for word in line.split():
            table[stem(word)].add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


def families(word: str) -> frozenset[int]:
    """The families of words to which a stem belongs; two that share one can name the same happening.

    >>> bool(families(stem("earthquake")) & families(stem("tremor"))), families("xyz")
    (True, frozenset())
    """
    return _families().get(word, frozenset())
