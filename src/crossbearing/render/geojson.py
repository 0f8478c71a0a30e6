"""Places, movements and tracks as GeoJSON (RFC 7946): WGS 84, longitude first, lines cut at the antimeridian.

A place is a point with ``radius_m``: a reader that draws a country as a dot has left the radius out.
"""

from collections.abc import Iterator

from crossbearing.geo.geodesy import LonLat, great_circle
from crossbearing.model import Entity, Event, Position, World
from crossbearing.render.geojson_tracks import track_features
from crossbearing.render.jsonl import Json, interval_object, line
from crossbearing.render.places import event_place, placed
from crossbearing.render.words import letter_and_number

DECIMALS = 6
"""A tenth of a metre: finer digits would claim what nobody knows. Source: RFC 7946, section 11.2."""


def geojson_lines(world: World) -> Iterator[str]:
    """One FeatureCollection, one feature a line: places, events at a place, movements told; then legs and visits."""
    yield '{"type": "FeatureCollection", "features": ['
    told = [*features(world)]
    for number, feature in enumerate(told, 1):
        yield line(feature) + ("," if number < len(told) else "")
    yield "]}"


def features(world: World) -> Iterator[dict[str, Json]]:
    """What is told, then what the tracks show; ``what`` among the properties says which of them it is."""
    yield from _places(world)
    yield from _events(world)
    yield from _movements(world)
    yield from track_features(world)


def _places(world: World) -> Iterator[dict[str, Json]]:
    for entity in sorted(world.entities.values(), key=lambda e: e.id):
        if entity.position:
            properties: dict[str, Json] = {
                "what": "place",
                "name": entity.canonical,
                "kind": entity.kind,
                "names": entity.names,
                "radius_m": entity.position.radius_m,
                "country": entity.country,
            }
            yield _feature(entity.id, _point(entity.position), properties)


def _events(world: World) -> Iterator[dict[str, Json]]:
    for event in _sorted(world):
        found = event_place(world, event)
        if found and not _ends(world, event):
            entity, position = found
            properties = {**_said(event), "place": entity.canonical, "radius_m": position.radius_m}
            yield _feature(event.id, _point(position), properties)


def _movements(world: World) -> Iterator[dict[str, Json]]:
    for event in _sorted(world):
        ends = _ends(world, event)
        if ends:
            (origin, start), (destination, end) = ends
            pieces = great_circle(_lonlat(start), _lonlat(end))
            lines = [[_pair(p) for p in piece] for piece in pieces]
            geometry: dict[str, Json] = (
                {"type": "LineString", "coordinates": lines[0]}
                if len(lines) == 1
                else {"type": "MultiLineString", "coordinates": lines}
            )
            properties: dict[str, Json] = {
                **_said(event),
                "origin": origin.canonical,
                "destination": destination.canonical,
                "origin_radius_m": start.radius_m,
                "destination_radius_m": end.radius_m,
            }
            yield _feature(event.id, geometry, properties)


def _sorted(world: World) -> list[Event]:
    return sorted(world.events.values(), key=lambda e: e.id)


def _ends(world: World, event: Event) -> tuple[tuple[Entity, Position], tuple[Entity, Position]] | None:
    start, end = placed(world, event.origin), placed(world, event.destination)
    if start and end and _pair(_lonlat(start[1])) != _pair(_lonlat(end[1])):
        return start, end
    return None


def _said(event: Event) -> dict[str, Json]:
    grade = event.assessment
    return {
        "what": "event",
        "kind": event.kind,
        "headline": event.headline,
        "negative": event.negative,
        "time": interval_object(event.time),
        "reliability": grade.reliability.value if grade.reliability else None,
        "credibility": grade.credibility,
        "likelihood": grade.likelihood.value if grade.likelihood else None,
        "confidence": grade.confidence,
        **({"computed": letter_and_number(event.computed)} if event.computed else {}),
        "outlets": len(event.outlets),
        "origins_min": event.origins.minimum,
        "origins_max": event.origins.maximum,
        "statements": event.statements,
    }


def _feature(feature_id: str, geometry: dict[str, Json], properties: dict[str, Json]) -> dict[str, Json]:
    return {"type": "Feature", "id": feature_id, "geometry": geometry, "properties": properties}


def _point(position: Position) -> dict[str, Json]:
    return {"type": "Point", "coordinates": _pair(_lonlat(position))}


def _lonlat(position: Position) -> LonLat:
    return LonLat(position.lon_deg, position.lat_deg)


def _pair(p: LonLat) -> list[Json]:
    return [round(p.lon_deg, DECIMALS), round(p.lat_deg, DECIMALS)]
