"""``crossbearing statements``."""

import json

import pytest

from crossbearing.model import World
from unit.cli.running import Run


@pytest.mark.usefixtures("world")
def test_a_person_reads_the_words_and_who_says_them(run: Run) -> None:
    """The table holds the quote, the speakers and that it is denied."""
    words = set(run("statements", "x.case", "--modality", "denied", "--kind", "transfer").out.split())
    assert {*["no", "air", "defence", "radars", "have", "arrived", "in", "eastern", "Libya"]} <= words
    assert {*["the", "command", "of", "the", "LNA"]} <= words
    assert {"denied,", "not"} <= words


def test_json_gives_each_statement_once(run: Run, world: World) -> None:
    """--json prints one object a line, each statement of the case once."""
    ids = [json.loads(line)["id"] for line in run("statements", "x.case", "--json").out.splitlines()]
    assert sorted(ids) == sorted(world.statements)


@pytest.mark.usefixtures("world")
def test_filters_hold_for_json_too(run: Run) -> None:
    """The filters narrow both forms alike."""
    lines = run("statements", "x.case", "--kind", "control", "--json").out.splitlines()
    assert [json.loads(x)["kind"] for x in lines] == ["control"]


@pytest.mark.usefixtures("world")
def test_an_unknown_kind_names_the_known(run: Run) -> None:
    """A kind that there is not ends with status 1 and the kinds that there are."""
    told = run("statements", "x.case", "--kind", "teleportation")
    assert told.status == 1
    assert "transfer" in told.err
