"""Made-up sentences on theatres that no table was written for, in words as reports choose them."""

from pathlib import Path

import pytest

from crossbearing.kinds import BY_NAME
from crossbearing.read import Reader, load_reader
from unit.kinds.test_kinds import statements

LINES = (Path(__file__).parent / "theatres.tsv").read_text(encoding="utf8").splitlines()
SENTENCES = [line.split("\t") for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The shipped model, loaded once."""
    return load_reader()


@pytest.mark.parametrize(("kind", "text"), SENTENCES, ids=[text for _, text in SENTENCES])
def test_sentence_gives_its_kind(kind: str, text: str, reader: Reader) -> None:
    """What a careful reader takes from the sentence is among what is read."""
    assert statements(reader, text, BY_NAME[kind])
