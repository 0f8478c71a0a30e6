"""Movements counted by the week, beside the hours of hearing. A week runs from Monday to Sunday, UTC."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crossbearing.model.bridge import Week

MONDAY = date(1969, 12, 29)
"""The Monday of week 0, in which 1970 begins."""
MOST_UNHEARD = 26
"""A series ends where nothing is heard for longer, in weeks: else one wrong clock would draw it out over decades."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One movement: its week, whether its ends are named, and how probable they are."""

    week: int
    named: bool
    weight: float


def week_of(day: date) -> int:
    """The number of the week of a day (UTC).

    >>> week_of(date(1970, 1, 4)), week_of(date(1970, 1, 5))
    (0, 1)
    """
    return (day.toordinal() - MONDAY.toordinal()) // 7


def monday_of(week: int) -> date:
    """The Monday of a week by its number."""
    return MONDAY + timedelta(weeks=week)


def weekly(moved: Iterable[Moved], heard: Sequence[Mapping[int, int]]) -> tuple[Week, ...]:
    """Every week from the first to the last in which something moved or others were heard, idle weeks included.

    ``heard`` are the hours by week of each place; of several the smaller number counts.
    """
    counts: dict[int, int] = {}
    expected: dict[int, list[float]] = {}
    for x in moved:
        counts[x.week] = counts.get(x.week, 0) + x.named
        expected.setdefault(x.week, []).append(x.weight)
    if not counts:
        return ()
    hours = {w: min(x.get(w, 0) for x in heard) for w in set.intersection(*(set(x) for x in heard))} if heard else {}
    first, last = _reach(sorted(counts), sorted(hours))
    return tuple(
        Week(monday_of(w), counts.get(w, 0), round(sum(sorted(expected.get(w, ()))), 4), float(hours.get(w, 0)))
        for w in range(first, last + 1)
    )


def _reach(moved: Sequence[int], heard: Sequence[int]) -> tuple[int, int]:
    """The first and the last week of a series: those of the movements, and of the hearing that goes on from there."""
    first, last = moved[0], moved[-1]
    for week in reversed(heard):
        if first - MOST_UNHEARD <= week < first:
            first = week
    for week in heard:
        if last < week <= last + MOST_UNHEARD:
            last = week
    return first, last
