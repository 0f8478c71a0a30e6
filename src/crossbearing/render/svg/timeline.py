"""When things happened, by lane; an end that is not known fades."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crossbearing.model import Interval
from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.svg.hatch import hatch, hatched
from crossbearing.render.words import count, shortened

ROW_PX = 25.0
LANE_PX = 30.0
AXIS_PX = 46.0
LABELS_PX = 372.0
BAR_PX = 9.0
STROKE_PX = 13.0
LEAST_BAR_PX = 6.0
CORE_SHARE = 0.8
"""Where this share of the events fills less than a third of the axis, the axis shows them, and the rest at its edge."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One event with a time."""

    number: int
    label: str
    lane: str
    time: Interval
    firm: bool


@dataclass(frozen=True, slots=True)
class HeardLane:
    """What tracks show beside the events: when something moved, and when nobody could have heard it."""

    label: str
    days: tuple[date, ...]
    """One for each movement, in order."""
    deaf: tuple[tuple[date, date], ...]
    """Stretches in which nobody else was heard, the end excluded."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Days to pixels."""

    first: date
    last: date
    left: float
    right: float

    def x(self, d: date) -> float:
        """Where a day lies, held within the axis."""
        span = max(1, (self.last - self.first).days)
        at = self.left + (self.right - self.left) * (d - self.first).days / span
        return min(self.right, max(self.left, at))


def draw_timeline(
    bars: Sequence[Bar], published: Sequence[date], width_px: float, title: str, heard: Sequence[HeardLane] = ()
) -> Html:
    """The timeline as an SVG element; its height follows from the rows."""
    narrow = width_px < 500  # noqa: PLR2004 - a phone
    left = 6.0 if narrow else LABELS_PX
    first, last = _range(bars, published) if bars else _range_of_days([d for x in heard for d in x.days])
    axis = Axis(first, last, left, width_px - 10)
    suffix = "n" if narrow else "w"
    rows: list[Html] = []
    y = AXIS_PX
    for lane in sorted({b.lane for b in bars}, key=lambda name: _lane_order(bars, name)):
        y += LANE_PX
        rows.append(_lane(lane, y, width_px))
        for bar in sorted((b for b in bars if b.lane == lane), key=_bar_order):
            y += ROW_PX + (15 if narrow else 0)
            rows.append(_row(bar, axis, y, suffix, narrow=narrow))
    for number, moved in enumerate(heard):
        y += LANE_PX
        rows.append(_lane(moved.label, y, width_px, top=number == 0))
        y += 18 if narrow else 0
        rows.append(_heard(moved, axis, y - 4, suffix))
    height = y + 20
    return el(
        "svg",
        {"viewBox": f"0 0 {width_px:g} {height:g}", "class": "timeline", "role": "group", "aria-label": title},
        _fades(suffix),
        hatch(f"time-{suffix}") if heard else NOTHING,
        join(_grid(axis, height)),
        _published(published, axis),
        join(rows),
    )


def _lane_order(bars: Sequence[Bar], lane: str) -> tuple[date, str]:
    return min((b.time.start or b.time.end or date.max) for b in bars if b.lane == lane), lane


def _bar_order(bar: Bar) -> tuple[date, date, int]:
    return bar.time.start or date.min, bar.time.end or date.max, bar.number


