"""English as a record."""

from crossbearing.read.english import ENGLISH
from crossbearing.read.reading import read_document


def test_english_is_read_by_the_rules_beside_it() -> None:
    """The record points at the reader; nothing stands between."""
    assert (ENGLISH.code, ENGLISH.read) == ("en", read_document)
