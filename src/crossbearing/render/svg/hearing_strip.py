"""A strip of days for each medium: how many of their hours anybody was heard in; days without anybody are hatched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.svg.hatch import hatch, hatched
from crossbearing.render.svg.months import months

ROW_PX = 42.0
BAR_PX = 24.0
AXIS_PX = 34.0
LEAST_DAY_PX = 1.5
"""A day narrower than this is no longer seen; then several make one bar."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One medium: the share of the hours of each day in which anybody was heard."""

    label: str
    shares: tuple[float, ...]


def draw_hearing(strips: Sequence[Strip], first: date, width_px: float, title: str, described: str, mark: str) -> Html:
    """The strips under each other over one axis of time, as an SVG element; nothing where there is no day."""
    days = max((len(x.shares) for x in strips), default=0)
    if not days:
        return NOTHING
    height = ROW_PX * len(strips) + AXIS_PX
    rows = [join(_row(x, n * ROW_PX, width_px, days, mark)) for n, x in enumerate(strips)]
    return el(
        "svg",
        {"viewBox": f"0 0 {width_px:g} {height:g}", "class": "tempo", "role": "img", "aria-label": title},
        el("desc", None, described),
        hatch(mark),
        *rows,
        join(months(first, first + timedelta(days=days), 0.0, width_px, ROW_PX * len(strips))),
    )


def _row(strip: Strip, top: float, width_px: float, days: int, mark: str) -> Iterator[Html]:
    together = max(1, round(days / (width_px / LEAST_DAY_PX) + 0.5))
    step = width_px * together / days
    shares = [sum(part) / len(part) for part in _parts(strip.shares, together)]
    yield el("text", {"x": 0, "y": top + 11, "font-size": 11.5, "class": "lane-name"}, strip.label)
    floor = top + ROW_PX
    yield from _deaf(shares, step, floor, mark)
    bars = "".join(
        f"M{n * step:.1f} {floor:g}v{-max(1.0, BAR_PX * min(1.0, share)):.1f}h{step + 0.35:.2f}V{floor:g}z"
        for n, share in enumerate(shares)
        if share > 0
    )
    if bars:
        yield el("path", {"d": bars, "class": "hearing"})
    yield el("path", {"d": f"M0 {floor:g}H{width_px:g}", "class": "floor"})


def _parts(shares: Sequence[float], together: int) -> Iterator[Sequence[float]]:
    for n in range(0, len(shares), together):
        yield shares[n : n + together]


def _deaf(shares: Sequence[float], step: float, floor: float, mark: str) -> Iterator[Html]:
    """A hatched box over each run of days without anybody."""
    start: int | None = None
    for n in range(len(shares) + 1):
        silent = n < len(shares) and shares[n] <= 0
        if silent and start is None:
            start = n
        elif not silent and start is not None:
            box = {"x": f"{start * step:.1f}", "y": f"{floor - BAR_PX:g}", "width": f"{(n - start) * step:.1f}"}
            yield el("rect", {**box, "height": BAR_PX, "fill": hatched(mark), "class": "unheard"})
            start = None
