"""Dates, counts and grades in plain English."""

from datetime import date

import pytest

from crossbearing.language.days import day_span
from crossbearing.model import Assessment, Interval, Origins, Reliability
from crossbearing.render.words import (
    capital,
    count,
    dated,
    letter_and_number,
    listed,
    origins_in_words,
    pair_in_words,
    shortened,
    thousands,
    when,
)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2025, 3, 3), date(2025, 3, 4), "on 3 March 2025"),
        (date(2025, 1, 1), date(2025, 2, 1), "in January 2025"),
        (date(2024, 12, 1), date(2025, 1, 1), "in December 2024"),
        (date(2020, 1, 1), date(2021, 1, 1), "in 2020"),
        (date(2025, 1, 6), date(2025, 1, 13), "between 6 and 12 January 2025"),
        (date(2024, 11, 1), date(2025, 3, 1), "between 1 November 2024 and 28 February 2025"),
        (date(2025, 1, 6), None, "from 6 January 2025 on"),
        (None, date(2025, 1, 6), "before 6 January 2025"),
        (None, None, ""),
    ],
)
def test_intervals_are_told_as_a_newspaper_tells_them(start: date | None, end: date | None, words: str) -> None:
    """The end of an interval is excluded; whole months and years are named as such."""
    assert when(Interval(start, end, "open", "")) == words


def test_an_unknown_time_is_undated() -> None:
    """A label says that there is no date."""
    assert dated(None) == "undated"
    assert dated(Interval(date(2025, 3, 3), date(2025, 3, 4), "day", "")) == "3 March 2025"


def test_counts_are_words_up_to_twelve() -> None:
    """Small numbers are words, large ones figures."""
    assert [count(0, "x"), count(1, "x"), count(12, "x"), count(13, "x")] == ["no xs", "one x", "twelve xs", "13 xs"]
    assert thousands(12345) == "12,345"


def test_origins_are_a_range_where_lineage_is_unknown() -> None:
    """A range is told as one."""
    assert origins_in_words(Origins(1, 3, ())) == "one to three origins"
    assert origins_in_words(Origins(2, 2, ())) == "two origins"


def test_a_span_of_days_names_month_and_year_once() -> None:
    """Nothing is said twice."""
    assert day_span(date(2025, 3, 3), date(2025, 3, 9)) == "3 to 9 March 2025"
    assert day_span(date(2025, 3, 3), date(2025, 4, 9)) == "3 March to 9 April 2025"
    assert day_span(date(2024, 3, 3), date(2025, 4, 9)) == "3 March 2024 to 9 April 2025"
    assert day_span(date(2024, 3, 3), date(2024, 3, 3)) == "3 March 2024"


def test_long_text_is_cut_at_a_blank() -> None:
    """The cut never splits a word, and is shown."""
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("one\ntwo", 12) == "one two"
    assert len(shortened("x" * 100, 12)) == 12


def test_grades_are_shown_as_letter_and_number_and_in_words() -> None:
    """The pair, and the words of both scales; a dash where no letter applies."""
    grade = Assessment(Reliability.B, 2, None, "low", ())
    assert letter_and_number(grade) == "B2"
    assert pair_in_words(grade) == ("Usually reliable", "Probably true")
    assert letter_and_number(Assessment(None, 6, None, "low", ())) == "–6"


def test_lists_read_as_sentences() -> None:
    """Items are joined by commas and a last "and"."""
    assert [listed([]), listed(["a"]), listed(["a", "b", "c"])] == ["", "a", "a, b and c"]
    assert capital("two") == "Two"
