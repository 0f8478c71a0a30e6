"""How often something moved, week by week, over the hours in which others could be heard."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crossbearing.language.days import day
from crossbearing.model import ChangePoint, Week
from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.svg.hatch import hatch, hatched
from crossbearing.render.svg.labels import text_width
from crossbearing.render.svg.months import months
from crossbearing.render.tempo import WEEK_HOURS, condensed, rate_words
from crossbearing.render.words import count

PLOT_PX = 132.0
HEAD_PX = 34.0
STRIP_PX = 16.0
GAP_PX = 9.0
AXIS_PX = 34.0
MOST_BAR_PX = 40.0
"""A bar wider than this is a wall: of few weeks the drawing is narrow."""
FEWEST_BARS = 8
"""So many bars' room is kept for the words above them."""
LEAST_BAR_PX = 4.0
"""A bar narrower than this is no longer told from its neighbour; then several weeks make one."""
TICKS = 4


@dataclass(frozen=True, slots=True)
class Tempo:
    """What is to be drawn: weeks in order, changes, and what must be said of it."""

    weeks: tuple[Week, ...]
    changes: tuple[ChangePoint, ...]
    title: str
    described: str
    mark: str
    """Makes ids of this drawing unlike those of any other in the page."""
    simulated: str = ""
    """What stands in the drawing itself where tracks are made up."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where things stand: weeks from left to right, numbers from the floor up."""

    weeks: tuple[Week, ...]
    size: int
    left: float
    right: float
    top: float
    most: float
    """The number at the upper edge of the plot."""

    @property
    def floor(self) -> float:
        return self.top + PLOT_PX

    @property
    def step(self) -> float:
        return (self.right - self.left) / max(1, len(self.weeks))

    def y(self, number: float) -> float:
        return self.floor - PLOT_PX * min(number, self.most) / self.most

    @property
    def end(self) -> date:
        """The day after the last week."""
        return self.weeks[-1].monday + timedelta(days=7 * self.size)

    def x(self, d: date) -> float:
        """Where a day lies, held within the plot."""
        days = (d - self.weeks[0].monday).days / (7 * self.size)
        return min(self.right, max(self.left, self.left + self.step * days))


def draw_tempo(tempo: Tempo, width_px: float) -> Html:
    """The drawing as an SVG element; nothing where there is no week."""
    if not tempo.weeks:
        return NOTHING
    left, right = 30.0, width_px - 4
    weeks, size = condensed(tempo.weeks, int((right - left) / LEAST_BAR_PX))
    right = min(right, left + MOST_BAR_PX * max(len(weeks), FEWEST_BARS))
    tallest = max(max(x.expected, x.count) for x in weeks)
    frame = _Frame(weeks, size, left, right, HEAD_PX, _ceiling(max(tallest, *(_rates(tempo, size)))))
    height = frame.floor + GAP_PX + STRIP_PX + AXIS_PX
    return el(
        "svg",
        {"viewBox": f"0 0 {width_px:g} {height:g}", "class": "tempo", "role": "img", "aria-label": tempo.title},
        el("desc", None, tempo.described),
        hatch(tempo.mark),
        join(_unheard(frame, tempo.mark)),
        join(_grid(frame)),
        join(_bars(frame)),
        el("path", {"d": f"M{left:g} {frame.floor:g}H{right:g}", "class": "floor"}),
        join(_strip(frame)),
        join(months(weeks[0].monday, frame.end, left, right, height - AXIS_PX)),
        join(_changes(frame, tempo)),
        _stamp(tempo, frame),
    )


def _rates(tempo: Tempo, size: int) -> list[float]:
    return [0.0, *(x * size for c in tempo.changes for x in (c.before, c.after))]


def _ceiling(number: float) -> float:
    """A round number a little above."""
    step = _tick_step(number)
    return float(max(1.0, math.ceil(number * 1.04 / step) * step))


def _tick_step(number: float) -> float:
    """The distance of the lines of the grid: a whole number, 1, 2 or 5 times a power of ten."""
    rough = max(1.0, number / TICKS)
    power = float(10 ** math.floor(math.log10(rough)))
    return next((n * power for n in (1, 2, 5) if n * power >= rough), 10.0 * power)


def _grid(frame: _Frame) -> Iterator[Html]:
    step = _tick_step(frame.most)
    for n in range(1, int(frame.most / step) + 1):
        y = frame.y(n * step)
        yield el("path", {"d": f"M{frame.left:g} {y:.1f}H{frame.right:g}", "class": "tick"})
        yield _text(f"{n * step:g}", frame.left - 6, y + 4, "axis", 11, "end")


