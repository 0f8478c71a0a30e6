"""Dates that cannot be: no such day, the wrong weekday, told as past before it comes, published after it was captured.

Each is certain by the calendar or by two dates of the case; what only sounds odd is left alone. Nothing is corrected:
which of two dates is the wrong one is not known. Source: ISO 8601 (the Gregorian calendar); METHODS.md section 3.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import quoted, said_by
from crossbearing.model import Aspect, Document, Finding, Modality, Polarity, Statement, World

_MONTHS = (
    "january february march april may june july august september october november december".split()
)  # fmt: skip
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = rf"(?P<month>{'|'.join(m.capitalize() for m in _MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?\b(?!\s*[:%])"
_WEEKDAY = rf"(?:\b(?P<weekday>{'|'.join(x.capitalize() for x in _WEEKDAYS)})\s*,?\s+(?:the\s+)?(?:on\s+)?)?"
_DATES = (
    re.compile(rf"{_WEEKDAY}\b{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}"),
    re.compile(rf"{_WEEKDAY}\b{_MONTH}\s+{_DAY}(?!\d|[.,:]\d|\s*(?:-|–|to)\s*\d){_YEAR}"),
)
_RANGE = re.compile(
    rf"\b(?:from|between)\s+(?P<first>(?:\d{{1,2}}\s+)?(?:{'|'.join(m.capitalize() for m in _MONTHS)})(?:\s+\d{{1,2}})?"
    rf",?\s+(?:19|20)\d\d)\s+(?:to|until|till|and|through|–)\s+"
    rf"(?P<last>(?:\d{{1,2}}\s+)?(?:{'|'.join(m.capitalize() for m in _MONTHS)})(?:\s+\d{{1,2}})?,?\s+(?:19|20)\d\d)\b"
)
_YEARS = re.compile(r"\bbetween\s+(?P<first>(?:19|20)\d\d)\s+(?:to|and)\s+(?P<last>(?:19|20)\d\d)\b")
_MOVED = re.compile(
    r"\b(?:mov|brought|bring|chang|postpon|delay|reschedul|advanc|shift|push|revis|extend|reduc|cut)\w*\b[^.]{0,60}$",
    re.IGNORECASE,
)
"""A deadline moved "from March 2025 to January 2025" does not end before it begins."""
_LEAP_DAY = (2, 29)
_ZONES_DAYS = 1
"""Somewhere on Earth it is already tomorrow."""
_EXPLICIT = re.compile(r"\b(?:19|20)\d\d\b")
_PAST_ASPECTS = (Aspect.COMPLETED, Aspect.BEGUN)
_TOLD = re.compile(r"\b(?:was|were|had|did|took|held|met|left|sent|went|came|said|\w+ed)\b")
_LOOKING_AHEAD = re.compile(
    r"\b(?:will|would|shall|to be|is to|are to|due|plan\w*|schedul\w+|expect\w*|until|valid|expir\w+"
    r"|postpon\w+|set for|agreed|extend\w*|promis\w+|pledg\w+|deadline)\b",
    re.IGNORECASE,
)

_UP_TO = re.compile(r"\b(?:until|till|by|from|before|for|to|through)\s+(?:the\s+)?(?:end of\s+)?$", re.IGNORECASE)
"""Before a date: it bounds what is told, and need not have come."""


def find(world: World) -> Iterator[Finding]:
    """One finding a document and impossible date."""
    held = _statements_by_document(world)
    for identifier, document in world.documents.items():
        found: dict[str, tuple[str, int]] = {}
        for title, text, at in (*_no_such_day(document), *_ends_first(document)):
            found.setdefault(title, (text, at))
        for title, (text, at) in found.items():
            here = next((i for i, s in held.get(identifier, ()) if s.locator.start <= at < s.locator.end), identifier)
            yield Finding("impossible_date", title, f"{text} It stands in {document.path}.", (here,), "caution")
        yield from _from_the_future(world, identifier, document)
    yield from _past_before_it_comes(world)
    yield from _before_what_it_cites(world)


def _statements_by_document(world: World) -> dict[str, list[tuple[str, Statement]]]:
    held: dict[str, list[tuple[str, Statement]]] = {}
    for identifier, statement in world.statements.items():
        held.setdefault(statement.locator.document, []).append((identifier, statement))
    return held


def _no_such_day(document: Document) -> Iterator[tuple[str, str, int]]:
    """Days that no calendar has, and weekdays that do not fall on their date."""
    for pattern in _DATES:
        for match in pattern.finditer(document.text):
            words = " ".join(match[0].split())
            month, number = _month_number(match["month"]), int(match["day"])
            year = int(match["year"]) if match["year"] else None
            if number == 0 or number > _longest(month, year):
                if year is not None or match["weekday"] or number <= 31:  # noqa: PLR2004 - "May 50" is no date at all
                    yield f"No such day: {words}", f"“{words}” is no day of the calendar.", match.start()
            elif match["weekday"]:
                yield from _wrong_weekday(document, match, words, (year, month, number))


def _wrong_weekday(
    document: Document, match: re.Match[str], words: str, named: tuple[int | None, int, int]
) -> Iterator[tuple[str, str, int]]:
    """A date without a year is taken in the year before, of and after publication; only none of them fitting counts."""
    year, month, number = named
    published = document.metadata.published
    if year is None and published is None:
        return
    years = (year,) if year is not None else tuple(published.year + n for n in (-1, 0, 1)) if published else ()
    days = [date(y, month, number) for y in years if number <= _longest(month, y)]
    said = _WEEKDAYS.index(match["weekday"].lower())
    if days and all(d.weekday() != said for d in days):
        real = days[len(days) // 2]
        name = _WEEKDAYS[real.weekday()].capitalize()
        text = f"“{words}”: {real.day} {_MONTHS[month - 1].capitalize()} {real.year} is a {name}."
        yield f"Weekday and date do not meet: {words}", text, match.start()


def _ends_first(document: Document) -> Iterator[tuple[str, str, int]]:
    """Stretches of time that end before they begin."""
    for pattern in (_RANGE, _YEARS):
        for match in pattern.finditer(document.text):
            first, last = _earliest(match["first"]), _latest(match["last"])
            moved = _MOVED.search(document.text[max(0, match.start() - 80) : match.start()])
            if first is not None and last is not None and last < first and not moved:
                words = " ".join(match[0].split())
                yield f"Ends before it begins: {words}", f"“{words}” ends before it begins.", match.start()


def _from_the_future(world: World, identifier: str, document: Document) -> Iterator[Finding]:
    """A document that bears a later day than the one on which the case met it."""
    published, captured = document.metadata.published, world.captured.get(document.artifact)
    if published is None or captured is None or published <= captured + timedelta(days=_ZONES_DAYS):
        return
    yield Finding(
        "impossible_date",
        f"Dated in the future: {document.path}",
        f"{document.path} bears the date {published.isoformat()}, but the case holds it since {captured.isoformat()}. "
        "Its date is wrong, and so may be every “yesterday” that is counted from it.",
        (identifier,),
        "warning",
    )


def _past_before_it_comes(world: World) -> Iterator[Finding]:
    """Told as past, and dated after the day of publication."""
    for identifier, statement in world.statements.items():
        document, time = world.documents.get(statement.locator.document), statement.frame.time
        published = document.metadata.published if document else None
        if published is None or time is None or time.start is None or not _EXPLICIT.search(time.text):
            continue
        if time.start <= published + timedelta(days=_ZONES_DAYS) or not _is_told_as_past(statement, time.text):
            continue
        yield Finding(
            "impossible_date",
            f"Told as past before it comes: {time.text}",
            f"Published on {published.isoformat()}, it tells as past what it dates to “{time.text}”. "
            f"{said_by(world, statement)}: {quoted(statement)}",
            (identifier,),
            "caution",
        )


def _is_told_as_past(statement: Statement, day: str) -> bool:
    quote = statement.locator.quote
    if day not in quote:
        return False
    if _UP_TO.search(quote.partition(day)[0]):
        return False
    if statement.modality is not Modality.ASSERTED or statement.polarity is Polarity.NEGATIVE:
        return False
    past = statement.aspect in _PAST_ASPECTS or (statement.aspect is None and bool(_TOLD.search(quote)))
    return past and not _LOOKING_AHEAD.search(quote)


def _before_what_it_cites(world: World) -> Iterator[Finding]:
    """A document dated before the very text that it cites and repeats."""
    for event in world.events.values():
        repeats = {(e.child, e.parent) for e in event.lineage if e.relation in ("quotes", "syndicates")}
        for edge in event.lineage:
            repeated = (edge.child, edge.parent) in repeats or (edge.parent, edge.child) in repeats
            if edge.relation != "cites" or not repeated or edge.parent not in world.statements:
                continue
            child, parent = world.statements[edge.child], world.statements[edge.parent]
            days = [world.document_of(s).metadata.published for s in (child, parent)]
            if days[0] is not None and days[1] is not None and days[0] + timedelta(days=_ZONES_DAYS) < days[1]:
                yield Finding(
                    "impossible_date",
                    f"Dated before what it cites: {world.document_of(child).path}",
                    f"{said_by(world, child)}, of {days[0].isoformat()}, cites and repeats what "
                    f"{said_by(world, parent)} published on {days[1].isoformat()}. One of the two dates is wrong, or "
                    "there is an earlier text that is not in the case.",
                    (edge.child, edge.parent),
                    "caution",
                )


def _month_number(word: str) -> int:
    return next(i for i, m in enumerate(_MONTHS, 1) if m.startswith(word.lower()[:3]))


def _longest(month: int, year: int | None) -> int:
    """The last day of a month; of February the leap day where no year is named."""
    if year is None:
        return _LEAP_DAY[1] if month == _LEAP_DAY[0] else monthrange(2023, month)[1]
    return monthrange(year, month)[1]


def _earliest(words: str) -> date | None:
    return _day(words, last=False)


def _latest(words: str) -> date | None:
    return _day(words, last=True)


def _day(words: str, *, last: bool) -> date | None:
    """The first or last day of what a few words name; None where it is no day."""
    year = int(re.findall(r"\d{4}", words)[0])
    month = next((_month_number(m) for m in re.findall(r"[A-Z][a-z]+", words)), 12 if last else 1)
    numbers = [int(n) for n in re.findall(r"\b\d{1,2}\b", words)]
    longest = monthrange(year, month)[1]
    number = numbers[0] if numbers else longest if last else 1
    return date(year, month, number) if 1 <= number <= longest else None


ANALYSIS = Analysis("impossible_date", "Which dates cannot be?", find)
