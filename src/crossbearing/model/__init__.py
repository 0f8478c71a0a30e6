"""The nouns: frozen, slotted dataclasses. No I/O."""

from crossbearing.model.allen import INVERSE, SHARING, Allen, allen_relations, may_share, must_share
from crossbearing.model.artifact import Artifact, Capture, Captured, Document, Metadata
from crossbearing.model.effect import EffectChain, EffectLink
from crossbearing.model.entity import Entity, EntityKind, Judgement, Position, Reading, mention_type_to_entity_kind
from crossbearing.model.event import (
    CREDIBILITY_WORDS,
    Assessment,
    Confidence,
    Contradiction,
    Credibility,
    Event,
    Finding,
    Likelihood,
    LineageEdge,
    Origins,
)
from crossbearing.model.frame import Filler, Frame, Interval, Mention, MentionType, Precision, Quantity
from crossbearing.model.ids import artifact_id, content_id
from crossbearing.model.locator import TextSpan
from crossbearing.model.problem import LANGUAGE_NOT_READ, Problem, Stage
from crossbearing.model.source import RELIABILITY_WORDS, DatedReliability, Reliability, Source
from crossbearing.model.span import Span
from crossbearing.model.state import ASIDE, HORIZON_DAYS, Change, Correction, Does, Sign, Standing, State, StateKind
from crossbearing.model.statement import Aspect, Modality, Polarity, Speaker, SpeechAct, Statement
from crossbearing.model.stretch import NOT_KNOWN, ONE_DAY, Bound, Holding, Stretch
from crossbearing.model.world import World

__all__ = [
    "ASIDE",
    "CREDIBILITY_WORDS",
    "HORIZON_DAYS",
    "INVERSE",
    "LANGUAGE_NOT_READ",
    "NOT_KNOWN",
    "ONE_DAY",
    "RELIABILITY_WORDS",
    "SHARING",
    "Allen",
    "Artifact",
    "Aspect",
    "Assessment",
    "Bound",
    "Capture",
    "Captured",
    "Change",
    "Confidence",
    "Contradiction",
    "Correction",
    "Credibility",
    "DatedReliability",
    "Document",
    "Does",
    "EffectChain",
    "EffectLink",
    "Entity",
    "EntityKind",
    "Event",
    "Filler",
    "Finding",
    "Frame",
    "Holding",
    "Interval",
    "Judgement",
    "Likelihood",
    "LineageEdge",
    "Mention",
    "MentionType",
    "Metadata",
    "Modality",
    "Origins",
    "Polarity",
    "Position",
    "Precision",
    "Problem",
    "Quantity",
    "Reading",
    "Reliability",
    "Sign",
    "Source",
    "Span",
    "Speaker",
    "SpeechAct",
    "Stage",
    "Standing",
    "State",
    "StateKind",
    "Statement",
    "Stretch",
    "TextSpan",
    "World",
    "allen_relations",
    "artifact_id",
    "content_id",
    "may_share",
    "mention_type_to_entity_kind",
    "must_share",
]
