"""Names of the tables in texts that are not read."""

import pytest

from crossbearing.gazetteer import load_gazetteer
from crossbearing.model import Document, Metadata
from crossbearing.read.own_names import own_names


def _names(text: str, language: str) -> list[str]:
    document = Document("a", "", "a.txt", text, Metadata(language=language))
    mentions = list(own_names(document, load_gazetteer()))
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [m.text for m in mentions]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "ru",
            "Самолёты Ил-76ТД вылетели из Хмеймима в Ливию. Халифа Хафтар прибыл в Дамаск.",
            ["Ил-76ТД", "Хмеймима", "Ливию", "Халифа Хафтар", "Дамаск"],
        ),
        ("uk", "Літаки вилетіли з Хмеймима до Лівії, заявили у Києві.", ["Хмеймима", "Лівії", "Києві"]),
        (
            "ar",
            "وصلت طائرات إلى قاعدة الخادم شرق بنغازي وليبيا ومصر",
            ["قاعدة الخادم", "بنغازي", "ليبيا", "مصر"],
        ),
        ("fa", "هواپیماها حمیمیم در سوریه را ترک کردند", ["حمیمیم", "سوریه"]),
        ("he", "מטוסים המריאו מסוריה ונחתו בלוב", ["סוריה", "לוב"]),
        (
            "tr",
            "Il-76 uçakları Suriye'den Libya'ya uçtu, Trablus'taki hükümet",
            ["Il-76", "Suriye", "Libya", "Trablus"],
        ),
        ("fr", "L'Italie et l'Égypte s'inquiètent, près de Bamako.", ["Italie", "Égypte", "Bamako"]),
        ("zh", "俄罗斯飞机离开叙利亚前往利比亚。", []),
    ],
)
def test_names_in_their_own_script(language: str, text: str, names: list[str]) -> None:
    """Whole, in another case, behind a prefix or before an apostrophe; nothing where words have no blanks."""
    assert _names(text, language) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Того же мнения генерал Иванов."),  # neither Togo nor Ivanovo
        ("ru", "Министр Владимир Громов прибыл."),  # not the town of Vladimir
        ("ru", "он мали и чад"),  # small letters are no names
        ("ar", "مبلغ مالي دفع في المدينة"),  # financial, the city
        ("ar", "مسؤول ليبي"),  # Libyan, which is Libya in Persian letters
        ("de", "Das Essen war gut, die Welt staunte."),  # food, the world
        ("pl", "Rada Ministrów zebrała się."),  # a council
        ("fr", "La ministre Florence Parly a parlé."),
    ],
)
def test_words_that_look_like_names(language: str, text: str) -> None:
    """A capital that says nothing, a surname, a common word: no name is found."""
    assert _names(text, language) == []


def test_front_matter_is_no_text() -> None:
    """What a file says of itself is not what it tells."""
    assert _names("---\noutlet: Россия\n---\nОн прибыл в Ливию.", "ru") == ["Ливию"]
