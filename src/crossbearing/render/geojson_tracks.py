"""Legs and visits as features of GeoJSON: the way that was heard, and what is not known of its ends."""

from collections.abc import Iterator, Sequence

from crossbearing.geo.geodesy import LonLat, split_at_antimeridian
from crossbearing.model import Leg, LegEnd, Movements, Visit, World
from crossbearing.render.jsonl import Json
from crossbearing.render.tracks import (
    candidate_words,
    end_state_words,
    place_name,
    platform_name,
    shown_words,
    simulated,
    span_of,
)

DECIMALS = 6
"""A tenth of a metre. Source: RFC 7946, section 11.2."""


def track_features(world: World) -> Iterator[dict[str, Json]]:
    """Legs as lines, cut at the antimeridian, then visits as points."""
    movements = world.movements
    for leg in movements.legs.values():
        yield {
            "type": "Feature",
            "id": leg.id,
            "geometry": _line([LonLat(lon, lat) for lon, lat, _ in leg.path]),
            "properties": _of_leg(movements, leg),
        }
    for visit in movements.visits.values():
        yield {
            "type": "Feature",
            "id": visit.id,
            "geometry": {"type": "Point", "coordinates": _pair(LonLat(visit.lon_deg, visit.lat_deg))},
            "properties": _of_visit(movements, visit),
        }


def _line(points: Sequence[LonLat]) -> dict[str, Json] | None:
    """A line of two points at least; a point where that is all there is. Source: RFC 7946, sections 3.1.4 and 3.1.9."""
    pieces = [[_pair(p) for p in piece] for piece in split_at_antimeridian(points)]
    lines = [x for x in pieces if len(x) > 1]
    if len(lines) == 1:
        return {"type": "LineString", "coordinates": lines[0]}
    if lines:
        return {"type": "MultiLineString", "coordinates": lines}
    return {"type": "Point", "coordinates": _pair(points[0])} if points else None


def _of_leg(movements: Movements, leg: Leg) -> dict[str, Json]:
    return {
        "what": "leg",
        "name": shown_words(movements, leg),
        **_who(movements, leg),
        "callsign": leg.callsign,
        **_end(movements, leg.start, "origin", starts=True),
        **_end(movements, leg.end, "destination", starts=False),
        "distance_m": round(leg.distance_m),
        "fixes": leg.fixes,
    }


def _of_visit(movements: Movements, visit: Visit) -> dict[str, Json]:
    return {
        "what": "visit",
        "name": shown_words(movements, visit),
        **_who(movements, visit),
        "how": visit.how,
        "facility": visit.facility,
        "place": place_name(movements, visit.facility) if visit.facility else None,
        "arrived": visit.arrived.isoformat() if visit.arrived else None,
        "departed": visit.departed.isoformat() if visit.departed else None,
        "probability": round(visit.probability, 3),
    }


def _who(movements: Movements, shown: Leg | Visit) -> dict[str, Json]:
    """Who, when, on which files it rests, and whether it is made up."""
    start, end = span_of(shown)
    return {
        "platform": shown.platform,
        "label": platform_name(movements, shown.platform),
        "simulated": bool(simulated(movements, [shown.platform])),
        "start": start.isoformat(),
        "end": end.isoformat(),
        "artifacts": sorted({x.artifact for x in shown.slices}),
    }


def _end(movements: Movements, end: LegEnd, name: str, *, starts: bool) -> dict[str, Json]:
    """The facility where one is probable enough to be named, and all that come into question in words."""
    facility = end.facility
    return {
        name: place_name(movements, facility) if facility else None,
        f"{name}_id": facility,
        f"{name}_state": end_state_words(end, starts=starts),
        f"{name}_candidates": candidate_words(movements, end) or None,
    }


def _pair(p: LonLat) -> list[Json]:
    return [round(p.lon_deg, DECIMALS), round(p.lat_deg, DECIMALS)]
