"""Values of calendar dates and of dates that are counted from the report."""

from datetime import date

import pytest

from crossbearing.language.timexes import find_timexes

PUBLISHED = date(2024, 12, 18)  # a Wednesday


def _one(text: str) -> tuple[str, str]:
    (found,) = find_timexes(text, PUBLISHED)
    return text[found.start : found.end], found.value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He died on March 3, 2011.", "March 3, 2011", "2011-03-03"),
        ("The vessel left on 7 Nov. from Tartus.", "7 Nov.", "2024-11-07"),
        ("The vessel will leave on 7 May.", "7 May", "2025-05-07"),
        ("On Tuesday, Dec. 17, it rained.", "Tuesday, Dec. 17", "2024-12-17"),
        ("Dated 2012-04-05.", "2012-04-05", "2012-04-05"),
        ("Dated 25/3/2012.", "25/3/2012", "2012-03-25"),
        ("Dated 5.3.2012.", "5.3.2012", "2012-03-05"),
        ("The strike began in August of last year.", "August of last year", "2023-08"),
        ("It sank in late October.", "late October", "2024-10"),
        ("It sank last July.", "last July", "2024-07"),
        ("The port will open in February.", "February", "2025-02"),
        ("By May the army had left.", "May", "2024-05"),
        ("The army had left by May.", "May", "2024-05"),
        ("It was built in summer 2009.", "summer 2009", "2009-SU"),
        ("It was shelled last winter.", "last winter", "2023-WI"),
        ("It will be tested next spring.", "next spring", "2025-SP"),
        ("Prices fell in early 2011.", "early 2011", "2011"),
        ("Since the mid-1980s it stood empty.", "the mid-1980s", "198"),
        ("In the nineties it stood empty.", "the nineties", "199"),
        ("A bridge of the 19th century.", "the 19th century", "18"),
        ("They met on Monday.", "Monday", "2024-12-16"),
        ("They will meet on Monday.", "Monday", "2024-12-23"),
        ("The talks were postponed until Friday.", "Friday", "2024-12-20"),
        ("They met last Wednesday.", "last Wednesday", "2024-12-11"),
        ("They meet on Friday next week.", "Friday next week", "2024-12-27"),
        ("They met the day before yesterday.", "the day before yesterday", "2024-12-16"),
        ("They met earlier this week.", "earlier this week", "2024-W51"),
        ("It falls due late next year.", "late next year", "2025"),
        ("Growth this fiscal year is small.", "this fiscal year", "2024"),
        ("It rained at the weekend.", "the weekend", "2024-W50-WE"),
        ("Profit fell in the third quarter of 2012.", "the third quarter of 2012", "2012-Q3"),
        ("Profit fell in the first quarter.", "the first quarter", "2024-Q1"),
        ("The second half of last year was bad.", "The second half of last year", "2023-H2"),
        ("It shrank in fiscal 2013.", "fiscal 2013", "2013"),
        ("It will end by the end of the year.", "the end of the year", "2024"),
        ("No one works on Christmas Eve.", "Christmas Eve", "2024-12-24"),
        ("Wages are lower than they are today.", "today", "PRESENT_REF"),
        ("They arrived today.", "today", "2024-12-18"),
    ],
)
def test_values(text: str, words: str, value: str) -> None:
    """Each way to name a day, month, season, year, week, quarter."""
    assert _one(text) == (words, value)


def test_a_year_or_month_may_be_shared() -> None:
    """The year of the second month holds for the first; two digits take the century of the year before them."""
    values = [t.value for t in find_timexes("In May and June 2010, in 1957 and 58, and in 2003-04.", PUBLISHED)]
    assert values == ["2010-05", "2010-06", "1957", "1958", "2003", "2004"]


def test_an_end_told_in_the_past_is_not_still_to_come() -> None:
    """In March "peaked at the end of the year" speaks of the year before."""
    (found,) = find_timexes("Cases peaked at the end of the year.", date(2024, 3, 1))
    assert found.value == "2023"
