"""When something that was told could have been seen."""

from dataclasses import replace
from datetime import date

from crossbearing.corroborate.sensors.windows import window
from crossbearing.model import Aspect, Interval, Modality, Statement
from unit.corroborate.builders import SYSTEMS, Report, on, world

PUBLISHED = date(2025, 1, 10)


def _said(
    aspect: Aspect = Aspect.COMPLETED, modality: Modality = Modality.ASSERTED, day: date | None = PUBLISHED
) -> list[tuple[Statement, date | None]]:
    made = world([Report("Daily", (replace(SYSTEMS, aspect=aspect, modality=modality),), day)])
    return [(s, made.published(s)) for s in made.statements.values()]


def test_a_day_that_is_told_has_one_more_on_each_side() -> None:
    """ "On Saturday" may be the day of landing or of departure, and it is a local one."""
    found = window(on("2025-01-04"), _said())
    assert found is not None
    assert (found.start, found.end) == (date(2025, 1, 3), date(2025, 1, 6))


def test_since_reaches_up_to_the_day_of_the_report() -> None:
    """An open interval ends with the report that tells it."""
    found = window(Interval(date(2024, 12, 1), None, "month", "since December"), _said())
    assert found is not None
    assert (found.start, found.end) == (date(2024, 12, 1), date(2025, 1, 11))


def test_news_without_a_day_is_looked_for_before_it() -> None:
    """What is told as done happened before the report."""
    found = window(None, _said())
    assert found is not None
    assert found.end == date(2025, 1, 11)
    assert found.days == 61


def test_what_is_announced_is_looked_for_after() -> None:
    """A plan is looked for from the day of the report on."""
    found = window(None, _said(Aspect.PLANNED, Modality.PREDICTED))
    assert found is not None
    assert found.start == PUBLISHED
    assert found.days == 90


def test_no_day_at_all_is_no_window() -> None:
    """Where neither the text nor the document has a day nothing is made up."""
    assert window(None, _said(day=None)) is None
    assert window(Interval(None, None, "open", "recently"), _said(day=None)) is None
