"""Dates and stretches of time in running English text, and ISO dates in any language; relative ones are resolved.

One scanner finds the calendar words; what stands before them ("since", "early", "last") is looked up only there, so
that the cost on text without dates is one pass of one regular expression. Times of day are left aside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from crossbearing.language import calendar_words as w
from crossbearing.language import periods
from crossbearing.language.periods import Part, Period
from crossbearing.model import Interval, Precision


@dataclass(frozen=True, slots=True)
class DatedSpan:
    """Characters of a text that name a time, and the time."""

    start: int
    end: int
    interval: Interval


_YEAR_RANGE = (1000, 9000)
"""A document's date outside these years is damage, and arithmetic near the ends of the calendar overflows."""
_NEAR_FUTURE_DAYS = 31
"""A date without a year is not read as lying further ahead than this, unless the words look ahead."""

Bound = Literal["start", "end", "before", "after", "between", "from"]
_BOUNDS: dict[str, Bound] = {
    "since": "start", "starting": "start", "starting in": "start", "starting on": "start", "as of": "start",
    "from": "from", "until": "end", "till": "end", "through": "end", "by": "end", "up to": "end",
    "before": "before", "prior to": "before", "after": "after", "between": "between",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Found:
    """A calendar expression before its year and its neighbours are settled."""

    start: int
    end: int
    bound: Bound | None = None
    period: Period | None = None
    month: int | None = None
    """Set, with the days, while the year is still unknown."""
    days: tuple[int, int] | None = None
    part: Part | None = None
    direction: str | None = None
    ahead: bool = False
    weekday: bool = False
    since_open: bool = False
    """Whether it reaches back without a beginning that anybody named: "recently"."""


def find_dates(text: str, reference: date | None) -> tuple[DatedSpan, ...]:
    """Every time that a text names, in order, without overlaps; relative ones are counted from the reference.

    Without a reference (an unknown publication date) a relative expression is found, and stays open at both ends.

    >>> [x.interval.end for x in find_dates("It could arrive by May.", date(2025, 2, 10))]
    [datetime.date(2025, 6, 1)]
    """
    if reference is not None and not _YEAR_RANGE[0] <= reference.year <= _YEAR_RANGE[1]:
        reference = None
    merged = _merge(text, list(_scan(text, reference)), reference)
    return tuple(DatedSpan(x.start, x.end, _interval(text, x, reference)) for x in merged)


def _scan(text: str, reference: date | None) -> Iterator[_Found]:
    """The calendar words of a text with what stands before them."""
    for match in w.SCAN.finditer(text):
        name = match.lastgroup
        base = _Found(match.start(), match.end())
        if name == "ago":
            found = _ago(text, match, base, reference)
        elif name == "rel":
            found = _relative(text, match, base, reference)
        elif name == "rec":
            found = replace(base, since_open=True)
        else:
            found = _calendar(text, match, base, reference)
        if found is not None:
            yield found


def _calendar(text: str, match: re.Match[str], base: _Found, reference: date | None) -> _Found | None:
    """An expression that names a day, month, season, year or decade."""
    left = text[max(0, match.start() - w.LEFT_CHARS) : match.start()]
    before = w.LEFT.search(left)
    bound, part, direction, start = None, None, None, match.start()
    if before is not None and before.group().strip():
        word = (before["bound"] or "").lower()
        part_word = (before["part"] or "").strip(" -\n\t").lower().removesuffix(" in")
        bound, part = _BOUNDS.get(" ".join(word.split())), w.PARTS.get(" ".join(part_word.split()))
        direction = (before["dir"] or "").strip().lower() or None
        if before["bound"] or before["part"] or before["dir"] or match.lastgroup in ("dec", "cen"):
            start -= len(before.group().lstrip())
    if bound in ("after", "before") and w.POSSESSIVE.match(text, match.end()):
        bound, start = None, match.start()
    ahead = (
        direction in ("next", "coming")
        or bound == "end"
        or bool(w.AHEAD.search(text, max(0, match.start() - w.AHEAD_CHARS), match.start()))
    )
    base = replace(base, start=start, bound=bound, part=part, direction=direction, ahead=ahead)
    return _by_name(text, match, base, left, reference)


def _by_name(text: str, m: re.Match[str], base: _Found, left: str, reference: date | None) -> _Found | None:
    """The period of a match by the branch of the scanner that made it."""
    name = m.lastgroup
    if name == "iso":
        return _fixed(base, periods.day(int(m["iy"]), int(m["im"]), int(m["id"])))
    if name == "num":
        return _fixed(base, _numeric(int(m["na"]), int(m["nb"]), int(m["ny"]), dotted=m["sep"] == "."))
    if name == "dmy":
        return _days(base, m["dm"], m["dd"], m["dd2"], m["dy"])
    if name == "mdy" and m["mm"] in ("may", "march") and not (m["my"] or w.LOWER_MONTH_LEFT.search(left)):
        return None  # the verbs: "may 5 of them ..."
    if name == "mdy":
        return _days(base, m["mm"], m["md"], m["md2"], m["my"])
    if name == "mon":
        return _month(text, m, base, left)
    if name == "dec":
        return _fixed(base, periods.decade(int(m["c"]), base.part))
    if name == "cen":
        return _fixed(base, periods.months((int(m["cn"]) - 1) * 100, 1, 1200, "decade"))
    if name == "years":
        first, last = int(m["ya"]), int(m["yb"])
        last += first // 100 * 100 if last < 100 else 0  # noqa: PLR2004 - two digits: the same century
        return _fixed(base, periods.months(first, 1, 12 * (last - first + 1), "year")) if last > first else None
    if name == "year":
        return _fixed(base, periods.year(int(m["year"]), base.part)) if _is_year(text, m, left) else None
    if name == "sea":
        return _season(m, base, reference)
    if name == "qtr":
        index = int(m["qn"]) - 1 if m["qn"] else w.ORDINALS[m["qf"].lower()]
        size = 6 if m["qk"] == "half" else 3
        return _fixed(base, periods.months(int(m["qy"]), index * size + 1, size, "season"))
    if name == "wd":
        return _weekday(text, m, base, left, reference)
    if name == "bnd":
        return _boundary(m, base, reference)
    return _deictic(m, base, reference)


def _fixed(base: _Found, period: Period | None) -> _Found | None:
    return replace(base, period=period) if period is not None else None


def _numeric(a: int, b: int, year: int, *, dotted: bool) -> Period | None:
    """11/12/2024 may be in November or in December: the stretch that holds both readings.

    Points are written day first (German, Russian, Turkish); strokes are not decided by the text.
    """
    day_first, month_first = periods.day(year, b, a), periods.day(year, a, b)
    if dotted or month_first is None or day_first is None or a == b:
        return day_first or (None if dotted else month_first)
    low, high = sorted((day_first, month_first))
    near = high.end - low.start <= timedelta(days=2 * _NEAR_FUTURE_DAYS)
    return Period(low.start, high.end, "month" if near else "year")


def _days(base: _Found, month: str, first: str, last: str | None, year: str | None) -> _Found | None:
    """One day or several of a month; a year may be missing."""
    number = w.MONTHS[month[:3].lower()]
    days = (int(first), int(last or first))
    if days[1] < days[0]:
        return None
    if year is None:
        return replace(base, month=number, days=days) if periods.day(2024, number, days[1]) else None
    return _fixed(base, _day_range(int(year), number, days))


def _day_range(year: int, month: int, days: tuple[int, int]) -> Period | None:
    first, last = periods.day(year, month, days[0]), periods.day(year, month, days[1])
    return Period(first.start, last.end, "day") if first and last else None


def _month(text: str, m: re.Match[str], base: _Found, left: str) -> _Found | None:
    """A month without a day; "May" and "March" alone need a word before them that takes a time."""
    word = m["om"]
    number = w.MONTHS[word[:3].lower()]
    if m["oy"]:
        return _fixed(base, periods.month(int(m["oy"]), number, base.part))
    abbreviated = word.endswith(".") or (len(word) == 3 and word != "May")  # noqa: PLR2004 - "Dec", "Jan"
    named_after = re.match(r"\s[A-Z][a-z]|['’]s\s[A-Z]", text[m.end() : m.end() + 5])
    if (word in ("May", "March") or abbreviated or named_after) and not (w.MONTH_LEFT.search(left) or base.part):
        return None
    if (abbreviated and not word.endswith(".")) or (word in ("may", "march") and not w.LOWER_MONTH_LEFT.search(left)):
        return None
    return replace(base, month=number)


def _is_year(text: str, m: re.Match[str], left: str) -> bool:
    """Whether four digits are a year, not a count: 2000 people, $1950, No. 1973, 2000 of them."""
    if left.endswith(("$", "£", "€", "#", "-", ".", ",", "/", "+", "No. ")) or w.COUNTED_RIGHT.match(text, m.end()):
        return False
    return bool(w.YEAR_LEFT.search(left)) or not m["year"].endswith("00")


def _season(m: re.Match[str], base: _Found, reference: date | None) -> _Found | None:
    """A season with a year, or the last, this or the next one; "spring" alone may be anything."""
    name = m["sn"].lower()
    if m["sy"]:
        return _fixed(base, periods.season(int(m["sy"]), name))
    if base.direction is None:
        return None
    if reference is None:
        return base
    options = [periods.season(reference.year + shift, name) for shift in (-2, -1, 0, 1)]
    if base.direction in ("next", "coming"):
        return _fixed(base, next(x for x in options if x.start > reference))
    if base.direction == "this":
        return _fixed(base, options[2])
    return _fixed(base, next(x for x in reversed(options) if x.end <= reference))


def _weekday(text: str, m: re.Match[str], base: _Found, left: str, reference: date | None) -> _Found | None:
    """The last such day on or before the reference, or the next one where the words look ahead."""
    if w.PAPER_RIGHT.match(text, m.end()) or w.NAMED_DAY_LEFT.search(left):
        return None
    base = replace(base, weekday=True)
    if reference is None:
        return base
    behind = (reference.weekday() - w.WEEKDAYS.index(m["wd"].title())) % 7
    if base.direction == "last":
        behind = behind or 7
    elif base.direction in ("next", "coming"):
        behind -= 7
    elif base.ahead or base.direction == "this":
        behind = behind - 7 if behind else 0
    return _fixed(base, periods.one_day(reference - timedelta(days=behind)))


def _boundary(m: re.Match[str], base: _Found, reference: date | None) -> _Found | None:
    """The end (start, middle) of the month or the year."""
    if reference is None:
        return base
    part = w.PARTS[f"{m['be'].lower()} of"]
    if m["bu"] == "year":
        return _fixed(base, periods.year(reference.year, part))
    return _fixed(base, periods.month(reference.year, reference.month, part))


def _deictic(m: re.Match[str], base: _Found, reference: date | None) -> _Found:
    """Today, yesterday, tomorrow, this morning, last night."""
    if reference is None:
        return base
    word = m["dei"].lower()
    shift = -1 if word.startswith(("yesterday", "last")) else 1 if word == "tomorrow" else 0
    return replace(base, period=periods.one_day(reference + timedelta(days=shift)))


def _relative(text: str, m: re.Match[str], base: _Found, reference: date | None) -> _Found:
    """Last week, the past two years, the next few months, recent weeks, early next year."""
    left = text[max(0, m.start() - w.LEFT_CHARS) : m.start()]
    before = w.LEFT.search(left)
    part: Part | None = None
    if before is not None and before.group().strip():
        lead = before.group().lstrip()
        base = replace(base, start=m.start() - len(lead), bound=_BOUNDS.get((before["bound"] or "").lower()))
        part = w.PARTS.get((before["part"] or "").strip(" -\n\t").lower())
    direction, unit, count = m["rd"].lower(), m["ru"], m["rn"]
    if direction == "recent" or (count and not count.isdigit() and count not in w.COUNTS):
        forward = direction in ("next", "coming")
        return replace(base, since_open=not forward, ahead=forward)
    if reference is None:
        return base
    if count or (unit == "decade" and direction in ("last", "past")):
        size = (int(count) if count.isdigit() else w.COUNTS[count]) if count else 1
        return replace(base, period=_window(reference, size, unit, forward=direction in ("next", "coming")))
    shift = {"this": 0, "current": 0, "next": -1, "coming": -1}.get(direction, 1)
    period = periods.back(reference, shift, unit)
    if part and unit == "year":
        period = periods.year(period.start.year, part)
    elif part and unit == "month":
        period = periods.month(period.start.year, period.start.month, part)
    return replace(base, period=period)


def _window(reference: date, count: int, unit: str, *, forward: bool) -> Period:
    """The stretch of so many units that ends (or begins) with the reference."""
    step = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}[unit]
    precision: Precision = {"day": "day", "week": "week", "month": "month", "year": "year"}.get(unit, "decade")  # type: ignore[assignment]
    length = timedelta(days=step * count)
    if forward:
        return Period(reference, reference + length, precision)
    return Period(reference - length, reference + timedelta(days=1), precision)


