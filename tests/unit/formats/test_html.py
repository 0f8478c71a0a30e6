"""Pages: main text, metadata, and hostile markup."""

import time

import pytest

from crossbearing.model import Document
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
    """A page that is too large to tell its main text is read up to the bound of any text, and problems say so."""
    assert codes(page(f"<p>{SENTENCE}</p>" * 100_000), "a.html") == ["html-large", "text-cut", "document"]
