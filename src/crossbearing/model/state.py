"""What holds in the world for a while, as reports begin, confirm, shake and end it. Views, never stored truth.

A state is a *fluent*: a relation that some happening initiates, that goes on by itself (inertia) and that another
happening terminates. Source: Kowalski & Sergot (1986), A logic-based calculus of events; METHODS.md section 7.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from crossbearing.model.ids import content_id
from crossbearing.model.stretch import Bound, Stretch

StateKind = Literal["presence", "control", "agreement", "alignment", "truce"]
"""Who is present where; who controls what; who has which agreement with whom; who backs (+) or opposes (-) whom;
where or between whom fighting rests."""

Sign = Literal[1, 0, -1]

Does = Literal["initiates", "confirms", "terminates", "shakes", "denies", "hints"]
"""What one statement does to a state. It *initiates* it (forces arrive, an agreement is signed); *confirms* that it
holds at a time; *terminates* it (a withdrawal completed, an agreement cancelled); *shakes* it without ending it (a
withdrawal begun, the fall of a government that held it); *denies* that it holds; only *hints* at it as possible."""

Standing = Literal["holds", "may hold", "last known", "ended", "not yet"]
"""How a state stands on one day. *holds*: reported before and not ended since, or reported on both sides of the day.
*may hold*: its start or its end is known only in part and leaves the day open. *last known*: nothing ended it, but the
last report of it lies too far back for inertia to carry it. *ended*, *not yet*: certainly not on that day."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one statement does to one state, and when: in the world (``on``), and for readers (``published``)."""

    does: Does
    statement: str
    event: str | None
    """The event that the statement counts towards: its grade is the grade of this change."""
    on: Bound
    """When it did so; where the text names no time, not later than the day of publication."""
    published: date | None
    """The day from which it could be known; None where the document does not say."""
    doubt: str | None = None
    """Why it settles nothing alone: "unconfirmed", "put as probable", "denied by others"; None where it is flat."""
    note: str | None = None
    """What it adds: "withdrawal under way", "its holder is said to have fallen"."""


@dataclass(frozen=True, slots=True)
class State:
    """One episode of a relation: who, in which relation to what, from when to when, and every report it rests on."""

    kind: StateKind
    sign: Sign
    """Of an alignment; 0 of everything else."""
    holder: str
    """The entity who is present, controls, agreed, backs; ``name:...`` where no entity was resolved."""
    holder_name: str
    object: str | None
    """The place, the thing controlled or the other party, in the same way; None where the reports name none."""
    object_name: str | None
    what: str
    """Which forces or materiel, or what an agreement is about, in the fewest words; empty for forces in general."""
    time: Stretch
    last: date | None
    """The last day for which a report says that it held; from there on inertia alone carries it."""
    changes: tuple[Change, ...]
    """Everything that bears on it, in the order of the world's time."""
    against: tuple[str, ...] = ()
    """Ids of states that can hardly hold together with this one; all of them are shown."""

    @property
    def id(self) -> str:
        """The content hash of the relation and of the first statement that this episode rests on."""
        first = min((x.statement for x in self.changes if x.does != "hints"), default="")
        return content_id("state", self.kind, self.sign, self.holder, self.object, self.what, first)

    @property
    def statements(self) -> tuple[str, ...]:
        """Every statement that bears on it, each once, in the order of the world's time."""
        return tuple(dict.fromkeys(x.statement for x in self.changes))
