"""What ``crossbearing state`` answers: which states stand on the day, what was corrected, and what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crossbearing.cli.selection import entity_names
from crossbearing.cli.tables import Column, counted, print_table, short_id
from crossbearing.cli.terminal import console, note, one_line
from crossbearing.corroborate import corrections
from crossbearing.known_then import KnownThen
from crossbearing.language.names import fold
from crossbearing.model import HORIZON_DAYS, Correction, Standing, State, World
from crossbearing.render.states import STATE_TITLES, best_event, doubts, since, state_clause, until
from crossbearing.render.words import letter_and_number

SHOWN: tuple[Standing, ...] = ("holds", "may hold", "undated", "last known")
"""What is listed without ``--all``, in this order."""

COLUMNS = (
    Column("id"),
    Column("stands"),
    Column("what", 4),
    Column("since", 2),
    Column("last report", 2),
    Column("grade"),
    Column("said", justify="right"),
    Column("doubt", 4),
)
CORRECTED_COLUMNS = (Column("id"), Column("stood"), Column("now"), Column("what", 4), Column("by", 5))


@dataclass(frozen=True, slots=True)
class Asked:
    """Which states were asked for, on which day."""

    at: date | None
    kind: tuple[str, ...]
    actor: str | None
    place: str | None
    horizon: int | None
    every: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The states that stand on a day, what was corrected since, and how many more there are."""

    day: date | None
    horizon: int | None
    states: tuple[State, ...]
    corrected: tuple[Correction, ...]
    left_out: int


def answer(world: World, asked: Asked) -> Answer:
    """What was asked for; the day is that of the latest report where none is given."""
    day = asked.at or latest_report(world)
    found = [s for s in world.states.values() if _fits(world, s, asked)]
    shown = [s for s in found if asked.every or s.standing(day, asked.horizon) in SHOWN]
    changed = [c for c in corrections(world, day, asked.horizon) if _fits(world, c.then, asked)] if day else []
    return Answer(
        day,
        asked.horizon,
        tuple(sorted(shown, key=lambda s: _order(s, day, asked.horizon))),
        tuple(sorted(changed, key=lambda c: _order(c.then, day, asked.horizon))),
        len(found) - len(shown),
    )


def latest_report(world: World) -> date | None:
    """The day of the latest document that says when it was published."""
    return max((d.metadata.published for d in world.documents.values() if d.metadata.published), default=None)


def explained(known: KnownThen, found: Answer) -> Iterator[str]:
    """On which day, by whose knowledge, and what that leaves out: sentences for a reader."""
    on = f"What held on {found.day}" if found.day else "What holds, as far as undated reports tell"
    documents = counted(len(known.world.documents), "document")
    match known.clock:
        case "now":
            yield f"{on}, by all that the case knows ({documents})."
        case "recorded":
            yield f"{on}, by what the case had recorded at {known.moment} ({documents}; {known.later} came later)."
        case "published":
            began = known.first.date() if known.first else "no day"
            day = known.moment.date() if known.moment else ""
            yield (
                f"{on}, by what was public on {day} ({documents}; {known.later} came later, and {known.undated} "
                f"without a date of publication do not count). The case itself was begun on {began}; "
                "texts are read and names resolved as today."
            )
    horizon = (
        f"{found.horizon} days"
        if found.horizon is not None
        else ", ".join(f"{kind} {days}" for kind, days in HORIZON_DAYS.items()) + " days"
    )
    yield f"A state goes on until a report ends it; beyond its last report for {horizon}, then it is only last known."


def print_answer(known: KnownThen, found: Answer, case: Path) -> None:
    """A table for each kind of state, and one of what was corrected since."""
    world = known.world
    out = console()
    for sentence in explained(known, found):
        out.print(sentence)
    for kind, title in STATE_TITLES.items():
        rows = [_row(world, s, found) for s in found.states if s.kind == kind]
        if rows:
            out.print(f"\n{title}")
            print_table(COLUMNS, rows, f"One with its reports: crossbearing show {case} ID")
    if not found.states:
        out.print("\nNo state of the world is known for that.")
    if found.corrected:
        out.print("\nCorrected since: held to be so by what was public on that day, seen otherwise by later reports")
        print_table(CORRECTED_COLUMNS, [_corrected(world, c) for c in found.corrected], "")
    if found.left_out:
        note(f"{counted(found.left_out, 'state')} had ended or had not begun; --all lists them too.")


def _row(world: World, state: State, found: Answer) -> tuple[str, ...]:
    event = best_event(world, state)
    over = until(state)
    last = state.last.isoformat() if state.last else "undated"
    standing = state.standing(found.day, found.horizon)
    return (
        short_id(state.id),
        standing if state.flat else f"{standing}?",
        one_line(state_clause(world, state)),
        since(state),
        f"{last}, {over}" if over and state.last else over or last,
        letter_and_number(event.assessment) if event else "",
        str(len(state.statements)),
        one_line("; ".join(doubts(world, state))),
    )


def _corrected(world: World, correction: Correction) -> tuple[str, ...]:
    by = []
    for identifier in correction.by:
        statement = world.statements.get(identifier)
        if statement is not None:
            document = world.document_of(statement)
            published = document.metadata.published or "undated"
            by.append(f"{document.metadata.outlet or document.path}, {published}: {one_line(statement.locator.quote)}")
    return (
        short_id(correction.now.id if correction.now else correction.then.id),
        correction.stood,
        correction.stands if correction.now is None or correction.now.flat else f"{correction.stands}?",
        one_line(state_clause(world, correction.then)),
        "; ".join(dict.fromkeys(by)) or "a report that no longer begins it",
    )


def _fits(world: World, state: State, asked: Asked) -> bool:
    if asked.kind and state.kind not in asked.kind:
        return False
    if asked.actor is not None and not _named(asked.actor, _actor_names(world, state)):
        return False
    return asked.place is None or _named(asked.place, _place_names(world, state))


def _actor_names(world: World, state: State) -> Iterator[str]:
    """The names of those who take part."""
    placed = state.kind in ("presence", "control")
    yield state.holder_name
    yield from _entity_names(world, state.holder)
    if not placed and state.object is not None:
        yield state.object_name or ""
        yield from _entity_names(world, state.object)


def _place_names(world: World, state: State) -> Iterator[str]:
    """The names of the place and of the country in which it lies; a party is no place."""
    entity = world.entities.get(state.object) if state.object is not None else None
    if state.object is None or (entity is not None and entity.kind not in ("state", "place", "site")):
        return
    yield state.object_name or ""
    yield from _entity_names(world, state.object)
    if entity is not None and entity.country:
        for other in world.entities.values():
            if other.kind == "state" and other.country == entity.country:
                yield from entity_names(other)


def _entity_names(world: World, key: str) -> Iterator[str]:
    entity = world.entities.get(key)
    if entity is not None:
        yield from entity_names(entity)


def _named(part: str, names: Iterator[str]) -> bool:
    wanted = fold(part)
    return any(wanted in fold(name) for name in names)


def _order(state: State, day: date | None, horizon: int | None) -> tuple[object, ...]:
    standing = state.standing(day, horizon)
    rank = SHOWN.index(standing) if standing in SHOWN else len(SHOWN)
    return rank, not state.flat, state.holder_name, state.object_name or "", state.what, state.id
