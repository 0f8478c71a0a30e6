"""What statements speak of together, how far it is believed, what speaks against it. Views, never stored truth."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from crossbearing.model.frame import Interval
from crossbearing.model.ids import content_id
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


Confidence = Literal["low", "moderate", "high"]


@dataclass(frozen=True, slots=True)
class LineageEdge:
    """Statement ``child`` retells or cites ``parent``; the parent may be a source that is not in the case."""

    child: str
    parent: str
    relation: Literal["cites", "quotes", "syndicates", "same-anonymous-source", "same-owner"]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent roots an event's statements have: a range where lineage is unknown."""

    minimum: int
    maximum: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """The Admiralty pair, likelihood and analytic confidence of an event, with the reasons line by line."""

    reliability: Reliability | None
    credibility: Credibility
    likelihood: Likelihood | None
    confidence: Confidence
    reasons: tuple[str, ...]


ContradictionKind = Literal[
    "denial", "no evidence", "count", "place", "time", "state", "modality", "alignment", "change of account"
]
"""What stands against what: somebody denies it, or sees no evidence of it, which is less; numbers, places or days that
leave nothing in common; states that cannot hold together; a fact here and a possibility there; friend and enemy; one
source that says both over time."""

Strength = Literal["contradiction", "tension"]
"""A contradiction cannot be true on both sides; a tension can, and still does not fit together."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements, of one event or of two, that do not fit together, and why. The first is the event's own."""

    statement: str
    other: str
    why: str
    kind: ContradictionKind = "denial"
    strength: Strength = "contradiction"
    in_passing: bool = False
    """Whether the event's own statement only mentions it ("in the ongoing war") and says something else."""

    @property
    def label(self) -> str:
        """What it is, in words: "contradiction (denial)", "tension (no evidence)"."""
        return f"{self.strength} ({self.kind})"

    @property
    def disputes(self) -> bool:
        """Whether it bears on how far the event is believed; a tension other than missing evidence is only shown."""
        if self.in_passing:
            return False
        return self.strength == "contradiction" or self.kind == "no evidence"


@dataclass(frozen=True, slots=True)
class Event:
    """The statements that speak of one happening."""

    id: str
    kind: str
    headline: str
    """A line for lists: "transfer: air defence systems, Syria to eastern Libya"."""
    statements: tuple[str, ...]
    actors: tuple[str, ...]
    """Entity ids."""
    place: str | None
    """Entity id."""
    origin: str | None
    destination: str | None
    time: Interval | None
    outlets: tuple[str, ...]
    origins: Origins
    lineage: tuple[LineageEdge, ...]
    assessment: Assessment
    contradictions: tuple[Contradiction, ...] = ()
    negative: bool = False
    """Whether what the statements agree on is that it did not happen."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What an analysis answers. One that cites no evidence cannot be constructed."""

    analysis: str
    title: str
    text: str
    evidence: tuple[str, ...]
    """Ids of statements, documents or mentions."""
    severity: Literal["note", "caution", "warning"] = "note"

    def __post_init__(self) -> None:
        """Refuse a finding that rests on nothing."""
        if not self.evidence:
            raise ValueError(f"finding {self.title!r} cites no evidence")

    @property
    def id(self) -> str:
        """The content hash of the answer and its evidence."""
        return content_id("finding", self.analysis, self.title, self.text, self.evidence)
