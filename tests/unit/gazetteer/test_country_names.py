"""What a country is called."""

from crossbearing.gazetteer.country_names import country_name


def test_two_letters_become_a_name() -> None:
    """Known letters are a country, unknown ones stay as they are."""
    assert [country_name(x) for x in ("RU", "LY", "ZZ")] == ["Russia", "Libya", "ZZ"]
