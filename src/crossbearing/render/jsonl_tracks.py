"""What tracks show as JSON Lines: one object a line. What is not known is null; times are ISO 8601 in UTC.

Fields may be added, not renamed. Each object has ``simulated``, and the ``slices`` of the files that it rests on.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from crossbearing.model import (
    Activity,
    Anomaly,
    Bridge,
    Encounter,
    Leg,
    LegEnd,
    Loitering,
    Movements,
    Overflight,
    Platform,
    SensorTest,
    Silence,
    TrackSlice,
    Visit,
    Week,
    World,
)
from crossbearing.render.jsonl import Json, line, number
from crossbearing.render.relevance import Relevance
from crossbearing.render.sensor_tests import in_order
from crossbearing.render.tracks import (
    Shown,
    all_shown,
    noun_of,
    platform_name,
    platforms_in,
    shown_words,
    simulated,
)

DIGITS = 6
"""A tenth of a metre. Source: RFC 7946, section 11.2."""


def movement_lines(world: World) -> Iterator[str]:
    """Everything that the tracks show: legs, visits, silences, meetings, loitering, overflights, anomalies."""
    yield from shown_lines(world, all_shown(world.movements))


def shown_lines(world: World, found: Iterable[Shown]) -> Iterator[str]:
    """Each of these as an object; ``what`` says of which kind it is."""
    for shown in found:
        yield line(shown_object(world, shown))


def sensor_test_lines(world: World) -> Iterator[str]:
    """Each test of an event."""
    for test in in_order(world.tests.values()):
        yield line(sensor_test_object(test))


def bridge_lines(world: World) -> Iterator[str]:
    """Each bridge, those first that bear on what reports tell, then each place with its arrivals."""
    movements, relevance = world.movements, Relevance.of(world)
    for bridge in relevance.bridges():
        yield line(bridge_object(movements, bridge))
    for activity in relevance.activities():
        yield line(_activity(movements, activity))


def platform_lines(world: World) -> Iterator[str]:
    """Each aircraft and ship with everything that is told of it."""
    for platform in sorted(world.movements.platforms.values(), key=lambda x: x.id):
        yield line(_platform(platform))


def shown_object(world: World, shown: Shown) -> dict[str, Json]:
    """One thing that tracks show."""
    movements = world.movements
    fleet = platforms_in(shown)
    return {
        "id": shown.id,
        "what": noun_of(shown),
        "says": shown_words(movements, shown),
        "platforms": fleet,
        "names": [platform_name(movements, x) for x in fleet],
        "simulated": bool(simulated(movements, fleet)),
        **_own(movements, shown),
        "slices": [slice_object(world, x) for x in shown.slices],
    }


def slice_object(world: World, found: TrackSlice) -> dict[str, Json]:
    """Which records of which file, of whom."""
    artifact = world.artifacts.get(found.artifact)
    return {
        "artifact": found.artifact,
        "path": artifact.path if artifact else None,
        "platform": found.platform,
        "first_row": found.first_row,
        "last_row": found.last_row,
        "start": _moment(found.start),
        "end": _moment(found.end),
        "fixes": found.fixes,
    }


def sensor_test_object(test: SensorTest) -> dict[str, Json]:
    """A test: what was expected, what came of it, and what made it."""
    expected = test.expectation
    return {
        "id": test.id,
        "event": test.event,
        "outcome": test.outcome,
        "simulated": test.simulated,
        "expectation": {
            "text": expected.text,
            "medium": expected.medium,
            "types": expected.types,
            "flags": expected.flags,
            "names": expected.names,
            "origin": expected.origin or None,
            "origins": expected.origins,
            "destination": expected.destination or None,
            "destinations": expected.destinations,
            "through": expected.through,
            "start": expected.start.isoformat(),
            "end": expected.end.isoformat(),
            "least": expected.least,
            "most": expected.most,
            "trend": expected.trend,
            "parts": [{"name": x.name, "origins": x.origins, "least": x.least, "most": x.most} for x in expected.parts],
            "loads": expected.loads,
            "denies": expected.denies,
        },
        "seen": _short(test.seen),
        "possible": _short(test.possible),
        "coverage": _short(test.coverage),
        "likelihood_ratio": (_short(test.low), _short(test.high)),
        "reasons": test.reasons,
        "legs": test.legs,
    }


def bridge_object(movements: Movements, bridge: Bridge) -> dict[str, Json]:
    """A bridge with its tempo; what was aboard is not known, and is null."""
    return {
        "id": bridge.id,
        "what": "bridge",
        "medium": bridge.medium,
        "origin": _facility(movements, bridge.origin),
        "destination": _facility(movements, bridge.destination),
        "fleet": [{"platform": x, "name": platform_name(movements, x)} for x in bridge.fleet],
        "load": None,
        "simulated": bool(simulated(movements, bridge.fleet)),
        "legs": bridge.legs,
        **_tempo(bridge),
    }


def _activity(movements: Movements, activity: Activity) -> dict[str, Json]:
    return {
        "id": activity.id,
        "what": "activity",
        "facility": _facility(movements, activity.facility),
        "fleet": [{"platform": x, "name": platform_name(movements, x)} for x in activity.platforms],
        "simulated": bool(simulated(movements, activity.platforms)),
        "visits": activity.visits,
        **_tempo(activity),
    }


def _tempo(told: Bridge | Activity) -> dict[str, Json]:
    return {
        "weeks": [_week(x) for x in told.weeks],
        "changes": [
            {
                "monday": x.monday.isoformat(),
                "before": _short(x.before),
                "after": _short(x.after),
                "bayes_factor": _short(x.bayes_factor),
            }
            for x in told.changes
        ],
    }


def _week(week: Week) -> dict[str, Json]:
    return {
        "monday": week.monday.isoformat(),
        "count": week.count,
        "expected": _short(week.expected),
        "heard_hours": _short(week.heard_hours),
    }


def _own(movements: Movements, shown: Shown) -> dict[str, Json]:
    """The fields that only this kind of thing has."""
    match shown:
        case Leg():
            return {
                "callsign": shown.callsign,
                "start": _end(movements, shown.start),
                "end": _end(movements, shown.end),
                "distance_m": round(shown.distance_m),
                "fixes": shown.fixes,
                "path": [(*_point(lon, lat), seconds) for lon, lat, seconds in shown.path],
            }
        case Visit():
            return {
                "how": shown.how,
                "facility": _facility(movements, shown.facility),
                **_at(shown.lon_deg, shown.lat_deg),
                "arrived": _moment(shown.arrived),
                "departed": _moment(shown.departed),
                "seen_from": _moment(shown.seen_from),
                "seen_until": _moment(shown.seen_until),
                "probability": _short(shown.probability),
            }
        case Silence():
            return {
                **_during(shown.start, shown.end),
                "why": shown.why,
                "covered": _short(shown.covered),
                "others": shown.others,
                "from": _at(shown.start_lon_deg, shown.start_lat_deg),
                "to": _at(shown.end_lon_deg, shown.end_lat_deg),
            }
        case Overflight():
            return {
                "start": _moment(shown.entered),
                "end": _moment(shown.left),
                "leg": shown.leg,
                "area": shown.area,
                "area_name": shown.area_name,
                "answer": shown.answer,
            }
        case _:
            return _happened(shown)


def _happened(shown: Encounter | Loitering | Anomaly) -> dict[str, Json]:
    when = _during(shown.start, shown.end)
    match shown:
        case Encounter():
            return {**when, **_at(shown.lon_deg, shown.lat_deg), "least_m": round(shown.least_m)}
        case Loitering():
            return {**when, **_at(shown.lon_deg, shown.lat_deg), "radius_m": round(shown.radius_m)}
        case Anomaly():
            return {**when, "fault": shown.fault, "text": shown.text, "fixes": shown.fixes}


def _platform(platform: Platform) -> dict[str, Json]:
    return {
        "id": platform.id,
        "what": "platform",
        "medium": platform.medium,
        "label": platform.label,
        "registration": platform.registration,
        "type": platform.type,
        "operator": platform.operator,
        "name": platform.name,
        "country": platform.country,
        "military": platform.military,
        "simulated": platform.simulated,
        "fixes": platform.fixes,
        **_during(platform.first, platform.last),
        "known": [
            {
                "what": x.what,
                "value": x.value,
                "since": _moment(x.since),
                "until": _moment(x.until),
                "artifacts": x.artifacts,
            }
            for x in platform.known
        ],
    }


def _end(movements: Movements, end: LegEnd) -> dict[str, Json]:
    return {
        "time": _moment(end.time),
        **_at(end.lon_deg, end.lat_deg),
        "altitude_m": number(None if end.altitude_m is None else round(end.altitude_m)),
        "state": end.state,
        "facility": _facility(movements, end.facility),
        "candidates": [
            {"facility": _facility(movements, x.facility), "probability": _short(x.probability)} for x in end.candidates
        ],
    }


def _facility(movements: Movements, identifier: str | None) -> dict[str, Json] | None:
    """A place by id and name; null where it is not known."""
    if identifier is None:
        return None
    found = movements.facilities.get(identifier)
    return {"id": identifier, "name": found.name if found else None, "country": found.country if found else None}


def _during(start: datetime, end: datetime) -> dict[str, Json]:
    return {"start": _moment(start), "end": _moment(end)}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _at(lon_deg: float, lat_deg: float) -> dict[str, Json]:
    lon, lat = _point(lon_deg, lat_deg)
    return {"lon": lon, "lat": lat}


def _point(lon_deg: float, lat_deg: float) -> Sequence[Json]:
    return number(round(lon_deg, DIGITS)), number(round(lat_deg, DIGITS))


def _short(value: float) -> int | float | None:
    """A number with four digits, which is more than is known of it."""
    return number(float(f"{value:.4g}"))
