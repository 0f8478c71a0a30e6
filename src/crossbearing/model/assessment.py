"""How far an event is believed: pair, likelihood, confidence, and the derivation in which every line names evidence."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from crossbearing.model.source import Reliability

Credibility = Literal[1, 2, 3, 4, 5, 6]
"""NATO (Admiralty) information credibility. Source: AJP-2.1; METHODS.md section 1."""

CREDIBILITY_WORDS: dict[Credibility, str] = {
    1: "Confirmed by other sources",
    2: "Probably true",
    3: "Possibly true",
    4: "Doubtful",
    5: "Improbable",
    6: "Truth cannot be judged",
}


class Likelihood(StrEnum):
    """Likelihood in words. Source: ICD 203 (2015), section D.6.e(2)."""

    ALMOST_NO_CHANCE = "almost no chance"
    VERY_UNLIKELY = "very unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly even chance"
    LIKELY = "likely"
    VERY_LIKELY = "very likely"
    ALMOST_CERTAIN = "almost certain"


LIKELIHOOD_BANDS: dict[Likelihood, tuple[int, int]] = {
    Likelihood.ALMOST_NO_CHANCE: (1, 5),
    Likelihood.VERY_UNLIKELY: (5, 20),
    Likelihood.UNLIKELY: (20, 45),
    Likelihood.ROUGHLY_EVEN: (45, 55),
    Likelihood.LIKELY: (55, 80),
    Likelihood.VERY_LIKELY: (80, 95),
    Likelihood.ALMOST_CERTAIN: (95, 99),
}
"""Per cent, the upper end belongs to the next band. Source: ICD 203 (2015), section D.6.e(2)."""


def likelihood_band(probability: float) -> Likelihood:
    """The word of ICD 203 for one probability; a bound belongs to the band above it.

    >>> likelihood_band(0.55).value
    'likely'
    """
    per_cent = round(100 * probability, 2)
    return next(
        (word for word in reversed(LIKELIHOOD_BANDS) if per_cent >= LIKELIHOOD_BANDS[word][0]),
        Likelihood.ALMOST_NO_CHANCE,
    )


Confidence = Literal["low", "moderate", "high"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of a derivation, and what it rests on."""

    text: str
    evidence: tuple[str, ...] = ()
    """Ids of statements, documents or findings."""


@dataclass(frozen=True, slots=True)
class Factor:
    """What one independent piece of evidence does to the odds: an origin, or a test by a sensor."""

    name: str
    """Who or what it is: the origin's name."""
    why: str
    """The row of the table that gave the ratios, or why there is none."""
    low: float
    """The likelihood ratio at the low end of the range: above 1 it speaks for the event, below 1 against it."""
    high: float
    """The same at the high end; never below ``low``."""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """Prior odds times one likelihood ratio an origin, at both ends of what is not known. Derived numbers."""

    prior_low: float
    """Odds for the event before anybody is heard, as 0.5 for one to two."""
    prior_high: float
    factors: tuple[Factor, ...]
    low: float
    """Probability: certain origins alone, at cautious ratios."""
    high: float
    """Probability: every origin that could be independent counted as such."""


@dataclass(frozen=True, slots=True)
class Without:
    """The grade that would be left if one origin had said nothing."""

    origin: str
    reliability: Reliability | None
    credibility: Credibility
    likelihood: Likelihood | None
    confidence: Confidence
    low: float
    high: float
    evidence: tuple[str, ...]
    """The statements that lead to the origin."""
    alone: bool = False
    """Whether nobody else says so, so that nothing is left to grade."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The Admiralty pair, likelihood and analytic confidence of an event, with the derivation line by line.

    Letter, number, likelihood and confidence stand beside each other and are never made one. Letters and words are the
    judgement; the numbers of ``update`` show how the likelihood was derived.
    """

    reliability: Reliability | None
    credibility: Credibility
    likelihood: Likelihood | None
    confidence: Confidence
    reasons: tuple[Reason, ...]
    update: Update | None = None
    without: tuple[Without, ...] = ()
    """The origins whose silence would change something, the greatest change first."""


@dataclass(frozen=True, slots=True)
class Override:
    """One part of an event's grade as an analyst sees it, with what was computed beside it."""

    part: Literal["reliability", "credibility", "likelihood", "confidence"]
    value: str
    computed: str | None
    """None where no value could be computed."""
    by: str
    reason: str
    ruling: str
    """The id of the ruling."""
