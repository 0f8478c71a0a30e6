"""Quantities in running text."""

import pytest

from crossbearing.language.numbers import find_quantities, quantity


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("9,000 troops", "9,000", 9000, 9000),
        ("12.5 tonnes", "12.5", 12.5, 12.5),
        ("4 million", "4 million", 4e6, 4e6),
        ("twenty-three planes", "twenty-three", 23, 23),
        ("two hundred men", "two hundred", 200, 200),
        ("dozens of tanks", "dozens of", 24, None),
        ("a dozen ships", "a dozen", 12, 12),
        ("several officers", "several", 3, None),
        ("a couple of tanks", "a couple of", 2, 2),
        ("tens of thousands of men", "tens of thousands of", 20000, None),
        ("at least one from Russia", "at least one", 1, None),
        ("more than 40 vehicles", "more than 40", 40, None),
        ("up to 12 jets", "up to 12", None, 12),
        ("fewer than ten jets", "fewer than ten", None, 10),
        ("some 200 troops", "some 200", 180, 220),
        ("nearly 300 troops", "nearly 300", 270, 300),
        ("between 3 and 5 planes", "between 3 and 5", 3, 5),
        ("three to five planes", "three to five", 3, 5),
        ("three or four trucks", "three or four", 3, 4),
        ("2 to 3 million people", "2 to 3 million", 2e6, 3e6),
        ("in 2000 people", "2000", 2000, 2000),
        ("one of the officers", "one", 1, 1),
    ],
)
def test_ranges(text: str, words: str, low: float | None, high: float | None) -> None:
    """A number is the range that its words leave, and the words that bound it belong to it."""
    (found,) = find_quantities(text)
    assert text[found.start : found.end] == found.quantity.text == words
    assert (found.quantity.minimum, found.quantity.maximum, found.quantity.unit) == (low, high, None)


@pytest.mark.parametrize("text", ["20% of them", "20 percent of them", "20 per cent of them"])
def test_percentages_have_their_own_unit(text: str) -> None:
    """A share is not a count."""
    found = quantity(text)
    assert found is not None
    assert (found.minimum, found.unit) == (20, "percent")


@pytest.mark.parametrize(
    "text",
    [
        "S-400 and S-300",
        "an Il-76TD and F-16s",
        "No. 3",
        "in 2024",
        "the 1980s",
        "December 11",
        "11 December",
        "15:00 GMT",
        "at 10 a.m.",
        "a 25-year-old man",
        "the 19th flight",
        "$4 million",
        "a 5-1 win",
        "two thirds",
        "no one said",
        "one could say",
        "between 2014 and 2019",
        "HL59",
        "resolution 1970",
    ],
)
def test_what_is_not_a_quantity(text: str) -> None:
    """Designators, dates, times, ages, ordinals, money, scores and pronouns are not counts."""
    assert find_quantities(text) == ()


def test_exact_and_inexact_side_by_side() -> None:
    """Two counts in one clause keep their own bounds."""
    found = find_quantities("three planes from Belarus and at least one from Russia")
    assert [(x.quantity.minimum, x.quantity.maximum) for x in found] == [(3, 3), (1, None)]
