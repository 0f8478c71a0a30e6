"""``crossbearing problems``."""

import json
from dataclasses import replace

import pytest

from crossbearing.cli import opening
from crossbearing.model import Problem, World
from unit.cli.running import Run
from unit.render.worlds import empty_world

EVIL = Problem("decode", "pdf-encrypted", "The file is encrypted; save it without a password.", "in/\x1b[31mevil\n.pdf")


def _holding(*problems: Problem) -> World:
    return replace(empty_world(), problems=problems)


def test_a_name_cannot_steer_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file name with an escape code and a line end is one harmless line."""
    monkeypatch.setattr(opening, "world_of", lambda *_: _holding(EVIL))
    out = run("problems", "x.case").out
    assert "\x1b" not in out
    assert "save it without a password" in " ".join(out.split())


def test_no_problems_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are none the program says so instead of an empty table."""
    monkeypatch.setattr(opening, "world_of", lambda *_: _holding())
    told = run("problems", "x.case")
    assert (told.status, told.out) == (0, "")
    assert "No problems" in told.err


def test_json_keeps_the_name_as_it_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """--json gives the path as it was, escaped as JSON has it."""
    monkeypatch.setattr(opening, "world_of", lambda *_: _holding(EVIL, replace(EVIL, code="x")))
    lines = run("problems", "x.case", "--json", "--limit", "1").out.splitlines()
    assert [json.loads(x)["where"] for x in lines] == [EVIL.where]
