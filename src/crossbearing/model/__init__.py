"""The nouns: frozen, slotted dataclasses. No I/O."""

from crossbearing.model.artifact import Artifact, Capture, Captured, Document, Metadata
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
from crossbearing.model.kept import Heard, Kept, KeptDocument
from crossbearing.model.locator import TextSpan
from crossbearing.model.problem import LANGUAGE_NOT_READ, Problem, Stage
from crossbearing.model.source import RELIABILITY_WORDS, DatedReliability, Reliability, Source
from crossbearing.model.span import Span
from crossbearing.model.statement import Aspect, Modality, Polarity, Speaker, SpeechAct, Statement
from crossbearing.model.world import World

__all__ = [
    "CREDIBILITY_WORDS",
    "LANGUAGE_NOT_READ",
    "RELIABILITY_WORDS",
    "Artifact",
    "Aspect",
    "Assessment",
    "Capture",
    "Captured",
    "Confidence",
    "Contradiction",
    "Credibility",
    "DatedReliability",
    "Document",
    "Entity",
    "EntityKind",
    "Event",
    "Filler",
    "Finding",
    "Frame",
    "Heard",
    "Interval",
    "Judgement",
    "Kept",
    "KeptDocument",
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
    "Source",
    "Span",
    "Speaker",
    "SpeechAct",
    "Stage",
    "Statement",
    "TextSpan",
    "World",
    "artifact_id",
    "content_id",
    "mention_type_to_entity_kind",
]
