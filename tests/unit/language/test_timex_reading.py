"""The direction in which the words of a clause put a date, and the values of periods."""

from datetime import date

import pytest

from crossbearing.language import periods
from crossbearing.language.timex_reading import Setting, moved, period_value


def _setting(text: str) -> Setting:
    start = text.index("[")
    return Setting(text.replace("[", ""), start, start + 3, date(2024, 12, 18))


@pytest.mark.parametrize(
    "text",
    [
        "He said the vote will be held on [DAY.",
        "He said the vote is set for [DAY.",
        "Shops stay open until [DAY.",
        "On [DAY the court will decide.",
        "It has been postponed until [DAY.",
        "They might leave by [DAY.",
    ],
)
def test_ahead(text: str) -> None:
    """The nearest verb looks ahead, or none does and a bound stands there, or the verb follows."""
    assert _setting(text).ahead()
    assert not _setting(text).behind()


@pytest.mark.parametrize(
    "text",
    [
        "They were expected to win, but lost on [DAY.",
        "The army had left by [DAY.",
        "He resigned on [DAY. The court will decide.",
        "The court will decide. He resigned on [DAY.",
        "It would have sunk had it sailed on [DAY.",
    ],
)
def test_behind(text: str) -> None:
    """The nearest verb is in the past tense; another sentence does not count."""
    assert not _setting(text).ahead()
    assert _setting(text).behind()


def test_period_values() -> None:
    """As finely as the period is fixed."""
    assert period_value(periods.month(2024, 5)) == "2024-05"
    assert period_value(periods.decade(1990)) == "199"
    assert period_value(periods.months(1900, 1, 1200, "decade")) == "19"
    assert period_value(moved(periods.one_day(date(2024, 12, 18)), 1, "quarter")) == "2025"
    assert period_value(moved(periods.year(2024), -2, "century")) == "182"
