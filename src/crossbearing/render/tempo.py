"""How often something moved, week by week, in words and as a line of text. A week nobody listened to is no zero."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from crossbearing.language.days import day
from crossbearing.model import ChangePoint, Week
from crossbearing.render.words import count

BLOCKS = "▁▂▃▄▅▆▇█"
QUIET = "·"
"""A week in which somebody listened and nothing was seen."""
UNHEARD = "×"
"""A week in which nobody else was heard, so that none seen is not none."""
WEEK_HOURS = 168


def sparkline(weeks: Sequence[Week]) -> str:
    """One character a week: the height is the expected number, · is none, × is a week in which nobody else was heard.

    >>> from datetime import date
    >>> sparkline([Week(date(2025, 1, 6), 1, 1.0, 100), Week(date(2025, 1, 13), 0, 0.0, 100),
    ...            Week(date(2025, 1, 20), 0, 0.0, 0), Week(date(2025, 1, 27), 4, 4.0, 168)])
    '▂·×█'
    """
    most = max((max(x.expected, x.count) for x in weeks), default=0.0)
    return "".join(_mark(x, most) for x in weeks)


def _mark(week: Week, most: float) -> str:
    height = max(week.expected, week.count)
    if height <= 0:
        return UNHEARD if week.heard_hours <= 0 else QUIET
    return BLOCKS[min(len(BLOCKS) - 1, max(0, round(height / most * len(BLOCKS)) - 1))]


def condensed(weeks: Sequence[Week], most: int) -> tuple[tuple[Week, ...], int]:
    """The weeks, several taken as one where there are more than ``most``; and how many make one."""
    size = -(-len(weeks) // most) if most > 0 else 1
    if size <= 1:
        return tuple(weeks), 1
    groups = [weeks[i : i + size] for i in range(0, len(weeks), size)]
    return (
        tuple(
            Week(
                x[0].monday,
                sum(w.count for w in x),
                sum(w.expected for w in x),
                # hours of one week, so that a strip of hours keeps its scale
                sum(w.heard_hours for w in x) / len(x),
            )
            for x in groups
        ),
        size,
    )


def rate_words(rate: float) -> str:
    """A number of movements a week: "4.4", "0.25"."""
    return f"{rate:.1f}" if rate >= 1 else f"{rate:.2g}"


def change_words(change: ChangePoint) -> str:
    """A change of tempo in one clause, exposure and doubt included."""
    verb = "rose" if change.after > change.before else "fell"
    return (
        f"in the week of {day(change.monday)} the tempo {verb} from {rate_words(change.before)} to "
        f"{rate_words(change.after)} a week at full hearing (Bayes factor {bayes_words(change.bayes_factor)})"
    )


def bayes_words(factor: float) -> str:
    """A Bayes factor with no more digits than it has: "310", "more than 10,000"."""
    return "more than 10,000" if factor > 10_000 else f"{factor:,.0f}" if factor >= 10 else f"{factor:.1f}"  # noqa: PLR2004


def hearing_words(weeks: Sequence[Week]) -> str:
    """In how many weeks others could be heard, and in which not: "others were heard in 16 of 18 weeks; ..."."""
    unheard = [x.monday for x in weeks if x.heard_hours <= 0]
    if weeks and len(unheard) == len(weeks):
        return "nobody else was heard there in any week: what was not seen is not known"
    if not unheard:
        return "others were heard there in every week"
    heard_weeks = f"others were heard there in {len(weeks) - len(unheard):,} of {len(weeks):,} weeks"
    return f"{heard_weeks}; nobody else in {_weeks_named(unheard)}: what went on then is not known"


def _weeks_named(mondays: Sequence[date], most: int = 4) -> str:
    runs: list[list[date]] = []
    for monday in mondays:
        if runs and monday - runs[-1][-1] == timedelta(days=7):
            runs[-1].append(monday)
        else:
            runs.append([monday])
    told = [
        f"the week of {day(x[0])}" if len(x) == 1 else f"the {count(len(x), 'week')} from {day(x[0])}"
        for x in runs[:most]
    ]
    more = sum(len(x) for x in runs[most:])
    return ", ".join([*told, *([f"{count(more, 'week')} more"] if more else [])])


def totals(weeks: Iterable[Week]) -> tuple[int, float]:
    """All named ones, and all weighted by the probability of their ends."""
    listed = tuple(weeks)
    return sum(x.count for x in listed), sum(x.expected for x in listed)
