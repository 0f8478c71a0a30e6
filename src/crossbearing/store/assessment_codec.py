"""The stored form of a grade: part of an event's line."""

from typing import NotRequired, TypedDict

from crossbearing.model import (
    Assessment,
    Confidence,
    Credibility,
    Factor,
    Likelihood,
    Reason,
    Reliability,
    Update,
    Without,
)


class ReasonJson(TypedDict):
    """A line of a derivation as it is stored."""

    text: str
    evidence: list[str]


class FactorJson(TypedDict):
    """What one origin does to the odds, as it is stored."""

    name: str
    why: str
    ratios: list[float]
    evidence: list[str]


class UpdateJson(TypedDict):
    """Prior, factors and result as they are stored; each pair is low, high."""

    prior: list[float]
    factors: list[FactorJson]
    probability: list[float]


class WithoutJson(TypedDict):
    """The grade without one origin as it is stored."""

    origin: str
    reliability: NotRequired[str]
    credibility: Credibility
    likelihood: NotRequired[str]
    confidence: Confidence
    probability: list[float]
    evidence: list[str]
    alone: NotRequired[bool]


class AssessmentJson(TypedDict):
    """A grade as it is stored."""

    reliability: NotRequired[str]
    credibility: Credibility
    likelihood: NotRequired[str]
    confidence: Confidence
    reasons: list[ReasonJson]
    update: NotRequired[UpdateJson]
    without: NotRequired[list[WithoutJson]]


def encode_assessment(assessment: Assessment) -> AssessmentJson:
    """A grade as it is stored."""
    out = AssessmentJson(
        credibility=assessment.credibility,
        confidence=assessment.confidence,
        reasons=[ReasonJson(text=x.text, evidence=list(x.evidence)) for x in assessment.reasons],
    )
    if assessment.reliability is not None:
        out["reliability"] = assessment.reliability.value
    if assessment.likelihood is not None:
        out["likelihood"] = assessment.likelihood.value
    if assessment.update is not None:
        out["update"] = _update_json(assessment.update)
    if assessment.without:
        out["without"] = [_without_json(x) for x in assessment.without]
    return out


def decode_assessment(stored: AssessmentJson) -> Assessment:
    """The grade of its stored form."""
    update = stored.get("update")
    return Assessment(
        _letter(stored.get("reliability")),
        stored["credibility"],
        _likelihood(stored.get("likelihood")),
        stored["confidence"],
        tuple(Reason(x["text"], tuple(x["evidence"])) for x in stored["reasons"]),
        _update(update) if update is not None else None,
        tuple(map(_without, stored.get("without", ()))),
    )


def _update_json(update: Update) -> UpdateJson:
    return UpdateJson(
        prior=[update.prior_low, update.prior_high],
        factors=[
            FactorJson(name=x.name, why=x.why, ratios=[x.low, x.high], evidence=list(x.evidence))
            for x in update.factors
        ],
        probability=[update.low, update.high],
    )


def _update(stored: UpdateJson) -> Update:
    (prior_low, prior_high), (low, high) = stored["prior"], stored["probability"]
    return Update(prior_low, prior_high, tuple(map(_factor, stored["factors"])), low, high)


def _factor(stored: FactorJson) -> Factor:
    low, high = stored["ratios"]
    return Factor(stored["name"], stored["why"], low, high, tuple(stored["evidence"]))


def _without_json(without: Without) -> WithoutJson:
    out = WithoutJson(
        origin=without.origin,
        credibility=without.credibility,
        confidence=without.confidence,
        probability=[without.low, without.high],
        evidence=list(without.evidence),
    )
    if without.reliability is not None:
        out["reliability"] = without.reliability.value
    if without.likelihood is not None:
        out["likelihood"] = without.likelihood.value
    if without.alone:
        out["alone"] = True
    return out


def _without(stored: WithoutJson) -> Without:
    low, high = stored["probability"]
    return Without(
        stored["origin"],
        _letter(stored.get("reliability")),
        stored["credibility"],
        _likelihood(stored.get("likelihood")),
        stored["confidence"],
        low,
        high,
        tuple(stored["evidence"]),
        alone=stored.get("alone", False),
    )


def _letter(stored: str | None) -> Reliability | None:
    return Reliability(stored) if stored is not None else None


def _likelihood(stored: str | None) -> Likelihood | None:
    return Likelihood(stored) if stored is not None else None