def _range(bars: Sequence[Bar], published: Sequence[date]) -> tuple[date, date]:
    """First and last day of the axis: of all events, or of the bulk where a few lie far off."""
    firsts = sorted(b.time.start or b.time.end or date.max for b in bars)
    lasts = sorted(b.time.end or b.time.start or date.min for b in bars)
    first, last = firsts[0], lasts[-1]
    if published:
        last = max(last, *published)
    cut = round(len(firsts) * (1 - CORE_SHARE))
    if cut and (last - firsts[cut]).days * 3 < (last - first).days:
        first = firsts[cut]
    margin = timedelta(days=max(2, (last - first).days // 25))
    return _minus(first, margin), last + margin if last < date(9990, 1, 1) else last


def _minus(d: date, by: timedelta) -> date:
    return d - by if d > date(2, 1, 1) else d


def _fades(suffix: str) -> Html:
    def fade(name: str, start: float, end: float) -> Html:
        return el(
            "linearGradient",
            {"id": f"{name}-{suffix}"},
            el("stop", {"offset": "0", "class": "fade", "stop-opacity": f"{start:g}"}),
            el("stop", {"offset": "1", "class": "fade", "stop-opacity": f"{end:g}"}),
        )

    return el("defs", None, fade("out", 0.75, 0), fade("in", 0, 0.75))


def _ticks(axis: Axis) -> Iterator[tuple[date, str, bool]]:
    """Days to mark, with their words, and whether a year begins there."""
    span = (axis.last - axis.first).days
    room = axis.right - axis.left
    steps = next((s for s in (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200) if span / 30.4 / s * 34 < room), 2400)
    if span < 40:  # noqa: PLR2004 - weeks tell more than months
        every = 7 if room > 400 or span < 20 else 14  # noqa: PLR2004
        monday = axis.first.toordinal() + -axis.first.weekday() % 7
        for ordinal in range(monday, axis.last.toordinal(), every):
            d = date.fromordinal(ordinal)
            yield d, f"{d.day} {d:%b}", False
        return
    month = axis.first.year * 12 + axis.first.month - 1
    month += -month % steps
    while month // 12 < date.max.year and date(month // 12, month % 12 + 1, 1) <= axis.last:
        d = date(month // 12, month % 12 + 1, 1)
        if d >= axis.first:
            yield d, (str(d.year) if steps >= 12 else f"{d:%b}"), steps < 12 and d.month == 1  # noqa: PLR2004
        month += steps


def _grid(axis: Axis, height: float) -> Iterator[Html]:
    said_year = None
    for d, words, new_year in _ticks(axis):
        x = round(axis.x(d), 1)
        yield el("path", {"d": f"M{x:g} {AXIS_PX - 12:g}V{height - 8:g}", "class": "year" if new_year else "tick"})
        yield el("text", {"x": x + 3, "y": AXIS_PX - 16, "font-size": 11, "class": "axis"}, words)
        if not words.isdigit() and d.year != said_year:
            said_year = d.year
            yield el("text", {"x": x + 3, "y": AXIS_PX - 31, "font-size": 11, "class": "axis strong"}, str(d.year))


def _published(published: Sequence[date], axis: Axis) -> Html:
    y = AXIS_PX + 8
    ticks = "".join(f"M{axis.x(d):.1f} {y - 6:g}v9" for d in sorted(set(published)) if axis.first <= d <= axis.last)
    if not ticks:
        return NOTHING
    words = el("text", {"x": 0, "y": y + 2, "font-size": 11, "class": "axis"}, "reports published")
    return join([el("path", {"d": ticks, "class": "published"}), words if axis.left > 100 else NOTHING])  # noqa: PLR2004


def _range_of_days(days: Sequence[date]) -> tuple[date, date]:
    """The axis of a timeline that has no event."""
    margin = timedelta(days=max(2, (max(days) - min(days)).days // 25))
    return _minus(min(days), margin), max(days) + margin


def _heard(moved: HeardLane, axis: Axis, middle: float, suffix: str) -> Html:
    """A stroke for each movement, over hatching where nobody could have heard one."""
    top = middle - STROKE_PX / 2
    boxes = [
        el("rect", {"x": round(axis.x(start), 1), "y": round(top, 1), "width": round(axis.x(end) - axis.x(start), 1),
                    "height": STROKE_PX, "fill": hatched(f"time-{suffix}"), "class": "unheard"})
        for start, end in moved.deaf
        if end > axis.first and start < axis.last
    ]  # fmt: skip
    inside = [x for x in moved.days if axis.first <= x <= axis.last]
    strokes = "".join(f"M{axis.x(x):.1f} {top:g}v{STROKE_PX:g}" for x in inside)
    outside = len(moved.days) - len(inside)
    words = f"{count(len(inside), 'movement')} on this axis{f', {outside} beyond it' if outside else ''}"
    return el("g", None, el("title", None, f"{moved.label}: {words}"), *boxes,
              el("path", {"d": strokes, "class": "moved"}) if strokes else NOTHING)  # fmt: skip


def _lane(lane: str, y: float, width_px: float, *, top: bool = False) -> Html:
    return join(
        [
            el("path", {"d": f"M0 {y - 15:g}H{width_px:g}", "class": "year" if top else "lane"}),
            el("text", {"x": 0, "y": y, "font-size": 11.5, "class": "lane-name"}, shortened(lane, 60)),
        ]
    )


def _row(bar: Bar, axis: Axis, y: float, suffix: str, *, narrow: bool) -> Html:
    label = shortened(bar.label, 44 if narrow else 52)
    text = el(
        "a",
        {"href": f"#e{bar.number}"},
        el(
            "text",
            {"x": 0, "y": y - (13 if narrow else 0), "font-size": 12.5, "class": "row"},
            el("tspan", {"class": "ref"}, str(bar.number)),
            f"  {label}",
        ),
    )
    return join([text, _bar(bar, axis, y - 4, suffix)])


def _bar(bar: Bar, axis: Axis, middle: float, suffix: str) -> Html:
    start, end = bar.time.start, bar.time.end
    top = middle - BAR_PX / 2
    css = "bar" if bar.firm else "bar maybe"
    if start and end and (end < axis.first or start > axis.last):
        early = end < axis.first
        x, words = (axis.left, f"◂ {start.year}") if early else (axis.right, f"{start.year} ▸")
        anchor = "start" if early else "end"
        return el("text", {"x": x, "y": middle + 4, "font-size": 11, "text-anchor": anchor, "class": "axis"}, words)
    if start and end:
        x1, x2 = axis.x(start), max(axis.x(end), axis.x(start) + LEAST_BAR_PX)
        exact = (end - start).days <= 1
        box = {"x": round(x1, 1), "y": round(top, 1), "width": round(x2 - x1, 1), "height": BAR_PX, "rx": 1}
        return el("rect", {**box, "class": css if exact else f"{css} within"})
    return _open_bar(start, end, axis, top, suffix)


def _open_bar(start: date | None, end: date | None, axis: Axis, top: float, suffix: str) -> Html:
    if start:
        x1, x2, fill = axis.x(start), axis.right, f"url(#out-{suffix})"
    else:
        x1, x2, fill = axis.left, axis.x(end or axis.last), f"url(#in-{suffix})"
    width = max(LEAST_BAR_PX, x2 - x1)
    return el("rect", {"x": round(x1, 1), "y": round(top, 1), "width": round(width, 1), "height": BAR_PX, "fill": fill})
