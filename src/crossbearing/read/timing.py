"""How long, how often, and on which days by what was named before: "for three days", "weekly", "a day later".

Beside the dates of ``language.dates``, which decide wherever they find one. Only a sentence that announces something
and has a word of lengths or repetitions is looked at.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from crossbearing.language.dates import DatedSpan
from crossbearing.language.timexes import Timex, find_timexes
from crossbearing.model import Interval, Span
from crossbearing.read.graph import Graph
from crossbearing.read.matching import Match

_CUE = re.compile(
    r"\b(?:seconds|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)|fortnights?"
    r"|weekends?|mornings?|afternoons?|evenings?|nights?|daily|nightly|weekly|monthly|quarterly|yearly|annually|hourly"
    r"|bi(?:weekly|monthly|annually|ennially)|(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:week|month|year|day)long"
    r"|every|each|springs?|summers?|autumns?|winters?|christmas|halloween)\b",
    re.IGNORECASE,
)
"""Words without which no length, no repetition, and no time counted from another one stands in a text."""
_ANCHORED = re.compile(
    r"\b(?:earlier|later|previously|that|same|following|previous|preceding|(?:the|very)\s+next)\b", re.IGNORECASE
)
"""Words that count from the time last named, not from the report."""
_REACH = 1_000
"""Characters back to which the time last named is looked for: about five sentences. Farther, the tale has moved on."""
_PROBES = (date(1971, 3, 17), date(2016, 10, 5))
"""Two days of report that share no part of the calendar: what means the same on both hangs on neither."""
_LASTING_LEFT = re.compile(
    r"\b(?:for|over|during|throughout|last(?:s|ed|ing)?|spen[dt](?:s|ing)?|t[ao]kes?|taking|took)\s+$", re.IGNORECASE
)
_NO_LENGTH_RIGHT = re.compile(
    r"\s+(?:ago|earlier|later|before|after|from|into|since|previously|hence|old)\b", re.IGNORECASE
)
_WINDOW = re.compile(
    r"(?:(?:the|this)\s+)?(?:past|last|next|coming|previous|following|recent|preceding)\b", re.IGNORECASE
)
_OF_AMOUNT_LEFT = re.compile(
    r"(?:[\d%]|(?<=\d)(?:m|bn|k|km|t)|\b(?:million|billion|trillion|thousand|hundred|m|bn|k|dollars"
    r"|euros|pounds|cents|per\s?cent|barrels|tons"
    r"|tonnes|lit(?:re|er)s|gallons|k?m|kilomet(?:re|er)s|miles|watts|hours|days|jobs|people))\s+$",
    re.IGNORECASE,
)
"""Before "a day" these make a rate of an amount: "15,000 barrels a day", not how often something happens."""
_STANDING_RIGHT = re.compile(
    r"\s+(?:life|lives|living|bread|newspapers?|papers?|tabloids?|magazines?)\b", re.IGNORECASE
)
_ATTRIBUTE = re.compile(r"[-–]|long$", re.IGNORECASE)
_TIMES_LEFT = re.compile(r"\b(?:once|twice|thrice|\w+\s+times)\s+$", re.IGNORECASE)
_LEFT_CHARS = 24
_YEARS = (1000, 9000)
"""A document's date outside these years is damage."""


class Length(NamedTuple):
    """A length or a repetition of time: its place in the document, its TimeML value, its words."""

    start: int
    end: int
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Timing:
    """The days, the lengths and the repetitions that a sentence names beside its dates; places in the document."""

    days: tuple[DatedSpan, ...] = ()
    lengths: tuple[Length, ...] = ()
    repetitions: tuple[Length, ...] = ()


def timing(text: str, sentence: Span, reference: date | None) -> Timing:
    """What a sentence says of lengths, repetitions, and days that hang on a time named before or on the report.

    Without a reference only what means the same whenever it was written counts.

    >>> timing("They fought for three days.", Span(0, 27), None).lengths[0].value
    'P3D'
    """
    if not _CUE.search(text, sentence.start, sentence.end):
        return Timing()
    start = sentence.start
    if _ANCHORED.search(text, sentence.start, sentence.end):
        start = text.rfind(" ", 0, max(0, sentence.start - _REACH)) + 1
    found = [
        Timex(t.start + start, t.end + start, t.type, t.value, t.period)
        for t in _found(text[start : sentence.end], reference)
    ]
    here = [t for t in found if t.start >= sentence.start]
    return Timing(
        tuple(_days(text, found, sentence.start)),
        tuple(_length(text, t) for t in here if t.type == "DURATION" and _is_length(text, t)),
        tuple(_length(text, t) for t in here if t.type == "SET" and _is_repetition(text, t)),
    )


