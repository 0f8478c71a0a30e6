"""Markdown: the text with its marks, a front matter as metadata, the first heading as title.

The document's text is the whole file, front matter included, so that offsets count in what anybody sees who opens it.
Sentences know a front matter and keep it apart (`language.sentences`).
"""

import re
from dataclasses import replace

from crossbearing.formats import text
from crossbearing.formats._format import Decoded, Format, Piece
from crossbearing.language.fields import front_matter_end, plain
from crossbearing.model import Document

__all__ = ["FORMAT", "decode"]

_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_HEADING_CHARACTERS = 4_000
"""A title stands at the top: further down a heading belongs to a section."""


def recognises(head: bytes, name: str) -> bool:
    """Never by content alone: a front matter may stand in plain text too."""
    return not head and not name


def decode(piece: Piece) -> Decoded:
    """The text as it stands; where nothing else gives a title, the first heading does."""
    for item in text.decode(piece):
        if isinstance(item, Document) and item.metadata.title is None:
            begin = front_matter_end(item.text)
            heading = _HEADING.search(item.text, begin, begin + _HEADING_CHARACTERS)
            title = plain(heading[1]) if heading else None
            yield replace(item, metadata=replace(item.metadata, title=title))
        else:
            yield item


FORMAT = Format("Markdown", ("text/markdown",), (".md", ".markdown", ".mdown"), recognises, decode)
