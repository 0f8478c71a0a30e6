"""Everything a case knows, as the analyses and the pages see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from crossbearing.model.artifact import Artifact, Document
from crossbearing.model.effect import EffectChain
from crossbearing.model.entity import Entity, Judgement
from crossbearing.model.event import Event, Finding
from crossbearing.model.expectation import SensorTest
from crossbearing.model.frame import Mention
from crossbearing.model.lineage import LineageEdge
from crossbearing.model.movements import Movements
from crossbearing.model.problem import LANGUAGE_NOT_READ, Problem
from crossbearing.model.ruling import Ruling
from crossbearing.model.source import Source
from crossbearing.model.state import State
from crossbearing.model.statement import Statement


@dataclass(frozen=True, slots=True)
class World:
    """Stored truth and the views over it. Documents come by path and part, statements by document and place."""

    artifacts: Mapping[str, Artifact] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    mentions: Mapping[str, Mention] = field(default_factory=dict)
    statements: Mapping[str, Statement] = field(default_factory=dict)
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    """By mention id: the judgement in force."""
    entities: Mapping[str, Entity] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By name: outlets and speakers."""
    lineage: tuple[LineageEdge, ...] = ()
    """Which document depends on which, or on a source that was not collected."""
    events: Mapping[str, Event] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    rulings: Mapping[str, Ruling] = field(default_factory=dict)
    """Everything that analysts ruled, from the oldest to the newest, what was taken back included."""
    states: Mapping[str, State] = field(default_factory=dict)
    chains: tuple[EffectChain, ...] = ()
    """What is said to lead to what; no happenings."""
    movements: Movements = field(default_factory=Movements)
    """What the tracks show; empty where the case has none."""
    tests: Mapping[str, SensorTest] = field(default_factory=dict)
    """By id: the events that were put to the tracks."""
    captured: Mapping[str, date] = field(default_factory=dict)
    """By artifact id: the day on which the case first met it."""

    def entity_of(self, mention: Mention) -> Entity | None:
        """The entity that a mention was judged to be, if any."""
        judgement = self.judgements.get(mention.id)
        return self.entities.get(judgement.anchor) if judgement and judgement.same else None

    def document_of(self, statement: Statement) -> Document:
        """The document in which a statement stands."""
        return self.documents[statement.locator.document]

    def published(self, statement: Statement) -> date | None:
        """The day of the document in which a statement stands; None where it is not known."""
        document = self.documents.get(statement.locator.document)
        return document.metadata.published if document is not None else None

    def not_read(self) -> frozenset[str]:
        """The ids of the documents whose language was not read: their names are known, and no statement of theirs."""
        where = {(p.artifact, p.where) for p in self.problems if p.code == LANGUAGE_NOT_READ}
        return frozenset(d.id for d in self.documents.values() if (d.artifact, d.where) in where)
