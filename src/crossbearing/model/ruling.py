"""What an analyst rules, with name and reason: never changed, only taken back by another ruling."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal, TypeAlias

from crossbearing.model.assessment import Confidence, Credibility, Likelihood
from crossbearing.model.ids import Part, content_id
from crossbearing.model.source import Reliability

TargetNoun = Literal[
    "mention",
    "entity",
    "statement",
    "event",
    "source",
    "document",
    "finding",
    "problem",
    "judgement",
    "artifact",
    "ruling",
    "state",
    "chain",
]
"""What can be ruled on."""

NAMES: frozenset[TargetNoun] = frozenset({"mention", "entity"})
"""Nouns that can be the same thing."""
HAPPENINGS: frozenset[TargetNoun] = frozenset({"statement", "event"})
"""Nouns that can be of the same happening."""

UNRECORDED = datetime(1970, 1, 1, tzinfo=UTC)
"""When a ruling was recorded that no case holds yet."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement as a ruling knows it: its id, and where it stands, for the day when another reader reads it anew."""

    statement: str
    document: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Target:
    """What a ruling is on, as it was when the ruling was made."""

    noun: TargetNoun
    id: str
    label: str = ""
    """How a person read it then; the name of a source."""
    sayings: tuple[Saying, ...] = ()
    """The statement; of an event, which is a view and comes and goes, the statements that it is known by."""


@dataclass(frozen=True, slots=True)
class Sameness:
    """Two names are (not) one thing, or two statements or events are (not) of one happening."""

    one: Target
    other: Target
    same: bool

    def __post_init__(self) -> None:
        """Refuse a pair that cannot be compared."""
        nouns = {self.one.noun, self.other.noun}
        if not (nouns <= NAMES or nouns <= HAPPENINGS):
            raise ValueError(f"{self.one.noun} and {self.other.noun} cannot be the same")


@dataclass(frozen=True, slots=True)
class Letter:
    """How reliable a source is, from a day on (always, where no day is given)."""

    source: Target
    letter: Reliability
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Regrading:
    """An event's grade as the analyst sees it; what is None stays as it was computed."""

    event: Target
    reliability: Reliability | None = None
    credibility: Credibility | None = None
    likelihood: Likelihood | None = None
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A remark; its words are the reason of the ruling."""

    on: Target


@dataclass(frozen=True, slots=True)
class Rejection:
    """A statement that is to count for nothing, but stays listed."""

    statement: Target


@dataclass(frozen=True, slots=True)
class Undoing:
    """An earlier ruling holds no longer, as if it had not been made; the undoing can be undone in turn."""

    ruling: Target


What: TypeAlias = Sameness | Letter | Regrading | Note | Rejection | Undoing


@dataclass(frozen=True, slots=True)
class Ruling:
    """What an analyst decided, who, and why."""

    by: str
    reason: str
    what: What
    again: int = 0
    """How many rulings of the same content the case held when this one was made."""
    recorded: datetime = UNRECORDED
    """When the case learned it: no two rulings of a case at one moment."""

    def __post_init__(self) -> None:
        """Refuse a ruling of nobody, or without a reason."""
        if not self.by.strip() or not self.reason.strip():
            raise ValueError("a ruling needs a name and a reason")

    @property
    def id(self) -> str:
        """The content hash of who ruled what on what, why, and for the how many'th time; not of when."""
        return content_id("ruling", self.by, self.reason, *_parts(self.what), self.again)

    @property
    def targets(self) -> tuple[Target, ...]:
        """What it is on: two where it compares."""
        match self.what:
            case Sameness(one, other):
                return one, other
            case Letter(target) | Regrading(target) | Note(target) | Rejection(target) | Undoing(target):
                return (target,)


def in_order(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """The rulings from the oldest to the newest, in whatever order they come."""
    return tuple(sorted(rulings, key=lambda x: (x.recorded, x.id)))


def undone(rulings: Iterable[Ruling]) -> dict[str, str]:
    """By the id of each ruling that holds no longer: the ruling that took it back, the newest of several.

    One that is itself taken back takes nothing back. A ruling can only take back what was recorded before it.
    """
    taken_back: dict[str, str] = {}
    ordered = in_order(rulings)
    place = {x.id: n for n, x in enumerate(ordered)}
    for number, ruling in reversed(list(enumerate(ordered))):
        if isinstance(ruling.what, Undoing) and ruling.id not in taken_back:
            target = ruling.what.ruling.id
            if target not in taken_back and place.get(target, number) < number:
                taken_back[target] = ruling.id
    return taken_back


def in_force(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """The rulings that hold, from the oldest to the newest."""
    ordered = in_order(rulings)
    gone = undone(ordered)
    return tuple(x for x in ordered if x.id not in gone)


def _parts(what: What) -> tuple[Part, ...]:
    match what:
        case Sameness(one, other, same):
            return "same" if same else "not same", _part(one), _part(other)
        case Letter(source, letter, since):
            return "letter", _part(source), letter.value, since.isoformat() if since else None
        case Regrading(event, letter, number, likelihood, confidence):
            word = likelihood.value if likelihood else None
            return "grade", _part(event), letter.value if letter else None, number, word, confidence
        case Note(on):
            return "note", _part(on)
        case Rejection(statement):
            return "reject", _part(statement)
        case Undoing(ruling):
            return "undo", _part(ruling)


def _part(target: Target) -> Part:
    return [target.noun, target.id]
