"""Where words stand in a text, whatever white space and quotation marks they are given with."""

from array import array
from bisect import bisect_left
from dataclasses import dataclass

from crossbearing.model import Span

_SIGNS = str.maketrans("‘’‚‛“”„‟«»–—‐‑−", '\'\'\'\'""""""-----')
"""Sign for sign, never more or less: what a model that types plainly makes of a printed text."""


@dataclass(frozen=True, slots=True)
class Levelled:
    """A text with every run of white space as one blank and its signs made plain; each character knows its place."""

    source: str
    text: str
    at: "array[int]"
    """The offset in the source of each character of the levelled text."""

    def find(self, words: str, within: Span) -> Span | None:
        r"""The first place of these words within a stretch of the source, in offsets of the source.

        >>> where = level("Two  ships\nleft the “port”.")
        >>> where.find('ships left the "port"', Span(0, 27))
        Span(start=5, end=26)
        """
        needle = _level(words)
        begin, end = bisect_left(self.at, within.start), bisect_left(self.at, within.end)
        found = self.text.find(needle, begin, end) if needle else -1
        while found >= 0:
            if self._is_whole(found, found + len(needle)):
                return self._span(found, len(needle))
            found = self.text.find(needle, found + 1, end)
        return None

    def find_before(self, words: str, end: int) -> Span | None:
        """The last place of these words that ends at or before an offset of the source."""
        needle = _level(words)
        limit = bisect_left(self.at, end)
        found = self.text.rfind(needle, 0, limit) if needle else -1
        while found >= 0:
            if self._is_whole(found, found + len(needle)):
                return self._span(found, len(needle))
            found = self.text.rfind(needle, 0, found + len(needle) - 1)
        return None

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether no word is cut: "Iran" is not in "Iranian". Scripts that write words together are not held to it."""
        text = self.text
        return not (
            (start > 0 and _joins(text[start - 1], text[start]))
            or (end < len(text) and _joins(text[end - 1], text[end]))
        )

    def _span(self, found: int, length: int) -> Span:
        return Span(self.at[found], self.at[found + length - 1] + 1)


def level(text: str) -> Levelled:
    """A text made ready for finding words in it; time and memory are linear in its length."""
    at = array("I")
    kept: list[str] = []
    blank = True
    for i, c in enumerate(text):
        space = c.isspace()
        if not (space and blank):
            kept.append(" " if space else c)
            at.append(i)
        blank = space
    return Levelled(text, "".join(kept).translate(_SIGNS), at)


def _level(words: str) -> str:
    return " ".join(words.split()).translate(_SIGNS)


def _joins(a: str, b: str) -> bool:
    return all(c.isdigit() or c.lower() != c.upper() for c in (a, b))
