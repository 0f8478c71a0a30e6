"""``crossbearing events``."""

import json

import pytest

from crossbearing.model import World
from unit.cli.running import Run


@pytest.mark.usefixtures("world")
def test_a_person_reads_grade_and_origins(run: Run) -> None:
    """The table holds the Admiralty pair, the range of origins, and that something speaks against it."""
    (row,) = [x for x in run("events", "x.case").out.splitlines() if "air defence radars" in x]
    assert "B3" in row
    assert "1–2" in row
    assert row.rstrip().endswith("yes")


def test_json_gives_each_event_once(run: Run, world: World) -> None:
    """--json prints one object a line, each event of the case once."""
    ids = [json.loads(line)["id"] for line in run("events", "x.case", "--json").out.splitlines()]
    assert sorted(ids) == sorted(world.events)
