"""The database of a case: how it is opened, brought to the present form, and what its failures mean."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from crossbearing.store import migrations
from crossbearing.store.errors import CaseError

APPLICATION_ID = 0x43524F42
"""``CROB``: marks the database of a case, as https://www.sqlite.org/pragma.html#pragma_application_id proposes."""

BUSY_S = 60
"""How long to wait for a lock of SQLite's own; only a checkpoint ever holds one for long."""


def open_engine(path: Path, *, writes: bool) -> Engine:
    """The engine of a case's database. One that does not write leaves no trace, on a read-only disk neither."""
    if writes:
        mode = "mode=rwc"
    elif os.access(path.parent, os.W_OK):
        mode = "mode=rw"  # rw, so that the last reader may tidy the write-ahead log away; query_only keeps it honest
    else:
        mode = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "mode=ro&immutable=1"
    uri = f"file:{_quoted(path)}?{mode}"

    def connect() -> sqlite3.Connection:
        # isolation_level None: transactions begin and end where this package says so, DDL included.
        return sqlite3.connect(uri, uri=True, timeout=BUSY_S, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    def prepare(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.execute("PRAGMA query_only = ON" if not writes else "PRAGMA journal_mode = WAL")
        # A killed process loses nothing that was committed; a power cut may lose the last commits, never order.
        connection.execute("PRAGMA synchronous = NORMAL")

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine


def migrate(engine: Engine) -> None:
    """Brings a database to the present form. Raises CaseError where it is no case, or one of a newer program."""
    with engine.begin() as connection:
        version = check_form(connection)
        for number, script in _scripts():
            if number <= version:
                continue
            for command in _commands(script):
                connection.exec_driver_sql(command)
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def check_form(connection: Connection) -> int:
    """The number of the database's form; 0 is an empty one. Raises CaseError where this program cannot use it."""
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    application = int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
    tables = int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())
    if application != APPLICATION_ID and tables:
        raise CaseError("case.db in this folder was not made by crossbearing; give the path of another folder.")
    newest = newest_form()
    if version > newest:
        raise CaseError(
            f"this case was made by a newer crossbearing (form {version}; this program knows up to {newest}); "
            "install the newer version to open it."
        )
    return version


def newest_form() -> int:
    """The number of the form that this program makes."""
    return max(number for number, _ in _scripts())


def expected_schema() -> dict[str, str]:
    """Name and SQL of every table, index and trigger, as the migrations make them."""
    connection = sqlite3.connect(":memory:")
    try:
        for _, script in _scripts():
            connection.executescript(script)
        return dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    finally:
        connection.close()


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what the database or the disk reports into a CaseError that says what to do; bugs pass as they are."""
    try:
        yield
    except DBAPIError as error:
        raise CaseError(_explanation(error.orig or error, path)) from error
    except (sqlite3.Error, OSError) as error:
        raise CaseError(_explanation(error, path)) from error


_MEANINGS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("database or disk is full", "no space left", "disk quota exceeded", "file too large", "disk i/o error"),
        (
            "the disk is full or fails ({reason}). Everything stored before is kept; "
            "make room and run the same command again, it goes on where it stopped."
        ),
    ),
    (
        ("readonly database", "read-only file system", "permission denied", "unable to open database"),
        "the case in {path} cannot be opened for this ({reason}); check the folder's permissions, or copy it.",
    ),
    (
        ("not a database", "malformed", "no such table", "no such column", "corrupt"),
        (
            "case.db in {path} is damaged ({reason}); run `crossbearing verify` to see what still holds, and build the "
            "case again into a new folder from its artifacts/."
        ),
    ),
    (
        ("database is locked", "database table is locked"),
        "another program holds the database in {path} open; close it and run the same command again.",
    ),
)


def _explanation(error: BaseException, path: Path) -> str:
    reason = str(error)
    for signs, meaning in _MEANINGS:
        if any(sign in reason.lower() for sign in signs):
            return meaning.format(reason=reason, path=path)
    return f"the case in {path} cannot be used: {reason}"


def _scripts() -> tuple[tuple[int, str], ...]:
    files = (x for x in resources.files(migrations).iterdir() if x.name.endswith(".sql"))
    return tuple(sorted((int(x.name[:4]), x.read_text(encoding="utf-8")) for x in files))


def _commands(script: str) -> Iterator[str]:
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


def _quoted(path: Path) -> str:
    special = {"%": "%25", "?": "%3f", "#": "%23"}
    return "".join(special.get(character, character) for character in str(path.absolute()))
