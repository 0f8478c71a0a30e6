"""The words of a text in any script, and what of a word is its name: case endings and attached prefixes apart."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from crossbearing.language.scripts import script_of

__all__ = ["Word", "clitic_chars", "plain", "stem", "stems", "towns_forms", "words"]

LONGEST_WORD_CHARS = 60
"""Longer runs of letters are no part of a name; they are cut, so that hostile text costs what other text does."""

_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
_WORD = re.compile(rf"[^\W_][\w{_MARKS}]{{0,{LONGEST_WORD_CHARS}}}")
_POINTS = re.compile(rf"[{_MARKS}]")
_LEVELLED = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ё": "е", "ı": "i"}
)


class Word(NamedTuple):
    """A run of letters and digits, and the form in which it is compared."""

    start: int
    end: int
    plain: str


def words(text: str) -> Iterator[Word]:
    """The words of a text in order, without hyphens and apostrophes, which stand between words here.

    >>> [w.plain for w in words("Ма’тан-ас-Сарра, Il-76")]
    ['ма', 'тан', 'ас', 'сарра', 'il', '76']
    """
    for found in _WORD.finditer(text):
        yield Word(found.start(), found.end(), plain(found.group()))


@lru_cache(maxsize=1 << 15)
def plain(word: str) -> str:
    """A word as it is compared within its own script: without case, accents, vowel points, and variants of letters.

    >>> plain("Türkiye"), plain("أَلمانيا"), plain("Артём")
    ('turkiye', 'المانيا', 'артем')
    """
    text = unicodedata.normalize("NFKC", word).casefold().translate(_LEVELLED)
    if text.isascii():
        return text
    if script_of(text[0]) == "Latin":
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f")
    return _POINTS.sub("", text).translate(_LEVELLED)


_ENDINGS = tuple(
    sorted(
        """а я о е є ы и і ї у ю ь й ам ям ах ях ом ем єм ым им ой ей ою ею єю ов ев ів їв ий ый ій ая яя ое ее ые ие
        ую юю их ых ої ого его ому ему ому ыми ими ами ями""".split(),
        key=lambda e: (-len(e), e),
    )
)
"""Case endings of nouns and adjectives. Source: Zaliznyak, Grammatical Dictionary of Russian (1977), declensions;
Ukrainian beside them. Plurals of nouns in -ья, vowels that come and go, and softened consonants (Прага, Празі) are left
out: such forms find nothing."""
_NOMINATIVE = tuple(sorted(("а я ь й ы и і ий ый ій ая яя ое ее ые ие".split()), key=lambda e: (-len(e), e)))
_UNDECLINED = ("о", "е", "и", "у", "ю", "э")
"""Foreign names that end so do not decline: Того, Чили, Баку (Rosenthal 1989, section 149)."""
_SHORTEST_STEM = 3


def _is_cyrillic(word: str) -> bool:
    return bool(word) and script_of(word[0]) == "Cyrillic"


def stem(name: str, *, alone: bool) -> str:
    """What all cases of a Cyrillic word share, from its nominative in plain form; the word itself where it has none.

    ``alone`` where it is a whole name: then one that ends as undeclined names do stays as it is.

    >>> stem("ливия", alone=True), stem("того", alone=True), stem("национальная", alone=False)
    ('ливи', 'того', 'национальн')
    """
    if not _is_cyrillic(name) or (alone and name.endswith(_UNDECLINED)):
        return name
    for ending in _NOMINATIVE:
        if name.endswith(ending) and len(name) - len(ending) >= _SHORTEST_STEM:
            return name[: -len(ending)]
    return name


@lru_cache(maxsize=1 << 15)
def stems(word: str) -> tuple[str, ...]:
    """The stems that a Cyrillic word in plain form can be a case of, the longest first; none for other words.

    >>> stems("ливией"), stems("tobruk")
    (('ливией', 'ливие', 'ливи'), ())
    """
    if not _is_cyrillic(word):
        return ()
    cut = {word[: -len(e)] for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= _SHORTEST_STEM}
    return tuple(sorted({word, *cut}, key=lambda s: (-len(s), s)))


def towns_forms(name: str) -> tuple[str, ...]:
    """The nominatives that one capitalised Cyrillic word can be a case of: at most a dozen guesses, itself left out.

    >>> "Дамаск" in towns_forms("Дамаске"), "Москва" in towns_forms("Москвой"), towns_forms("Tobruk")
    (True, True, ())
    """
    if not _is_cyrillic(name) or not name[0].isupper() or not name.isalpha() or len(name) > LONGEST_WORD_CHARS:
        return ()
    found = dict.fromkeys(
        name[: -len(e)] + new
        for e in ("а", "у", "е", "ы", "и", "і", "ю", "я", "ой", "ою", "ей", "ею", "єю", "ом", "ем")
        if name.endswith(e) and len(name) - len(e) > _SHORTEST_STEM
        for new in ("", "а", "я", "ь")
    )
    return tuple(f for f in found if f != name)


_CLITICS: dict[str, frozenset[str]] = {
    "Arabic": frozenset("وبلفك"),
    "Hebrew": frozenset("ובלמהשכ"),
}
"""And, in, to, so, like; and, in, to, from, the, that, like: written as one with the next word."""


def clitic_chars(word: str) -> int:
    """How many characters a prefix of one letter may take before a name: 1 in Arabic and Hebrew, or 0.

    "To the" (للـ) swallows the article's first letter and is left alone.

    The letter may as well be the name's own: look the whole word up first.

    >>> clitic_chars("وليبيا"), clitic_chars("قطر"), clitic_chars("Libya")
    (1, 0, 0)
    """
    return int(word[:1] in _CLITICS.get(script_of(word[0]) or "", frozenset())) if word else 0
