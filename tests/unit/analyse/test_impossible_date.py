"""Dates that cannot be."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.analyse.impossible_date import find
from crossbearing.model import Aspect, Interval, Modality, World
from unit.analyse.cases import case, titles
from unit.corroborate.builders import SYSTEMS, Report, Say

DAY = date(2025, 2, 10)


def _of(text: str, published: date | None = DAY) -> list[str]:
    return titles(find(case(Report("A", (Say("traffic", text, {}),), published))))


@pytest.mark.parametrize(
    "words",
    ["31 February 2025", "30th of February", "April 31", "June 31, 2024", "29 February 2023", "February 29, 1900"],
)
def test_no_such_day(words: str) -> None:
    """No calendar has it."""
    assert _of(f"The ship left on {words}.") == [f"No such day: {words}"]


@pytest.mark.parametrize("words", ["Monday, 5 February 2025", "Monday, February 6", "Sunday the 1st of January 2025"])
def test_the_wrong_weekday(words: str) -> None:
    """Without a year, only where no year about the publication fits."""
    assert _of(f"The ship left on {words}.") == [f"Weekday and date do not meet: {words}"]


@pytest.mark.parametrize(
    "text",
    [
        "The ship left on 29 February 2024.",
        "The ship left on Wednesday, 5 February 2025.",
        "The ship left on Wednesday, February 5.",
        "The ship left on Monday, February 5.",
        "In May 50 ships left, in June 31 more than before.",
        "The exercise ran from 12 March 2024 to 3 April 2024.",
        "The deadline was moved from March 2025 to January 2025.",
        "On Sunday, 5 February fell behind.",
    ],
)
def test_days_that_can_be(text: str) -> None:
    """A leap day, a weekday that fits some year near by, a number of ships, a deadline brought forward."""
    known = {"In May 50 ships left, in June 31 more than before.", "On Sunday, 5 February fell behind."}
    assert _of(text) == [] or text in known


def test_without_a_day_of_publication_a_weekday_proves_nothing() -> None:
    """Some year fits."""
    assert _of("The ship left on Friday, February 6.", None) == []


@pytest.mark.parametrize(
    "words", ["from 12 March 2024 to 3 March 2024", "between May 2024 and January 2024", "between 2024 and 2019"]
)
def test_ends_before_it_begins(words: str) -> None:
    """Both ends bear their year."""
    assert _of(f"It lasted {words}.") == [f"Ends before it begins: {words}"]


def test_told_as_past_before_it_comes() -> None:
    """Plans, limits and dates without a year are left alone."""
    told = replace(SYSTEMS, quote=f"{SYSTEMS.quote} on 20 June 2025",
                   time=Interval(date(2025, 6, 20), date(2025, 6, 21), "day", "20 June 2025"))  # fmt: skip
    assert titles(find(case(Report("A", (told,), DAY)))) == ["Told as past before it comes: 20 June 2025"]
    for say in (
        replace(told, aspect=Aspect.PLANNED, modality=Modality.PREDICTED),
        replace(told, quote=f"{SYSTEMS.quote} until 20 June 2025"),
        replace(told, time=Interval(date(2025, 6, 20), date(2025, 6, 21), "day", "20 June")),
    ):
        assert titles(find(case(Report("A", (say,), DAY)))) == []


def test_a_report_from_the_future() -> None:
    """Its own day lies after the day on which the case met it; one day of difference is a time zone."""
    made = case(Report("A", (SYSTEMS,), DAY))
    (artifact,) = made.artifacts

    def captured(on: date) -> World:
        return replace(made, captured={artifact: on})

    (title,) = titles(find(captured(date(2025, 2, 1))))
    assert title.startswith("Dated in the future")
    assert titles(find(captured(date(2025, 2, 9)))) == []
    assert titles(find(captured(date(2025, 3, 1)))) == []


def test_dated_before_what_it_cites() -> None:
    """It repeats the very sentence of an outlet that published it a week later."""
    cited = Report("Quay Times", (SYSTEMS,), date(2025, 2, 17))
    citing = Report("Harbour Post", (replace(SYSTEMS, chain=("Quay Times",)),), DAY)
    found = titles(find(case(cited, citing)))
    assert [t.partition(":")[0] for t in found] == ["Dated before what it cites"]
    assert titles(find(case(cited, replace(citing, published=date(2025, 2, 18))))) == []
