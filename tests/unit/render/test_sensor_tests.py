"""What a test of an event came to, in words."""

from dataclasses import replace
from typing import get_args

import pytest

from crossbearing.model import SensorTest, TestOutcome
from crossbearing.render.sensor_tests import (
    OUTCOME_MARKS,
    OUTCOMES,
    expected_words,
    in_order,
    number_words,
    outcome_sentence,
    ratio_words,
    seen_words,
    told_words,
)
from moved import moved, put_to_tracks


@pytest.fixture(scope="module")
def flown() -> SensorTest:
    """The test that bears the flights out."""
    return in_order(put_to_tracks(moved(), simulated=True).values())[0]


def test_every_outcome_has_a_sign_a_place_and_a_sentence(flown: SensorTest) -> None:
    """No outcome is without words, and no two have the same."""
    assert set(OUTCOMES) == set(get_args(TestOutcome)) == set(OUTCOME_MARKS)
    assert len({outcome_sentence(replace(flown, outcome=x)) for x in OUTCOMES}) == len(OUTCOMES)


def test_those_that_say_something_come_first() -> None:
    """In the order of OUTCOMES."""
    tests = in_order(reversed(put_to_tracks(moved(), simulated=True).values()))
    assert [x.outcome for x in tests] == list(OUTCOMES)


def test_seen_stands_beside_told(flown: SensorTest) -> None:
    """With and without the legs of which an end is not known; against a number, a trend, or nothing told."""
    assert seen_words(flown) == "7.4 that fit, 9.1 with those whose ends are open; at least 4 told"
    expected = flown.expectation
    sure = replace(flown, possible=flown.seen)
    assert seen_words(replace(sure, expectation=replace(expected, trend="rise"))) == "7.4 that fit; a rise told"
    assert seen_words(replace(sure, expectation=replace(expected, denies=True))) == "7.4 that fit; none told"
    assert (told_words(3, 3), number_words(3.0), number_words(2.96)) == ("3", "3", "3")


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (3.5, 20.0, "speaks for it"),
        (1.2, 20.0, "speaks for it, weakly at the cautious end"),
        (0.05, 0.3, "speaks against it"),
        (0.05, 0.9, "speaks against it, weakly at one end"),
        (0.5, 2.0, "may speak either way"),
        (1.0, 1.0, "speaks neither way"),
    ],
)
def test_a_ratio_says_which_way_it_speaks(flown: SensorTest, low: float, high: float, words: str) -> None:
    """For, against, or neither, by both of its ends."""
    assert ratio_words(replace(flown, low=low, high=high)) == words


def test_what_was_looked_for_is_told_once(flown: SensorTest) -> None:
    """Where the first reason says it, with why, the expectation alone is not repeated."""
    looked = replace(flown, reasons=("looked for: flights in January (the reports say so)", "seen: 7"))
    assert expected_words(looked) == ("flights in January (the reports say so)", ("seen: 7",))
    assert expected_words(flown) == (flown.expectation.text, flown.reasons)
