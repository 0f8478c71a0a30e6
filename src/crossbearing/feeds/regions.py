"""Regions from GeoJSON: flight information regions and airspaces, or states, as polygons with names.

Source: RFC 7946. Rings that are not closed, as in VATSIM's boundaries, are closed.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Literal

from crossbearing.model import Problem, Region
from crossbearing.model.region import Ring

__all__ = ["are_regions", "regions"]

_NAMES = ("name", "NAME", "ADMIN", "label", "title")
_IDS = ("id", "ident", "icao", "ICAO", "designator", "code")
_STATES = ("ISO_A2_EH", "ISO_A2", "iso_a2", "ISO3166-1-Alpha-2")
_STATE = re.compile(r"[A-Z]{2}\Z")
_COLLECTION = re.compile(rb'"type"\s*:\s*"(?:FeatureCollection|Feature)"')
_POLYGON = re.compile(rb'"type"\s*:\s*"(?:Multi)?Polygon"')
_FEWEST_CORNERS = 4


def are_regions(start: bytes) -> bool:
    """Whether a file that begins so is GeoJSON of polygons."""
    blank = start.lstrip(b"\xef\xbb\xbf \r\n\t")
    return blank.startswith(b"{") and bool(_COLLECTION.search(blank)) and bool(_POLYGON.search(blank))


def regions(payload: bytes, artifact: str, where: str = "") -> Iterator[Region | Problem]:
    """The regions of a file, parts of one name together, in the order in which they come."""
    try:
        given = json.loads(payload.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        yield Problem("decode", "regions-broken", "This GeoJSON cannot be read: export it again.", where, artifact)
        return
    features = given.get("features", [given]) if isinstance(given, dict) else []
    found: dict[tuple[str, Literal["state", "region"]], tuple[str, list[tuple[Ring, ...]]]] = {}
    nameless = without_area = 0
    for feature in features if isinstance(features, list) else []:
        properties = feature.get("properties") if isinstance(feature, dict) else None
        named = (
            _named(feature, properties if isinstance(properties, dict) else {}) if isinstance(feature, dict) else None
        )
        polygons = _polygons(feature.get("geometry")) if isinstance(feature, dict) else []
        if not polygons:
            without_area += 1
        elif named is None:
            nameless += 1
        else:
            identity, name, kind = named
            found.setdefault((identity, kind), (name, []))[1].extend(polygons)
    for (identity, kind), (name, polygons) in found.items():
        yield Region(identity, name, kind, tuple(polygons), artifact)
    if nameless:
        message = f'{nameless:,} polygons have no name ("id" or "name" among their properties) and were left out.'
        yield Problem("decode", "region-without-name", message, where, artifact)
    if without_area or not found:
        message = f"{without_area:,} features are no polygons on the earth, and bound no region: they were left out."
        yield Problem("decode", "region-without-area", message, where, artifact)


def _named(
    feature: Mapping[str, object], properties: Mapping[str, object]
) -> tuple[str, str, Literal["state", "region"]] | None:
    """Id, name and kind of a feature."""
    name = next((str(properties[x]).strip() for x in _NAMES if properties.get(x)), "")
    state = next((str(properties[x]) for x in _STATES if _STATE.match(str(properties.get(x, "")))), None)
    if state:
        return state, name or state, "state"
    identity = next((str(properties[x]).strip() for x in _IDS if properties.get(x)), "") or name
    identity = identity or str(feature.get("id") or "").strip()
    return (identity, name or identity, "region") if identity else None


def _polygons(geometry: object) -> list[tuple[Ring, ...]]:
    if not isinstance(geometry, dict):
        return []
    parts = geometry.get("coordinates")
    match geometry.get("type"):
        case "Polygon":
            several = [parts]
        case "MultiPolygon":
            several = parts if isinstance(parts, list) else []
        case "GeometryCollection":
            inner = geometry.get("geometries")
            return [y for x in (inner if isinstance(inner, list) else []) for y in _polygons(x)]
        case _:
            return []
    polygons = [tuple(_rings(x)) for x in several]
    return [x for x in polygons if x]


def _rings(polygon: object) -> Iterator[Ring]:
    """The rings of a polygon; none where the outer one encloses nothing."""
    for i, given in enumerate(polygon if isinstance(polygon, list) else []):
        corners = tuple(_corners(given))
        ring = corners if corners[:1] == corners[-1:] else (*corners, *corners[:1])
        if len(ring) >= _FEWEST_CORNERS:
            yield ring
        elif i == 0:
            return


def _corners(given: object) -> Iterator[tuple[float, float]]:
    for corner in given if isinstance(given, list) else []:
        if isinstance(corner, list) and len(corner) >= 2 and all(isinstance(x, (int, float)) for x in corner[:2]):  # noqa: PLR2004
            lon, lat = float(corner[0]), float(corner[1])
            if math.isfinite(lon) and math.isfinite(lat) and abs(lat) <= 90 and abs(lon) <= 360:  # noqa: PLR2004
                yield lon, lat
