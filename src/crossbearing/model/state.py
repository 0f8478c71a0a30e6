"""What holds in the world for a while, as reports begin, confirm, shake and end it. Views, never stored truth.

A state is a *fluent*: a relation that some happening initiates, that goes on by itself (inertia) and that another
happening terminates. Source: Kowalski & Sergot (1986), A logic-based calculus of events; METHODS.md section 7.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, assert_never

from crossbearing.model.ids import content_id
from crossbearing.model.stretch import Bound, Stretch

StateKind = Literal["presence", "control", "agreement", "alignment", "truce"]
"""Who is present where; who controls what; who has which agreement with whom; who backs (+) or opposes (-) whom;
where or between whom fighting rests."""

Sign = Literal[1, 0, -1]

Does = Literal["initiates", "confirms", "terminates", "shakes", "unseats", "denies", "hints"]
"""What one statement does to a state. It *initiates* it (forces arrive, an agreement is signed); *confirms* that it
holds at a time; *terminates* it (a withdrawal completed, an agreement cancelled); *shakes* it without ending it (a
withdrawal begun); *unseats* it (the government that held it fell: inertia carries it no further); *denies* that it
holds; only *hints* at it as possible."""

Standing = Literal["holds", "may hold", "last known", "ended", "not yet", "undated"]
"""How a state stands on one day. *holds*: reported before and not ended since, or reported on both sides of the day.
*may hold*: its start or its end is known only in part and leaves the day open. *last known*: nothing ended it, but the
last report of it lies too far back for inertia to carry it. *ended*, *not yet*: certainly not on that day. *undated*:
no report says when."""


ASIDE = frozenset({"hints", "denies", "unseats"})
"""What a change can do without showing by itself that the state ever held."""

HORIZON_DAYS: Mapping[StateKind, int] = {
    "presence": 180,
    "control": 365,
    "agreement": 1826,
    "alignment": 365,
    "truce": 90,
}
"""How long after its last report a state is taken to go on: our choice, by how fast such things change; five years is
the usual first term of an agreement. Said wherever it decides, and changed with ``--horizon``."""


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
    against: tuple[str, ...] = ()
    """The statements of the same event that contradict it."""


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
    def flat(self) -> bool:
        """Whether at least one report says so without doubt."""
        return any(x.doubt is None for x in self.changes if x.does not in ASIDE)

    @property
    def known(self) -> date | None:
        """The first day from which it could be known; None where no report that supports it has a date."""
        return min((x.published for x in self.changes if x.does not in ASIDE and x.published), default=None)

    def standing(self, day: date | None, horizon_days: int | None = None) -> Standing:
        """How it stands on a day; inertia carries it so many days beyond its last report (by kind where None)."""
        ends = any(x.does == "terminates" and x.doubt is None for x in self.changes)
        if self.last is None and self.time == Stretch():
            begun = any(x.does in ("initiates", "confirms") for x in self.changes)
            return "ended" if ends and not begun else "undated"
        if day is None:
            return "ended" if ends else "last known"
        match self.time.holds_on(day):
            case "yes":
                return "holds"
            case "no":
                first = self.time.start.earliest
                return "not yet" if first is not None and day < first else "ended"
            case "unknown":
                return self._open(day, horizon_days)
            case never:
                assert_never(never)

    def _open(self, day: date, horizon_days: int | None) -> Standing:
        """How it stands on a day that its ends leave open."""
        begun = self.time.start.latest
        if begun is None or day < begun or self.time.end.latest is not None:
            return "may hold"
        if self.last is None or self._unseated(day):
            return "last known"
        lasting = HORIZON_DAYS[self.kind] if horizon_days is None else horizon_days
        return "holds" if (day - self.last).days <= lasting else "last known"

    def _unseated(self, day: date) -> bool:
        """Whether its holder is said to have fallen since it was last reported."""
        fallen = (x.on.latest for x in self.changes if x.does == "unseats")
        return any(x is None or self.last is None or self.last <= x <= day for x in fallen)

    @property
    def statements(self) -> tuple[str, ...]:
        """Every statement that bears on it, each once, in the order of the world's time."""
        return tuple(dict.fromkeys(x.statement for x in self.changes))


@dataclass(frozen=True, slots=True)
class Correction:
    """A state that was held to stand on a day by what was public by then, and that later reports see otherwise."""

    then: State
    """As it was known on that day."""
    stood: Standing
    now: State | None
    """As it is known now: the episode that comes nearest; None where no report begins it any longer."""
    stands: Standing
    by: tuple[str, ...]
    """The statements that became known since and made the difference."""
