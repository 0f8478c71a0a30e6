"""What a page says of itself."""

from datetime import date

import pytest

from crossbearing.model import Metadata
from format_samples import SENTENCE, documents, page

ARTICLE = f"<article><h1>Ships leave</h1><p>{SENTENCE}</p></article>"


def test_open_graph() -> None:
    """OpenGraph and article tags give title, outlet, day, address and language."""
    head = """
    <title>Ships leave | Example</title><meta property="og:title" content="Ships leave">
    <meta property="og:site_name" content="Example Times"><link rel="canonical" href="https://example.org/a">
    <meta property="article:published_time" content="2024-12-18T10:00:00+02:00">
    <meta name="author" content="By A. Writer">
    """
    assert documents(page(ARTICLE, head, "en-GB"), "a.html")[0].metadata == Metadata(
        "Ships leave", "Example Times", ("A. Writer",), "https://example.org/a", date(2024, 12, 18), "en"
    )


def test_json_ld() -> None:
    """A JSON-LD article gives them as well, within a graph and with several authors."""
    head = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
    {"@type": "Organization", "name": "Somebody else"},
    {"@type": ["NewsArticle"], "headline": "Ships leave", "datePublished": "2024-12-18T10:00:00Z",
     "author": [{"@type": "Person", "name": "A. Writer"}, {"name": "B. Writer"}],
     "publisher": {"@type": "Organization", "name": "Example Times"}, "inLanguage": "en"}]}</script>"""
    metadata = documents(page(ARTICLE, head, ""), "a.html")[0].metadata
    assert metadata == Metadata(
        "Ships leave", "Example Times", ("A. Writer", "B. Writer"), None, date(2024, 12, 18), "en"
    )


def test_time_element() -> None:
    """The time of the page's one article is its day; among times of several articles none is."""
    one = '<article><time datetime="2024-12-18">18 Dec</time><p>The ships left.</p></article>'
    two = one + '<article><time datetime="2024-12-19">19 Dec</time></article>'
    assert documents(page(one), "a.html")[0].metadata.published == date(2024, 12, 18)
    assert documents(page(two), "a.html")[0].metadata.published is None


def test_unknown_stays_unknown() -> None:
    """A page that says nothing of itself has no outlet, day, author or address; a script is no address."""
    head = '<link rel="canonical" href="javascript:alert(1)">'
    metadata = documents(page(ARTICLE, head), "a.html")[0].metadata
    assert (metadata.outlet, metadata.published, metadata.authors, metadata.url) == (None, None, (), None)


@pytest.mark.parametrize("broken", ["{", "[1, 2]", "null", '{"@type": 3}', "[" * 100_000, '{"@graph": "x"}'])
def test_broken_json_ld(broken: str) -> None:
    """JSON-LD that cannot be read says nothing, and costs nothing."""
    assert documents(page(ARTICLE, f'<script type="application/ld+json">{broken}</script>'), "a.html")[0].metadata.title


def test_dublin_core_and_relatives() -> None:
    """Older tags are known too; the first day that can be read counts."""
    head = """<meta name="DC.title" content="Ships leave"><meta name="DC.publisher" content="Example Times">
    <meta name="DC.date.issued" content="2024-12-18"><meta name="dc.creator" content="A. Writer">
    <meta name="date" content="last week"><meta http-equiv="Content-Language" content="en">"""
    metadata = documents(page(ARTICLE, head, ""), "a.html")[0].metadata
    assert metadata == Metadata("Ships leave", "Example Times", ("A. Writer",), None, date(2024, 12, 18), "en")


def test_illustrative_pages_say_so() -> None:
    """A made-up page carries the mark that it gives itself."""
    assert documents(page(ARTICLE, '<meta name="illustrative" content="true">'), "a.html")[0].metadata.illustrative
