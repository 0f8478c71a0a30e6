"""The views of a case: written together, digested, and read back."""

import hashlib
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select

from crossbearing.model import World
from crossbearing.store.chain import Value
from crossbearing.store.codec import decode_judgement, encode_judgement
from crossbearing.store.lines import printable
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

_ORDER: tuple[View, ...] = ("verdict", "source", "entity", "lineage", "event", "finding", "state", "chain")


def write_views(connection: Connection, world: World, lines: int, made_by: str) -> None:
    """Drops all views and writes those of this world, made from so many lines of the truth."""
    stored = set(connection.execute(select(TRUTH["judgement"].c.id)).scalars())
    for view in _ORDER:
        connection.execute(delete(VIEWS[view]))
        names = VIEW_COLUMNS[view]
        rows = [dict(zip(names, row, strict=True)) for row in _numbered(_rows(view, world, stored))]
        if rows:
            connection.execute(insert(VIEWS[view]), rows)
    connection.execute(delete(VIEW_STATE))
    connection.execute(insert(VIEW_STATE).values(only=1, lines=lines, made_by=made_by, digest=views_digest(connection)))


def _numbered(rows: Iterable[tuple[str, ...]]) -> Iterator[tuple[Value, ...]]:
    return ((number, *row) for number, row in enumerate(rows))


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
            for event in world.events.values():
                yield printable(event.id), printable(event.kind), printable(event.headline), encode_event(event)
        case "finding":
            for finding in {x.id: x for x in world.findings}.values():
                yield finding.id, printable(finding.analysis), finding.severity, encode_finding(finding)
        case "state":
            for state in world.states.values():
                yield state.id, state.kind, printable(state.holder_name), encode_state(state)
        case "chain":
            for chain in {x.id: x for x in world.chains}.values():
                yield chain.id, str(len(chain.links)), encode_chain(chain)


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
    )


def _bodies(connection: Connection, view: View) -> Iterator[str]:
    columns = VIEWS[view].c
    yield from connection.execute(select(columns.body).order_by(columns.ordinal)).scalars()
