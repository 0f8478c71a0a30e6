"""Which language a text is in."""

import pytest

from crossbearing.language.identify import contradicted, language_of

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
        ("Самалёты вылецелі з базы ў Сірыі ў Лівію, паведаміла крыніца.", "be"),
        ("Міністр (Министр обороны) заявив про виведення військ і техніки з бази.", "uk"),
        ("Міноборони спростувало.", "uk"),
        ("Министерството на отбраната съобщи, че самолетите са напуснали базата.", "bg"),
        ("Министарство одбране саопштило је да су авиони напустили базу у Сирији.", "sr"),
        ("Қорғаныс министрлігі ұшақтардың Сириядағы базадан кеткенін хабарлады.", "kk"),
        ("کشتی‌ها روز چهارشنبه بندر طرطوس را ترک کردند", "fa"),
        ("وزارت دفاع نے کہا کہ طیارے بدھ کو شام کے اڈے سے روانہ ہو گئے۔", "ur"),
        ("غادرت السفن ميناء طرطوس.", "ar"),
        ("وەزارەتی بەرگری ڕایگەیاند کە فڕۆکەکان بنکەکەیان جێهێشت.", "ku"),
        ("הספינות עזבו", "he"),
        ("Gəmilər çərşənbə günü Tartus limanını tərk edib.", "az"),
        ("Gemiler çarşamba günü Tartus limanından ayrıldı.", "tr"),
        ("Minoborony (Ministry of Defence)", None),
        ("Ministerstvo oborony soobshchilo o vyvode voysk iz Sirii v Liviyu.", None),
        ("Минобороны (Ministry of Defence of Russia) сообщило о выводе войск из Сирии", "ru"),
        ("The ministry (Министерство обороны) said that the ships had left Tartus.", None),
        ("Россия ушла.", None),
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


RUSSIAN = "Министерство обороны сообщило о выводе войск из Сирии"


@pytest.mark.parametrize(
    ("said", "text", "language"),
    [
        ("en", RUSSIAN, "ru"),
        ("fr", ENGLISH, "en"),
        ("en", ENGLISH, None),
        ("uk", RUSSIAN, None),
        ("en", "Tartus, Tobruk, Benghazi, Tripoli", None),
        ("en", "Le ministère de la défense a déclaré mercredi que les navires avaient quitté Tartous. " * 4, "fr"),
        ("sr", RUSSIAN, None),
        ("en", "42", None),
    ],
)
def test_only_what_is_plain_contradicts(said: str, text: str, language: str | None) -> None:
    """Another script, plain English, or no English word at all contradict a file; a near tongue does not."""
    assert contradicted(said, text) == language
