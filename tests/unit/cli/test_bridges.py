"""``crossbearing bridges``."""

import json
from dataclasses import replace

import pytest

from crossbearing.cli import opening
from crossbearing.model import World
from unit.cli.running import Run


@pytest.mark.usefixtures("tracked")
def test_the_tempo_is_a_line_of_text(run: Run) -> None:
    """A character a week, the deaf weeks as ×, the change with both rates, and what the signs mean."""
    told = run("bridges", "x.case")
    assert "××" in told.out
    assert "simulated" in told.out
    assert "Arrivals" in told.out
    assert "nobody else heard: not known" in told.err


@pytest.mark.usefixtures("tracked")
def test_json_gives_bridges_then_arrivals(run: Run) -> None:
    """One object a line."""
    told = [json.loads(line)["what"] for line in run("bridges", "x.case", "--json").out.splitlines()]
    assert told == ["bridge", "activity"]


def test_tracks_without_a_bridge_say_so(run: Run, tracked: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """And name the command that lists single movements."""
    none = replace(tracked, movements=replace(tracked.movements, bridges={}, activities={}))
    monkeypatch.setattr(opening, "world_of", lambda _folder, _as_of=None: none)
    told = run("bridges", "x.case")
    assert told.out == ""
    assert "crossbearing movements x.case" in told.err


@pytest.mark.usefixtures("world")
def test_a_case_without_tracks_says_what_would_give_it_some(run: Run) -> None:
    """As every command on tracks."""
    assert "no tracks" in run("bridges", "x.case").err
