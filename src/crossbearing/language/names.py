"""Names across scripts: what two spellings share, whatever alphabet, article or hand they come from."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz

MAX_NAME_CHARS = 200
"""Longer strings are no names; the longest official name of a state has 63 characters, of a Thai city 168."""

_ARABIC_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": ""}
)
_ARABIC_ARTICLE = re.compile(r"\bال(?=\w{3})")
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670]")
_POSSESSIVE = re.compile(r"['’ʼ]s\b", re.IGNORECASE)
_DOTTED = re.compile(r"\b([a-z])\.(?=[a-z]\b)")
_APOSTROPHES = re.compile(r"['`’‘]")
_NOT_WORD = re.compile(r"[^0-9a-z]+")
_DOUBLE = re.compile(r"([a-z])\1+")
_ABD = re.compile(r"^abd[aeiou][lrsn]?(?=[^aeiou][a-z]{3})")
_MUHAMMAD = re.compile(r"^m[uo]ham?m[aeu]d$")

LONGEST_PLAIN = 4
"""Words of so few letters keep their doubles: IISS, USSR and Bonn have nothing to level and much to lose."""

_SUN_LETTERS = ("s", "sh", "t", "n", "d", "r", "z", "th", "dh")
_SUN_ARTICLES = {f"{vowel}{letter}": letter for vowel in "ae" for letter in _SUN_LETTERS}
"""Forms of the Arabic article before a sun letter, with the letter that must follow."""

_SPANISH_AFTER_EL = frozenset({"salvador", "paso", "alto", "dorado", "nino", "monte", "pais", "mundo", "universal"})
"""After these "el" is Spanish and part of the name (El Salvador is not Salvador)."""

_SPELLING = {
    "defense": "defence",
    "center": "centre",
    "organization": "organisation",
    "labor": "labour",
    "harbor": "harbour",
    "saint": "st",
    "mount": "mt",
    "ahmad": "ahmed",
    "abdallah": "abdulah",
    "abdullah": "abdulah",
    "abdulla": "abdulah",
    "abdel": "abd",
    "abdul": "abd",
    "abdal": "abd",
    "abdoul": "abd",
}


@lru_cache(maxsize=1 << 15)
def fold(name: str) -> str:
    """The form under which all spellings of a name that differ only in dress meet.

    Case, accents, apostrophes, hyphens, script (by transliteration), the Arabic article, doubled letters,
    dots of acronyms, possessive endings, and British or American spelling are taken away.

    >>> fold("Ma’tan as-Sarra"), fold("Al-Jufra"), fold("الجفرة"), fold("U.S.")
    ('matan sara', 'jufra', 'jfrh', 'us')
    >>> fold("Хмеймим") == fold("Khmeymim")
    True
    """
    text = _POSSESSIVE.sub("", name[:MAX_NAME_CHARS]) if "s" in name or "S" in name else name[:MAX_NAME_CHARS]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_ARABIC_LETTERS)
        text = anyascii(_ARABIC_ARTICLE.sub("", _ARABIC_MARKS.sub("", text)))
    text = _APOSTROPHES.sub("", text.lower().replace("&", " and "))
    if "." in text:
        text = _DOTTED.sub(r"\1", text)
    tokens = _without_articles(_NOT_WORD.sub(" ", text).split())
    return " ".join(_fold_token(token) for token in tokens)


def _without_articles(tokens: list[str]) -> list[str]:
    """The words without "the" in front and without Arabic articles; all of them where nothing else is left."""
    kept: list[str] = []
    for word, after in zip(tokens, [*tokens[1:], ""], strict=False):  # no words: nothing to pair
        is_article = (
            word == "al"
            or (word == "the" and not kept)
            or (word == "el" and after not in _SPANISH_AFTER_EL)
            or (word in _SUN_ARTICLES and after.startswith(_SUN_ARTICLES[word]))
        )
        if not (after and is_article):
            kept.append(word)
    return kept


def _fold_token(token: str) -> str:
    """One word in its plain spelling: transcriptions of common Arabic given names are levelled."""
    token = _SPELLING.get(token, token)
    if len(token) <= LONGEST_PLAIN:
        return token
    token = _DOUBLE.sub(r"\1", token)
    if _MUHAMMAD.match(token):
        return "mohamed"
    return _ABD.sub("abd ", token)


_BONES = (
    (re.compile(r"sch|tch|ch|sh"), "S"),
    (re.compile(r"dzh|dj|zh"), "j"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q|c"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"z"), "s"),
    (re.compile(r"^w"), "v"),
    (re.compile(r"(?<=[aeiouy])h(?=$|[^aeiouy])"), ""),
    (re.compile(r"[aeiouyw]"), ""),
)


@lru_cache(maxsize=1 << 15)
def skeleton(name: str) -> str:
    """The consonants of a name as most romanisations of Arabic and Cyrillic agree on them.

    >>> skeleton("Hmeimim") == skeleton("Khmeimim") == skeleton("Humaymim") == skeleton("حميميم")
    True
    >>> skeleton("Haftar") == skeleton("Hifter") == skeleton("Хафтар")
    True
    """
    bones = []
    for token in fold(name).split():
        bare = token
        for pattern, by in _BONES:
            bare = pattern.sub(by, bare)
        bones.append(bare or token[:1])
    return " ".join(bones)


_SURE_BONES = 3
"""A skeleton of fewer consonants is shared by too many names to count in full (Dbeibah has three)."""

_NEARLY_EQUAL = 0.85
"""Skeletons that differ more than in one consonant of six do not speak for a name by themselves (Tobruk, Bamako)."""

_BONES_WORTH = 0.94
"""Equal skeletons of different spellings stay below equal spellings."""


def similarity(a: str, b: str) -> float:
    """How alike two names are, from 0 to 1: the better of their folded spellings and of their skeletons.

    >>> similarity("Al-Khadim", "al khadim"), similarity("Dbeibah", "Dabaiba") > 0.7
    (1.0, True)
    >>> similarity("Tobruk", "Bamako") < 0.5
    True
    """
    return similarity_folded((fold(a), skeleton(a)), (fold(b), skeleton(b)))


def similarity_folded(a: tuple[str, str], b: tuple[str, str]) -> float:
    """The similarity of two names given as (folded, skeleton): for loops over whole tables."""
    if not a[0] or not b[0]:
        return 0.0
    if a[0] == b[0]:
        return 1.0
    spelling = max(fuzz.ratio(a[0], b[0]), fuzz.token_sort_ratio(a[0], b[0])) / 100
    length = min(len(a[1]), len(b[1]))
    shared = fuzz.ratio(a[1], b[1]) / 100
    bones = shared * _BONES_WORTH * min(1.0, length / _SURE_BONES)
    same_bones = bones if length >= _SURE_BONES and shared >= _NEARLY_EQUAL else 0.0
    return min(0.99, max(spelling, (spelling + bones) / 2, same_bones))


_SMALL_WORDS = frozenset(
    {"of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "la", "le", "et", "per", "di"}
)
_LONGEST_PREFIX = 4
"""Letters that one word gives at most: EUNAVFOR is EU-NAV-FOR, MINUSMA is M-I-N-U-S-M-A."""


def acronym_of(short: str, long: str) -> bool:
    """Whether the short form is made of the beginnings of the words of the long one.

    >>> acronym_of("LNA", "Libyan National Army"), acronym_of("UNSMIL", "United Nations Support Mission in Libya")
    (True, True)
    >>> acronym_of("RSF", "Sudan Armed Forces")
    False
    """
    letters = re.sub(r"[^A-Za-z0-9]", "", anyascii(short[:MAX_NAME_CHARS])).lower()
    words = [w for w in re.split(r"[^A-Za-z0-9]+", anyascii(long[:MAX_NAME_CHARS]).lower()) if w]
    if not 2 <= len(letters) <= 12 or len(words) < 2 or not short[:1].isupper():  # noqa: PLR2004
        return False
    return _spelt_by(letters, words)


def _spelt_by(letters: str, words: list[str]) -> bool:
    """Whether beginnings of the words, in order and each content word used, spell the letters."""
    ends = {0}
    for word in words:
        small = word in _SMALL_WORDS
        reached = set(ends) if small else set()
        for start in ends:
            most = 1 if small or len(letters) <= 4 else _LONGEST_PREFIX  # noqa: PLR2004
            for size in range(1, most + 1):
                if word[:size] == letters[start : start + size]:
                    reached.add(start + size)
        ends = reached
    return len(letters) in ends


class PersonParts(NamedTuple):
    """A person's name taken apart; what is not there is empty."""

    title: str
    given: str
    family: str


