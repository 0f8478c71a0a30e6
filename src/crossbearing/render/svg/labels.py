"""Labels that lie on nothing: each takes the best free place around its point, or is left out."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from crossbearing.render.svg.shapes import XY, Box

Anchor = Literal["start", "middle", "end"]

EM_WIDE = 0.56
"""Mean width of a letter of a sans-serif face in ems: measured over English names in Noto Sans."""
EM_FULL = 1.0
"""East Asian characters fill the em."""
LINE_EM = 1.15
CLEARANCE_PX = 2.0


@dataclass(frozen=True, slots=True)
class Label:
    """A text to be set near a point."""

    text: str
    at: XY
    size_px: float
    gap_px: float
    """How far the text keeps from the point."""
    centred: bool = False
    """Whether it is to stand on its point (the name of an area) instead of beside it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A label with its place: the baseline's start, middle or end."""

    label: Label
    x: float
    y: float
    anchor: Anchor


def text_width(text: str, size_px: float) -> float:
    """About how wide a text will be; the face is the reader's own, so it cannot be known."""
    ems = 0.0
    for c in text:
        if unicodedata.combining(c):
            continue
        ems += EM_FULL if unicodedata.east_asian_width(c) in "WF" else EM_WIDE * (1.15 if c.isupper() else 1)
    return ems * size_px


@dataclass(slots=True)
class Sheet:
    """What of the drawing is taken. Lives while one drawing is made."""

    frame: Box
    taken: list[Box] = field(default_factory=list)
    lines: list[XY] = field(default_factory=list)
    """Points along lines that labels had better not cross."""

    def occupy(self, box: Box) -> None:
        """Keep labels off a box."""
        self.taken.append(box)

    def place(self, label: Label, *, crossing: int = 4) -> Placed | None:
        """The best free place of a label, which is taken from now on; None if there is none.

        ``crossing`` is how many points of lines it may cover.
        """
        best: tuple[int, int, Placed, Box] | None = None
        for rank, (placed, box) in enumerate(_candidates(label)):
            inside = box.left >= self.frame.left and box.right <= self.frame.right
            inside = inside and box.top >= self.frame.top and box.bottom <= self.frame.bottom
            if not inside or any(box.overlaps(t) for t in self.taken):
                continue
            crossed = sum(box.holds(p) for p in self.lines)
            if crossed <= crossing and (best is None or (crossed, rank) < best[:2]):
                best = (crossed, rank, placed, box)
        if best is None:
            return None
        self.taken.append(best[3].grown(CLEARANCE_PX))
        return best[2]


def _candidates(label: Label) -> Sequence[tuple[Placed, Box]]:
    x, y = label.at
    w, h, g = text_width(label.text, label.size_px), label.size_px * LINE_EM, label.gap_px
    mid = y + label.size_px * 0.35
    if label.centred:
        shifts = [(0.0, 0.0), (0.0, h), (0.0, -h), (w / 4, 0.0), (-w / 4, 0.0), (0.0, 2 * h), (0.0, -2 * h)]
        return [_set(label, x + dx, mid + dy, "middle", w, h) for dx, dy in shifts]
    beside = g * 0.7
    around: list[tuple[float, float, Anchor]] = [
        (x + g, mid, "start"),
        (x - g, mid, "end"),
        (x, y - g - 1, "middle"),
        (x, y + g + label.size_px * 0.8, "middle"),
        (x + beside, y - beside, "start"),
        (x + beside, y + beside + label.size_px * 0.7, "start"),
        (x - beside, y - beside, "end"),
        (x - beside, y + beside + label.size_px * 0.7, "end"),
        (x + g, mid - h, "start"),
        (x + g, mid + h, "start"),
        (x - g, mid - h, "end"),
        (x - g, mid + h, "end"),
    ]
    return [_set(label, *place, w, h) for place in around]


def _set(label: Label, x: float, y: float, anchor: Anchor, w: float, h: float) -> tuple[Placed, Box]:
    left = {"start": x, "middle": x - w / 2, "end": x - w}[anchor]
    top = y - label.size_px * 0.82
    return Placed(label, x, y, anchor), Box(left, top, left + w, top + h)
