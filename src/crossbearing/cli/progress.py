"""A build with a bar on the terminal, and with nothing where nobody is watching."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from crossbearing.cli.opening import opened_for_writing
from crossbearing.cli.terminal import console, one_line
from crossbearing.pipeline import Named, build, world
from crossbearing.progress import Progress as Watcher
from crossbearing.progress import Silent

if TYPE_CHECKING:
    from crossbearing.cli.ratios import GivenRatios
    from crossbearing.model import World

NOTE_COLUMNS = 48
"""Columns for the file or step at work: the bar keeps room beside it on a terminal of 120 columns."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar that shows how many files are done, and which file or step is at work."""

    progress: Progress
    task: TaskID

    def start(self, total: int) -> None:
        """There are so many files."""
        self.progress.update(self.task, total=total, description="reading")

    def advance(self, n: int, note: str) -> None:
        """So many more are done; the note is the last file, or the step that begins."""
        shown = one_line(note)
        self.progress.update(
            self.task, advance=n, note=shown if len(shown) <= NOTE_COLUMNS else f"…{shown[-NOTE_COLUMNS + 1 :]}"
        )

    def done(self) -> None:
        """All is done."""
        self.progress.update(self.task, description="done", note="")


@contextmanager
def watched() -> Iterator[Watcher]:
    """A bar on standard error while the block runs, where that is a terminal; else nothing is shown."""
    if not sys.stderr.isatty():
        yield Silent()
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[note]}", markup=False, style="dim"),
    )
    with Progress(*columns, console=console(sys.stderr), transient=True) as progress:
        yield Bar(progress, progress.add_task("looking", total=None, note=""))


def built(
    case: Path, paths: Sequence[Path], workers: int | None, named: Named = None, ratios: "GivenRatios | None" = None
) -> "World":
    """The world of a case after these files and folders were taken in, with a bar where somebody is watching."""
    with opened_for_writing(case) as stored:
        if ratios is not None:
            stored.keep_ratios(ratios.text)
        with watched() as watcher:
            build(stored, paths, workers=workers, progress=watcher, named=named)
        return world(stored)
