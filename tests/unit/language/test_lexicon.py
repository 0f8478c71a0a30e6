"""Classes of common nouns."""

from crossbearing.language.lexicon import noun_classes


def test_classes_of_the_field() -> None:
    """A base is a site, soldiers are a force, a ship can carry; other words have no class."""
    assert "site" in noun_classes("airbase")
    assert "force" in noun_classes("soldier")
    assert "carrier" in noun_classes("Ship")
    assert noun_classes("theory") == frozenset()
