"""Which reader a document gets."""

import pytest

from crossbearing.model import LANGUAGE_NOT_READ, Document, Mention, Metadata, Problem, Statement
from crossbearing.read import read_document
from crossbearing.read.choice import language_for
from unit.read.conftest import loaded


def _document(text: str, language: str | None, part: str = "") -> Document:
    return Document("a", part, "a.txt", text, Metadata(language=language))


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Russia left.", "en", "en"),
        ("Russia left.", None, "en"),
        ("42", None, "en"),
        ("Россия ушла.", None, None),
        ("Les troupes sont parties.", "fr", None),
    ],
)
def test_language_for(text: str, language: str | None, code: str | None) -> None:
    """By language; where none is known, Latin letters are read as English and others are not."""
    found = language_for(_document(text, language))
    assert (found.code if found else None) == code


def test_not_read_says_which_language_and_keeps_names() -> None:
    """One problem that names the language and the part, the names, and no statement."""
    document = _document("Корабли вышли из Хмеймима в Ливию.", "ru", "entry 2")
    problem, *rest = read_document(document, loaded())
    assert isinstance(problem, Problem)
    assert problem.code == LANGUAGE_NOT_READ
    assert problem.message.startswith("not read: Russian.")
    assert problem.where == "a.txt [entry 2]"
    assert [x.text for x in rest if isinstance(x, Mention)] == ["Хмеймима", "Ливию"]
    assert not any(isinstance(x, Statement) for x in rest)


def test_a_foreign_paragraph_leaves_a_document_english() -> None:
    """The document decides as a whole: one paragraph in Russian within it is no problem of its own."""
    text = "The ministry said that Russia moved tanks to Libya.\n\nМинистерство обороны это опровергло.\n"
    assert not any(isinstance(x, Problem) for x in read_document(_document(text, "en"), loaded()))
