"""``crossbearing tests``."""

import json
import sys
from dataclasses import replace
from typing import get_args

import pytest

from crossbearing.cli import opening
from crossbearing.cli import tests as command
from crossbearing.model import TestOutcome as Outcome
from crossbearing.model import World
from unit.cli.running import Run


def test_the_outcomes_are_those_of_the_model() -> None:
    """The command names them itself, so that it starts without loading the model."""
    assert set(sys.modules["crossbearing.cli.tests"].OUTCOMES) == set(get_args(Outcome))
    assert command.name == "tests"


@pytest.mark.usefixtures("tracked")
def test_a_person_reads_outcome_expectation_and_ratio(run: Run) -> None:
    """Those that say something come first."""
    out = run("tests", "x.case").out
    for part in ("✓ supports", "✗ refutes", "○ inconclusive", "× no coverage", "× 2.1 to × 14", "71%", "simulated"):
        assert part in out
    assert out.index("✓ supports") < out.index("× no coverage")


@pytest.mark.usefixtures("tracked")
def test_outcomes_can_be_chosen(run: Run) -> None:
    """And what is left out is counted."""
    told = run("tests", "x.case", "--outcome", "refutes", "--outcome", "no coverage", "--json")
    assert [json.loads(x)["outcome"] for x in told.out.splitlines()] == ["refutes", "no coverage"]
    assert "1 of 4 tests." in run("tests", "x.case", "--outcome", "supports").err


def test_tracks_without_tests_say_why(run: Run, tracked: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """No event speaks of what tracks could show."""
    monkeypatch.setattr(opening, "world_of", lambda _folder, _as_of=None: replace(tracked, tests={}))
    told = run("tests", "x.case")
    assert told.out == ""
    assert "No event of this case tells of movements" in told.err


@pytest.mark.usefixtures("world")
def test_a_case_without_tracks_says_what_would_give_it_some(run: Run) -> None:
    """As every command on tracks."""
    assert "no tracks" in run("tests", "x.case").err
