"""``crossbearing documents``."""

import json

from crossbearing.model import World
from unit.cli.running import Run


def test_a_person_reads_how_much_each_says(run: Run, world: World) -> None:
    """A document is listed with the number of its statements, counted over all of them."""
    (row,) = [x for x in run("documents", "x.case", "--outlet", "sidra").out.splitlines() if "Sidra Monitor" in x]
    said = [s for s in world.statements.values() if world.document_of(s).metadata.outlet == "Sidra Monitor"]
    assert str(len(said)) in row.split()


def test_json_gives_each_document_once(run: Run, world: World) -> None:
    """--json prints one object a line, each document of the case once."""
    ids = [json.loads(line)["id"] for line in run("documents", "x.case", "--json").out.splitlines()]
    assert sorted(ids) == sorted(world.documents)
