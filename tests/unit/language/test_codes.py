"""English names of languages."""

from crossbearing.language.codes import language_name, not_read


def test_a_code_has_its_english_name() -> None:
    """Languages of the theatres by the names that news uses."""
    assert [language_name(c) for c in ("ru", "fa", "uk", "he")] == ["Russian", "Persian", "Ukrainian", "Hebrew"]


def test_what_is_not_known_is_said_as_it_is() -> None:
    """An unknown code stands for itself, and an unknown language is called unknown."""
    assert language_name("qq") == "qq"
    assert not_read("qq") == "not read: qq"
    assert not_read(None) == "not read: language not recognised"
