"""Dates in running text."""

from datetime import date

import pytest

from crossbearing.language.dates import find_dates

PUBLISHED = date(2024, 12, 13)
"""A Friday."""


def _one(text: str, reference: date | None = PUBLISHED) -> tuple[str, str | None, str | None, str]:
    """The only date of a text: words, start, end, precision."""
    (found,) = find_dates(text, reference)
    assert text[found.start : found.end] == found.interval.text
    start, end = found.interval.start, found.interval.end
    return (
        found.interval.text,
        start.isoformat() if start else None,
        end.isoformat() if end else None,
        found.interval.precision,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11 December 2024.", ("11 December 2024", "2024-12-11", "2024-12-12", "day")),
        ("on Dec. 11, 2024", ("Dec. 11, 2024", "2024-12-11", "2024-12-12", "day")),
        ("am 2024-12-11 um", ("2024-12-11", "2024-12-11", "2024-12-12", "day")),
        ("am 11.12.2024 um", ("11.12.2024", "2024-12-11", "2024-12-12", "day")),
        ("13/12/2024", ("13/12/2024", "2024-12-13", "2024-12-14", "day")),
        ("the 10-12 December talks", ("10-12 December", "2024-12-10", "2024-12-13", "day")),
        ("Wednesday, 11 December 2024", ("Wednesday, 11 December 2024", "2024-12-11", "2024-12-12", "day")),
        ("on 11 december 2024", ("11 december 2024", "2024-12-11", "2024-12-12", "day")),
        ("since april 2024", ("since april 2024", "2024-04-01", None, "month")),
        ("in March 2023", ("March 2023", "2023-03-01", "2023-04-01", "month")),
        ("in mid-December 2024", ("mid-December 2024", "2024-12-11", "2024-12-21", "week")),
        ("spring 2025", ("spring 2025", "2025-03-01", "2025-06-01", "season")),
        ("winter 2024", ("winter 2024", "2024-12-01", "2025-03-01", "season")),
        ("the first quarter of 2024", ("first quarter of 2024", "2024-01-01", "2024-04-01", "season")),
        ("late 2023", ("late 2023", "2023-09-01", "2024-01-01", "season")),
        ("the 2019 conflict", ("2019", "2019-01-01", "2020-01-01", "year")),
        ("during the 1980s", ("the 1980s", "1980-01-01", "1990-01-01", "decade")),
        ("the 20th century", ("the 20th century", "1900-01-01", "2000-01-01", "decade")),
        ("in 2014-15", ("2014-15", "2014-01-01", "2016-01-01", "year")),
    ],
)
def test_absolute_dates(text: str, expected: tuple[str, str, str, str]) -> None:
    """A date that names its year needs no reference, and is half-open."""
    assert _one(text, None if "December talks" not in text else PUBLISHED) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("since December 2024", ("since December 2024", "2024-12-01", None, "month")),
        ("Since 2017, he", ("Since 2017", "2017-01-01", None, "year")),
        ("could come by May", ("by May", None, "2025-06-01", "month")),
        ("until May 2025", ("until May 2025", None, "2025-06-01", "month")),
        ("before May 2025", ("before May 2025", None, "2025-05-01", "month")),
        ("after December 8", ("after December 8", "2024-12-09", None, "day")),
        ("between March and May 2024", ("between March and May 2024", "2024-03-01", "2024-06-01", "month")),
        ("from November 2023 to May 2024", ("from November 2023 to May 2024", "2023-11-01", "2024-06-01", "month")),
        ("from 2014 to 2019", ("from 2014 to 2019", "2014-01-01", "2020-01-01", "year")),
    ],
)
def test_bounds(text: str, expected: tuple[str, str | None, str | None, str]) -> None:
    """A bound leaves the other end open, and two ends make one stretch."""
    assert _one(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("confirmed on Wednesday that", ("Wednesday", "2024-12-11", "2024-12-12", "day")),
        ("on Friday", ("Friday", "2024-12-13", "2024-12-14", "day")),
        ("last Friday", ("last Friday", "2024-12-06", "2024-12-07", "day")),
        ("next Wednesday", ("next Wednesday", "2024-12-18", "2024-12-19", "day")),
        ("they will meet on Monday", ("Monday", "2024-12-16", "2024-12-17", "day")),
        ("yesterday", ("yesterday", "2024-12-12", "2024-12-13", "day")),
        ("this year", ("this year", "2024-01-01", "2025-01-01", "year")),
        ("last month", ("last month", "2024-11-01", "2024-12-01", "month")),
        ("two weeks ago", ("two weeks ago", "2024-11-25", "2024-12-02", "week")),
        ("early next year", ("early next year", "2025-01-01", "2025-05-01", "season")),
        ("by the end of the year", ("by the end of the year", None, "2025-01-01", "season")),
        ("on December 11 suggested", ("December 11", "2024-12-11", "2024-12-12", "day")),
        ("in March", ("March", "2024-03-01", "2024-04-01", "month")),
        ("in January", ("January", "2025-01-01", "2025-02-01", "month")),
        ("late last July", ("late last July", "2024-07-21", "2024-08-01", "week")),
    ],
)
def test_relative_dates(text: str, expected: tuple[str, str, str, str]) -> None:
    """A relative date is counted from the document's date, and looks back unless the words look ahead."""
    assert _one(text) == expected


@pytest.mark.parametrize(
    "text", ["on Wednesday", "this year", "two weeks ago", "December 11", "last summer", "recently"]
)
def test_relative_dates_without_a_reference_stay_open(text: str) -> None:
    """Where the document's date is unknown, a relative date is found and nothing is guessed."""
    assert _one(text, None)[1:] == (None, None, "open")


@pytest.mark.parametrize(("text", "words"), [("in recent weeks", "recent weeks"), ("have recently moved", "recently")])
def test_vague_pasts_end_with_the_report(text: str, words: str) -> None:
    """What happened "recently" happened before the report appeared; how long before is not said."""
    assert _one(text) == (words, None, "2024-12-14", "open")


def test_a_time_counted_from_another_stays_open() -> None:
    """A month later than what? The text said it elsewhere."""
    assert _one("a month later") == ("a month later", None, None, "open")


def test_ambiguous_order_of_day_and_month_keeps_both_readings() -> None:
    """11/12/2024 lies in the stretch that holds both November 12 and December 11."""
    assert _one("11/12/2024") == ("11/12/2024", "2024-11-12", "2024-12-12", "month")


@pytest.mark.parametrize(
    "text",
    [
        "They may march on Rome",
        "they began to march and may 5 of them",
        "the sunday times said",
        "May the best win",
        "Theresa May said",
        "the Sunday Times said",
        "on Black Friday",
        "2000 people",
        "S-400, Il-76 and An-124",
        "31 February 2024",
        "at 15:00 GMT",
        "for $1950",
        "a day in the life",
    ],
)
def test_what_is_not_a_date(text: str) -> None:
    """Verbs, names, newspapers, counts, designators and impossible days are not dates."""
    assert find_dates(text, PUBLISHED) == ()


def test_a_reference_outside_the_calendar_is_ignored() -> None:
    """A damaged publication date (year 1) does not break the arithmetic of "ten years ago"."""
    (found,) = find_dates("ten years ago", date(1, 1, 1))
    assert found.interval.start is None
