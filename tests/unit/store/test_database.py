"""How the database is opened and what its failures mean."""

import errno
import sqlite3
from importlib import resources
from pathlib import Path

import pytest

from crossbearing.store import CaseError, migrations
from crossbearing.store.database import APPLICATION_ID, expected_schema, explained, migrate, open_engine


def test_a_new_database_has_the_present_form(tmp_path: Path) -> None:
    """The migrations make what verify expects, marked as ours; running them again changes nothing."""
    for _ in range(2):
        engine = open_engine(tmp_path / "case.db", writes=True)
        migrate(engine)
        engine.dispose()
    database = sqlite3.connect(tmp_path / "case.db")
    assert dict(database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")) == expected_schema()
    assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    database.close()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    """A connection for reading refuses every change."""
    migrate(open_engine(tmp_path / "case.db", writes=True))
    with (
        pytest.raises(CaseError, match="cannot be opened for this"),
        explained(tmp_path),
        open_engine(tmp_path / "case.db", writes=False).connect() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM view_state")


def test_odd_folder_names_are_no_options(tmp_path: Path) -> None:
    """A question mark, a hash or a percent sign in the path of a case is part of its name."""
    folder = tmp_path / "a?mode=ro#b%20c"
    folder.mkdir()
    migrate(open_engine(folder / "case.db", writes=True))
    assert (folder / "case.db").is_file()


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "make room and run the same command again"),
        (sqlite3.OperationalError("database or disk is full"), "make room and run the same command again"),
        (OSError(errno.EROFS, "Read-only file system"), "check the folder's permissions"),
        (sqlite3.DatabaseError("database disk image is malformed"), "crossbearing verify"),
        (sqlite3.OperationalError("database is locked"), "close it"),
        (OSError(errno.EMFILE, "Too many open files"), "Too many open files"),
    ],
)
def test_each_failure_says_what_to_do(tmp_path: Path, error: Exception, says: str) -> None:
    """What the system reports becomes a sentence for the user."""
    with pytest.raises(CaseError, match=says), explained(tmp_path):
        raise error


def test_a_bug_stays_a_bug(tmp_path: Path) -> None:
    """What is no failure of disk or database passes as it is."""
    with pytest.raises(KeyError), explained(tmp_path):
        raise KeyError("x")


def test_an_older_case_is_brought_to_the_present_form(tmp_path: Path) -> None:
    """Opened for writing, a database of the first form gets the tables that came later, and keeps its lines."""
    database = sqlite3.connect(tmp_path / "case.db")
    database.executescript((resources.files(migrations) / "0001_case.sql").read_text(encoding="utf-8"))
    database.execute("INSERT INTO view_state VALUES (1, 7, 'old', 'x')")
    database.execute("PRAGMA user_version = 1")
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.commit()
    database.close()
    migrate(open_engine(tmp_path / "case.db", writes=True))
    database = sqlite3.connect(tmp_path / "case.db")
    assert dict(database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")) == expected_schema()
    assert database.execute("SELECT lines FROM view_state").fetchone() is None  # the views are made again
    database.close()