def _ago(text: str, m: re.Match[str], base: _Found, reference: date | None) -> _Found | None:
    """So many units ago; "a month later" hangs on a time that is named elsewhere, and stays open."""
    before = w.AGO_LEFT.search(text, max(0, m.start() - w.LEFT_CHARS), m.start())
    if before is None:
        return None
    base = replace(base, start=before.start())
    if m["aw"] != "ago":
        # "three days before the vote" counts from the vote; "a day after" likewise.
        return base
    if before["vague"] or reference is None:
        return replace(base, since_open=True)
    count = int(before["n"]) if before["n"].isdigit() else w.COUNTS[before["n"].lower()]
    return replace(base, period=periods.back(reference, count, m["au"]))


def _merge(text: str, found: list[_Found], reference: date | None) -> Iterator[_Found]:
    """Pairs of times that are the two ends of one stretch, and weekdays that only repeat a date, become one."""
    index = 0
    while index < len(found):
        here = found[index]
        after = found[index + 1] if index + 1 < len(found) else None
        if after is not None:
            gap = text[here.end : after.start].strip().lower()
            joined = _dated_weekday(here, after, gap, reference) or _joined(here, after, gap, reference)
            if joined is not None:
                yield joined
                index += 2
                continue
        yield _settled(here, reference)
        index += 1


