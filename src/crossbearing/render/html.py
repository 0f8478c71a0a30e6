"""Markup from untrusted text: whatever is not already ``Html`` is escaped, and nothing else makes ``Html``."""

import re
from collections.abc import Iterable, Mapping

VOID = frozenset({"br", "hr", "img", "meta", "link", "col", "wbr"})
"""HTML elements without an end tag. Source: HTML Living Standard, section 13.1.2."""

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})

ODD = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, half characters, and the embeddings, overrides and isolates that make text read as what it is not.
Source: Trojan Source, CVE-2021-42574."""

FIRST_BIDI = 0x202A
LAST_BIDI = 0x2069

Attributes = Mapping[str, str | float | None]


class Html(str):
    """Markup that is safe to put into a page. Joining it to a plain string gives a plain string, which is escaped."""

    __slots__ = ()


NOTHING = Html("")


def escaped(text: str) -> Html:
    """Text as markup: marks escaped, control characters and half characters replaced, bidi controls made visible."""
    return Html(ODD.sub(_shown, text).translate(ESCAPES))


def el(name: str, attributes: Attributes | None = None, *children: str) -> Html:
    """An element. Plain strings among its children are escaped; an attribute that is None is left out."""
    given = "".join(f' {key}="{escaped(_text(v))}"' for key, v in (attributes or {}).items() if v is not None)
    if name in VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{join(children)}</{name}>")


def join(parts: Iterable[str], between: str = "") -> Html:
    """Pieces one after another, each escaped unless it is markup already."""
    gap = between if isinstance(between, Html) else escaped(between)
    return Html(gap.join(p if isinstance(p, Html) else escaped(p) for p in parts))


def bdi(text: str) -> Html:
    """A name in whatever script, kept from turning the text around it."""
    return el("bdi", None, text)


def _text(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}" if value == round(value) else f"{value:.1f}"


def _shown(odd: re.Match[str]) -> str:
    code = ord(odd[0])
    return f"[U+{code:04X}]" if FIRST_BIDI <= code <= LAST_BIDI else "\ufffd"
