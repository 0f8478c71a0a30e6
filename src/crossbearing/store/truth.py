"""How the stored truth is read: which readings are in force, and in which order things come."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from crossbearing.model import (
    Artifact,
    Captured,
    Document,
    Judgement,
    Mention,
    Problem,
    Ruling,
    Statement,
    World,
)
from crossbearing.store.clock import moment
from crossbearing.store.codec import (
    decode_artifact,
    decode_capture,
    decode_document,
    decode_judgement,
    decode_mention,
    decode_problem,
    decode_statement,
)
from crossbearing.store.lines import NOUNS, Noun
from crossbearing.store.ruling_codec import decode_ruling
from crossbearing.store.tables import TRUTH

ROWS_AT_ONCE = 1000
"""Rows fetched together when a table is streamed."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Which stored lines count: those up to a line, of the readings that were in force then."""

    through: int
    readings: frozenset[int]


def extent(connection: Connection, as_of_us: int | None = None) -> Extent:
    """What was known at a moment (now where none is given).

    Of each file the newest sidecar holds, and of each artifact under it the newest complete reading; a later reading
    that failed adds the problem that it met, and takes nothing away.
    """
    through = _last_line(connection, as_of_us)
    capture, reading = TRUTH["capture"].c, TRUTH["reading"].c
    newest: dict[tuple[str, str], str] = {}
    for artifact, path, sidecar in connection.execute(
        select(capture.artifact, capture.path, capture.sidecar).where(capture.seq <= through).order_by(capture.seq)
    ):
        newest[artifact, path] = sidecar
    wanted = {(artifact, sidecar) for (artifact, _), sidecar in newest.items()}
    complete: dict[tuple[str, str], int] = {}
    failed: dict[tuple[str, str], int] = {}
    for seq, artifact, sidecar, whole in connection.execute(
        select(reading.seq, reading.artifact, reading.sidecar, reading.complete)
        .where(reading.seq <= through)
        .order_by(reading.seq)
    ):
        (complete if whole else failed)[artifact, sidecar] = seq
    later = (seq for key, seq in failed.items() if key in wanted and seq > complete.get(key, 0))
    return Extent(through, frozenset([0, *(seq for key, seq in complete.items() if key in wanted), *later]))


def _last_line(connection: Connection, as_of_us: int | None) -> int:
    last = 0
    for noun in NOUNS:
        columns = TRUTH[noun].c
        query = select(func.max(columns.seq))
        if as_of_us is not None:
            query = query.where(columns.recorded_us <= as_of_us)
        last = max(last, connection.execute(query).scalar_one() or 0)
    return last


def _bodies(connection: Connection, noun: Noun, known: Extent) -> Iterator[tuple[str, str]]:
    """Id and JSON of the lines in force, oldest first."""
    columns = TRUTH[noun].c
    rows = connection.execution_options(yield_per=ROWS_AT_ONCE).execute(
        select(columns.reading, columns.id, columns.body).where(columns.seq <= known.through).order_by(columns.seq)
    )
    for reading, identity, body in rows:
        if reading in known.readings:
            yield identity, body


def load_artifacts(connection: Connection, known: Extent) -> dict[str, Artifact]:
    """Every artifact by id, in the order of paths."""
    found = {identity: decode_artifact(body) for identity, body in _bodies(connection, "artifact", known)}
    return dict(sorted(found.items(), key=lambda item: (item[1].path, item[0])))


def load_captures(connection: Connection, known: Extent) -> Iterator[Captured]:
    """Every capture, in the order in which they were recorded."""
    columns = TRUTH["capture"].c
    for body, recorded_us in connection.execute(
        select(columns.body, columns.recorded_us).where(columns.seq <= known.through).order_by(columns.seq)
    ):
        artifact, path, _ = decode_capture(body)
        yield Captured(artifact, path, moment(recorded_us))


def document_order(connection: Connection, known: Extent) -> list[tuple[str, int]]:
    """Id and line of every document in force, by path and part ("entry 9" before "entry 10")."""
    columns = TRUTH["document"].c
    found: dict[str, tuple[tuple[str, tuple[tuple[int, str], ...], str], int]] = {}
    for seq, reading, identity, path, part in connection.execute(
        select(columns.seq, columns.reading, columns.id, columns.path, columns.part)
        .where(columns.seq <= known.through)
        .order_by(columns.seq)
    ):
        if reading in known.readings:
            found.setdefault(identity, ((path, _natural(part), identity), seq))
    return [(identity, seq) for identity, (_, seq) in sorted(found.items(), key=lambda item: item[1][0])]


def stream_documents(connection: Connection, known: Extent) -> Iterator[tuple[str, Document]]:
    """Id and document, by path and part, one text in memory at a time."""
    columns = TRUTH["document"].c
    for identity, seq in document_order(connection, known):
        body, text = connection.execute(select(columns.body, columns.text).where(columns.seq == seq)).one()
        yield identity, decode_document(body, text)


def stream_statements(connection: Connection, known: Extent) -> Iterator[tuple[str, Statement]]:
    """Id and statement, by document and place, one document's in memory at a time."""
    columns = TRUTH["statement"].c
    for document, _ in document_order(connection, known):
        found: dict[str, Statement] = {}
        for reading, identity, body in connection.execute(
            select(columns.reading, columns.id, columns.body)
            .where(columns.document == document, columns.seq <= known.through)
            .order_by(columns.seq)
        ):
            if reading in known.readings:
                found.setdefault(identity, decode_statement(body))
        yield from sorted(found.items(), key=lambda item: _statement_place(item[1], item[0]))


