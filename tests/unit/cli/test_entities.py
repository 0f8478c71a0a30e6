"""``crossbearing entities``."""

import json

import pytest

from crossbearing.model import World
from unit.cli.running import Run


@pytest.mark.usefixtures("world")
def test_a_person_reads_every_spelling_and_where(run: Run) -> None:
    """A site is listed with its garbled and foreign spellings, and with a radius."""
    out = " ".join(run("entities", "x.case", "--kind", "site").out.split())
    assert "Al-Khaima" in out
    assert "Хмеймим" in out
    assert "±3 km" in out


def test_json_gives_each_entity_once(run: Run, world: World) -> None:
    """--json prints one object a line, each entity of the case once."""
    ids = [json.loads(line)["id"] for line in run("entities", "x.case", "--json").out.splitlines()]
    assert sorted(ids) == sorted(world.entities)
