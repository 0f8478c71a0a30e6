"""Rows of nouns, and what one reading is made of."""

import pytest

from crossbearing.model import Document, Mention, Metadata
from crossbearing.store import Read, extract, sidecar_id
from crossbearing.store.lines import COLUMNS, NOUNS, capture_row, document_row
from unit.store.cases import capture, read


def test_every_row_has_a_value_for_each_column() -> None:
    """Rows and columns fit together, for every noun that a reading gives."""
    found = capture("Ships came.")
    rows = [*read(found).rows, ("reading", read(found).reading_row)]
    rows.append(("capture", capture_row(found.artifact.id, "a.txt", Metadata(), 0)))
    assert {noun for noun, _ in rows} == set(NOUNS) - {"artifact", "ruling", "track"}
    for noun, row in rows:
        assert len(row) == len(COLUMNS[noun])


def test_a_thing_that_was_read_twice_is_one_row() -> None:
    """Each id stands once in a reading."""
    mention = Mention("d", 0, 5, "Ships", "thing")
    assert extract("a", Metadata(), "r", Read(mentions=[mention, mention])).count("mention") == 1


def test_sidecars_that_say_the_same_have_one_id() -> None:
    """And others have another."""
    assert sidecar_id(Metadata(outlet="A")) == sidecar_id(Metadata(outlet="A")) != sidecar_id(Metadata())


def test_half_a_character_cannot_be_stored_as_text() -> None:
    """A document's text is stored exactly or not at all."""
    with pytest.raises(UnicodeEncodeError):
        document_row(Document("a", "", "a.txt", "x\ud800", Metadata()))
