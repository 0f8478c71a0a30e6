"""Odds, and the word for a range."""

from collections import Counter

import pytest

from crossbearing.corroborate.likelihood import probability, update, word
from crossbearing.corroborate.ratios import Row
from crossbearing.model import Factor, Likelihood

PRIOR = Row("prior", "*", "*", 0.5, 1.0, "")


def test_odds_are_multiplied() -> None:
    """One to two, times three: three to two."""
    made = update(PRIOR, [Factor("A", "", 3.0, 3.0)])
    assert (made.low, made.high) == (0.6, 0.75)


def test_a_test_by_a_sensor_is_one_more_factor() -> None:
    """Whatever is independent evidence enters as a ratio; below one it speaks against."""
    said = Factor("A", "", 2.0, 2.0)
    seen = Factor("radar", "nothing seen where it would have been", 0.1, 0.5)
    assert update(PRIOR, [said, seen]).high < update(PRIOR, [said]).high


def test_order_does_not_matter() -> None:
    """To the last digit."""
    pairs = [(1.1, 1.3), (2.5, 4.0), (0.7, 0.9)]
    assert probability(PRIOR, Counter(pairs)) == probability(PRIOR, Counter(reversed(pairs)))


def test_no_end_goes_beyond_the_words() -> None:
    """1 and 99 per cent, however many say so. Source: ICD 203 (2015)."""
    assert probability(PRIOR, {(1000.0, 1000.0): 50_000})[0] == 0.99
    assert probability(PRIOR, {(0.001, 0.001): 50_000})[1] == 0.01


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.6, 0.7, Likelihood.LIKELY),
        (0.6, 0.97, Likelihood.LIKELY),
        (0.46, 0.54, Likelihood.ROUGHLY_EVEN),
        (0.5, 0.7, None),
        (0.4, 0.6, None),
        (0.3, 0.5, None),
        (0.02, 0.3, Likelihood.UNLIKELY),
        (0.01, 0.04, Likelihood.ALMOST_NO_CHANCE),
        (0.95, 0.99, Likelihood.ALMOST_CERTAIN),
    ],
)
def test_the_end_nearest_to_even_gives_the_word(low: float, high: float, said: Likelihood | None) -> None:
    """At least likely, at most unlikely; none where the range reaches across or up to an even chance."""
    assert word(low, high) is said