_TITLE_WORDS = frozenset(
    """mr mrs ms dr sir lord lady sheikh shaikh shaykh imam ayatollah mullah hajj haj king queen prince princess emir
    sultan president vice premier prime minister ministers secretary chancellor ambassador envoy governor mayor senator
    representative congressman congresswoman deputy speaker chairman chairwoman chief commander general gen lieutenant
    lt major maj colonel col brigadier brig captain capt admiral adm marshal field sergeant sgt commissioner director
    head leader spokesman spokeswoman spokesperson analyst expert researcher professor prof journalist dictator
    strongman warlord warlords leader officer official chief-of-staff foreign-minister""".split()
)
_PARTICLES = frozenset(
    "al el bin ben ibn abu abd abdel abdul von van de der den di da del della du ould ag as ash".split()
)


def person_parts(name: str) -> PersonParts:
    """Title, given names and family name of a person as a text gives them; particles stay with the family name.

    >>> person_parts("Italian Defense Minister Guido Crosetto")
    PersonParts(title='Italian Defense Minister', given='Guido', family='Crosetto')
    >>> person_parts("Abdel Fattah al-Burhan")
    PersonParts(title='', given='Abdel Fattah', family='al-Burhan')
    >>> person_parts("Crosetto")
    PersonParts(title='', given='', family='Crosetto')
    """
    words = name[:MAX_NAME_CHARS].split()
    after_title = 0
    for i, word in enumerate(words[:-1]):
        if word.strip(".,’'").lower() in _TITLE_WORDS:
            after_title = i + 1
    proper = words[after_title:]
    first_of_family = max(len(proper) - 1, 0)
    while first_of_family > 1 and proper[first_of_family - 1].lower() in _PARTICLES:
        first_of_family -= 1
    return PersonParts(
        " ".join(words[:after_title]), " ".join(proper[:first_of_family]), " ".join(proper[first_of_family:])
    )
