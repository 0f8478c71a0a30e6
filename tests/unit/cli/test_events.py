"""``crossbearing events``."""

import json

import pytest

from crossbearing.model import World
from unit.cli.running import Run


@pytest.mark.usefixtures("world")
def test_a_person_reads_grade_and_origins(run: Run) -> None:
    """The table holds the Admiralty pair, the range of origins, and that something speaks against it."""
    out = run("events", "x.case", "--kind", "transfer", "--place", "eastern Libya").out
    (row,) = [x.split() for x in out.splitlines() if "B3" in x]
    assert "1–2" in row
    assert row[-1] == "yes"


def test_json_gives_each_event_once(run: Run, world: World) -> None:
    """--json prints one object a line, each event of the case once."""
    ids = [json.loads(line)["id"] for line in run("events", "x.case", "--json").out.splitlines()]
    assert sorted(ids) == sorted(world.events)
