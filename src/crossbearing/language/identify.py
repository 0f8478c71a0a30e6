"""Which language a text is in."""

import warnings
from functools import lru_cache
from typing import Protocol, cast

__all__ = ["language_of"]

_SAMPLE_CHARACTERS = 2_000
"""py3langid is right on 99% of WiLi-2018 paragraphs, which are shorter than this (Thoma 2018)."""
_MINIMUM_LETTERS = 24
"""Below about four words every guess is a guess."""
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
    def classify(self, instance: str) -> tuple[str, float]: ...


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text, from its first 2,000 characters; None where that is unclear.

    >>> language_of("The ministry said on Wednesday that the cargo planes had left the base.")
    'en'
    >>> language_of("42") is None
    True
    """
    sample = " ".join(text[:_SAMPLE_CHARACTERS].split())
    if _is_plain_english(sample):
        return "en"
    letters = sum(map(str.isalpha, sample))
    # Chinese and Japanese say in one sign what takes five letters elsewhere.
    ideographs = sum("\u3040" <= character <= "\u9fff" for character in sample)
    if letters + 4 * ideographs < _MINIMUM_LETTERS or letters * 3 < len(sample):
        return None
    code, probability = _identifier().classify(sample)
    return code if probability >= _MINIMUM_PROBABILITY and len(code) == _CODE_LETTERS else None


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
