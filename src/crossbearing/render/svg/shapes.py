"""Plane geometry of a drawing: cutting to a frame, thinning, and the shortest path text."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

THIN_PX = 0.6
"""Points nearer than this to the one before are dropped: below what a screen or a printer shows."""


class XY(NamedTuple):
    """A point of the page, in pixels from the upper left corner."""

    x: float
    y: float


class Box(NamedTuple):
    """An upright rectangle of the page."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def grown(self, by: float) -> "Box":
        """The box with a border around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, p: XY) -> bool:
        """Whether a point lies inside."""
        return self.left <= p.x <= self.right and self.top <= p.y <= self.bottom


def bounds(points: Iterable[XY]) -> Box:
    """The box around points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def cut_ring(ring: Sequence[XY], frame: Box) -> list[XY]:
    """The part of a polygon inside a frame. Source: Sutherland & Hodgman (1974)."""
    edges: tuple[tuple[Callable[[XY], bool], Callable[[XY, XY], XY]], ...] = (
        (lambda p: p.x >= frame.left, lambda a, b: _at_x(a, b, frame.left)),
        (lambda p: p.x <= frame.right, lambda a, b: _at_x(a, b, frame.right)),
        (lambda p: p.y >= frame.top, lambda a, b: _at_y(a, b, frame.top)),
        (lambda p: p.y <= frame.bottom, lambda a, b: _at_y(a, b, frame.bottom)),
    )
    left = list(ring)
    for inside, crossing in edges:
        if not left:
            break
        kept: list[XY] = []
        before = left[-1]
        for point in left:
            if inside(point):
                if not inside(before):
                    kept.append(crossing(before, point))
                kept.append(point)
            elif inside(before):
                kept.append(crossing(before, point))
            before = point
        left = kept
    return left


def cut_line(line: Sequence[XY], frame: Box) -> list[list[XY]]:
    """The runs of a line that touch a frame; a run ends with its first point outside."""
    runs: list[list[XY]] = []
    open_run = False
    for a, b in pairwise(line):
        if frame.overlaps(Box(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x) + 1e-9, max(a.y, b.y) + 1e-9)):
            if not open_run:
                runs.append([a])
            runs[-1].append(b)
            open_run = True
        else:
            open_run = False
    return runs


def thinned(points: Sequence[XY]) -> list[XY]:
    """The points without those too near the one before; the last is kept."""
    kept: list[XY] = []
    for p in points:
        if not kept or abs(p.x - kept[-1].x) + abs(p.y - kept[-1].y) >= THIN_PX:
            kept.append(p)
    if kept and kept[-1] != points[-1]:
        kept.append(points[-1])
    return kept


def path(points: Sequence[XY], *, closed: bool = False) -> str:
    """Path text with relative steps in tenths of a pixel, rounded so that errors do not add up."""
    at = [(round(p.x * 10), round(p.y * 10)) for p in points]
    x, y = at[0]
    steps = [f"M{_tenth(x)} {_tenth(y)}"]
    steps += [f"l{_tenth(b[0] - a[0])} {_tenth(b[1] - a[1])}" for a, b in pairwise(at) if a != b]
    return "".join(steps) + ("z" if closed else "")


def area(ring: Sequence[XY]) -> float:
    """The area of a polygon, without its sign."""
    return abs(sum(a.x * b.y - b.x * a.y for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def centroid(ring: Sequence[XY]) -> XY:
    """The middle of a polygon's area; of its corners where it has no area."""
    twice = x = y = 0.0
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = a.x * b.y - b.x * a.y
        twice += cross
        x += (a.x + b.x) * cross
        y += (a.y + b.y) * cross
    if abs(twice) < 1e-6:  # noqa: PLR2004 - a line, not an area
        return XY(sum(p.x for p in ring) / len(ring), sum(p.y for p in ring) / len(ring))
    return XY(x / (3 * twice), y / (3 * twice))


def _at_x(a: XY, b: XY, x: float) -> XY:
    return XY(x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))


def _at_y(a: XY, b: XY, y: float) -> XY:
    return XY(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y)


def _tenth(n: int) -> str:
    whole, part = divmod(abs(n), 10)
    text = f"{whole}.{part}" if part else str(whole)
    return f"-{text}" if n < 0 else text
