"""The GeoJSON export keeps RFC 7946."""

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from crossbearing.model import Position, World
from crossbearing.render.geojson import geojson_lines
from unit.render.worlds import HOSTILE, empty_world, hostile_world, rich_world


def _features(world: World) -> list[dict[str, dict[str, object]]]:
    collection = json.loads("\n".join(geojson_lines(world)))
    assert collection["type"] == "FeatureCollection"
    return list(collection["features"])


def test_places_are_points_with_a_radius() -> None:
    """Each place has its radius beside its point, so that a country is not a dot."""
    places = [f for f in _features(rich_world()) if f["properties"]["what"] == "place"]
    assert len(places) == 12
    libya = next(f for f in places if f["properties"]["name"] == "Libya")
    assert libya["geometry"] == {"type": "Point", "coordinates": [17.2, 26.3]}
    assert libya["properties"]["radius_m"] == 750_000


def test_movements_run_from_origin_to_destination() -> None:
    """A movement is a line whose first point is its origin and whose last its destination."""
    flight = next(f for f in _features(rich_world()) if f["properties"].get("origin") == "Hmeimim air base")
    line = flight["geometry"]["coordinates"]
    assert isinstance(line, list)
    assert line[0] == [35.9487, 35.4011]
    assert line[-1] == [21.1918, 31.9985]


def test_a_movement_over_the_antimeridian_is_cut() -> None:
    """No piece of a line leaps from one side of the map to the other."""
    world = rich_world()
    entities = dict(world.entities)
    entities["site:OSLK"] = replace(entities["site:OSLK"], position=Position(170.0, 50.0, 1.0))
    entities["site:HL59"] = replace(entities["site:HL59"], position=Position(-150.0, 60.0, 1.0))
    features = _features(replace(world, entities=entities))
    geometry = next(f for f in features if f["properties"].get("origin") == "Hmeimim air base")["geometry"]
    assert geometry["type"] == "MultiLineString"
    for piece in geometry["coordinates"]:  # type: ignore[attr-defined]
        assert all(abs(b[0] - a[0]) < 180 for a, b in pairwise(piece))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_json(text: str) -> None:
    """Any text may be a name."""
    world = hostile_world(text)
    "\n".join(geojson_lines(world)).encode("utf-8")
    assert _features(world)


def test_an_empty_case_is_an_empty_collection() -> None:
    """Nothing in, an empty collection out."""
    assert _features(empty_world()) == []
