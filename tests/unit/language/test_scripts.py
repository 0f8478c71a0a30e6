"""Scripts and alphabets."""

import pytest

from crossbearing.language.scripts import alphabets_that_fit, main_script, script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Самолёты Il-76 и An-124 вылетели", "Cyrillic"),
        ("The ministry said (Министерство обороны)", None),
        ("国防省は船がタルトゥスを出たと発表した。", "Japanese"),
        ("国防部否认。", "Chinese"),
        ("2024-12-18", None),
    ],
)
def test_main_script(text: str, script: str | None) -> None:
    """The script of three letters in five; no script where two share a text."""
    assert main_script(text) == script


def test_letters_have_scripts() -> None:
    """Digits and marks have none."""
    assert [script_of(c) for c in "aЖقא7."] == ["Latin", "Cyrillic", "Arabic", "Hebrew", None, None]


def test_letters_of_its_own_tell_a_language() -> None:
    """Ukrainian has і and ї, Belarusian ў and no и, Persian پ and گ, Kurdish ە and ێ; Latin has no listed alphabets."""
    assert "ru" not in (alphabets_that_fit("Літаки вилетіли з бази в Лівії", "Cyrillic") or ())
    assert "uk" not in (alphabets_that_fit("Самалёты вылецелі з базы ў Сірыі", "Cyrillic") or ())
    assert "ar" not in (alphabets_that_fit("هواپیماها پایگاه را ترک کردند", "Arabic") or ())
    assert alphabets_that_fit("وەزارەتی بەرگری ڕایگەیاند کە فڕۆکەکان", "Arabic") == {"ku"}
    assert alphabets_that_fit("Gemiler", "Latin") is None


def test_a_larger_alphabet_needs_its_own_letters() -> None:
    """Forty letters without ә, ғ or қ are no Kazakh, though its alphabet holds them all."""
    fit = alphabets_that_fit("Министерство обороны сообщило о выводе войск из Сирии и Ливии", "Cyrillic")
    assert fit is not None
    assert "ru" in fit
    assert "kk" not in fit
