"""Which language a text is in."""

import pytest

from crossbearing.language.identify import language_of

ENGLISH = "The ministry said on Wednesday that the cargo planes had left the base and were on their way to Libya."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("وقال المسؤول إن الطائرات الروسية غادرت قاعدة حميميم الجوية في سوريا", "ar"),
        ("Министерство обороны сообщило о выводе войск из Сирии", "ru"),
        ("Міністерство оборони повідомило про виведення військ із Сирії", "uk"),
        ("国防部周三表示，货运飞机已离开基地，前往利比亚东部。", "zh"),
        ("Il ministro della Difesa ha detto che le navi hanno lasciato Tartus", "it"),
        ("Le ministre de la défense a déclaré que les navires ont quitté Tartous", "fr"),
        ("Rusya Suriye'den Libya'ya hava savunma sistemleri taşıdı dedi.", "tr"),
        ("", None),
        ("Russia left.", None),
        ("2024-12-18 14:00 3.5 " * 50, None),
        ("+++ --- +++ === " * 50, None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    """A sentence is enough to tell its language; less, or no language at all, is not."""
    assert language_of(text) == language


def test_only_the_beginning_counts() -> None:
    """What follows after two thousand characters changes nothing, so that long texts cost no more than short ones."""
    begin = (ENGLISH + " ") * 25
    assert language_of(begin + "Министерство обороны сообщило о выводе войск. " * 1_000) == "en"


def test_a_quotation_does_not_decide() -> None:
    """An English title within a text in another language leaves the language what it is."""
    german = "Das Ministerium teilte am Mittwoch mit, dass die Flugzeuge den Stützpunkt in Syrien verlassen haben. "
    assert language_of(german + "Der Bericht heißt The End of the War. " + german) == "de"
