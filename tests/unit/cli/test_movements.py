"""``crossbearing movements``."""

import json

import pytest

from crossbearing.cli.movements import KINDS
from crossbearing.cli.track_selection import KINDS as KNOWN
from crossbearing.model import World
from crossbearing.render.tracks import all_shown
from unit.cli.running import Run


def test_the_kinds_are_those_that_tracks_show() -> None:
    """The command names them itself, so that it starts without loading the model."""
    assert KINDS == KNOWN


@pytest.mark.usefixtures("tracked")
def test_a_person_reads_who_what_when_and_that_it_is_simulated(run: Run) -> None:
    """A line a movement."""
    out = run("movements", "x.case", "--platform", "RA-78842", "--kind", "leg", "--limit", "1").out
    for part in ("leg", "2024-10-28 03:00–06:12", "RA-78842 (IL76)", "from Hmeimim air base to", "simulated"):
        assert part in out


def test_json_gives_each_movement_once(run: Run, tracked: World) -> None:
    """--json prints one object a line, each movement of the case once."""
    ids = [json.loads(line)["id"] for line in run("movements", "x.case", "--json").out.splitlines()]
    assert sorted(ids) == sorted(x.id for x in all_shown(tracked.movements))


@pytest.mark.usefixtures("tracked")
def test_filters_are_all_held(run: Run) -> None:
    """What is left out is counted."""
    told = run("movements", "x.case", "--to", "benina", "--since", "2025-01-01", "--until", "2025-02-01", "--json")
    legs = [json.loads(line) for line in told.out.splitlines()]
    assert legs
    for leg in legs:
        assert "2025-01-01" <= leg["start"]["time"][:10] < "2025-02-01"
        assert "site:HLLB" in [c["facility"]["id"] for c in leg["end"]["candidates"] if c["facility"]]
    assert "of 92 movements." in run("movements", "x.case", "--to", "benina").err


@pytest.mark.usefixtures("world")
def test_a_case_without_tracks_says_what_would_give_it_some(run: Run) -> None:
    """Formats, the command, and where the formats are described; standard output stays empty."""
    told = run("movements", "x.case", "--json")
    assert (told.status, told.out) == (0, "")
    for part in ("no tracks", "crossbearing build x.case", "trace_full", "NMEA", "docs/feeds.md"):
        assert part in told.err
