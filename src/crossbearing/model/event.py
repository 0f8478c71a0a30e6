"""What statements speak of together, how far it is believed, what speaks against it. Views, never stored truth."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from crossbearing.model.frame import Interval
from crossbearing.model.ids import content_id
from crossbearing.model.lineage import LineageEdge
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
class Origins:
    """How many independent roots an event's statements have: a range where lineage is unknown."""

    minimum: int
    maximum: int
    names: tuple[str, ...]
    not_collected: tuple[str, ...] = ()
    """The outlets among them that are known through others alone: nothing that they published is in the case."""
    notes: tuple[str, ...] = ()
    """What is odd about them, in plain sentences: sources that cite each other."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The Admiralty pair, likelihood and analytic confidence of an event, with the reasons line by line."""

    reliability: Reliability | None
    credibility: Credibility
    likelihood: Likelihood | None
    confidence: Confidence
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements (or an event and a statement) that cannot both be right, and why."""

    statement: str
    other: str
    why: str


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
