"""HTML without a tree: the characters that a reader would see, in time linear in the page, however deep it nests."""

import html
import re
from collections.abc import Iterator

__all__ = ["declared_charset", "visible_text"]

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<hidden>script|style|noscript|template|head|svg|math|iframe|object|select|textarea)\b[^>]*>"
    r"|<(?P<tag>/?[a-zA-Z][a-zA-Z0-9:-]*)[^>]*>?"
    r"|<!doctype[^>\[]*\[.{0,20000}?\]\s*>|<[!?][^>]*>?",
    re.DOTALL | re.IGNORECASE,
)
_BLOCKS = frozenset(
    """address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section summary table tbody td tfoot th thead
    title tr ul""".split()
)
_PARAGRAPHS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "table", "ul", "ol", "blockquote"}
)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""")
_HEAD_BYTES = 4_096
"""Browsers look for a declaration in the first 1,024 bytes (WHATWG HTML, section 13.2.3.2); pages are careless."""


def declared_charset(payload: bytes) -> str | None:
    """The encoding that a page or an XML file declares of itself."""
    head = payload[:_HEAD_BYTES]
    match = _XML_ENCODING.search(head) or _CHARSET.search(head)
    return match[1].decode("ascii", "replace") if match else None


def visible_text(markup: str) -> str:
    """What a page shows: blocks on lines of their own, paragraphs apart, character references as characters."""
    lines: list[str] = []
    line: list[str] = []
    for kind, value in _pieces(markup):
        if kind == "text":
            line.append(value)
            continue
        if text := " ".join("".join(line).split()):
            lines.append(text)
        line.clear()
        if kind == "paragraph" and lines and lines[-1]:
            lines.append("")
    if text := " ".join("".join(line).split()):
        lines.append(text)
    return "\n".join(lines).strip("\n")


def _pieces(markup: str) -> Iterator[tuple[str, str]]:
    """Stretches of text, and the ends of lines and paragraphs between them."""
    position = 0
    unclosed: set[str] = set()
    while match := _TOKEN.search(markup, position):
        if match.start() > position:
            yield "text", html.unescape(markup[position : match.start()])
        position = match.end()
        if hidden := match["hidden"]:
            name = hidden.lower()
            # An element that is never closed hides nothing, and is looked for once only: time stays linear.
            closing = None if name in unclosed else _closing(name).search(markup, position)
            unclosed |= set() if closing else {name}
            position = closing.end() if closing else position
            yield "line", ""
        elif tag := match["tag"]:
            name = tag.strip("/").lower()
            if name in _BLOCKS:
                yield ("paragraph" if name in _PARAGRAPHS else "line"), ""
    if position < len(markup):
        yield "text", html.unescape(markup[position:])


def _closing(tag: str) -> re.Pattern[str]:
    return re.compile(rf"</{tag}\b[^>]*>?", re.IGNORECASE)
