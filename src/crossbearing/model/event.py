"""What statements speak of together, how far it is believed, what speaks against it. Views, never stored truth."""

from dataclasses import dataclass
from typing import Literal

from crossbearing.model.assessment import Assessment, Override
from crossbearing.model.frame import Interval
from crossbearing.model.ids import content_id
from crossbearing.model.lineage import LineageEdge


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
    """The grade in force."""
    contradictions: tuple[Contradiction, ...] = ()
    negative: bool = False
    """Whether what the statements agree on is that it did not happen."""
    untested: Assessment | None = None
    """The grade by what is said alone, where a test by sensors has changed it."""
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
    """Ids of statements, documents or mentions; of what tracks show: legs, anomalies, silences."""
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
