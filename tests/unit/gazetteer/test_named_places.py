"""Everything on the map that a name could be."""

import pytest

from crossbearing.gazetteer import load_gazetteer, named_places


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("Ohioans", "admin1:US.OH"),
        ("Guangxi", "admin1:CN.16"),
        ("Laurel Co.", "admin2:US.KY.laurel-county"),
        ("Newfoundland", "admin1:CA.05"),
        ("Red Sea", "sea:red"),
        ("Ohio River", "water:ohio"),
    ],
)
def test_names_as_news_write_them(name: str, row: str):
    """Peoples of states, short forms, seas and rivers are found."""
    assert row in [r.id for r in named_places(name, load_gazetteer()).rows]


def test_a_people_is_named_as_such():
    """An adjective of a country says whose it is."""
    found = named_places("Russian", load_gazetteer())
    assert found.people == "country:RU"
    assert found.rows[0].id == "country:RU"


def test_what_nothing_bears_is_trimmed():
    """Where no row bears the whole name, those of its core are offered, and said to be trimmed."""
    found = named_places("Harrisburg Township", load_gazetteer())
    assert found.trimmed
    assert found.rows[0].canonical == "Harrisburg"


def test_nothing_is_nothing():
    """A word that no table knows has no rows."""
    assert named_places("Qwzxyplm", load_gazetteer()).rows == ()
