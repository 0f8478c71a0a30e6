"""Time expressions in English news text with their TimeML types and values: dates, times, durations and sets.

Beside ``dates``, which gives the intervals that statements bear: a duration or a set is never the date of a statement,
and the vague and the repeated have no place on the calendar. Rules are tried at every place; the leftmost and then the
longest expression wins, and what it names is what the next "a day later" counts from.

Source: Saurí et al., TimeML Annotation Guidelines 1.2.1 (2006); ISO-TimeML (ISO 24617-1:2012). We differ:
decades and centuries of duration are written in years (P30Y), as ISO 8601 has no letter for them.
"""

import re
from dataclasses import dataclass
from datetime import date

from crossbearing.language import timex_dates, timex_spans
from crossbearing.language.periods import Period
from crossbearing.language.timex_reading import Reading, Rule, Setting, TimexType

__all__ = ["Timex", "TimexType", "find_timexes"]

_RULES: tuple[Rule, ...] = (*timex_spans.RULES, *timex_dates.RULES)
"""Of two rules that read the same characters the first decides: a length before a date."""


_YEARS = (1000, 9000)


@dataclass(frozen=True, slots=True)
class Timex:
    """Characters of a text that name a time, a length or a repetition of times, and the TimeML value."""

    start: int
    end: int
    type: TimexType
    value: str
    period: Period | None = None
    """Its days, where it has a place on the calendar."""


def find_timexes(text: str, reference: date) -> tuple[Timex, ...]:
    """Every time expression of a text, in order, without overlaps, counted from the day of the report.

    A report's day outside the years 1000 to 9000 is a caller's mistake: ValueError.

    >>> [(t.type, t.value) for t in find_timexes("For two years, and again last week.", date(2024, 12, 18))]
    [('DURATION', 'P2Y'), ('DATE', '2024-W50')]
    """
    if not _YEARS[0] <= reference.year <= _YEARS[1]:
        raise ValueError(
            f"A report of the year {reference.year} cannot be: its day must lie in {_YEARS[0]} to {_YEARS[1]}."
        )
    if not any(map(str.islower, text)):
        text = _in_mixed_case(text)
    matches = [(m, order, rule) for order, rule in enumerate(_RULES) for m in rule.pattern.finditer(text)]
    matches.sort(key=lambda x: (x[0].start(), -x[0].end(), x[1]))
    found: list[Timex] = []
    setting = Setting(text, 0, 0, reference)
    position = 0
    for match, _, rule in matches:
        if match.start() < position:
            continue
        setting = Setting(text, match.start(), match.end(), reference, setting.named)
        reading = rule.read(match, setting)
        if reading is None:
            continue
        found.append(_timex(match, reading))
        setting = Setting(text, match.start(), match.end(), reference, reading.period or setting.named)
        position = match.end()
    return tuple(found)


_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_PREPOSITION = "|".join(
    rf"(?<=\b{word}\s)" for word in ("in", "of", "by", "since", "until", "last", "next", "early", "late")
)
_CAPITAL_WORDS = re.compile(
    rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november"
    rf"|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.|(?:{_PREPOSITION})(?:may|march)|(?:may|march)(?=\s\d)"
    rf"|(?<=\d\s)(?:may|march))\b"
)


def _in_mixed_case(text: str) -> str:
    """A text in capitals only, with small letters but for the words of the calendar; no character moves."""
    return _CAPITAL_WORDS.sub(lambda m: m[0].capitalize(), text.translate(_LOWER))


def _timex(match: re.Match[str], reading: Reading) -> Timex:
    """The expression without the blanks that a part before it may have taken."""
    return Timex(match.start(), match.end(), reading.type, reading.value, reading.period)