def _unheard(frame: _Frame, mark: str) -> Iterator[Html]:
    """Hatching from top to bottom over the weeks in which nobody else was heard: no bar there is no zero."""
    bottom = frame.floor + GAP_PX + STRIP_PX
    start: int | None = None
    for n in range(len(frame.weeks) + 1):
        deaf = n < len(frame.weeks) and frame.weeks[n].heard_hours <= 0
        if deaf and start is None:
            start = n
        elif not deaf and start is not None:
            x, width = frame.left + start * frame.step, (n - start) * frame.step
            box = {"x": round(x, 1), "y": frame.top, "width": round(width, 1), "height": bottom - frame.top}
            yield el("rect", {**box, "fill": hatched(mark), "class": "unheard"})
            if width > text_width("not heard", 11) + 4:
                yield _text("not heard", x + width / 2, frame.top + 14, "unheard-name", 11, "middle")
            start = None


def _bars(frame: _Frame) -> Iterator[Html]:
    inset = min(2.0, frame.step * 0.14)
    for n, week in enumerate(frame.weeks):
        x, width = frame.left + n * frame.step + inset, frame.step - 2 * inset
        parts = [el("title", None, _week_words(week, frame.size))]
        if week.count:
            top = frame.y(week.count)
            parts.append(_box(x, top, width, frame.floor - top, "named"))
        if week.expected > week.count:
            top = frame.y(week.expected)
            bottom = frame.y(week.count)
            if bottom - top > 1.2:  # noqa: PLR2004 - thinner than its own outline
                parts.append(_box(x + 0.5, top + 0.5, width - 1, bottom - top - 0.5, "weighted"))
        if len(parts) > 1:
            yield el("g", None, *parts)


def _box(x: float, y: float, width: float, height: float, css: str) -> Html:
    sides = {"x": round(x, 1), "y": round(y, 1), "width": round(max(0.8, width), 1), "height": round(height, 1)}
    return el("rect", {**sides, "class": css})


def _week_words(week: Week, size: int) -> str:
    which = "Week" if size == 1 else f"{count(size, 'week')}"
    return (
        f"{which} from {day(week.monday)}: {week.count} with both ends named, {week.expected:.1f} expected; "
        f"others heard in {week.heard_hours:.0f} of {WEEK_HOURS} hours" + ("" if size == 1 else " a week")
    )


def _strip(frame: _Frame) -> Iterator[Html]:
    """Under each week how many of its hours anybody was heard in."""
    top = frame.floor + GAP_PX
    bottom = top + STRIP_PX
    for n, week in enumerate(frame.weeks):
        share = min(1.0, week.heard_hours / WEEK_HOURS)
        if share > 0:
            height = max(1.0, STRIP_PX * share)
            yield _box(frame.left + n * frame.step, bottom - height, frame.step + 0.3, height, "hearing")
    yield el("path", {"d": f"M{frame.left:g} {bottom:g}H{frame.right:g}", "class": "floor thin"})


def _changes(frame: _Frame, tempo: Tempo) -> Iterator[Html]:
    """A line where the tempo changes, with the day, and the rates before and after as steps."""
    changes: Sequence[ChangePoint] = sorted(tempo.changes, key=lambda c: c.monday)
    taken = -math.inf
    for n, change in enumerate(changes):
        x = frame.x(change.monday)
        before = frame.x(changes[n - 1].monday) if n else frame.left
        after = frame.x(changes[n + 1].monday) if n + 1 < len(changes) else frame.right
        if n == 0:
            yield _step(before, x, frame.y(change.before * frame.size))
        yield _step(x, after, frame.y(change.after * frame.size))
        yield el("path", {"d": f"M{x:.1f} {frame.top - 8:g}V{frame.floor:g}", "class": "change"})
        words = (
            f"{change.monday.day} {change.monday:%b}: {rate_words(change.before)} → {rate_words(change.after)} a week"
        )
        wide = text_width(words, 12)
        left = min(max(frame.left, x - wide / 2), frame.right - wide)
        if left > taken:
            taken = left + wide + 10
            yield _text(words, left, frame.top - 14, "change-name", 12)


def _step(x1: float, x2: float, y: float) -> Html:
    return el("path", {"d": f"M{x1:.1f} {y:.1f}H{x2:.1f}", "class": "rate"})


def _stamp(tempo: Tempo, frame: _Frame) -> Html:
    if not tempo.simulated:
        return NOTHING
    return _text(tempo.simulated, frame.left + 6, frame.top + 12, "made-up", 11.5)


def _text(words: str, x: float, y: float, css: str, size_px: float = 11.0, anchor: str | None = None) -> Html:
    place: dict[str, str | float | None] = {
        "x": round(x, 1),
        "y": round(y, 1),
        "text-anchor": anchor,
        "font-size": size_px,
        "class": css,
    }
    return el("text", place, words)
