"""Legs and visits as GeoJSON keep RFC 7946."""

import json
from itertools import pairwise
from typing import Any

import pytest

from crossbearing.model import World
from crossbearing.render.geojson import geojson_lines
from crossbearing.render.geojson_tracks import track_features
from moved import hostile_tracks, moved_world, over_antimeridian
from unit.render.worlds import HOSTILE, rich_world


def _told(world: World) -> list[dict[str, Any]]:
    return [json.loads(json.dumps(x)) for x in track_features(world)]


def test_each_leg_is_a_line_and_each_visit_a_point() -> None:
    """As many as there are; the line runs from the first fix to the last, longitude first."""
    world = moved_world()
    told = _told(world)
    assert [x["id"] for x in told] == [*world.movements.legs, *world.movements.visits]
    first = world.movements.legs[told[0]["id"]]
    assert told[0]["geometry"]["type"] == "LineString"
    assert told[0]["geometry"]["coordinates"][0] == [35.9487, 35.4011]
    assert len(told[0]["geometry"]["coordinates"]) == len(first.path)
    assert {x["geometry"]["type"] for x in told if x["properties"]["what"] == "visit"} == {"Point"}


def test_what_is_simulated_says_so() -> None:
    """As a property, true or false, of every feature of tracks."""
    assert {x["properties"]["simulated"] for x in _told(moved_world())} == {True}
    assert {x["properties"]["simulated"] for x in _told(moved_world(simulated=False))} == {False}


def test_an_end_that_is_not_named_is_null_with_its_candidates() -> None:
    """No place is made up for an end that nobody saw."""
    lost = [x["properties"] for x in _told(moved_world()) if x["properties"].get("destination", "") is None]
    assert lost
    assert all("%" in x["destination_candidates"] for x in lost)


def test_a_leg_over_the_antimeridian_is_cut() -> None:
    """Both pieces end on the meridian, no step leaps over the map, and a leg of one fix is a point."""
    whole, spot = _told(over_antimeridian())
    assert whole["geometry"]["type"] == "MultiLineString"
    west, east = whole["geometry"]["coordinates"]
    assert (west[-1][0], east[0][0]) == (180, -180)
    for piece in (west, east):
        assert all(abs(b[0] - a[0]) < 180 for a, b in pairwise(piece))
    assert spot["geometry"] == {"type": "Point", "coordinates": [170, 55]}


def test_tracks_come_after_what_is_told_and_change_nothing_of_it() -> None:
    """The export of a case with tracks begins with every feature of the one without."""
    told = list(geojson_lines(rich_world()))
    both = list(geojson_lines(moved_world()))
    assert [x.rstrip(",") for x in both[: len(told) - 1]] == [x.rstrip(",") for x in told[:-1]]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_json(text: str) -> None:
    """Any text may be a name, a callsign, a place."""
    written = "\n".join(geojson_lines(hostile_tracks(text)))
    written.encode("utf-8")
    assert json.loads(written)["features"]
