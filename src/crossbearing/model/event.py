"""What statements speak of together, how far it is believed, what speaks against it. Views, never stored truth."""

from dataclasses import dataclass
from typing import Literal

from crossbearing.model.assessment import Assessment, Override
from crossbearing.model.frame import Interval
from crossbearing.model.ids import content_id


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
    """The grade in force."""
    contradictions: tuple[Contradiction, ...] = ()
    negative: bool = False
    """Whether what the statements agree on is that it did not happen."""
    computed: Assessment | None = None
    """The grade as it was computed, where an analyst sees it otherwise."""
    overrides: tuple[Override, ...] = ()
    """What an analyst sees otherwise."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a document that a finding points at: ``document.text[start:end]`` are the words."""

    evidence: str
    """The id of the statement or document of the finding in whose document the words stand."""
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what holds no character."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"a mark from {self.start} to {self.end} holds no character")


@dataclass(frozen=True, slots=True)
class Finding:
    """What an analysis answers. One that cites no evidence cannot be constructed."""

    analysis: str
    title: str
    text: str
    evidence: tuple[str, ...]
    """Ids of statements, documents or mentions."""
    severity: Literal["note", "caution", "warning"] = "note"
    marks: tuple[Mark, ...] = ()
    """The words in which it shows, in the order of the evidence and of the text."""

    def __post_init__(self) -> None:
        """Refuse a finding that rests on nothing, or marks something that it does not cite."""
        if not self.evidence:
            raise ValueError(f"finding {self.title!r} cites no evidence")
        if any(mark.evidence not in self.evidence for mark in self.marks):
            raise ValueError(f"finding {self.title!r} marks words of something that is not its evidence")

    def marked(self, evidence: str) -> tuple[tuple[int, int], ...]:
        """The characters marked in one piece of evidence, in the order of the text."""
        return tuple(sorted((x.start, x.end) for x in self.marks if x.evidence == evidence))

    @property
    def id(self) -> str:
        """The content hash of the answer and its evidence."""
        return content_id("finding", self.analysis, self.title, self.text, self.evidence)
