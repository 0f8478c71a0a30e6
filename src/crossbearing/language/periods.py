"""Stretches of the calendar: months, seasons, weeks, parts of them. Half-open: the end is the first day after."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from crossbearing.model import Precision

Part = Literal["early", "mid", "late"]

SEASON_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Meteorological seasons of the northern hemisphere; a winter bears the year in which it begins.

Source: World Meteorological Organization, Guide to Climatological Practices (WMO-No. 100).
"""


class Period(NamedTuple):
    """Days from ``start`` to ``end`` (excluded), and how finely the words fix them."""

    start: date
    end: date
    precision: Precision


def day(year: int, month: int, number: int) -> Period | None:
    """One day, or None where the calendar has no such day.

    >>> day(2024, 2, 30) is None
    True
    """
    try:
        first = date(year, month, number)
    except ValueError:
        return None
    return Period(first, first + timedelta(days=1), "day")


def one_day(first: date) -> Period:
    """The period of a single day."""
    return Period(first, first + timedelta(days=1), "day")


def months(year: int, month: int, count: int, precision: Precision) -> Period:
    """``count`` months from a month on; ``month`` may lie outside 1 to 12.

    >>> months(2024, 12, 3, "season").end
    datetime.date(2025, 3, 1)
    """
    return Period(_first_of(year, month), _first_of(year, month + count), precision)


def _first_of(year: int, month: int) -> date:
    shift, index = divmod(month - 1, 12)
    return date(year + shift, index + 1, 1)


def month(year: int, number: int, part: Part | None = None) -> Period:
    """A month, or about a third of it: to the 10th, to the 20th, to its end."""
    whole = months(year, number, 1, "month")
    if part is None:
        return whole
    tenth, twentieth = whole.start + timedelta(days=10), whole.start + timedelta(days=20)
    bounds = {"early": (whole.start, tenth), "mid": (tenth, twentieth), "late": (twentieth, whole.end)}
    return Period(*bounds[part], "week")


def year(number: int, part: Part | None = None) -> Period:
    """A year, or four months of it: "early 2025" ends with April."""
    if part is None:
        return months(number, 1, 12, "year")
    return months(number, {"early": 1, "mid": 5, "late": 9}[part], 4, "season")


def decade(first_year: int, part: Part | None = None) -> Period:
    """Ten years, or a part of them: four, three and three."""
    begin, count = {None: (0, 10), "early": (0, 4), "mid": (4, 3), "late": (7, 3)}[part]
    return months(first_year + begin, 1, 12 * count, "decade")


def season(number: int, name: str) -> Period:
    """Three months; the winter of 2024 ends in February 2025."""
    return months(number, SEASON_FIRST_MONTH[name], 3, "season")


def week_of(reference: date, shift: int = 0) -> Period:
    """The week from Monday to Sunday that holds a day, or one so many weeks on. Source: ISO 8601."""
    monday = reference - timedelta(days=reference.weekday() - 7 * shift)
    return Period(monday, monday + timedelta(days=7), "week")


def back(reference: date, count: int, unit: str) -> Period:
    """The day, week, month, year or decade that lies so many units before the reference (after it where negative)."""
    if unit == "day":
        return one_day(reference - timedelta(days=count))
    if unit == "week":
        return week_of(reference, -count)
    if unit == "month":
        return months(reference.year, reference.month - count, 1, "month")
    if unit == "year":
        return year(reference.year - count)
    return decade((reference.year // 10 - count) * 10)
