"""The views of a case: written together, digested, and read back."""

import hashlib
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from zlib import crc32

from sqlalchemy import Connection, delete, insert, select

from crossbearing.model import Kept, SensorTest, World
from crossbearing.store.chain import Value
from crossbearing.store.codec import decode_judgement, encode_judgement
from crossbearing.store.kept import kept_lines, portions, read_kept, write_kept
from crossbearing.store.lines import printable
from crossbearing.store.movement_codec import decode_record, encode_record
from crossbearing.store.movement_views import load_movements
from crossbearing.store.state_codec import decode_chain, decode_state, encode_chain, encode_state
from crossbearing.store.tables import TRUTH, VIEW_COLUMNS, VIEW_STATE, VIEWS, View
from crossbearing.store.truth import ROWS_AT_ONCE
from crossbearing.store.view_codec import (
    decode_edge,
    decode_entity,
    decode_event,
    decode_finding,
    decode_source,
    encode_edge,
    encode_entity,
    encode_event,
    encode_finding,
    encode_source,
)

_HEX = frozenset("0123456789abcdef")

_ORDER: tuple[View, ...] = ("verdict", "source", "entity", "lineage", "event", "finding", "state", "chain", "test")


def write_views(connection: Connection, world: World, kept: Kept, lines: int, made_by: str) -> None:
    """Drops all views and writes those of this world, made from so many lines of the truth; events that stay do."""
    stored = set(connection.execute(select(TRUTH["judgement"].c.id)).scalars())
    for view in _ORDER:
        names = VIEW_COLUMNS[view]
        if view == "event":
            numbered: Iterable[tuple[Value, ...]] = _write_events(connection, world, kept.stay)
        else:
            connection.execute(delete(VIEWS[view]))
            numbered = _numbered(_rows(view, world, stored))
        for rows in portions(dict(zip(names, row, strict=True)) for row in numbered):
            connection.execute(insert(VIEWS[view]), rows)
    write_kept(connection, kept)
    connection.execute(delete(VIEW_STATE))
    connection.execute(insert(VIEW_STATE).values(only=1, lines=lines, made_by=made_by, digest=views_digest(connection)))


def _numbered(rows: Iterable[tuple[str, ...]]) -> Iterator[tuple[Value, ...]]:
    return ((number, *row) for number, row in enumerate(rows))


def _write_events(connection: Connection, world: World, stay: AbstractSet[str]) -> Iterator[tuple[Value, ...]]:
    """Drops the events that do not stay, and yields the rows of those that come."""
    columns = VIEWS["event"].c
    stored = set(connection.execute(select(columns.id)).scalars())
    for gone in portions(x for x in stored if x not in stay):
        connection.execute(delete(VIEWS["event"]).where(columns.id.in_(gone)))
    for event in world.events.values():
        if event.id not in stay or event.id not in stored:
            line = printable(event.id), printable(event.kind), printable(event.headline), encode_event(event)
            yield _ordinal(event.id), *line


def _ordinal(identifier: str) -> int:
    """A number in the order of ids that depends on the id alone: an event that comes moves no other."""
    digits = identifier.rpartition("-")[2][:15]
    return int(digits, 16) if set(digits) <= _HEX and digits else crc32(identifier.encode("utf-8", "replace"))


def _rows(view: View, world: World, stored: AbstractSet[str]) -> Iterator[tuple[str, ...]]:
    match view:
        case "verdict":
            for mention, judgement in world.judgements.items():
                if judgement.id not in stored or judgement.by.startswith("analyst:"):
                    yield mention, printable(judgement.anchor), encode_judgement(judgement)
        case "source":
            for source in world.sources.values():
                yield source.id, printable(source.name), printable(source.kind), encode_source(source)
        case "entity":
            for entity in world.entities.values():
                yield printable(entity.id), entity.kind, printable(entity.canonical), encode_entity(entity)
        case "lineage":
            for edge in {x.id: x for x in world.lineage}.values():
                yield edge.id, printable(edge.child), printable(edge.parent), edge.relation, encode_edge(edge)
        case "event":
            raise ValueError("events are written by themselves")
        case "finding":
            for finding in {x.id: x for x in world.findings}.values():
                yield finding.id, printable(finding.analysis), finding.severity, encode_finding(finding)
        case "state":
            for state in world.states.values():
                yield state.id, state.kind, printable(state.holder_name), encode_state(state)
        case "chain":
            for chain in {x.id: x for x in world.chains}.values():
                yield chain.id, str(len(chain.links)), encode_chain(chain)
        case "test":
            for test in world.tests.values():
                yield test.id, test.event, test.outcome, encode_record(test)


def view_state(connection: Connection) -> tuple[int, str, str] | None:
    """From how many lines and by what the stored views were made, and their digest; None where there are none."""
    row = connection.execute(select(VIEW_STATE.c.lines, VIEW_STATE.c.made_by, VIEW_STATE.c.digest)).one_or_none()
    return (row.lines, row.made_by, row.digest) if row is not None else None


def views_digest(connection: Connection) -> str:
    """The SHA-256 over every column of every view, in order."""
    digest = hashlib.sha256()
    for view in _ORDER:
        columns = VIEWS[view].c
        for row in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(
            select(VIEWS[view]).order_by(columns.ordinal)
        ):
            digest.update("".join(f"{len(str(x))}:{x}" for x in (view, *row)).encode())
    for line in kept_lines(connection):
        digest.update(line)
    return digest.hexdigest()


def with_views(connection: Connection, world: World) -> World:
    """The world with the views as they are stored."""
    verdicts = {x.mention: x for x in map(decode_judgement, _bodies(connection, "verdict"))}
    sources = map(decode_source, _bodies(connection, "source"))
    return replace(
        world,
        judgements={mention: verdicts.get(mention, judgement) for mention, judgement in world.judgements.items()},
        sources={x.name: x for x in sources},
        entities={x.id: x for x in map(decode_entity, _bodies(connection, "entity"))},
        lineage=tuple(map(decode_edge, _bodies(connection, "lineage"))),
        events={x.id: x for x in map(decode_event, _bodies(connection, "event"))},
        findings=tuple(map(decode_finding, _bodies(connection, "finding"))),
        states={x.id: x for x in map(decode_state, _bodies(connection, "state"))},
        chains=tuple(map(decode_chain, _bodies(connection, "chain"))),
        movements=load_movements(connection),
        tests={x.id: x for x in (decode_record(SensorTest, body) for body in _bodies(connection, "test"))},
    )


def load_kept(connection: Connection) -> Kept:
    """The events that are stored, and what they were made from."""
    return replace(
        read_kept(connection),
        sources={x.name: x for x in map(decode_source, _bodies(connection, "source"))},
        events={x.id: x for x in map(decode_event, _bodies(connection, "event"))},
    )


def _bodies(connection: Connection, view: View) -> Iterator[str]:
    columns = VIEWS[view].c
    yield from connection.execute(select(columns.body).order_by(columns.ordinal)).scalars()
