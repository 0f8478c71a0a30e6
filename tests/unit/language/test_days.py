"""Days as a reader writes them."""

from datetime import date

import pytest

from crossbearing.language.days import day, day_span


def test_a_day_has_no_leading_zero() -> None:
    """3 March, not 03 March."""
    assert day(date(2025, 3, 3)) == "3 March 2025"


@pytest.mark.parametrize(
    ("start", "last", "words"),
    [
        (date(2025, 3, 3), date(2025, 3, 3), "3 March 2025"),
        (date(2025, 3, 3), date(2025, 3, 9), "3 to 9 March 2025"),
        (date(2025, 1, 30), date(2025, 2, 2), "30 January to 2 February 2025"),
        (date(2024, 12, 30), date(2025, 1, 2), "30 December 2024 to 2 January 2025"),
    ],
)
def test_nothing_is_said_twice(start: date, last: date, words: str) -> None:
    """Month and year stand once where both days share them."""
    assert day_span(start, last) == words