def _dated_weekday(here: _Found, after: _Found, gap: str, reference: date | None) -> _Found | None:
    """The date decides in "Wednesday, 11 December"; the weekday belongs to its words."""
    if not here.weekday or after.weekday or gap not in ("", ",", "(", "the"):
        return None
    if not (after.days or (after.period and after.period.precision == "day")):
        return None
    return _settled(replace(after, start=here.start, bound=here.bound or after.bound), reference)


def _joined(here: _Found, after: _Found, gap: str, reference: date | None) -> _Found | None:
    """Between A and B; from A to B; A to B."""
    between = here.bound == "between" and gap == "and"
    if here.bound == "from" and gap == "" and after.bound == "end":
        gap = "to"
    if not between and not (gap in ("to", "until", "till", "through", "-", "–") and here.bound in (None, "from")):
        return None
    last = _settled(after, reference)
    if last.period is None:
        return replace(here, end=after.end, bound=None, period=None, month=None, days=None)
    if here.month is not None:
        period = _of_year(here, last.period.start.year)
        if period and period.start > last.period.start:
            period = _of_year(here, last.period.start.year - 1)
        here = replace(here, period=period)
    first = _settled(here, reference)
    if first.period is None or first.period.start > last.period.start:
        return None
    finer = first.period.precision
    return replace(
        first,
        end=after.end,
        bound=None,
        period=Period(first.period.start, last.period.end, finer),
        month=None,
        days=None,
    )


