"""Which script a text is written in, and which languages' letters its letters are."""

from collections import Counter
from functools import lru_cache
from typing import Literal

__all__ = ["ONE_LANGUAGE", "WITHOUT_CAPITALS", "Script", "alphabets_that_fit", "main_script", "script_of"]

Script = Literal[
    "Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic", "Georgian", "Ethiopic", "Thai", "Hangul", "Japanese",
    "Chinese", "another",
]  # fmt: skip

_RANGES: tuple[tuple[str, str, Script], ...] = (
    ("A", "\u024f", "Latin"),
    ("\u1e00", "\u1eff", "Latin"),
    ("\u0370", "\u03ff", "Greek"),
    ("\u1f00", "\u1fff", "Greek"),
    ("\u0400", "\u052f", "Cyrillic"),
    ("\u0530", "\u058f", "Armenian"),
    ("\u0590", "\u05ff", "Hebrew"),
    ("\u0600", "\u06ff", "Arabic"),
    ("\u0750", "\u077f", "Arabic"),
    ("\u08a0", "\u08ff", "Arabic"),
    ("\ufb50", "\ufdff", "Arabic"),
    ("\ufe70", "\ufeff", "Arabic"),
    ("\u10a0", "\u10ff", "Georgian"),
    ("\u1c90", "\u1cbf", "Georgian"),
    ("\u1200", "\u139f", "Ethiopic"),
    ("\u0e00", "\u0e7f", "Thai"),
    ("\u1100", "\u11ff", "Hangul"),
    ("\uac00", "\ud7af", "Hangul"),
    ("\u3040", "\u30ff", "Japanese"),
    ("\u3400", "\u9fff", "Chinese"),
)
"""Blocks of the Unicode Standard, version 16 (Blocks.txt): the scripts that the identifier and the tables know."""

ONE_LANGUAGE: dict[Script, str] = {
    "Greek": "el", "Armenian": "hy", "Hebrew": "he", "Georgian": "ka", "Thai": "th", "Hangul": "ko",
}  # fmt: skip
"""Scripts that, in today's news, write one language (Yiddish is the exception, and rare)."""

WITHOUT_CAPITALS: frozenset[Script] = frozenset(
    {"Hebrew", "Arabic", "Georgian", "Ethiopic", "Thai", "Hangul", "Japanese", "Chinese", "another"}
)

_MAIN_SHARE = 0.6
"""Of the letters: names of weapons and agencies in Latin letters make up to a third of some Russian texts."""

_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآى"
_ALPHABETS: dict[Script, dict[str, str]] = {
    "Cyrillic": {
        "ru": _RUSSIAN,
        "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
        "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
        "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
        "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
        "kk": _RUSSIAN + "әғқңөұүһі",
        "ky": _RUSSIAN + "ңөү",
        "mn": _RUSSIAN + "өү",
        "tt": _RUSSIAN + "әөүҗңһ",
        "ba": _RUSSIAN + "ғҙҡңөҫүһә",
        "tg": _RUSSIAN + "ғӣқӯҳҷ",
        "uz": _RUSSIAN + "ўқғҳ",
    },
    "Arabic": {
        "ar": _ARABIC + "أإؤئة",
        "fa": _ARABIC + "أؤئۀپچژگ",
        "ur": _ARABIC + "أؤئپچژگٹڈڑںےھہۂۓ",
        "ps": _ARABIC + "أؤئپچژګټډړږښځڅېۍڼ",
        "ku": _ARABIC + "ئپچژگەێۆڕڵڤھ",
        "ug": _ARABIC + "ئپچژگڭەېۆۇۈۋھ",
        "sd": _ARABIC + "ئپچگڳڱڻڄڃڇٺٽٿڀڊڌڏڍڙڦڪھ",
    },
}
"""The letters of each language. Source: Unicode CLDR 46, main exemplar characters. Persian's forms of kaf and yeh count
as the Arabic ones, because both are typed in both languages."""
_SAME_LETTERS = str.maketrans({"ی": "ي", "ک": "ك", "ﻻ": "ل", "ـ": "", "ٱ": "ا", "ى": "ي"})

_LETTERS_THAT_TELL = 40
"""So many letters of running text hold one of a language's own letters: і and ї make a sixteenth of Ukrainian."""


@lru_cache(maxsize=1 << 14)
def script_of(character: str) -> Script | None:
    """The script of a letter; None for what is no letter.

    >>> script_of("Ж"), script_of("ق"), script_of("7")
    ('Cyrillic', 'Arabic', None)
    """
    if not character.isalpha():
        return None
    return next((script for first, last, script in _RANGES if first <= character <= last), "another")


def main_script(text: str) -> Script | None:
    """The script of most letters of a text; None where it has none or where no script has three letters in five.

    Chinese signs beside kana are Japanese. Cost is linear in the text: give a sample.

    >>> main_script("Ан-124 (Antonov) вылетел из Хмеймима"), main_script("42")
    ('Cyrillic', None)
    """
    counts = Counter(script for c in text if (script := script_of(c)) is not None)
    if counts["Japanese"] and counts["Chinese"]:
        counts["Japanese"] += counts.pop("Chinese")
    if not counts:
        return None
    script, number = counts.most_common(1)[0]
    return script if number >= _MAIN_SHARE * counts.total() else None


def alphabets_that_fit(text: str, script: Script) -> frozenset[str] | None:
    """The languages whose alphabets hold the letters of a text best; None where the script's alphabets are not listed.

    A language with letters of its own, none of which occurs in a text of forty letters or more, does not fit: Kazakh
    without ә, ғ, қ is Russian.

    >>> sorted(alphabets_that_fit("Літаки вилетіли", "Cyrillic")), sorted(alphabets_that_fit("ў базу", "Cyrillic"))
    (['kk', 'uk'], ['be', 'uz'])
    """
    alphabets = _ALPHABETS.get(script)
    if alphabets is None:
        return None
    letters = [c for c in text.lower().translate(_SAME_LETTERS) if script_of(c) == script]
    met = Counter(letters)
    strange = {code: sum(n for c, n in met.items() if c not in alphabet) for code, alphabet in alphabets.items()}
    most = min(strange.values()) + len(letters) // _LETTERS_THAT_TELL  # a quoted name does not decide
    fit = {code for code, n in strange.items() if n <= most}
    if len(letters) >= _LETTERS_THAT_TELL:
        plain = alphabets["ru" if script == "Cyrillic" else "ar"]
        own = {code: set(alphabets[code]) - set(plain) for code in fit}
        kept = {code for code in fit if not own[code] or any(c in met for c in own[code])}
        fit = kept or fit
    return frozenset(fit)
