"""The words and patterns of the calendar."""

import time

import pytest

from crossbearing.language import calendar_words as w
from crossbearing.language.dates import find_dates
from crossbearing.language.numbers import find_quantities


def test_every_month_is_known_with_and_without_capitals() -> None:
    """Twelve names, twelve numbers."""
    names = ("January February March April May June July August September October November December").split()
    for number, name in enumerate(names, start=1):
        assert w.MONTHS[name[:3].lower()] == number
        assert w.SCAN.match(f"{name} 2024")
        assert w.SCAN.match(f"{name.lower()} 2024")


@pytest.mark.parametrize(
    "piece", ["1", "May ", "1/1/", "12-", "the early ", "since ", "monday", "two ", "a few ", "1,1"]
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    """Text made to trap a scanner costs what its length costs: under 60 µs a character on any machine."""
    text = piece * (40_000 // len(piece))
    begin = time.process_time()
    find_dates(text, None)
    find_quantities(text)
    assert time.process_time() - begin < len(text) * 60e-6