def _of_year(found: _Found, year: int) -> Period | None:
    if found.month is None:
        return None
    if found.days is not None:
        return _day_range(year, found.month, found.days)
    return periods.month(year, found.month, found.part)


def _settled(found: _Found, reference: date | None) -> _Found:
    """A date without a year takes the year that lies nearest in the direction of the words."""
    if found.period is not None or found.month is None or reference is None:
        return found
    options = [p for shift in (-2, -1, 0, 1, 2) if (p := _of_year(found, reference.year + shift))]
    if found.direction == "last":
        fitting = [p for p in options if p.end <= reference]
    elif found.direction in ("next", "coming") or found.ahead:
        fitting = [p for p in options if p.end > reference][:1]
    elif found.direction == "this":
        fitting = [p for p in options if p.start.year == reference.year]
    else:
        horizon = reference + timedelta(days=_NEAR_FUTURE_DAYS)
        fitting = [p for p in options if p.start <= horizon]
    return replace(found, period=fitting[-1]) if fitting else found


def _interval(text: str, found: _Found, reference: date | None) -> Interval:
    """The model's interval of a settled expression."""
    words = text[found.start : found.end]
    period = found.period
    if period is None:
        # What happened recently happened before the report; how long before is not said.
        end = reference + timedelta(days=1) if reference and found.since_open else None
        begin = reference if reference and found.ahead and not found.since_open and found.month is None else None
        return Interval(begin, end, "open", words)
    if found.bound in ("start", "from"):
        return Interval(period.start, None, period.precision, words)
    if found.bound == "end":
        return Interval(None, period.end, period.precision, words)
    if found.bound == "before":
        return Interval(None, period.start, period.precision, words)
    if found.bound == "after":
        return Interval(period.end, None, period.precision, words)
    return Interval(period.start, period.end, period.precision, words)
