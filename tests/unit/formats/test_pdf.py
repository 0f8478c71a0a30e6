"""PDF: text, metadata, and what cannot be read."""

import pytest

from crossbearing.formats import pdf as module
from crossbearing.model import Problem
from format_samples import SENTENCE, codes, decoded, documents, pdf


def test_text_and_metadata() -> None:
    """Title and author come from the file; the day on which it was made is no publication date, and stands apart."""
    (document,) = documents(pdf(), "a.pdf")
    assert document.text == SENTENCE
    assert (document.metadata.title, document.metadata.authors) == ("Ships leave", ("A. Writer",))
    assert document.metadata.published is None
    assert document.metadata.extra == (("file_created", "2024-12-18"),)


def test_pages() -> None:
    """Pages are one document with a form feed between them."""
    assert documents(pdf(pages=3), "a.pdf")[0].text.split("\n\f\n") == [SENTENCE] * 3


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (pdf(encrypted=True), "pdf-encrypted"),
        (b"%PDF-1.7\nnothing more", "pdf-broken"),
        (pdf()[:200], "pdf-broken"),
        (pdf(""), "pdf-no-text"),
        (pdf(pages=0), "pdf-broken"),
    ],
)
def test_what_cannot_be_read(payload: bytes, code: str) -> None:
    """An encrypted, a broken and a scanned PDF are told apart, and each problem says what to do."""
    (problem,) = decoded(payload, "a.pdf")
    assert isinstance(problem, Problem)
    assert problem.code == code
    assert problem.where == "a.pdf"


def test_a_torn_end_is_repaired() -> None:
    """A PDF whose table of contents is damaged is read all the same."""
    assert documents(pdf().replace(b"startxref", b"startxxxx"), "a.pdf")[0].text == SENTENCE


def test_page_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the bound on pages, the first ones are read and a problem says so."""
    monkeypatch.setattr(module, "_MOST_PAGES", 2)
    assert codes(pdf(pages=3), "a.pdf") == ["pdf-cut", "document"]
