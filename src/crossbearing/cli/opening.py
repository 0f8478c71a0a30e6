"""Open a case for reading, or say what to do instead."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from crossbearing.cli.terminal import Unusable, note

if TYPE_CHECKING:
    from crossbearing.model import World
    from crossbearing.store import Case

P = ParamSpec("P")
R = TypeVar("R")

DATABASE = "case.db"
"""The file that makes a folder a case. Source: DESIGN.md, The case."""


def case_argument(function: Callable[P, R]) -> Callable[P, R]:
    """Give a command its first argument: the folder of the case."""
    return click.argument("case", type=click.Path(path_type=Path))(function)


def require_case(folder: Path) -> Path:
    """The folder, if there is a case in it; else an error that says how to make one."""
    make = f"Make one with: crossbearing build {folder} FOLDER_OR_FILES..."
    if not folder.exists():
        raise Unusable(f"There is no case at {folder}.", f"{make}\nOr try the example with: crossbearing demo")
    if not folder.is_dir():
        raise Unusable(
            f"{folder} is a file; a case is a folder.", f"To take the file in: crossbearing build my.case {folder}"
        )
    if not (folder / DATABASE).is_file():
        raise Unusable(
            f"{folder} is a folder, but not a case: it has no {DATABASE}.",
            f"To take in what is in it: crossbearing build my.case {folder}",
        )
    return folder


@contextmanager
def opened(folder: Path) -> "Iterator[Case]":
    """The case in the folder, open for reading; what it says is wrong becomes an error of the command."""
    from crossbearing.store import Case, CaseError

    require_case(folder)
    try:
        with Case.open(folder) as case:
            yield case
    except CaseError as error:
        raise click.ClickException(error.message) from error


@contextmanager
def opened_for_writing(folder: Path) -> "Iterator[Case]":
    """The case in the folder, made where there is none; waits, and says so, while another process writes to it."""
    from crossbearing.store import Case, CaseError

    try:
        with Case.create_or_open(folder, waiting=note) as case:
            yield case
    except CaseError as error:
        raise click.ClickException(error.message) from error


def world_of(folder: Path, as_of: datetime | None = None) -> "World":
    """Everything the case knows (or knew at a moment); an empty one is an error that says what to do."""
    from crossbearing.pipeline import world as world_in

    with opened(folder) as case:
        world = world_in(case, as_of)
    if not world.documents and not world.problems and not world.movements.any:
        if as_of is not None:
            raise Unusable(
                f"Nothing was in {folder} at {as_of.isoformat()}.", "Give a later --as-of, or leave it out to see all."
            )
        raise Unusable(
            f"The case {folder} is empty.", f"Take reports in with: crossbearing build {folder} FOLDER_OR_FILES..."
        )
    return world


def moment(_context: click.Context, _parameter: click.Parameter, value: str | None) -> datetime | None:
    """The moment that an option names: an ISO 8601 date or time, in UTC where it names no zone; a date is its end."""
    if value is None:
        return None
    try:
        parsed = datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date; write 2025-02-01 or 2025-02-01T12:00.") from error
    if len(value) == len("2025-02-01"):
        parsed = parsed.replace(hour=23, minute=59, second=59, microsecond=999_999)
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
