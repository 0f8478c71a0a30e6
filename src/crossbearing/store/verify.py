"""Whether a case is as it was stored: every line, every view, every artifact, the end of the chain, the file itself."""

import heapq
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from crossbearing.model import Problem
from crossbearing.store.artifacts import ArtifactFolder, file_digest
from crossbearing.store.chain import START, Value, link
from crossbearing.store.database import check_form, expected_schema
from crossbearing.store.errors import CaseError
from crossbearing.store.head import Head, read_head
from crossbearing.store.lines import COLUMNS, NOUNS, Noun
from crossbearing.store.movement_views import movement_state, movements_digest
from crossbearing.store.tables import HEAD, TRUTH
from crossbearing.store.truth import ROWS_AT_ONCE
from crossbearing.store.views import view_state, views_digest

_Line = tuple[int, Noun, tuple[Value, ...], bytes]
"""Number, table, columns, chain value."""

_NOT_KEPT = '"kept":false'
"""Looked for as it is written, so that a line that was changed can be verified; no text of a line can hold it."""


def verify(folder: Path, engine: Engine, artifacts: ArtifactFolder) -> Iterator[Problem]:
    """Yields a problem of stage ``store`` for whatever is not as it was stored; nothing where all is well."""
    told = read_head(folder / "HEAD")
    if told is None:
        yield _damage("head-damaged", "the file HEAD is missing or was changed.", folder / "HEAD")
    yield from _check_seal(folder, told)
    try:
        with engine.connect() as connection:
            check_form(connection)
            yield from _check_pages(connection, folder)
            yield from _check_schema(connection, folder)
            yield from _check_lines(connection, folder, told)
            yield from _check_views(connection, folder)
            yield from _check_artifacts(connection, artifacts)
            yield from _check_tracks(connection, folder)
    except (DBAPIError, CaseError) as error:
        reason = error.message if isinstance(error, CaseError) else str(error.orig)
        yield _damage("database-damaged", f"case.db cannot be read to its end: {reason}.", folder / "case.db")


def _check_seal(folder: Path, told: Head | None) -> Iterator[Problem]:
    if told is None or told.seal is None or (folder / "case.db-wal").exists():
        return  # a run writes now, or was stopped: the chain and HEAD's count still hold
    if file_digest(folder / "case.db") != told.seal:
        yield _damage(
            "database-changed", "case.db is not the file that the last run left; it was changed outside.", folder
        )


def _check_pages(connection: Connection, folder: Path) -> Iterator[Problem]:
    for (finding,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if finding != "ok":
            yield _damage("database-damaged", f"SQLite finds: {finding}.", folder / "case.db")


def _check_schema(connection: Connection, folder: Path) -> Iterator[Problem]:
    found = {
        str(name): str(sql)
        for name, sql in connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    }
    expected = expected_schema()
    for name in sorted(expected.keys() | found.keys()):
        if not name.startswith("sqlite_") and expected.get(name) != found.get(name):
            yield _damage(
                "schema-changed", f"{name!r} is not as the program made it: it was added, dropped or changed.", folder
            )


def _lines(connection: Connection, noun: Noun) -> Iterator[_Line]:
    table = TRUTH[noun]
    columns = [table.c[x] for x in ("reading", *COLUMNS[noun], "recorded_us")]
    for seq, chain, *values in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(
        select(table.c.seq, table.c.chain, *columns).order_by(table.c.seq)
    ):
        yield seq, noun, tuple(values), chain


def _check_lines(connection: Connection, folder: Path, told: Head | None) -> Iterator[Problem]:
    previous, expected, vouched = START, 1, told is None
    for seq, noun, values, chain in heapq.merge(*(_lines(connection, x) for x in NOUNS), key=lambda line: line[0]):
        where = f"{folder / 'case.db'}, table {noun}, line {seq} ({values[1]})"
        if seq != expected:
            gap = f"line {expected}" if seq == expected + 1 else f"lines {expected} to {seq - 1}"
            what = f"{gap} before it must have been removed." if seq > expected else "two lines have this number."
            yield _damage("line-removed" if seq > expected else "line-doubled", what, where)
            previous = b""  # what stood before is gone: this line can only vouch for the ones after it
        if previous and link(previous, seq, noun, values) != chain:
            yield _damage("line-changed", "this line, or its place in the order, is not what was stored.", where)
        if told is not None and seq == told.lines:
            vouched = told.chain == chain.hex()
        previous, expected = chain, seq + 1
    last = expected - 1
    lines, chain = connection.execute(select(HEAD.c.lines, HEAD.c.chain)).one()
    if (lines, chain) != (last, previous or chain):
        message = f"the table head tells of {lines} lines, {last} are there: the last ones were removed or changed."
        yield _damage("line-removed", message, folder / "case.db")
    if told is not None and told.lines == 0:
        vouched = True
    if not vouched and told is not None:
        message = f"HEAD vouches for {told.lines} lines, and its chain value is not that of line {told.lines} here."
        yield _damage("line-removed" if told.lines > last else "line-changed", message, folder / "HEAD")


def _check_views(connection: Connection, folder: Path) -> Iterator[Problem]:
    state = view_state(connection)
    if state is not None and state[2] != views_digest(connection):
        yield _damage(
            "view-changed", "entities, events or findings were changed; `crossbearing rebuild` makes them anew.", folder
        )
    shown = movement_state(connection)
    if shown is not None and shown[2] != movements_digest(connection):
        yield _damage("view-changed", "what the tracks show was changed; `crossbearing rebuild` makes it anew.", folder)


def _check_artifacts(connection: Connection, artifacts: ArtifactFolder) -> Iterator[Problem]:
    columns = TRUTH["artifact"].c
    for artifact, path, body in connection.execute(
        select(columns.id, columns.path, columns.body).order_by(columns.seq)
    ):
        if _NOT_KEPT in body:
            continue  # the case holds the hash and what was read, not the bytes: nothing here can be missing
        found = artifacts.digest(artifact)
        if found is None:
            yield _damage("artifact-missing", f"the bytes of {path} are missing.", artifacts.path(artifact))
        elif found != artifact:
            yield _damage("artifact-changed", f"the bytes of {path} were changed.", artifacts.path(artifact))


def _check_tracks(connection: Connection, folder: Path) -> Iterator[Problem]:
    columns = TRUTH["track"].c
    for path, digest in connection.execute(select(columns.path, columns.sha256).order_by(columns.seq)):
        found = file_digest(folder / path)
        if found is None:
            yield _damage("track-missing", f"{path}, a part of the tracks, is missing.", folder / path)
        elif found != digest:
            yield _damage("track-changed", f"{path}, a part of the tracks, was changed.", folder / path)


def _damage(code: str, message: str, where: Path | str) -> Problem:
    return Problem("store", code, message, str(where))
