"""What stands around a mention."""

import pytest

from crossbearing.gazetteer import Gazetteer
from crossbearing.model import Document, Metadata
from crossbearing.resolve.setting import country_of, governs, setting_of


def _document(text: str) -> Document:
    return Document("0" * 64, "", "x.txt", text, Metadata())


def test_countries_of_a_text(gazetteer: Gazetteer):
    """Countries are counted by their names and by their peoples' words."""
    setting = setting_of(_document("Libya and Russia. The Russian army left."), (), gazetteer)
    assert setting.shares == {"LY": pytest.approx(1 / 3), "RU": pytest.approx(2 / 3)}


def test_near_is_the_same_sentence(gazetteer: Gazetteer):
    """A country of another sentence is not near, nor are the mention's own words."""
    text = "Peru is far. A base in Libya stands empty.\nChad is near."
    setting = setting_of(_document(text), (), gazetteer)
    start = text.index("base")
    assert setting.countries_near(start, start + 4) == {"LY"}
    start = text.index("Libya")
    assert setting.countries_near(start, start + 5) == frozenset()


def test_a_text_without_countries(gazetteer: Gazetteer):
    """No country spoken of leaves no shares."""
    assert setting_of(_document("nothing here"), (), gazetteer).shares == {}


@pytest.mark.parametrize(
    ("before", "after", "sign"),
    [
        ("talks between Cairo and ", " went on", 1),
        ("signed with ", " last year", 1),
        ("and ", " said that", 1),
        ("in ", " said that", -1),
        ("near ", ", police", -1),
        ("the ", "-backed fighters", 1),
        ("the ", "-based bank", -1),
        ("at ", "’s airport", -1),
        ("and ", "’s airport", -1),
        ("Because ", "’s strategy", 1),
        ("the ", " government", 1),
        ("the ", " metro", -1),
        ("red ", " wine", 0),
    ],
)
def test_governs(before: str, after: str, sign: int):
    """Words around a capital tell whether it acts or is a town."""
    value = governs(before, after)
    assert (value > 0) - (value < 0) == sign


def test_country_of(gazetteer: Gazetteer):
    """A country is known by its name, its people and other scripts; other words are none."""
    assert [country_of(w, gazetteer) for w in ("Türkiye", "Malian", "Ливия", "Table", "x" * 500)] == [
        "TR",
        "ML",
        "LY",
        None,
        None,
    ]
