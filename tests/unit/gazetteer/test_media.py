"""The names of outlets."""

import pytest

from crossbearing.gazetteer.media import load_media


@pytest.mark.parametrize(
    "name", ["WSJ", "Wall Street Journal", "the Wall Street Journal", "wsj.com", "https://www.wsj.com/world/x"]
)
def test_spellings_and_addresses_are_one_outlet(name: str) -> None:
    """However it is written, it is one paper."""
    assert load_media().name(name) == "The Wall Street Journal"


def test_an_unknown_outlet_keeps_its_name() -> None:
    """What the table does not have is taken as it is written."""
    assert load_media().name("The Meridian Ledger") == "The Meridian Ledger"


def test_outlets_are_found_in_a_text_where_they_stand() -> None:
    """With their place, whatever stands beside them in capitals; a possessive does not hide one."""
    text = "Officials told Agence France-Presse on Monday. Reuters’ report and German news agency DPA agree."
    found = list(load_media().named(text))
    assert [(text[a:b], name) for a, b, name in found] == [
        ("Agence France-Presse", "Agence France-Presse"),
        ("Reuters", "Reuters"),
        ("DPA", "Deutsche Presse-Agentur"),
    ]
