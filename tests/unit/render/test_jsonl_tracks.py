"""What tracks show as JSON Lines."""

import json
from typing import Any

import pytest

from crossbearing.model import World
from crossbearing.render.jsonl_tracks import bridge_lines, movement_lines, platform_lines, sensor_test_lines
from moved import hostile_tracks, moved_world, over_antimeridian
from unit.render.worlds import HOSTILE, empty_world

LISTINGS = (movement_lines, bridge_lines, sensor_test_lines, platform_lines)


def _read(lines: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - whatever JSON holds
    return [json.loads(x) for x in lines]


@pytest.fixture(scope="module")
def world() -> World:
    """The made-up tracks; nothing here changes them."""
    return moved_world()


def test_everything_is_there_once_and_marked(world: World) -> None:
    """Each movement has one object with its id, that it is simulated, and slices that name file, records and hash."""
    tracks = world.movements
    told = _read(movement_lines(world))
    groups = (tracks.legs, tracks.visits, tracks.silences, tracks.encounters, tracks.loiterings, tracks.overflights,
              tracks.anomalies)  # fmt: skip
    assert [x["id"] for x in told] == [k for group in groups for k in group]
    for x in told:
        assert x["simulated"] is True
        assert x["slices"]
        for s in x["slices"]:
            assert world.artifacts[s["artifact"]].path == s["path"]
            assert 0 <= s["first_row"] <= s["last_row"]


def test_an_end_keeps_its_whole_distribution(world: World) -> None:
    """The facility is null where none is named, and the candidates add up to one."""
    legs = [x for x in _read(movement_lines(world)) if x["what"] == "leg"]
    for leg in legs:
        for end in (leg["start"], leg["end"]):
            assert sum(x["probability"] for x in end["candidates"]) == pytest.approx(1)
    assert any(x["end"]["facility"] is None for x in legs)
    assert any(x["end"]["facility"]["name"] == "Al Khadim air base" for x in legs if x["end"]["facility"])


def test_a_bridge_has_its_weeks_and_no_load(world: World) -> None:
    """Weeks with hours of hearing, changes with both rates, and null for what was aboard."""
    bridge, activity = _read(bridge_lines(world))
    assert (bridge["what"], activity["what"]) == ("bridge", "activity")
    assert bridge["load"] is None
    assert sum(x["heard_hours"] == 0 for x in bridge["weeks"]) == 2
    (change,) = bridge["changes"]
    assert (change["before"], change["after"]) == (1.1, 4.4)


def test_a_test_has_its_expectation_and_ratio(world: World) -> None:
    """Outcome, both ends of the ratio, and the legs that made it."""
    told = {x["outcome"]: x for x in _read(sensor_test_lines(world))}
    flown = told["supports"]
    assert flown["likelihood_ratio"] == [2.1, 14]
    assert set(flown["legs"]) <= set(world.movements.legs)
    assert flown["expectation"]["least"] == 4
    assert told["no coverage"]["legs"] == []


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("lines", LISTINGS)
def test_hostile_text_stays_one_line_of_json(text: str, lines: Any) -> None:  # noqa: ANN401
    """Any text may be a name, a callsign, a place."""
    for told in lines(hostile_tracks(text)):
        assert len(told.splitlines()) == 1
        told.encode("utf-8")
        assert isinstance(json.loads(told), dict)


@pytest.mark.parametrize("lines", LISTINGS)
def test_no_tracks_no_lines(lines: Any) -> None:  # noqa: ANN401
    """An empty case has none; a leg of one fix has one."""
    assert list(lines(empty_world())) == []
    assert len(_read(movement_lines(over_antimeridian()))) == 2
