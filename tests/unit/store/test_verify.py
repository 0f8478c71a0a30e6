# ruff: noqa: S608 the names in the SQL are those of our own tables
"""What verify finds, and what it leaves alone."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from crossbearing.store import Case, CaseError, Intake
from crossbearing.store.database import expected_schema
from crossbearing.store.head import Head, read_head
from crossbearing.store.lines import COLUMNS, NOUNS, Noun
from unit.store.cases import capture, read


def codes(folder: Path) -> list[str]:
    """The codes of what verify finds."""
    with Case.open(folder) as case:
        return [x.code for x in case.verify()]


def tamper(folder: Path, change: str | Callable[[sqlite3.Connection], object]) -> None:
    """Changes the database as somebody would who knows SQLite: triggers away, change, triggers back.

    The seal is taken off, as a stopped run leaves the case, so that the other checks have to do the work.
    """
    database = sqlite3.connect(folder / "case.db", isolation_level=None)
    triggers = {name: sql for name, sql in expected_schema().items() if sql.startswith("CREATE TRIGGER")}
    for name in triggers:
        database.execute(f"DROP TRIGGER {name}")
    if isinstance(change, str):
        database.executescript(change)
    else:
        change(database)
    for sql in triggers.values():
        database.execute(sql)
    database.close()
    head = read_head(folder / "HEAD")
    assert head is not None
    Head(head.lines, head.chain, None).write(folder / "HEAD")


def test_an_untouched_case_is_whole(case_folder: Path) -> None:
    """Nothing is found where nothing was changed."""
    assert codes(case_folder) == []


@pytest.mark.parametrize("noun", NOUNS)
def test_a_changed_character_of_any_column_is_found(case_folder: Path, noun: Noun) -> None:
    """One changed value in any column of any truth table is found by the chain, without the seal."""
    original = (case_folder / "case.db").read_bytes()
    head = (case_folder / "HEAD").read_bytes()
    for column in ("reading", *COLUMNS[noun], "recorded_us"):
        changed = (
            f"CASE typeof({column}) WHEN 'integer' THEN {column} + 1 WHEN 'null' THEN 'x' ELSE 'x' || {column} END"
        )
        tamper(
            case_folder,
            lambda db, sql=f"UPDATE {noun} SET {column} = {changed} WHERE seq = (SELECT min(seq) FROM {noun})": (
                db.execute(sql)
            ),
        )
        assert "line-changed" in codes(case_folder), column
        (case_folder / "case.db").write_bytes(original)
        (case_folder / "HEAD").write_bytes(head)


def test_a_removed_line_is_found_wherever_it_stood(case_folder: Path) -> None:
    """The first, a middle and the last line are each missed, whichever table they were in."""
    original = (case_folder / "case.db").read_bytes()
    head = (case_folder / "HEAD").read_bytes()
    with Case.open(case_folder) as case:
        last = case.head().lines
    for seq in (1, 2, last // 2, last - 1, last):
        tamper(case_folder, "; ".join(f"DELETE FROM {x} WHERE seq = {seq}" for x in NOUNS))
        assert "line-removed" in codes(case_folder), seq
        (case_folder / "case.db").write_bytes(original)
        (case_folder / "HEAD").write_bytes(head)


def test_the_last_lines_are_missed_though_the_table_head_was_set_back(case_folder: Path) -> None:
    """Who removes the last lines and corrects the table head is still told on by the file HEAD."""

    def cut(database: sqlite3.Connection) -> None:
        last = database.execute("SELECT lines FROM head").fetchone()[0]
        for noun in NOUNS:
            database.execute(f"DELETE FROM {noun} WHERE seq > {last - 3}")
        union = " UNION ALL ".join(f"SELECT seq, chain FROM {x}" for x in NOUNS)
        database.execute(
            f"UPDATE head SET lines = {last - 3}, chain = (SELECT chain FROM ({union}) WHERE seq = {last - 3})"
        )

    tamper(case_folder, cut)
    assert codes(case_folder) == ["line-removed"]


def test_two_lines_that_changed_places_are_found(case_folder: Path) -> None:
    """The order of lines is vouched for."""

    def swap(database: sqlite3.Connection) -> None:
        first, second = [x for (x,) in database.execute("SELECT seq FROM mention ORDER BY seq LIMIT 2")]
        for old, new in ((first, -1), (second, first), (-1, second)):
            database.execute(f"UPDATE mention SET seq = {new} WHERE seq = {old}")

    tamper(case_folder, swap)
    assert "line-changed" in codes(case_folder)


def test_any_flipped_byte_of_the_database_is_found(case_folder: Path) -> None:
    """A bit flipped anywhere in case.db is found, in unused space too: the file is sealed when a run ends."""
    path = case_folder / "case.db"
    original = path.read_bytes()
    random = Random(7)  # noqa: S311 the places of a test
    for _ in range(40):
        flipped = bytearray(original)
        flipped[random.randrange(len(flipped))] ^= 1 << random.randrange(8)
        path.write_bytes(flipped)
        with suppress(CaseError):  # a case that cannot even be opened says so
            assert codes(case_folder), "not found"
        path.write_bytes(original)
    assert codes(case_folder) == []


def test_a_flipped_byte_of_an_artifact_is_found(case_folder: Path) -> None:
    """The bytes of artifacts are hashed again."""
    path = next(x for x in (case_folder / "artifacts").rglob("*") if x.is_file())
    payload = bytearray(path.read_bytes())
    payload[3] ^= 1
    path.write_bytes(payload)
    assert codes(case_folder) == ["artifact-changed"]


def test_a_missing_artifact_is_found(case_folder: Path) -> None:
    """An artifact without its file is missed."""
    next(x for x in (case_folder / "artifacts").rglob("*") if x.is_file()).unlink()
    assert codes(case_folder) == ["artifact-missing"]


def test_a_changed_head_file_is_found(case_folder: Path) -> None:
    """HEAD vouches for itself, and its absence is noticed."""
    head = case_folder / "HEAD"
    text = head.read_text()
    head.write_text(text.replace("lines ", "lines 1"))
    assert codes(case_folder) == ["head-damaged"]
    head.unlink()
    assert codes(case_folder) == ["head-damaged"]


def test_a_dropped_trigger_is_found(case_folder: Path) -> None:
    """What keeps the truth append-only is part of what is verified."""
    database = sqlite3.connect(case_folder / "case.db", isolation_level=None)
    database.execute("DROP TRIGGER statement_is_fixed")
    database.close()
    assert "schema-changed" in codes(case_folder)


def test_a_changed_view_is_found(case_folder: Path) -> None:
    """Views are digested too, though they can be made again."""
    tamper(case_folder, "UPDATE view_state SET digest = 'x' || digest")
    assert codes(case_folder) == ["view-changed"]


def test_what_head_knew_better_is_kept_when_a_run_goes_on(case_folder: Path) -> None:
    """A run that finds fewer lines than HEAD vouches for says so in a stored line before it writes a new HEAD."""
    tamper(case_folder, "DELETE FROM problem; UPDATE head SET lines = lines - 1")
    with Case.create_or_open(case_folder) as case:
        assert "lines-lost" in [x.code for x in case.problems()]


def test_a_changed_or_missing_part_of_the_tracks_is_found(case_folder: Path) -> None:
    """Every part is named by its hash."""
    (part,) = (case_folder / "tracks").rglob("*.parquet")
    whole = part.read_bytes()
    part.write_bytes(whole[:-1] + b"x")
    assert codes(case_folder) == ["track-changed"]
    part.unlink()
    assert codes(case_folder) == ["track-missing"]


def test_bytes_that_are_not_kept_are_not_missed(tmp_path: Path) -> None:
    """A large file of sensor data is known by its hash: verify asks for no bytes of it, and for those of others."""
    for kept, found in ((False, []), (True, ["artifact-missing"])):
        whole = capture("Ships left.")
        taken = replace(whole, artifact=replace(whole.artifact, kept=kept))
        with Case.create_or_open(tmp_path / f"{kept}.case") as case:
            case.append([Intake(taken, read(taken), with_bytes=False)])
            assert case.truth().artifacts[taken.artifact.id] == taken.artifact
        assert codes(tmp_path / f"{kept}.case") == found
