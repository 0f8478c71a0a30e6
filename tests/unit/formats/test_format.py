"""What every format does with the text that it found."""

from datetime import date

import pytest

from crossbearing.formats._format import MAXIMUM_CHARACTERS, of_parts, without_surrogates
from crossbearing.model import Document, Metadata, Problem
from format_samples import SENTENCE, codes, decoded, documents, page


def test_long_text_is_cut() -> None:
    """A single line of 50 MB gives the first characters and a problem that says so."""
    problem, document = decoded(b"The army moved. " * (50 * 65_536), "line.txt")
    assert isinstance(problem, Problem)
    assert isinstance(document, Document)
    assert problem.code == "text-cut"
    assert len(document.text) == MAXIMUM_CHARACTERS


def test_sidecar_overrules() -> None:
    """What a sidecar says stands over what the page says; what it leaves open is the page's."""
    head = '<meta property="og:site_name" content="Page"><meta name="author" content="A. Writer">'
    sidecar = Metadata(outlet="Sidecar", published=date(2024, 12, 18), extra=(("illustrative", "true"),))
    metadata = documents(page(head=head), "a.html", sidecar)[0].metadata
    assert (metadata.outlet, metadata.authors, metadata.published) == ("Sidecar", ("A. Writer",), date(2024, 12, 18))
    assert metadata.illustrative


def test_of_parts() -> None:
    """Title and address of a container are not those of its parts; everything else is."""
    whole = Metadata("T", "O", ("A",), "https://example.org", date(2024, 12, 18), "en", (("k", "v"),))
    assert of_parts(whole) == Metadata(None, "O", ("A",), None, date(2024, 12, 18), "en", (("k", "v"),))


def test_without_surrogates() -> None:
    """Halves of characters become U+FFFD, pairs of halves the character that they are, all else stays as it is."""
    assert without_surrogates("a\ud800b") == "a\ufffdb"
    assert without_surrogates("\ud83d\ude00\ud800") == "\U0001f600\ufffd"
    assert without_surrogates(SENTENCE) is SENTENCE


def test_language_is_found_or_believed() -> None:
    """A language that nothing says is found in the text, past a front matter; one that is said is believed."""
    russian = "Министерство обороны сообщило о выводе войск из Сирии и Ливии."
    front = "---\noutlet: The Example Times of the North and of the South\n---\n"
    assert documents((front + russian).encode())[0].metadata.language == "ru"
    assert documents(russian.encode(), sidecar=Metadata(language="uk"))[0].metadata.language == "uk"


@pytest.mark.parametrize("text", ["x" * 50_000_000, "QUJD" * 20_000, "\u4e2d" * 50_000])
def test_no_words(text: str) -> None:
    """Characters without blanks or stops are no text, and cost a problem only."""
    assert codes(text.encode()) in (["no-words"], ["text-cut", "no-words"])


@pytest.mark.parametrize("text", ["部队已经撤离。" * 5_000, "x" * 9_000 + f" {SENTENCE} " * 500, "x" * 15_000])
def test_words(text: str) -> None:
    """Scripts without blanks, a long address within a text, and short texts are read."""
    assert documents(text.encode())
