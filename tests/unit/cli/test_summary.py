"""What a build says when it ends."""

from dataclasses import replace
from pathlib import Path

import pytest

from crossbearing.cli.summary import print_summary
from crossbearing.model import Problem
from moved import moved_world
from unit.render.worlds import empty_world, rich_world


def test_it_counts_and_says_what_to_do_next(capsys: pytest.CaptureFixture[str]) -> None:
    """The numbers are those of the world, and the next commands name the case."""
    world = rich_world()
    print_summary(world, Path("libya.case"))
    told = capsys.readouterr()
    assert f"{len(world.statements)} statements" in told.err
    assert "crossbearing brief libya.case" in told.err
    assert told.out == ""


def test_problems_are_counted_by_code(capsys: pytest.CaptureFixture[str]) -> None:
    """The most frequent codes are named with their counts, the list of problems with its command."""
    odd = [Problem("decode", "empty-file", "x", f"in/{n}") for n in range(3)]
    print_summary(replace(rich_world(), problems=(*odd, Problem("decode", "pdf-encrypted", "x", "y"))), Path("a.case"))
    told = capsys.readouterr().err
    assert "4 problems (3 empty-file, 1 pdf-encrypted)" in told
    assert "crossbearing problems a.case" in told


def test_without_documents_it_names_the_formats(capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing could be read, what can be is said instead of a brief of nothing."""
    print_summary(empty_world(), Path("a.case"))
    told = capsys.readouterr().err
    assert ".docx" in told
    assert "crossbearing brief" not in told


def test_tracks_are_counted_and_their_commands_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the documents, and where there are tracks alone."""
    world = moved_world()
    print_summary(world, Path("a.case"))
    told = capsys.readouterr().err
    assert "72,000 fixes of 6 platforms, 48 legs, 38 visits, 1 bridge, 4 events put to the tracks" in told
    assert "crossbearing tests a.case" in told
    print_summary(replace(empty_world(), movements=world.movements), Path("a.case"))
    alone = capsys.readouterr().err
    assert "crossbearing movements a.case" in alone
    assert "No document" not in alone


def test_a_case_without_tracks_says_nothing_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    """As before."""
    print_summary(rich_world(), Path("a.case"))
    assert "tracks" not in capsys.readouterr().err
