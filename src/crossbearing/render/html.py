"""Markup from untrusted text: whatever is not already ``Html`` is escaped, and nothing else makes ``Html``."""

from collections.abc import Iterable, Mapping

VOID = frozenset({"br", "hr", "img", "meta", "link", "col", "wbr"})
"""HTML elements without an end tag. Source: HTML Living Standard, section 13.1.2."""

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})

BIDI_CONTROLS = range(0x202A, 0x202F), range(0x2066, 0x206A)
"""Embeddings, overrides and isolates: they make text read as what it is not. Source: Trojan Source, CVE-2021-42574."""

Attributes = Mapping[str, str | float | None]


class Html(str):
    """Markup that is safe to put into a page. Joining it to a plain string gives a plain string, which is escaped."""

    __slots__ = ()


NOTHING = Html("")


def escaped(text: str) -> Html:
    """Text as markup: marks escaped, control characters and half characters replaced, bidi controls made visible."""
    return Html("".join(map(_shown, text)).translate(ESCAPES))


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


def _shown(c: str) -> str:
    code = ord(c)
    if any(code in r for r in BIDI_CONTROLS):
        return f"[U+{code:04X}]"
    if (code < 0x20 and c not in "\t\n\r") or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000:  # noqa: PLR2004
        return "\ufffd"
    return c
