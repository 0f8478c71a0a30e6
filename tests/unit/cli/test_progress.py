"""A build that somebody watches, or nobody."""

import io
import sys

import pytest
from rich.console import Console
from rich.progress import Progress, TextColumn

from crossbearing.cli.progress import NOTE_COLUMNS, Bar, watched
from crossbearing.progress import Silent


def test_nobody_watches_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard error is no terminal nothing is drawn."""
    quiet = io.StringIO()
    monkeypatch.setattr(sys, "stderr", quiet)
    with watched() as watcher:
        watcher.start(3)
        watcher.advance(1, "in/a.txt")
        watcher.done()
    assert isinstance(watcher, Silent)
    assert quiet.getvalue() == ""


def test_the_bar_counts_files_and_names_the_last() -> None:
    """So many of so many are done, and a long or hostile name is cut and harmless."""
    out = io.StringIO()
    with Progress(TextColumn("{task.fields[note]}", markup=False), console=Console(file=out, width=120)) as progress:
        bar = Bar(progress, progress.add_task("looking", total=None, note=""))
        bar.start(3)
        bar.advance(2, "in/" + "x" * 100 + "\x1b[31m.txt")
        (task,) = progress.tasks
        assert (task.completed, task.total) == (2, 3)
        assert len(task.fields["note"]) == NOTE_COLUMNS
        assert task.fields["note"].endswith("␛[31m.txt")
        bar.done()
    assert task.fields["note"] == ""
