"""What goes into one brief, in which order, and how much of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from crossbearing.model import Docket, Document, Event, Outcome, Statement, World, docket, outcomes
from crossbearing.render.brief.footnotes import Footnotes
from crossbearing.render.html import Html

HARD_KINDS = frozenset(
    "transfer traffic deployment withdrawal basing construction attack control presence seizure weapons_test".split()
)
"""Who moved or holds what, where: what the reader came for, before what is said, meant or foreseen."""

NO_LETTER = "G"
"""Behind every letter that the scale has."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a brief shows; what is left out is counted and said."""

    pages: int = 40
    quotes: int = 12
    listed: int = 400
    rows: int = 120


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the brief."""

    id: str
    title: str
    body: Html


@dataclass(frozen=True, slots=True)
class Edition:
    """A world, set for one brief. Only its footnotes change while it is drawn."""

    world: World
    title: str
    version: str
    limits: Limits
    ranked: tuple[Event, ...]
    """All events, the strongest first; an event's number is its place here."""
    numbers: dict[str, int]
    notes: Footnotes
    docket: Docket
    """What analysts ruled."""
    became: dict[str, Outcome]
    """By ruling id: what became of it."""

    @property
    def pages(self) -> tuple[Event, ...]:
        """The events that get a page."""
        return self.ranked[: self.limits.pages]

    @property
    def others(self) -> tuple[Event, ...]:
        """The events that are only listed."""
        return self.ranked[self.limits.pages :]

    def outlet(self, statement: Statement) -> str:
        """Who published the statement, or what file it stands in where nobody knows."""
        document = self.world.documents.get(statement.locator.document)
        return (document.metadata.outlet or document.path) if document else "a document that is not in this case"

    def is_illustrative(self, statement_ids: Iterable[str]) -> bool:
        """Whether some of these statements stand in a document that is made up to show how things work."""
        found = (self.world.statements[s].locator.document for s in statement_ids if s in self.world.statements)
        documents = (self.world.documents.get(d) for d in found)
        return any(d.metadata.illustrative for d in documents if d)


def edition(world: World, title: str, version: str, limits: Limits) -> Edition:
    """The world with its events ranked and numbered."""
    ranked = tuple(sorted(world.events.values(), key=_rank))
    numbers = {event.id: n for n, event in enumerate(ranked, 1)}
    here = docket(world)
    return Edition(world, title, version, limits, ranked, numbers, Footnotes(world), here, outcomes(world, here))


def documents_in_order(world: World) -> list[Document]:
    """The documents by outlet, date and path."""
    return sorted(
        world.documents.values(),
        key=lambda d: (d.metadata.outlet or "\uffff", str(d.metadata.published or "9999"), d.path, d.part, d.id),
    )


def _rank(event: Event) -> tuple[int | str, ...]:
    grade = event.assessment
    return (
        event.kind == "effect",
        -event.origins.minimum,
        0 if event.kind in HARD_KINDS else 1,
        -len(event.outlets),
        grade.credibility,
        grade.reliability.value if grade.reliability else NO_LETTER,
        -len(event.statements),
        event.headline,
        event.id,
    )
