"""Odds and ratios in words."""

from crossbearing.model import Factor, Likelihood, Reliability, Update, Without
from crossbearing.render.derivation import left_out, odds_lines, range_in_words

UPDATE = Update(0.5, 1.0, (Factor("Karl Weiss", "B, asserted", 2.5, 4.0, ("statement-1",)),), 0.5556, 0.8)


def test_the_table_begins_with_the_prior_and_ends_with_the_sum() -> None:
    """Between them one line an origin; every line rests on something."""
    lines = list(odds_lines(UPDATE, ("statement-1", "statement-2")))
    assert [(x.low, x.high) for x in lines] == [("1 to 2", "1 to 1"), ("× 2.5", "× 4"), ("56%", "80%")]
    assert all(x.evidence for x in lines)


def test_a_range_has_the_words_of_its_ends() -> None:
    """One word where both lie in one band."""
    assert range_in_words(UPDATE) == "likely to very likely"
    assert range_in_words(Update(1.0, 1.0, (), 0.6, 0.7)) == "likely"


def test_likelihood_and_confidence_share_no_line() -> None:
    """What is left without an origin is told without its confidence. Source: ICD 203 (2015), section D.6.e(2)."""
    left = Without("Karl Weiss", Reliability.F, 3, Likelihood.LIKELY, "low", 0.6, 0.7, ())
    assert left_out(left) == "without Karl Weiss: F3, likely (60 to 70%)"