def _found(window: str, reference: date | None) -> tuple[Timex, ...]:
    """The time expressions of a text; without a day of report, those that do not hang on it."""
    if reference is not None and not _YEARS[0] <= reference.year <= _YEARS[1]:
        reference = None
    if reference is not None:
        return find_timexes(window, reference)
    other = set(find_timexes(window, _PROBES[1]))
    return tuple(t for t in find_timexes(window, _PROBES[0]) if t in other)


def _days(text: str, found: list[Timex], start: int) -> Iterator[DatedSpan]:
    """The times with a place on the calendar; what counts from a time named before, only where one was named."""
    told = min((t.start for t in found if t.period is not None), default=len(text))
    for timex in found:
        words = text[timex.start : timex.end]
        if timex.start < start or timex.period is None or not _CUE.search(words):
            continue
        if told < timex.start or not _ANCHORED.search(words):
            yield DatedSpan(timex.start, timex.end, Interval(*timex.period, words))


def _length(text: str, timex: Timex) -> Length:
    """With the number of times before a repetition: "twice a week"."""
    times = _TIMES_LEFT.search(_left(text, timex)) if timex.type == "SET" else None
    start = timex.start - (len(times[0]) if times else 0)
    return Length(timex.start, timex.end, timex.value, text[start : timex.end])


def _left(text: str, timex: Timex) -> str:
    return text[max(0, timex.start - _LEFT_CHARS) : timex.start]


def _is_length(text: str, timex: Timex) -> bool:
    """Whether it is how long something lasts: not a distance ("three days before"), a deadline ("within a week")."""
    if "X" in timex.value or _NO_LENGTH_RIGHT.match(text, timex.end):
        return False
    words = text[timex.start : timex.end]
    if _LASTING_LEFT.search(_left(text, timex)):
        return True
    return _ATTRIBUTE.search(words) is not None and not _WINDOW.match(words)


def _is_repetition(text: str, timex: Timex) -> bool:
    """Whether it is how often something happens: no amount in so much time, no "daily life"."""
    rate = text[timex.start : timex.end].split(maxsplit=1)[0].lower() in {"a", "an", "per"}
    if rate and _OF_AMOUNT_LEFT.search(_left(text, timex)):
        return False
    return not _STANDING_RIGHT.match(text, timex.end)


def lasting(
    times: Timing, graph: Graph, match: Match, triggers: frozenset[int], quote: Span
) -> Iterator[tuple[str, str]]:
    """The options ``duration`` and ``frequency`` of a match, each with its words, as far as its own clause states them.

    A word between a length and the match that announces something else has that length to itself.
    """
    for name, found in (("duration", times.lengths), ("frequency", times.repetitions)):
        for one in found:
            if quote.start <= one.start < quote.end and _is_said_of(one, graph, match, triggers):
                yield name, one.value
                yield f"{name}_text", one.text
                break


def _is_said_of(one: Length, graph: Graph, match: Match, triggers: frozenset[int]) -> bool:
    tokens = graph.sentence.tokens
    inside = {i for i, t in enumerate(tokens) if one.start <= t.start and t.end <= one.end}
    top = next((i for i in sorted(inside) if tokens[i].head not in inside), None)
    if top is None:
        return False
    if tokens[top].deprel.partition(":")[0] in _ATTRIBUTIVE:
        its = {match.index, *match.consumed, *match.slots.get("obj", ()), *match.slots.get("of", ())}
        return tokens[top].head in its
    announced = next((i for i in (top, *graph.ancestors(top)) if i in triggers), match.index)
    return announced == match.index


_ATTRIBUTIVE = frozenset({"amod", "compound", "nummod"})