def document_editions(connection: Connection, known: Extent) -> dict[str, str]:
    """By document in force: the lines from which it comes."""
    columns = TRUTH["document"].c
    found: dict[str, str] = {}
    for seq, reading, identity in connection.execute(
        select(columns.seq, columns.reading, columns.id).where(columns.seq <= known.through).order_by(columns.seq)
    ):
        if reading in known.readings:
            found[identity] = f"{found.get(identity, '')} {seq}"
    return found


def load_problems(connection: Connection, known: Extent) -> tuple[Problem, ...]:
    """Every problem in force, by place. What a path could not give once is dropped when it was taken in later."""
    problem, capture = TRUTH["problem"].c, TRUTH["capture"].c
    taken: dict[str, int] = {}
    for seq, path in connection.execute(select(capture.seq, capture.path).where(capture.seq <= known.through)):
        taken[path] = max(seq, taken.get(path, 0))
    found: dict[str, Problem] = {}
    for seq, reading, identity, path, artifact, body in connection.execute(
        select(problem.seq, problem.reading, problem.id, problem.path, problem.artifact, problem.body)
        .where(problem.seq <= known.through)
        .order_by(problem.seq)
    ):
        overtaken = reading == 0 and artifact is None and taken.get(path, 0) > seq
        if reading in known.readings and not overtaken:
            found.setdefault(identity, decode_problem(body))
    return tuple(
        x for _, x in sorted(found.items(), key=lambda i: (i[1].where, i[1].stage, i[1].code, i[1].start or 0, i[0]))
    )


def judgements_in_force(judgements: Iterator[tuple[str, Judgement]]) -> dict[str, Judgement]:
    """By mention: the judgement that was made last; but what an analyst said, no method overrules."""
    best: dict[str, Judgement] = {}
    for _, judgement in judgements:
        now = best.get(judgement.mention)
        if now is None or judgement.by.startswith("analyst:") or not now.by.startswith("analyst:"):
            best[judgement.mention] = judgement
    return best


def load_rulings(connection: Connection, known: Extent) -> dict[str, Ruling]:
    """Every ruling by id, from the oldest to the newest, what was taken back included."""
    columns = TRUTH["ruling"].c
    return {
        identity: decode_ruling(body, moment(recorded_us))
        for identity, body, recorded_us in connection.execute(
            select(columns.id, columns.body, columns.recorded_us)
            .where(columns.seq <= known.through)
            .order_by(columns.seq)
        )
    }


def load_truth(connection: Connection, known: Extent) -> World:
    """Everything that is stored and in force, without the views."""
    documents = _all_documents(connection, known)
    place = {identity: number for number, identity in enumerate(documents)}
    mentions: dict[str, Mention] = {}
    for identity, body in _bodies(connection, "mention", known):
        mention = decode_mention(body)
        if mention.document in place:
            mentions[identity] = mention
    mentions = dict(sorted(mentions.items(), key=lambda item: _mention_place(item[1], place)))
    judged = judgements_in_force(
        (identity, decode_judgement(body)) for identity, body in _bodies(connection, "judgement", known)
    )
    return World(
        artifacts=load_artifacts(connection, known),
        documents=documents,
        mentions=mentions,
        statements=_all_statements(connection, known, documents),
        judgements={mention: judged[mention] for mention in mentions if mention in judged},
        problems=load_problems(connection, known),
        rulings=load_rulings(connection, known),
        captured=first_days(load_captures(connection, known)),
    )


def first_days(captures: Iterator[Captured]) -> dict[str, date]:
    """By artifact: the day on which it was first captured."""
    found: dict[str, date] = {}
    for capture in captures:
        found.setdefault(capture.artifact, capture.recorded_at.date())
    return found


def _all_documents(connection: Connection, known: Extent) -> dict[str, Document]:
    """What ``stream_documents`` gives, in one pass over the table."""
    order = document_order(connection, known)
    number = {seq: identity for identity, seq in order}
    columns = TRUTH["document"].c
    found = {
        number[seq]: decode_document(body, text)
        for seq, body, text in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(
            select(columns.seq, columns.body, columns.text).where(columns.seq <= known.through).order_by(columns.seq)
        )
        if seq in number
    }
    return {identity: found[identity] for identity, _ in order}


def _all_statements(connection: Connection, known: Extent, documents: Iterable[str]) -> dict[str, Statement]:
    """What ``stream_statements`` gives, in one pass over the table."""
    found: dict[str, dict[str, Statement]] = {identity: {} for identity in documents}
    columns = TRUTH["statement"].c
    for reading, identity, document, body in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(
        select(columns.reading, columns.id, columns.document, columns.body)
        .where(columns.seq <= known.through)
        .order_by(columns.seq)
    ):
        here = found.get(document)
        if reading in known.readings and here is not None and identity not in here:
            here[identity] = decode_statement(body)
    return {
        identity: statement
        for here in found.values()
        for identity, statement in sorted(here.items(), key=lambda item: _statement_place(item[1], item[0]))
    }


def _mention_place(mention: Mention, place: dict[str, int]) -> tuple[int, int, int, str]:
    return place[mention.document], mention.start, mention.end, mention.type


def _statement_place(statement: Statement, identity: str) -> tuple[int, int, tuple[int, int], str]:
    return statement.locator.start, statement.locator.end, statement.trigger, identity


def _natural(part: str) -> tuple[tuple[int, str], ...]:
    """Numbers in numeric order, everything else as text; both kinds compare with each other."""
    return tuple((int(x), "") if x.isdecimal() and x.isascii() else (-1, x) for x in re.split(r"(\d+)", part))
