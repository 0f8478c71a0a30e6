"""RSS and Atom files."""

import socket
from datetime import date
from pathlib import Path

import pytest

from crossbearing.model import Document, Metadata
from format_samples import SENTENCE, codes, decoded, documents, rss

ITEM = (
    "<title>Ships &amp;amp; planes leave</title><link>https://example.org/1</link><author>A. Writer</author>"
    f"<pubDate>Wed, 18 Dec 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;{SENTENCE}&lt;/p&gt;</description>"
)
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Example Wire</title>
<entry><title>Ships leave</title>
<link href="https://example.org/1"/><updated>2024-12-18T10:00:00Z</updated>
<summary>Short.</summary><content type="html">&lt;p&gt;{SENTENCE}&lt;/p&gt;&lt;p&gt;More.&lt;/p&gt;</content>
</entry></feed>"""


def test_rss() -> None:
    """Each entry is a document with the feed's title as outlet."""
    first, second = documents(rss(ITEM, "<title>Second</title>"), "a.rss")
    assert (first.part, second.part) == ("entry 1", "entry 2")
    assert first.text == f"Ships & planes leave\n\n{SENTENCE}"
    assert first.metadata == Metadata(
        "Ships & planes leave", "Example Wire", ("A. Writer",), "https://example.org/1", date(2024, 12, 18), "en"
    )
    assert (second.metadata.published, second.metadata.url) == (None, None)


def test_atom() -> None:
    """Atom is read as RSS is; of content and summary the longer one is the text."""
    (document,) = documents(ATOM.encode(), "a.xml")
    assert document.text == f"Ships leave\n\n{SENTENCE}\n\nMore."
    assert (document.metadata.outlet, document.metadata.published) == ("Example Wire", date(2024, 12, 18))


def test_sidecar_of_a_feed() -> None:
    """What a sidecar says of a feed holds for its entries, but for its title and address."""
    sidecar = Metadata(title="My feed", outlet="The Wire", url="https://example.org/feed", extra=(("k", "v"),))
    metadata = documents(rss(ITEM), "a.rss", sidecar)[0].metadata
    assert (metadata.title, metadata.outlet, metadata.url) == (
        "Ships & planes leave",
        "The Wire",
        "https://example.org/1",
    )
    assert metadata.extra == (("k", "v"),)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Bytes that are an address or a path are not opened."""

    def refuses(*_: object) -> None:
        raise AssertionError

    secret = tmp_path / "secret.rss"
    secret.write_bytes(rss(ITEM))
    monkeypatch.setattr(socket, "create_connection", refuses)
    assert codes(b"https://example.org/feed.rss", "a.rss") == ["feed-empty"]
    assert codes(str(secret).encode(), "a.rss") == ["feed-empty"]


def test_entities() -> None:
    """A feed that declares entities is refused."""
    bomb = rss(ITEM).replace(
        b"<rss", b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><rss', 1
    )
    assert codes(bomb, "a.rss") == ["xml-entities"]


def test_damaged_feed() -> None:
    """What can be read of a damaged feed is read, and a problem says that it is damaged."""
    found = decoded(rss(ITEM, ITEM)[:-60], "a.rss")
    assert any(isinstance(item, Document) and SENTENCE in item.text for item in found)
    assert codes(rss(ITEM, ITEM)[:-60], "a.rss")[0] == "feed-broken"


@pytest.mark.parametrize(
    "reference", ["&#xD800;", "&#99999999999999999999;", "&#x110000;", "&#0;", "&#xffffffffffffff;"]
)
def test_impossible_references(reference: str) -> None:
    """A reference to no character costs that character only."""
    found = decoded(rss(f"<title>Ships {reference} left & gone</title>"), "a.rss")
    assert any(isinstance(item, Document) and "Ships" in item.text for item in found)


@pytest.mark.parametrize("payload", [rss(), b"<rss", b"<feed/>", b"\x00\x01"])
def test_no_entries(payload: bytes) -> None:
    """A feed without entries is a problem."""
    assert codes(payload, "a.rss") in (["feed-empty"], ["binary"])
