"""Pages: main text, metadata, and hostile markup."""

import time
from datetime import date

import pytest

from crossbearing.formats._markup import visible_text
from crossbearing.model import Document, Metadata
from format_samples import RUSSIAN, SENTENCE, codes, decoded, documents, page

ARTICLE = f"""
<nav><a href=/>Home</a> <a href=/world>World</a></nav>
<article><h1>Ships leave</h1><p>{SENTENCE}</p><p>It added that they were bound for Tobruk &amp; Benghazi.</p></article>
<script>document.write("The army never left.")</script><style>p {{ color: red }}</style>
<footer>© 2024 Example Times</footer>
"""


def test_main_text() -> None:
    """The article is the text; scripts, styles and navigation are not."""
    text = documents(page(ARTICLE), "a.html")[0].text
    assert SENTENCE in text
    assert "Tobruk & Benghazi" in text
    assert "never left" not in text
    assert "color" not in text
    assert "World" not in text


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


def test_declared_encoding() -> None:
    """A page in a national encoding is read by its declaration."""
    markup = f"<html><head><meta charset='windows-1251'></head><body><p>{RUSSIAN}</p></body></html>"
    assert RUSSIAN in documents(markup.encode("cp1251"), "a.html")[0].text


def test_no_main_text() -> None:
    """A page without an article gives what it shows."""
    assert "Left." in documents(page("<div><span>Left.</span></div>"), "a.html")[0].text


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote", "span"])
def test_deep_nesting(tag: str) -> None:
    """Ten thousand nested elements cost a problem at most, and no text is lost."""
    began = time.process_time()
    found = decoded(page(f"<p>{SENTENCE}</p>" + f"<{tag}>" * 10_000 + "<p>It lies deep.</p>"), "a.html")
    assert isinstance(found[-1], Document)
    assert SENTENCE in found[-1].text
    assert "It lies deep." in found[-1].text
    assert time.process_time() - began < 10


def test_entities_do_not_grow() -> None:
    """Entities that a page declares are not expanded."""
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
    )
    document = decoded(f"{bomb}]><html><body><p>{SENTENCE} &j;</p></body></html>".encode(), "a.html")[-1]
    assert isinstance(document, Document)
    assert SENTENCE in document.text
    assert len(document.text) < 2_000


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<a",
        "<!--",
        "<script>",
        "&#x41;",
        "<p>x",
        "<",
        ">",
        "&",
        "<b><i>",
        "</p>",
        "<!doctype [",
        "<table><td>",
    ],
)
def test_giant_pages_take_linear_time(unit: str) -> None:
    """Six megabytes of one piece of markup are read within seconds."""
    began = time.process_time()
    decoded(b"<html><body>" + unit.encode() * (6_000_000 // len(unit)), "a.html")
    assert time.process_time() - began < 20


def test_large_page() -> None:
    """A page that is too large to tell its main text is read whole, and a problem says so."""
    assert codes(page(f"<p>{SENTENCE}</p>" * 100_000), "a.html") == ["html-large", "document"]


def test_visible_text() -> None:
    """Blocks are lines, inline elements are not, references are characters, hidden elements are left out."""
    markup = (
        "<head><title>T</title></head><p>A<b>B</b> &lt;C&gt;<br>D<!-- no --><script>no</script></p><p>E</p><noscript>F"
    )
    assert visible_text(markup) == "AB <C>\nD\n\nE\n\nF"
