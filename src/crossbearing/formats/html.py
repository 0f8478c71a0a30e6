"""HTML: the main text of a page and what the page says of itself. Scripts are never run, nothing is fetched."""

import logging
import re
import warnings
from typing import TYPE_CHECKING

from crossbearing.formats._encodings import characters_of, looks_like
from crossbearing.formats._format import Decoded, Format, Piece, documents
from crossbearing.formats._markup import declared_charset, visible_text
from crossbearing.formats._page import page_metadata
from crossbearing.model import Metadata

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["FORMAT", "decode"]

_LARGEST_PAGE = 5_000_000
"""Characters beyond which the main text is not looked for: trafilatura takes half a second a megabyte."""
_MOST_TAGS = 20_000
"""A page of news has some thousands. Of 50,000 badly nested ones trafilatura makes 20 seconds (measured; quadratic)."""
_HEAD_CHARACTERS = 300_000
"""As much of a large page as is looked at for what it says of itself."""
_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|title|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def recognises(head: bytes, name: str) -> bool:
    """Whether the bytes begin as a page does; within ``.txt`` or ``.md`` only a whole page is one."""
    match = _START.match(head.lstrip(b"\xef\xbb\xbf"))
    if match and name.lower().endswith((".txt", ".md")):
        return b"<html" in head.lower() or b"<!doctype html" in head.lower()
    if not match and head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return _START.match(head[2:].replace(b"\x00", b"")) is not None
    return match is not None


def decode(piece: Piece) -> Decoded:
    """The main text of a page, or all that it shows where no main text is found."""
    characters = characters_of(piece.payload, piece.charset or declared_charset(piece.payload))
    if characters is None:
        yield piece.problem("binary", f"This is no page but {looks_like(piece.payload)}; it was not read.")
        return
    if characters.replaced:
        yield piece.problem(
            "encoding-broken",
            f"{characters.replaced:,} places are not valid {characters.encoding.upper()} and stand as \ufffd.",
        )
    markup = characters.text
    if len(markup) > _LARGEST_PAGE or markup.count("<") > _MOST_TAGS:
        yield piece.problem(
            "html-large", "The page is too large to tell its main text from the rest: all that it shows was read."
        )
        yield from documents(piece, visible_text(markup), _metadata_of(markup[:_HEAD_CHARACTERS]))
        return
    metadata, text, whole = _main_text(markup)
    if not whole:
        yield piece.problem(
            "html-too-deep",
            "The page nests its elements too deeply to tell its main text from the rest: all that it shows was read.",
        )
    yield from documents(piece, text or visible_text(markup), metadata)


def _main_text(markup: str) -> tuple[Metadata, str | None, bool]:
    """Metadata and main text, and whether the parser saw the whole page."""
    tree, whole = _tree(markup)
    if tree is None:
        return Metadata(), None, whole
    metadata = page_metadata(tree)
    if not whole:
        return metadata, None, whole
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import trafilatura  # noqa: PLC0415 - takes a second to import

        # It writes to the log what it could not use; that is no news to the reader of a case.
        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
        text: str | None = trafilatura.extract(tree, include_comments=False, include_tables=True, output_format="txt")
    return metadata, text, whole


def _metadata_of(markup: str) -> Metadata:
    tree, _ = _tree(markup)
    return Metadata() if tree is None else page_metadata(tree)


def _tree(markup: str) -> tuple["HtmlElement | None", bool]:
    """The parsed page, and whether all of it is in the tree: libxml2 drops what lies deeper than 256 elements."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from lxml import etree, html  # noqa: PLC0415 - only where there is a page to read

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None, True
    return tree, not any("depth" in entry.message.lower() for entry in parser.error_log)


FORMAT = Format(
    "HTML", ("text/html", "application/xhtml+xml"), (".html", ".htm", ".xhtml", ".shtml"), recognises, decode
)
