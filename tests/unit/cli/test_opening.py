"""Opening a case, or being told what to do instead."""

from datetime import UTC, datetime
from pathlib import Path

import click
import pytest

from crossbearing.cli.opening import moment, opened, require_case, world_of
from crossbearing.cli.terminal import Unusable
from crossbearing.store import Case


def test_no_case_names_the_command_that_makes_one(tmp_path: Path) -> None:
    """Where there is nothing, the error holds the build command for that very path."""
    with pytest.raises(Unusable, match=r"crossbearing build .*nothing\.case"):
        require_case(tmp_path / "nothing.case")


def test_a_file_is_no_case(tmp_path: Path) -> None:
    """A report given in the place of the case is answered with how to take it in."""
    report = tmp_path / "report.txt"
    report.touch()
    with pytest.raises(Unusable, match=r"crossbearing build my\.case .*report\.txt"):
        require_case(report)


def test_a_plain_folder_is_no_case(tmp_path: Path) -> None:
    """A folder of reports given in the place of the case is answered with how to take it in."""
    with pytest.raises(Unusable, match=r"no case\.db"):
        require_case(tmp_path)


def test_an_empty_case_says_how_to_fill_it(tmp_path: Path) -> None:
    """A case without documents and problems is an error that names the build command."""
    Case.create_or_open(tmp_path / "empty.case").close()
    with pytest.raises(Unusable, match="is empty"):
        world_of(tmp_path / "empty.case")


def test_before_anything_was_recorded_it_says_so(tmp_path: Path) -> None:
    """An --as-of before the first line is answered with the moment, not with an empty list."""
    Case.create_or_open(tmp_path / "empty.case").close()
    with pytest.raises(Unusable, match=r"2001-01-01T00:00:00\+00:00"):
        world_of(tmp_path / "empty.case", datetime(2001, 1, 1, tzinfo=UTC))


def test_a_damaged_database_is_one_sentence(tmp_path: Path) -> None:
    """A case.db that is no database is an error of the command, not a traceback."""
    (tmp_path / "case.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(click.ClickException, match="damaged"), opened(tmp_path) as case:
        case.world()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2025-02-01", datetime(2025, 2, 1, 23, 59, 59, 999_999, tzinfo=UTC)),
        ("2025-02-01T12:00", datetime(2025, 2, 1, 12, tzinfo=UTC)),
        ("2025-02-01T12:00+02:00", datetime(2025, 2, 1, 10, tzinfo=UTC)),
    ],
)
def test_a_moment_is_utc_and_a_day_is_its_end(said: str, meant: datetime) -> None:
    """What names no zone is UTC; a bare day means all of it."""
    command = click.Command("x")
    assert moment(click.Context(command), click.Option(["--as-of"]), said) == meant


def test_a_word_is_no_moment() -> None:
    """What is no date is refused with how one is written."""
    with pytest.raises(click.BadParameter, match="2025-02-01"):
        moment(click.Context(click.Command("x")), click.Option(["--as-of"]), "yesterday")
