"""Time expressions as a whole: which one wins, what a later one counts from, and what is no time at all."""

from datetime import date

import pytest

from crossbearing.language import timex_words as w
from crossbearing.language.timexes import find_timexes

PUBLISHED = date(2024, 12, 18)  # a Wednesday


def _read(text: str, reference: date = PUBLISHED) -> list[tuple[str, str, str]]:
    return [(text[t.start : t.end], t.type, t.value) for t in find_timexes(text, reference)]


def test_expressions_come_in_order_without_overlaps() -> None:
    """The longest at a place wins: "the past two years" is no "two years", "Monday evening" no "Monday"."""
    assert _read("Over the past two years they met on Monday evening, every Friday and three days ago.") == [
        ("the past two years", "DURATION", "P2Y"),
        ("Monday evening", "TIME", "2024-12-16TEV"),
        ("every Friday", "SET", "XXXX-WXX-5"),
        ("three days ago", "DATE", "2024-12-15"),
    ]


def test_later_and_earlier_count_from_the_time_last_named() -> None:
    """A day later is the day after the day named before it; a duration or a set between them names none."""
    assert [v for _, _, v in _read("It sailed on 3 May 2019 for two weeks. A day later it was seen.")] == [
        "2019-05-03", "P2W", "2019-05-04",
    ]  # fmt: skip
    assert [v for _, _, v in _read("In 2011 the war began. Two years later it ended.")] == ["2011", "2013"]
    assert [v for _, _, v in _read("It was signed in March 2015; the following month it failed.")] == [
        "2015-03", "2015-04",
    ]  # fmt: skip


def test_a_finer_distance_from_a_coarse_time_leaves_the_day_open() -> None:
    """Ten days after some time in 2011 is some day of that year."""
    assert _read("In 2011 it began. Ten days later it stopped.")[1] == ("Ten days later", "DATE", "2011-XX-XX")
    assert _read("In May 2011 it began. Ten days later it stopped.")[1] == ("Ten days later", "DATE", "2011-05-XX")


def test_distances_beyond_the_calendar_are_lengths() -> None:
    """No four digits write the year; no clock is known from which minutes could count."""
    assert _read("Farming began here 9000 years ago.") == [("9000 years", "DURATION", "P9000Y")]
    assert _read("He spoke twenty minutes ago.") == [("twenty minutes", "DURATION", "PT20M")]


@pytest.mark.parametrize(
    "text",
    [
        "A 63-year-old man and a girl aged 12 fled.",
        "The boy is 12 years old.",
        "Vaccines are for children aged 6 months and older.",
        "They sent 2000 troops and $1950.",
        "The Sunday Times and the Daily Mail wrote of Black Friday.",
        "It was a second chance, and the second half was better.",
        "April Jones and June Smith may march.",
        "No. 1984 cost 2,000 euros per person.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    """Ages, counts, sums, papers, names of people, verbs."""
    assert _read(text) == []


def test_capitals_only() -> None:
    """Where no small letter stands the words of the calendar are known all the same."""
    assert _read("THEY MET ON MONDAY, IN MAY 2010 AND FOR TWO WEEKS; THEY MAY MARCH.") == [
        ("MONDAY", "DATE", "2024-12-16"),
        ("MAY 2010", "DATE", "2010-05"),
        ("TWO WEEKS", "DURATION", "P2W"),
    ]


def test_a_report_of_no_possible_year_is_refused() -> None:
    """Arithmetic near the ends of the calendar would overflow."""
    with pytest.raises(ValueError, match="year 9999"):
        find_timexes("tomorrow", date(9999, 12, 31))


def test_words_and_numbers() -> None:
    """Counts in words and digits, units in the singular and plural, values of lengths."""
    assert [w.number(x) for x in ("two hundred", "ninety-nine", "20-plus", "1.5")] == [200, 99, 20, 1.5]
    assert [w.duration(2, "quarter"), w.duration(1, "century"), w.duration(90, "second")] == ["P6M", "P100Y", "PT90S"]
    assert [w.unit_of(x) for x in ("fortnight", "hours", "Decades")] == ["week", "hour", "decade"]
