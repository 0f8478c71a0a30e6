"""RSS and Atom files: a document an entry. Only bytes are read; nothing is ever fetched."""

import io
import re
import sys
import warnings
from collections.abc import Mapping
from dataclasses import replace

from crossbearing.formats._encodings import characters_of
from crossbearing.formats._format import Decoded, Format, Piece, documents, of_parts
from crossbearing.formats._markup import declared_charset, visible_text
from crossbearing.language.fields import language_code, plain, web_address
from crossbearing.language.timestamps import day_of
from crossbearing.model import Metadata

__all__ = ["FORMAT", "decode"]

_LARGEST_FEED = 20_000_000
"""Bytes. Feeds of whole blogs stay below ten million."""
_MOST_ENTRIES = 10_000
_REFERENCE = re.compile(r"&#(x[0-9a-f]+|[0-9]+);?", re.IGNORECASE)
_ROOT = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?(?!xml )[^>]*\?>\s*|<!--(?:(?!-->).)*-->\s*|<!DOCTYPE[^>\[]*>\s*)*"
    rb"<(?:rss|feed|rdf:RDF|atom:feed)\b",
    re.DOTALL,
)


def recognises(head: bytes, name: str) -> bool:
    """Whether the first element is that of a feed."""
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        head = head[2:].replace(b"\x00", b"")
    return _ROOT.match(head.lstrip(b"\xef\xbb\xbf")) is not None or name.lower().endswith((".rss", ".atom"))


def decode(piece: Piece) -> Decoded:
    """A document for every entry, with the feed's title as outlet."""
    if len(piece.payload) > _LARGEST_FEED:
        yield piece.problem(
            "too-large", "The feed is over 20 MB and was not read. Split it, or save its pages instead."
        )
        return
    characters = characters_of(piece.payload, piece.charset or declared_charset(piece.payload))
    if characters is None:
        yield piece.problem("binary", "This is no feed but binary data: it was not read.")
        return
    if "<!ENTITY" in characters.text:
        yield piece.problem(
            "xml-entities",
            "The feed declares entities of its own, which can be made to grow without end. It was not read.",
        )
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import feedparser  # noqa: PLC0415 - slow to import

        # A stream, and never the bytes themselves: it would open bytes that happen to be a path or an address.
        markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", characters.text)
        stream = io.BytesIO(_REFERENCE.sub(_possible_reference, markup).encode("utf-8", "replace"))
        parsed = feedparser.parse(
            stream,
            sanitize_html=False,
            resolve_relative_uris=False,
            response_headers={"content-type": "application/xml; charset=utf-8"},
        )
    yield from _entries(piece, parsed.get("feed", {}), parsed.get("entries", []), damaged=bool(parsed.get("bozo")))


def _possible_reference(match: re.Match[str]) -> str:
    """A numeric character reference, or one to U+FFFD where there is no such character: feedparser raises on those."""
    digits = match[1]
    number = _number(digits)
    surrogate = 0xD800 <= number <= 0xDFFF  # noqa: PLR2004 - the range of surrogates
    return match[0] if 0 < number <= sys.maxunicode and not surrogate else "&#65533;"


def _number(digits: str) -> int:
    """The number, or -1 where it is too long to be a character's."""
    hexadecimal = digits[0] in "xX"
    digits = digits[1:] if hexadecimal else digits
    if len(digits) > 12:  # noqa: PLR2004 - far beyond any character
        return -1
    return int(digits, 16 if hexadecimal else 10)


def _entries(
    piece: Piece, feed: Mapping[str, object], entries: list[Mapping[str, object]], *, damaged: bool
) -> Decoded:
    if damaged and entries:
        yield piece.problem("feed-broken", "The feed is not well-formed; what could be read of it was read.")
    if not entries:
        yield piece.problem("feed-empty", "No entry could be read in this feed. Save it again from its address.")
        return
    outlet = plain(visible_text(_text(feed, "title")))
    language = language_code(_text(feed, "language"))
    part = replace(piece, above=of_parts(piece.above), beneath=of_parts(piece.beneath))
    for number, entry in enumerate(entries[:_MOST_ENTRIES], 1):
        own = replace(_metadata(entry), outlet=outlet, language=language)
        yield from documents(part, _body(entry, own.title), own, part=f"entry {number}")
    if len(entries) > _MOST_ENTRIES:
        yield piece.problem(
            "feed-cut", f"The feed has {len(entries):,} entries; the first {_MOST_ENTRIES:,} were read."
        )


def _metadata(entry: Mapping[str, object]) -> Metadata:
    author = plain(_text(entry, "author"))
    return Metadata(
        title=plain(visible_text(_text(entry, "title"))),
        authors=(author,) if author else (),
        url=web_address(_text(entry, "link")),
        published=day_of(_text(entry, "published")) or day_of(_text(entry, "updated")),
    )


def _body(entry: Mapping[str, object], title: str | None) -> str:
    """The longest of an entry's contents and its summary, after its title where the text does not begin with it."""
    contents = entry.get("content")
    values = [_text(c, "value") for c in contents if isinstance(c, Mapping)] if isinstance(contents, list) else []
    text = max(map(visible_text, [*values, _text(entry, "summary")]), key=len)
    if title and not text.startswith(title):
        return f"{title}\n\n{text}" if text else title
    return text


def _text(mapping: Mapping[str, object], key: str) -> str:
    # Past feedparser's own lookup, which answers for one key with the value of another.
    value = dict.get(mapping, key) if isinstance(mapping, dict) else None
    return value if isinstance(value, str) else ""


FORMAT = Format(
    "RSS or Atom",
    ("application/rss+xml", "application/atom+xml"),
    (".rss", ".atom", ".rdf"),
    recognises,
    decode,
)
