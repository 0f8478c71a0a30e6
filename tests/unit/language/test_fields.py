"""Named fields as metadata."""

from datetime import date

import pytest

from crossbearing.language.fields import front_matter, front_matter_end, language_code, metadata_of, plain, web_address
from crossbearing.model import Metadata


def test_fields_by_their_usual_names() -> None:
    """Title, outlet, authors, address, day and language are known by the names that people give them."""
    assert metadata_of(
        {
            "Headline": ["Ships  leave\nTartus"],
            "publisher": ["Example Times"],
            "byline": ["A. Writer"],
            "Link": ["https://example.org/a"],
            "date": ["2024-12-18T10:00:00Z"],
            "lang": ["en-GB"],
        }
    ) == Metadata(
        "Ships leave Tartus", "Example Times", ("A. Writer",), "https://example.org/a", date(2024, 12, 18), "en"
    )


def test_what_cannot_be_read_is_kept() -> None:
    """A day, address or language that cannot be read stays unknown, and what was written stays in extra."""
    metadata = metadata_of(
        {"date": ["last week"], "url": ["javascript:alert(1)"], "lang": ["Elvish"], "topic": ["a", "b"]}
    )
    assert (metadata.published, metadata.url, metadata.language) == (None, None, None)
    assert dict(metadata.extra) == {
        "date": "last week",
        "url": "javascript:alert(1)",
        "lang": "Elvish",
        "topic": "a, b",
    }


def test_illustrative() -> None:
    """Made-up reports say so."""
    assert metadata_of({"illustrative": ["true"]}).illustrative


@pytest.mark.parametrize(
    "address", ["", "javascript:x", "/a/b", "http://", "https://a b", "https://a\nb", "https://" + "a" * 5_000]
)
def test_no_address(address: str) -> None:
    """Only http and https addresses of a sensible length are addresses."""
    assert web_address(address) is None


def test_plain() -> None:
    """A name is one line without controls or half characters."""
    assert plain(" a\x00\tb\u202e\n\ud800 ") == "a b \ufffd"
    assert plain(" \n ") is None
    assert len(plain("x" * 9_999) or "") == 1_000


@pytest.mark.parametrize(("tag", "code"), [("en", "en"), ("AR_ly", "ar"), ("zh-Hans", "zh"), ("eng", None), ("", None)])
def test_language_code(tag: str, code: str | None) -> None:
    """A tag of two letters gives its code."""
    assert language_code(tag) == code


def test_front_matter() -> None:
    """Keys, quotes and both kinds of list are read; the body is not."""
    text = "---\r\ntitle: \"A: b\"\r\nauthors:\r\n  - X\r\n  - 'Y'\r\ntags: [p, q]\r\n---\r\nbody: no\r\n"
    assert front_matter(text) == {"title": ("A: b",), "authors": ("X", "Y"), "tags": ("p", "q")}
    assert text[front_matter_end(text) :].strip() == "body: no"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\n",
        "---\nbody",
        "---\n---\nx",
        "title: A\n---\n",
        "---\nno field here\n---\n",
        "---\na: b\n" + "x\n" * 9_999 + "---\n",
    ],
)
def test_no_front_matter(text: str) -> None:
    """A rule, an open end or prose between rules is no front matter."""
    assert front_matter_end(text) == 0
    assert front_matter(text) == {}
