"""Days written by machines."""

from datetime import date

import pytest

from crossbearing.language.timestamps import day_of


@pytest.mark.parametrize(
    "text",
    [
        "2024-12-18",
        "2024-12-18T10:00:00Z",
        "2024-12-18T23:59:59-05:00",
        " 2024-12-18 10:00 ",
        "20241218",
        "2024/12/18",
        "18.12.2024",
        "Wed, 18 Dec 2024 23:30:00 -0500",
        "18 Dec 2024 10:00:00 GMT",
        "18 December 2024",
        "December 18, 2024",
        "Dec. 18, 2024",
        "Wednesday, December 18th, 2024",
    ],
)
def test_a_day(text: str) -> None:
    """The day is the one that is written, whatever the time zone."""
    assert day_of(text) == date(2024, 12, 18)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2024",
        "2024-12",
        "December 2024",
        "2024-13-01",
        "2024-02-30",
        "0001-01-01",
        "18/12/24",
        "1734516000",
        "x" * 500,
        "31 Smarch 2024",
    ],
)
def test_no_day(text: str) -> None:
    """What is not one whole day of our time is none."""
    assert day_of(text) is None
