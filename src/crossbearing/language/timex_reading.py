"""What a rule of time expressions sees (the words, the report's day, what was last named) and gives (type, value)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from crossbearing.language import periods
from crossbearing.language import timex_words as w
from crossbearing.language.periods import Period

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
_CLAUSE_CHARS = 80
"""How far the verb that decides the direction of a date may stand from it: about a dozen words."""
_REPORTING = frozenset(("said", "told", "added", "announced", "reported", "warned"))
"""After a date these tell when it was said, not when it will be: "by June, officials said, ..."."""
_SENTENCE_END = re.compile(r"[.!?][\"”’']?(?:\s+(?=[A-Z“\"])|\s{2,})|\n\s*\n")
_AHEAD, _AHEAD_AFTER, _BEHIND, _BOUND = map(re.compile, (w.AHEAD, w.AHEAD_AFTER, w.BEHIND, w.BOUND))


class Reading(NamedTuple):
    """What an expression means; the period, where it names one, is what "a day later" counts from afterwards."""

    type: TimexType
    value: str
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands: the text and its place in it, the report's day, and the time last named."""

    text: str
    start: int
    end: int
    reference: date
    named: Period | None = None

    @property
    def anchor(self) -> Period:
        """The time last named, or the report's day."""
        return self.named or periods.one_day(self.reference)

    def left(self) -> str:
        """The sentence before the expression, as far as its verb may stand away."""
        before = self.text[max(0, self.start - _CLAUSE_CHARS) : self.start]
        return before[max((m.end() for m in _SENTENCE_END.finditer(before)), default=0) :]

    def right(self) -> str:
        """The sentence after the expression, as far as its verb may stand away."""
        after = self.text[self.end : self.end + _CLAUSE_CHARS]
        end = _SENTENCE_END.search(after)
        return after[: end.start()] if end else after

    def ahead(self) -> bool:
        """Whether the words put the expression after the report: the nearest verb before it decides, else one after."""
        left = self.left()
        ahead = max((m.end() for m in _AHEAD.finditer(left)), default=0)
        behind = max((m.end() for m in _BEHIND.finditer(left)), default=0)
        if ahead or behind:
            return ahead > behind or bool(_governed(left, ahead))
        right = self.right()
        later = _AHEAD_AFTER.search(right)
        earlier = next((m for m in _BEHIND.finditer(right) if m.group() not in _REPORTING), None)
        if earlier is not None and (later is None or earlier.start() < later.start()):
            return False
        return later is not None or bool(_BOUND.search(left))

    def behind(self) -> bool:
        """Whether a verb in the past tense stands before the expression, and none after it that looks ahead."""
        return bool(_BEHIND.search(self.left())) and not self.ahead()


def _governed(left: str, ahead: int) -> bool:
    """Whether the past form after a word that looks ahead belongs to it: "will be held on", "is to be released in"."""
    return ahead > 0 and bool(
        re.match(r"\s+(?:be\s+|have\s+been\s+|not\s+be\s+)?[a-z]+(?:\s+[a-z]+){0,2}\s+$", left[ahead:])
    )


class Rule(NamedTuple):
    """A pattern, and the function that reads its match; None where the words are no time after all."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Setting], Reading | None]


def day_value(day: date) -> str:
    """The value of one day."""
    return f"{day:%Y-%m-%d}"


def period_value(period: Period) -> str:
    """The TimeML value of a period of the calendar, as finely as its words fix it.

    >>> period_value(periods.week_of(date(2024, 12, 18)))
    '2024-W51'
    """
    day = period.start
    if period.precision == "week":
        return f"{day:%G-W%V}"
    if period.precision == "month":
        return f"{day:%Y-%m}"
    if period.precision in ("year", "season"):
        return f"{day.year}"
    if period.precision == "decade":
        return f"{day.year // 10}" if period.end.year - day.year <= 10 else f"{day.year // 100}"  # noqa: PLR2004 - years
    return day_value(day)


def named_date(period: Period) -> Reading:
    """The reading of an expression that names a period."""
    return Reading("DATE", period_value(period), period)


def moved(origin: Period, count: int, unit: w.Unit) -> Period:
    """The period of a unit so many units after the origin (before it where the count is negative)."""
    if unit == "century":
        return periods.back(origin.start, -10 * count, "decade")
    if unit == "quarter":
        first = (origin.start.month - 1) // 3 * 3 + 1
        return periods.months(origin.start.year, first + 3 * count, 3, "season")
    return periods.back(origin.start, -count, unit)


def next_weekday(reference: date, number: int, setting: Setting, direction: str | None) -> date:
    """The day of a bare weekday: the last one up to the report, or the next where words or direction say so."""
    behind = (reference.weekday() - number) % 7
    if direction == "last":
        behind = behind or 7
    elif direction == "next" or (behind and (direction == "this" or setting.ahead())):
        behind -= 7
    return reference - timedelta(days=behind)
