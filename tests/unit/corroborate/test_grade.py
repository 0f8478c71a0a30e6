"""The rules of a grade, on bearings alone."""

from collections import Counter
from dataclasses import replace

import pytest

from crossbearing.corroborate.bearings import Weight
from crossbearing.corroborate.grade import Dispute, verdict
from crossbearing.corroborate.ratios import shipped_ratios
from crossbearing.model import Reliability

NAMED = Weight(saying=True, certain=True, flat=True, letter=Reliability.F, outlet=False, ahead=False, low=1.6, high=2.0)
GOOD = replace(NAMED, letter=Reliability.B, low=2.5, high=4.0)
PAPER = replace(NAMED, certain=False, outlet=True, letter=Reliability.C, low=1.0, high=2.5)
MAYBE = replace(NAMED, certain=False, flat=False, ahead=True, low=1.0, high=1.2)
DENIES = replace(NAMED, saying=False, low=1 / 1.5, high=1 / 1.3)


@pytest.mark.parametrize(
    ("weights", "dispute", "pair", "confidence"),
    [
        ({NAMED: 1}, "none", "F3", "low"),
        ({NAMED: 2}, "none", "F2", "moderate"),
        ({NAMED: 1, GOOD: 1}, "none", "B1", "moderate"),
        ({NAMED: 2, GOOD: 1}, "none", "B1", "high"),
        ({GOOD: 1}, "none", "B2", "moderate"),
        ({PAPER: 3}, "none", "C3", "low"),
        ({MAYBE: 5}, "none", "F6", "low"),
        ({NAMED: 1, DENIES: 1}, "denied", "F4", "low"),
        ({NAMED: 3, DENIES: 2}, "denied", "F3", "low"),
        ({MAYBE: 1, DENIES: 2}, "denied", "F5", "low"),
        ({MAYBE: 1, replace(DENIES, certain=False): 2}, "denied", "F4", "low"),
        ({NAMED: 1, GOOD: 1}, "detail", "B2", "low"),
        ({MAYBE: 2}, "detail", "F4", "low"),
    ],
)
def test_the_rules(weights: dict[Weight, int], dispute: Dispute, pair: str, confidence: str) -> None:
    """Each rule of the module, once."""
    made = verdict(weights, dispute, shipped_ratios().prior)
    assert (f"{made.letter}{made.number}", made.confidence) == (pair, confidence)


def test_one_is_never_given_without_two_origins() -> None:
    """Not by forty papers of good repute."""
    assert verdict({replace(PAPER, letter=Reliability.A): 40}, "none", shipped_ratios().prior).number == 3


def test_every_live_contradiction_costs() -> None:
    """No number is the same with and without one."""
    for weights in ({NAMED: 1}, {NAMED: 2}, {GOOD: 1}, {GOOD: 2}, {PAPER: 1}, {MAYBE: 1}):
        calm = verdict(weights, "none", shipped_ratios().prior)
        for dispute in ("detail", "denied"):
            against = Counter(weights) + Counter({DENIES: 1}) if dispute == "denied" else weights
            assert verdict(against, dispute, shipped_ratios().prior).number != calm.number
