"""Which language a text is in."""

import warnings
from functools import lru_cache
from typing import Protocol, cast

from crossbearing.language.scripts import ONE_LANGUAGE, alphabets_that_fit, main_script

__all__ = ["contradicted", "language_of"]

_SAMPLE_CHARACTERS = 2_000
"""py3langid is right on 99% of WiLi-2018 paragraphs, which are shorter than this (Thoma 2018)."""
_MINIMUM_LETTERS = 24
"""Below about four words every guess is a guess."""
_MINIMUM_LETTERS_OF_SCRIPT = 10
"""Where the script leaves few languages, two words tell them apart, if they do so plainly."""
_MINIMUM_PROBABILITY_OF_FEW = 0.85
_LETTERS_OF_ONE = 6
"""A word in a script that writes one language."""
_MINIMUM_PROBABILITY = 0.7
"""Of the best language, normalised over all; a sentence of ten words scores above .9, letters at random below .5."""
_CODE_LETTERS = 2
_ENGLISH = frozenset(
    {"the", "of", "and", "to", "that", "with", "which", "from", "was", "were", "has", "have", "for", "by"}
)
_PLAIN_WORDS = 20
_PLAIN_SHARE = 0.13
"""Most of 2,225 BBC articles pass it; a text in another language that quotes an English sentence does not."""


class _Identifier(Protocol):
    def rank(self, instance: str) -> list[tuple[str, float]]: ...


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text, from its first 2,000 characters; None where that is unclear.

    The letters go first: a script that writes one language decides, and an alphabet that does not hold the letters of
    the text is out (і and ї are Ukrainian, ў is Belarusian, پ چ ژ گ are not Arabic, ə is Azerbaijani and not Turkish).
    Among what is left, py3langid decides. A text in Latin letters that transliterates another script mostly stays
    unclear; Bosnian, Croatian and Serbian in Latin letters are told apart by chance only.

    Source: py3langid 0.4 (after Lui and Baldwin 2012); alphabets of Unicode CLDR.

    >>> language_of("The ministry said on Wednesday that the cargo planes had left the base.")
    'en'
    >>> language_of("42") is None
    True
    """
    sample = " ".join(text[:_SAMPLE_CHARACTERS].split())
    if _is_plain_english(sample):
        return "en"
    letters = sum(map(str.isalpha, sample))
    script = main_script(sample)
    if script in ONE_LANGUAGE and letters >= _LETTERS_OF_ONE:
        return ONE_LANGUAGE[script]
    # Chinese and Japanese say in one sign what takes five letters elsewhere.
    ideographs = sum("\u3040" <= character <= "\u9fff" for character in sample)
    weight = letters + 4 * ideographs
    fit = alphabets_that_fit(sample, script) if script is not None else None
    few = fit is not None and weight < _MINIMUM_LETTERS
    if weight < (_MINIMUM_LETTERS_OF_SCRIPT if few else _MINIMUM_LETTERS) or letters * 3 < len(sample):
        return None
    ranked = [(c, p) for c, p in _identifier().rank(sample) if fit is None or c in fit]
    if not ranked or (fit is not None and len(fit) == 1):
        return next(iter(fit)) if fit is not None and len(fit) == 1 else None
    best, probability = _nearest(ranked, sample)
    least = _MINIMUM_PROBABILITY_OF_FEW if few else _MINIMUM_PROBABILITY
    return best if probability >= least and len(best) == _CODE_LETTERS else None


_ONE_SPEECH = frozenset({"bs", "hr", "sr"})
"""Told apart by a handful of words: together they are sure where each is not."""


def _nearest(ranked: list[tuple[str, float]], sample: str) -> tuple[str, float]:
    """The best language and its share of the probability."""
    total = sum(p for _, p in ranked) or 1.0
    best, probability = ranked[0]
    if best in _ONE_SPEECH:
        probability = sum(p for c, p in ranked if c in _ONE_SPEECH)
    if best in {"az", "tr"}:
        probability = sum(p for c, p in ranked if c in {"az", "tr"})
        best = "az" if "ə" in sample.lower() else "tr"
    return best, probability / total


_SURE_LETTERS = 200
"""Some forty words: enough to speak against what a file says of itself."""
_ENGLISH_AT_LEAST = 0.02
"""Of the words of the list above in English prose; lists of names and tables have few, and are not tested."""


def contradicted(said: str, text: str) -> str | None:
    """The language of a text that cannot be in the one it is said to be in; None where it can, or where it is unclear.

    Only what is plain contradicts: another script than the language is written in, plain English that is said to be
    something else, or a text that is said to be English and has next to none of its small words.

    >>> contradicted("en", "Министерство обороны сообщило о выводе войск"), contradicted("uk", "Генерал прибыл")
    ('ru', None)
    """
    sample = " ".join(text[:_SAMPLE_CHARACTERS].split())
    if _is_plain_english(sample):
        return "en" if said != "en" else None
    script = main_script(sample)
    if script not in {None, "Latin", "another"} and said in _IN_LATIN:
        return language_of(text)
    if said != "en" or script != "Latin" or sum(map(str.isalpha, sample)) < _SURE_LETTERS:
        return None
    words = sample.lower().split()
    if sum(word in _ENGLISH for word in words) > len(words) * _ENGLISH_AT_LEAST:
        return None
    found = language_of(text)
    return found if found != "en" else None


_IN_LATIN = frozenset(
    """af ca cs cy da de en es et eu fi fr ga gl hr hu id is it lb lt lv ms mt nl nb nn no pl pt ro sk sl sq sv sw tr vi
    so ha yo ig zu xh""".split()
)
"""Languages that news writes in Latin letters only."""


def _is_plain_english(sample: str) -> bool:
    """Whether the first hundred words leave no doubt; it saves the model its millisecond on most documents."""
    words = sample[:600].lower().split()
    return len(words) >= _PLAIN_WORDS and sum(word in _ENGLISH for word in words) > len(words) * _PLAIN_SHARE


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    """The model that ships with py3langid, loaded at first use: it takes a third of a second."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - slow to import

        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # Languages with a code of two letters; "zxx" is the model's class for what is no language at all.
    identifier.set_languages([code for code in identifier.labels if len(code) == _CODE_LETTERS or code == "zxx"])
    return cast("_Identifier", identifier)
