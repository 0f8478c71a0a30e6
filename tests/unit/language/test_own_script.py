"""Words in any script, their case endings and prefixes."""

import pytest

from crossbearing.language.own_script import LONGEST_WORD_CHARS, clitic_chars, plain, stem, stems, towns_forms, words


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("ливия", "ливией"), ("россия", "россии"), ("хафтар", "хафтаром"), ("эмираты", "эмиратов"),
        ("национальная", "национальной"), ("лівія", "лівії"), ("туреччина", "туреччиною"),
    ],
)  # fmt: skip
def test_cases_share_a_stem(base: str, form: str) -> None:
    """A case of a name has the name's stem among its own."""
    assert stem(base, alone=True) in stems(form)


def test_names_that_do_not_decline_stay_whole() -> None:
    """Togo is no case of anything, and nothing is a case of Togo."""
    assert stem("того", alone=True) == "того"
    assert stem("чили", alone=True) == "чили"


def test_only_cyrillic_has_cases_here() -> None:
    """Other scripts, and words without a capital among towns, give no forms."""
    assert stems("tobruk") == ()
    assert towns_forms("дамаске") == ()
    assert "Дамаск" in towns_forms("Дамаске")


def test_prefixes_of_one_letter() -> None:
    """And-, in-, to- in Arabic and Hebrew, or a letter like them; no such thing elsewhere."""
    assert [clitic_chars(w) for w in ("وليبيا", "בלוב", "قطر", "Libya", "")] == [1, 1, 0, 0, 0]


def test_words_compare_without_dress() -> None:
    """Case, accents, vowel points and variants of letters are levelled, within one script."""
    assert plain("TÜRKİYE") == plain("Turkiye")
    assert plain("لیبی") == plain("ليبي")
    assert plain("Ливия") != plain("Livia")


def test_long_runs_are_cut() -> None:
    """A run of letters without end is many words, none of them long."""
    assert max(w.end - w.start for w in words("ж" * 1_000)) <= LONGEST_WORD_CHARS + 1
