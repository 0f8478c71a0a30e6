"""``crossbearing findings``."""

import json

import pytest

from crossbearing.cli import opening
from crossbearing.model import World
from unit.cli.running import Run
from unit.render.worlds import empty_world


def test_a_person_reads_each_finding(run: Run, world: World) -> None:
    """The table holds the title of every finding."""
    out = " ".join(run("findings", "x.case").out.split())
    assert world.findings
    assert all(f.title.split()[0] in out for f in world.findings)


def test_json_gives_the_evidence(run: Run, world: World) -> None:
    """--json prints one object a line with the ids that a finding rests on."""
    lines = [json.loads(x) for x in run("findings", "x.case", "--json").out.splitlines()]
    assert {x["id"]: x["evidence"] for x in lines} == {f.id: list(f.evidence) for f in world.findings}


def test_no_findings_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are none the program says so instead of an empty table."""
    monkeypatch.setattr(opening, "world_of", lambda *_: empty_world())
    assert "No findings" in run("findings", "x.case").err
