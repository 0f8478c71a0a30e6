"""When a statement says that something moved, as days in which a track could show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crossbearing.corroborate.claims import course
from crossbearing.language.days import day_span
from crossbearing.model import Interval, Statement

LOOK_BACK = timedelta(days=60)
"""What a report tells as done without a date is news: it is looked for in the two months before it. A choice, and each
test says it: a longer one finds more flights that are not meant, a shorter one misses slow news."""
LOOK_AHEAD = timedelta(days=90)
"""What is announced without a date is looked for in the three months after. A choice, as above."""
SLACK = timedelta(days=1)
"""Days in reports are local ones, and "on Saturday" is the day of landing or of departure: one day on each side."""


@dataclass(frozen=True, slots=True)
class Window:
    """Days from the first to the day before the last; why it is this one."""

    start: date
    end: date
    why: str

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.end - self.start).days


def window(time: Interval | None, said: Iterable[tuple[Statement, date | None]]) -> Window | None:
    """The window of an event with this time, told by these statements on these days; None where no day is known.

    A time that the reports give goes before the days on which they were published.
    """
    published = [(statement, day) for statement, day in said if day is not None]
    days = [day for _, day in published]
    if time is not None and (time.start is not None or time.end is not None):
        return _told(time, days)
    if not published:
        return None
    ahead = all(course(statement) == "ahead" for statement, _ in published)
    if ahead:
        return Window(min(days), max(days) + LOOK_AHEAD, "announced: looked for in the three months after")
    return Window(min(days) - LOOK_BACK, max(days) + SLACK, "told without a day: looked for in the two months before")


def _told(time: Interval, days: list[date]) -> Window | None:
    slack = SLACK if time.precision == "day" else timedelta(0)
    if time.start is not None and time.end is not None:
        return Window(time.start - slack, time.end + slack, f"the reports say “{time.text}”")
    if time.start is not None:
        last = max([*days, time.start]) + SLACK
        return Window(time.start - slack, last, f"the reports say “{time.text}”: up to their own day")
    if time.end is not None:
        first = min([x for x in days if x < time.end], default=time.end - LOOK_BACK)
        return Window(first, time.end + slack, f"the reports say “{time.text}”")
    return None


def days_in_words(start: date, end: date) -> str:
    """Days from the first up to (not including) the last, as a reader writes them."""
    return day_span(start, max(start, end - timedelta(days=1)))
