"""Months under a drawing whose axis is time: a stroke and a name where there is room, the year where it changes."""

from collections.abc import Iterator
from datetime import date

from crossbearing.render.html import Html, el

LABEL_PX = 34.0
"""Room for "Nov" and a gap."""
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between two names: some of a year, then years."""


def months(first: date, last: date, left: float, right: float, y: float) -> Iterator[Html]:
    """Strokes and names below ``y`` for the months that begin from the first day up to, not including, the last."""
    days = max(1, (last - first).days)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    room = (right - left) / count
    every = next((n for n in STEPS if n * room > LABEL_PX), 12_000)
    said: int | None = None
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        d = date(month // 12, month % 12 + 1, 1)
        x = left + (right - left) * (d - first).days / days
        if month % every or not first <= d < last or x > right - LABEL_PX / 2:
            continue
        yield el("path", {"d": f"M{x:.1f} {y:g}v5", "class": "year"})
        yield el("text", {"x": round(x, 1), "y": round(y + 16, 1), "font-size": 11, "class": "axis"}, f"{d:%b}")
        if d.year != said:
            said = d.year
            strong = {"x": f"{x:.1f}", "y": f"{y + 30:.1f}", "font-size": "11", "class": "axis strong"}
            yield el("text", strong, str(d.year))
