"""Values of durations, sets, times of the clock, vague references and distances from the report."""

from datetime import date

import pytest

from crossbearing.language.timexes import find_timexes

PUBLISHED = date(2024, 12, 18)  # a Wednesday


def _one(text: str) -> tuple[str, str, str]:
    (found,) = find_timexes(text, PUBLISHED)
    return text[found.start : found.end], found.type, found.value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They held out for nearly three decades.", "nearly three decades", "P30Y"),
        ("A siege of several days followed.", "several days", "PXD"),
        ("They waited half an hour.", "half an hour", "PT30M"),
        ("The flight took two and a half hours.", "two and a half hours", "PT2.5H"),
        ("It took a year and a half.", "a year and a half", "P1.5Y"),
        ("The three-month blockade ended.", "three-month", "P3M"),
        ("A decade-long war ended.", "decade-long", "P10Y"),
        ("It took a fortnight.", "a fortnight", "P2W"),
        ("Fighting went on for years.", "years", "PXY"),
        ("The jets left minutes before the strike.", "minutes", "PTXM"),
        ("In recent weeks it grew.", "recent weeks", "PXW"),
        ("It fell over the past decade.", "the past decade", "P10Y"),
        ("It may rise in the next few months.", "the next few months", "PXM"),
        ("He won in 2:05:13, a record.", "2:05:13", "PT2H5M13S"),
        ("The crew of nine had a month to leave.", "a month", "P1M"),
    ],
)
def test_durations(text: str, words: str, value: str) -> None:
    """Each way to say how long."""
    assert _one(text) == (words, "DURATION", value)


def test_both_numbers_of_a_range_are_lengths() -> None:
    """The unit stands once."""
    found = find_timexes("It will take 12 to 18 months.", PUBLISHED)
    assert [(t.type, t.value) for t in found] == [("DURATION", "P12M"), ("DURATION", "P18M")]
    assert [t.value for t in find_timexes("It happened 20 and 50 years ago.", PUBLISHED)] == ["2004", "1974"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They patrol every morning.", "every morning", "XXXX-XX-XXTMO"),
        ("They patrol each Monday.", "each Monday", "XXXX-WXX-1"),
        ("They patrol on Sundays.", "Sundays", "XXXX-WXX-7"),
        ("They patrol every two weeks.", "every two weeks", "P2W"),
        ("They patrol every other day.", "every other day", "P2D"),
        ("They patrol twice a week.", "a week", "P1W"),
        ("He earns $300 a month.", "a month", "P1M"),
        ("It burns 40 barrels per day.", "per day", "P1D"),
        ("Troops rotate annually.", "annually", "XXXX"),
        ("Troops rotate every summer.", "every summer", "XXXX-SU"),
        ("There are daily flights.", "daily", "XXXX-XX-XX"),
    ],
)
def test_sets(text: str, words: str, value: str) -> None:
    """Each way to say how often."""
    assert _one(text) == (words, "SET", value)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It landed at 14:30.", "14:30", "2024-12-18T14:30"),
        ("It landed at 3 p.m. on Monday.", "3 p.m. on Monday", "2024-12-16T15:00"),
        ("It landed at 1500 GMT yesterday.", "1500 GMT yesterday", "2024-12-17T15:00"),
        ("It landed at 0630.", "0630", "2024-12-18T06:30"),
        ("It landed at noon.", "noon", "2024-12-18T12:00"),
        ("It landed at eight o'clock.", "eight o'clock", "2024-12-18T08:00"),
        ("It landed last night.", "last night", "2024-12-17TNI"),
        ("It will land tonight.", "tonight", "2024-12-18TNI"),
        ("It landed early this morning.", "early this morning", "2024-12-18TMO"),
        ("It landed Tuesday afternoon.", "Tuesday afternoon", "2024-12-17TAF"),
    ],
)
def test_times(text: str, words: str, value: str) -> None:
    """Times of the clock and parts of a day."""
    assert _one(text) == (words, "TIME", value)


def test_a_clock_without_a_day_stands_on_the_day_last_named() -> None:
    """The hour belongs to the day before it in the text; so does "the following morning"."""
    found = find_timexes("It left on 3 May 2019. At 6 p.m. it sank. The following morning it was found.", PUBLISHED)
    assert [t.value for t in found] == ["2019-05-03", "2019-05-03T18:00", "2019-05-04TMO"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They are now armed.", "now", "PRESENT_REF"),
        ("It was recently armed.", "recently", "PAST_REF"),
        ("It may be armed in the near future.", "the near future", "FUTURE_REF"),
        ("He was there in the past.", "the past", "PAST_REF"),
        ("They fled decades ago.", "decades ago", "PAST_REF"),
        ("They fled a few days ago.", "a few days ago", "PAST_REF"),
        ("They fled two years ago.", "two years ago", "2022"),
        ("They fled more than a month ago.", "more than a month ago", "2024-11"),
        ("They fled two weeks ago.", "two weeks ago", "2024-W49"),
        ("They fled two decades ago.", "two decades ago", "200"),
        ("They fled a couple of years back.", "a couple of years back", "PAST_REF"),
        ("They return three days from now.", "three days from now", "2024-12-21"),
    ],
)
def test_references_and_distances(text: str, words: str, value: str) -> None:
    """Vague times, and times so many units from the report."""
    assert _one(text) == (words, "DATE", value)
