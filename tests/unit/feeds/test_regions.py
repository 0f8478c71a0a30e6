"""Regions from GeoJSON."""

import json
from pathlib import Path

import pytest

from crossbearing.feeds import are_regions, regions
from crossbearing.model import Problem, Region

SQUARE = [[20.0, 30.0], [25.0, 30.0], [25.0, 35.0], [20.0, 35.0]]


def geojson(*features: object) -> bytes:
    """A collection of features."""
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()


def feature(properties: dict[str, object], kind: str = "Polygon", coordinates: object = None) -> dict[str, object]:
    """One feature, a square where nothing else is given."""
    geometry = {"type": kind, "coordinates": [SQUARE] if coordinates is None else coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def found(payload: bytes) -> tuple[list[Region], list[str]]:
    """The regions, and the codes of the problems."""
    things = list(regions(payload, "a"))
    return [x for x in things if isinstance(x, Region)], [x.code for x in things if isinstance(x, Problem)]


def test_rings_are_closed() -> None:
    """A ring whose last corner is not the first gets it again, as VATSIM's need; holes stay."""
    hole = [[21.0, 31.0], [22.0, 31.0], [22.0, 32.0], [21.0, 31.0]]
    several, problems = found(geojson(feature({"id": "HLLL"}, coordinates=[SQUARE, hole])))
    assert problems == []
    outer, inner = several[0].rings[0]
    assert outer[0] == outer[-1] == (20.0, 30.0)
    assert len(outer) == 5
    assert len(inner) == 4
    assert (several[0].id, several[0].name, several[0].kind, several[0].artifact) == ("HLLL", "HLLL", "region", "a")


def test_states_and_parts_of_one_name() -> None:
    """A code of two letters makes a state; several features of one name are one region."""
    several, _ = found(
        geojson(
            feature({"ISO_A2": "LY", "NAME": "Libya"}),
            feature({"ISO_A2": "-99", "NAME": "Elsewhere"}),
            feature({"id": "LCCC"}, "MultiPolygon", [[SQUARE], [SQUARE]]),
            feature({"id": "LCCC"}),
        )
    )
    assert [(x.id, x.name, x.kind, len(x.rings)) for x in several] == [
        ("LY", "Libya", "state", 1), ("Elsewhere", "Elsewhere", "region", 1), ("LCCC", "LCCC", "region", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("payload", "codes"),
    [
        (b"{", ["regions-broken"]),
        (b"[" * 100_000, ["regions-broken"]),
        (b"[]", ["region-without-area"]),
        (b'{"type": "FeatureCollection", "features": 5}', ["region-without-area"]),
        (geojson(feature({})), ["region-without-name", "region-without-area"][:1]),
        (geojson(feature({"id": "A"}, "Point", [1, 2])), ["region-without-area"]),
        (geojson(feature({"id": "A"}, "Polygon", [[[1e9, 2], ["x", 3], [4], None]])), ["region-without-area"]),
        (geojson(5, None, {"geometry": 3}), ["region-without-area"]),
    ],
)
def test_what_bounds_nothing_is_told(payload: bytes, codes: list[str]) -> None:
    """Broken files, features without a name, without an area, off the earth: problems, no exceptions."""
    several, problems = found(payload)
    assert several == []
    assert problems[0] == codes[0]


def test_recognition() -> None:
    """Polygons among features; points and other JSON are none."""
    assert are_regions(geojson(feature({"id": "A"})))
    assert not are_regions(geojson(feature({"id": "A"}, "Point", [1, 2])))
    assert not are_regions(b'{"type": "Polygon"}')


def test_real_regions(shared_data: Path) -> None:
    """The world's flight information regions as VATSIM draws them, and the states of Natural Earth."""
    regions_of, problems = found((shared_data / "data/sensors/fir/vatspy_Boundaries.geojson").read_bytes())
    assert problems == []
    assert {"HLLL", "LCCC", "OSTT"} <= {x.id for x in regions_of}
    assert all(ring[0] == ring[-1] for x in regions_of for polygon in x.rings for ring in polygon)
    states, problems = found((shared_data / "data/sensors/countries/ne_50m_admin_0_countries_min.geojson").read_bytes())
    assert problems == []
    assert {"LY", "TR", "SY"} <= {x.id for x in states if x.kind == "state"}
