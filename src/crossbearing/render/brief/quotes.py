"""Quotes as they stand in the text, with the speaker's doubt marked inside them."""

from collections.abc import Sequence

from crossbearing.render.html import NOTHING, Html, el, escaped, join
from crossbearing.render.words import thousands

SHORT_HASH_DIGITS = 12
"""48 bits tell the documents of any case apart; the whole hash stands in the title, on paper, and in the register."""


def quote_text(quote: str, hedges: Sequence[str], length: int) -> Html:
    """A quote with its hedges marked; of an overlong one the beginning, and how much is left out."""
    shown, rest = quote[:length], len(quote) - length
    tail = el("span", {"class": "cut"}, f" [… {thousands(rest)} more characters]") if rest > 0 else NOTHING
    return join([_marked(shown, hedges), tail])


def hash_mark(artifact: str) -> Html:
    """A SHA-256: short on screen, whole in the title and on paper."""
    if not artifact:
        return NOTHING
    short, rest = artifact[:SHORT_HASH_DIGITS], artifact[SHORT_HASH_DIGITS:]
    return el(
        "span",
        {"class": "hash", "title": f"SHA-256 {artifact}"},
        "SHA-256 ",
        short,
        el("span", {"class": "screen"}, "…"),
        el("span", {"class": "paper"}, rest),
    )


def _marked(text: str, hedges: Sequence[str]) -> Html:
    """The text with each hedge, where it stands first, inside ``mark``; hedges that overlap are marked once."""
    spans: list[tuple[int, int]] = []
    for hedge in sorted({h for h in hedges if h}, key=len, reverse=True):
        start = text.find(hedge)
        end = start + len(hedge)
        if start >= 0 and all(end <= a or start >= b for a, b in spans):
            spans.append((start, end))
    pieces: list[Html] = []
    at = 0
    for start, end in sorted(spans):
        pieces += [escaped(text[at:start]), el("mark", None, text[start:end])]
        at = end
    return join([*pieces, escaped(text[at:])])
