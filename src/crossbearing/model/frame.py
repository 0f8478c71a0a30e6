"""A thing that can be said to happen or to hold."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from crossbearing.model.ids import content_id

Precision = Literal["day", "week", "month", "season", "year", "decade", "open"]

MentionType = Literal[
    "person", "organisation", "group", "place", "site", "equipment", "nationality", "document", "unnamed", "thing"
]


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``start`` (included) to ``end`` (excluded); None is open. ``text`` is what the document says."""

    start: date | None
    end: date | None
    precision: Precision
    text: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of things as a range: "at least one" is 1 to None; "dozens" is 24 to None."""

    minimum: float | None
    maximum: float | None
    unit: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or a noun phrase in a document that stands for something in the world."""

    document: str
    start: int
    end: int
    text: str
    type: MentionType
    head: str = ""
    """The lemma of its head word."""
    named: bool = True
    """Whether it is a name, not a description."""
    title: str | None = None
    """The title or office that stands with the name: "Italian Defense Minister"."""

    @property
    def id(self) -> str:
        """The content hash of document, place and type."""
        return content_id("mention", self.document, self.start, self.end, self.type)


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: a mention, and the words through which it was reached where they differ ("it", "both")."""

    role: str
    mention: Mention
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """Kind, roles, time, quantity and condition of what is said to happen or to hold."""

    kind: str
    fillers: tuple[Filler, ...] = ()
    time: Interval | None = None
    quantity: Quantity | None = None
    condition: str | None = None
    options: tuple[tuple[str, str], ...] = ()
    """Values that are not mentions: ``mode`` = ``air``, ``trend`` = ``rise``, ``status`` = ``signed``."""

    def role(self, name: str) -> tuple[Filler, ...]:
        """The fillers of one role, in order."""
        return tuple(f for f in self.fillers if f.role == name)
