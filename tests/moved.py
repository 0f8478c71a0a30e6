"""Made-up tracks: what they show, as the store would hand it out. Aircraft, airfields and rates are invented.

One shared world for all that draws, lists or exports movements.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import numpy as np

from crossbearing.geo.geodesy import LonLat, distance_m, great_circle
from crossbearing.model import (
    Activity,
    Anomaly,
    Artifact,
    Bridge,
    Candidate,
    ChangePoint,
    Coverage,
    Encounter,
    EndState,
    Expectation,
    Facility,
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
    artifact_id,
    coverage_keys,
)
from unit.render.worlds import rich_world

BEGAN = date(2024, 10, 28)
"""The first Monday of the made-up tracks."""
CHANGED = date(2024, 12, 9)
DEAF = (date(2025, 1, 6), date(2025, 1, 13))
"""Two weeks in which nobody was heard."""
WEEKS = 18
HOUR = timedelta(hours=1)

IL76 = "icao:14042d"
SECOND = "icao:150c2a"
THIRD = "icao:5102e1"
ANYBODY = "icao:4b8e11"
"""An airliner that passes, so that somebody is heard."""
SHIP = "mmsi:273344000"
OTHER_SHIP = "mmsi:620999111"

FACILITIES = {
    x.id: x
    for x in (
        Facility("site:OSLK", "Hmeimim air base", "airfield", 35.9487, 35.4011, "SY", 48.0),
        Facility("site:HL59", "Al Khadim air base", "airfield", 21.1918, 31.9985, "LY", 300.0),
        Facility("site:HLLB", "Benina airport", "airfield", 20.2695, 32.0968, "LY", 132.0),
        Facility("site:UMMS", "Minsk airport", "airfield", 28.0307, 53.8825, "BY", 204.0),
        Facility("site:TAR", "port of Tartus", "port", 35.8667, 34.9, "SY"),
        Facility("site:TOB", "port of Tobruk", "port", 23.9833, 32.0833, "LY"),
    )
}


def at(day: date, hour: float = 0.0) -> datetime:
    """A moment of a day, UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour)


def slice_of(platform: str, start: datetime, end: datetime, first_row: int = 0, rows: int = 900) -> TrackSlice:
    """The stretch of a platform's file of that day."""
    digest = artifact_id(f"{platform} {start.date()}".encode())
    return TrackSlice(digest, platform, first_row, first_row + rows - 1, start, end, rows)


def known_end(facility: str, time: datetime, state: EndState = "observed") -> LegEnd:
    """An end at an airfield or in a port."""
    place = FACILITIES[facility]
    candidates = (Candidate(facility, 0.98), Candidate(None, 0.02))
    return LegEnd(time, place.lon_deg, place.lat_deg, place.elevation_m, state, candidates)


def lost_end(time: datetime, lon_deg: float, lat_deg: float) -> LegEnd:
    """An end of which the last is a descent that nobody heard to its end."""
    candidates = (Candidate("site:HL59", 0.62), Candidate("site:HLLB", 0.21), Candidate(None, 0.17))
    return LegEnd(time, lon_deg, lat_deg, 3400.0, "descending and lost", candidates)


def leg_of(platform: str, start: LegEnd, end: LegEnd, *, via: LonLat | None = None, callsign: str | None = None) -> Leg:
    """A leg along great circles, with the fixes of its path."""
    a, b = LonLat(start.lon_deg, start.lat_deg), LonLat(end.lon_deg, end.lat_deg)
    ways = [great_circle(x, y, 12) for x, y in pairwise([a, *([via] if via else []), b])]
    points = [p for way in ways for part in way for p in part]
    seconds = (end.time - start.time).total_seconds()
    path = tuple(
        (p.lon_deg, p.lat_deg, round(start.time.timestamp() + seconds * i / (len(points) - 1)))
        for i, p in enumerate(points)
    )
    way = sum(distance_m(*x[:2], *y[:2]) for x, y in pairwise(path))
    return Leg(platform, start, end, path, way, callsign, 900, (slice_of(platform, start.time, end.time),))


def platform(identifier: str, *, simulated: bool = True, **told: str | None) -> Platform:
    """What is known of an aircraft or a ship."""
    given: dict[str, str | None] = dict.fromkeys(("registration", "type", "operator", "name", "country"))
    given |= told
    return Platform(
        identifier,
        "sea" if identifier.startswith("mmsi:") else "air",
        given["registration"],
        given["type"],
        given["operator"],
        given["name"],
        given["country"],
        None,
        simulated,
        12_000,
        at(BEGAN),
        at(BEGAN + timedelta(weeks=WEEKS)),
    )


def platforms_of(*, simulated: bool) -> dict[str, Platform]:
    """The made-up fleet."""
    found = (
        platform(IL76, simulated=simulated, registration="RA-78842", type="IL76", operator="Lift", country="RU"),
        platform(SECOND, simulated=simulated, registration="RA-76731", type="IL76", operator="Lift", country="RU"),
        platform(THIRD, simulated=simulated, registration="EW-78843", type="IL76", country="BY"),
        platform(ANYBODY, simulated=simulated, registration="TC-LGA", type="A359", country="TR"),
        platform(SHIP, simulated=simulated, name="MADE-UP STAR", type="cargo", country="RU"),
        platform(OTHER_SHIP, simulated=simulated, name="PAPER MOON", type="cargo", country="KM"),
    )  # fmt: skip
    return {x.id: x for x in found}


DETOUR = LonLat(29.0, 34.2)


def flights() -> tuple[Leg, ...]:
    """One flight a week, four a week from the change on, none heard in the deaf weeks; every fifth descent is lost."""
    found: list[Leg] = []
    for week in range(WEEKS):
        monday = BEGAN + timedelta(weeks=week)
        if monday in DEAF:
            continue
        for n in range(1 if monday < CHANGED else 4):
            takes_off = at(monday + timedelta(days=n + week % 3), 3 + n)
            number = len(found)
            lost = number % 5 == 4
            lands = takes_off + HOUR * (2.9 if lost else 3.2)
            end = (
                lost_end(lands, 21.9 + number % 3 * 0.1, 32.6)
                if lost
                else known_end("site:HL59", lands, "descending and lost" if number % 3 == 1 else "observed")
            )
            found.append(
                leg_of(
                    (IL76, SECOND, THIRD)[number % 3],
                    known_end("site:OSLK", takes_off),
                    end,
                    via=LonLat(DETOUR.lon_deg, DETOUR.lat_deg + number % 4 * 0.15),
                    callsign=f"NLF{100 + number}",
                )
            )
    return tuple(found)


def weeks_of(legs: Iterable[Leg]) -> tuple[Week, ...]:
    """The tempo of the flights, with the hours in which anybody was heard."""
    found = []
    for number in range(WEEKS):
        monday = BEGAN + timedelta(weeks=number)
        here = [x for x in legs if monday <= x.start.time.date() < monday + timedelta(days=7)]
        named = [x for x in here if x.end.facility == "site:HL59"]
        expected = sum(x.start.probability("site:OSLK") * x.end.probability("site:HL59") for x in here)
        heard = 0.0 if monday in DEAF else 150.0 - 9 * (number % 4)
        found.append(Week(monday, len(named), round(expected, 2), heard))
    return tuple(found)


def coverage_of(legs: Iterable[Leg]) -> Coverage:
    """Along every leg in its hours, and every other hour over the eastern Mediterranean, the deaf weeks apart."""
    points = [(p[0], p[1], p[2] // 3600, 7 if x.platform.startswith("mmsi") else 4) for x in legs for p in x.path]
    hours = [
        int(at(BEGAN + timedelta(days=n), h).timestamp()) // 3600
        for n in range(7 * WEEKS)
        if not DEAF[0] <= BEGAN + timedelta(days=n) < DEAF[1] + timedelta(days=7)
        for h in range(0, 24, 2)
    ]
    points += [(lon, lat, h, band) for h in hours for lon in (24.2, 29.2, 34.2) for lat in (32.2, 33.7, 35.2)
               for band in (4, 7)]  # fmt: skip
    lon, lat, hour, band = (np.array(x) for x in zip(*points, strict=True))
    around = [coverage_keys(lon + dx, lat + dy, band, hour) for dx in (-0.5, 0.0, 0.5) for dy in (-0.5, 0.0, 0.5)]
    keys = np.unique(np.concatenate(around))
    return Coverage(keys, np.full(len(keys), 2, np.int32), np.full(len(keys), -1, np.int64))


def silence_of(leg: Leg, first: int, last: int, why: str) -> Silence:
    """A stretch of a leg between two points of its path in which it was not heard."""
    a, b = leg.path[first], leg.path[last]
    start, end = datetime.fromtimestamp(a[2], UTC), datetime.fromtimestamp(b[2], UTC)
    gap = why == "transponder gap"
    return Silence(
        leg.platform, start, end, a[0], a[1], b[0], b[1],
        "transponder gap" if gap else "no coverage", 0.92 if gap else 0.1, 7 if gap else 0,
        (slice_of(leg.platform, start, start, 400, 1), slice_of(leg.platform, end, end, 401, 1)),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Kept:
    legs: Mapping[str, Leg]
    voyage: Leg


def _legs() -> _Kept:
    sails = at(date(2025, 1, 16), 5)
    voyage = leg_of(
        SHIP,
        known_end("site:TAR", sails),
        LegEnd(
            sails + HOUR * 60, 27.1, 33.2, None, "cruise and lost", (Candidate("site:TOB", 0.55), Candidate(None, 0.45))
        ),
    )
    belarus = leg_of(
        THIRD,
        known_end("site:UMMS", at(date(2024, 12, 11), 1)),
        known_end("site:OSLK", at(date(2024, 12, 11), 5.5)),
        callsign="EWB11",
    )
    legs = sorted((*flights(), voyage, belarus), key=lambda x: x.start.time)
    return _Kept({x.id: x for x in legs}, voyage)


def moved(*, simulated: bool = True) -> Movements:
    """Everything that the made-up tracks show."""
    kept = _legs()
    there = flights()
    arrived = [x for x in there if x.end.facility == "site:HL59"]
    visits = tuple(
        Visit(
            x.platform, "site:HL59", "airfield", 21.1918, 31.9985, x.end.time, x.end.time + HOUR * 2, x.end.time,
            x.end.time + HOUR * 2, 0.98, (slice_of(x.platform, x.end.time, x.end.time + HOUR * 2, 901, 12),),
        )
        for x in arrived
    )  # fmt: skip
    anchorage = at(date(2025, 1, 14), 2)
    visits += (
        Visit(
            SHIP, None, "anchorage", 35.6, 34.7, None, None, anchorage, anchorage + HOUR * 30, 0.9,
            (slice_of(SHIP, anchorage, anchorage + HOUR * 30),),
        ),
    )  # fmt: skip
    quiet = (silence_of(there[8], 9, 14, "transponder gap"), silence_of(there[12], 3, 6, "no coverage"))
    met = Encounter(
        (SHIP, OTHER_SHIP), at(date(2025, 1, 17), 3), at(date(2025, 1, 17), 8), 31.2, 34.0, 180.0,
        (slice_of(SHIP, at(date(2025, 1, 17), 3), at(date(2025, 1, 17), 8)),
         slice_of(OTHER_SHIP, at(date(2025, 1, 17), 3), at(date(2025, 1, 17), 8))),
    )  # fmt: skip
    kept_to = Loitering(
        IL76, at(date(2024, 12, 20), 4), at(date(2024, 12, 20), 5.5), 25.0, 33.4, 21_000.0,
        (slice_of(IL76, at(date(2024, 12, 20), 4), at(date(2024, 12, 20), 5.5)),),
    )  # fmt: skip
    over = Overflight(
        there[8].id, there[8].platform, "TR", "Türkiye", "possible in the gap", quiet[0].start, quiet[0].end,
        quiet[0].slices,
    )  # fmt: skip
    jump = there[20]
    odd = Anomaly(
        jump.platform, "position jump",
        "212 fixes lie 640 km from the way in 40 seconds, as if the position had been made up", jump.start.time + HOUR,
        jump.start.time + HOUR * 1.4, 212,
        (slice_of(jump.platform, jump.start.time + HOUR, jump.start.time + HOUR * 1.4, 300, 212),),
    )  # fmt: skip
    weeks = weeks_of(there)
    change = ChangePoint(CHANGED, 1.1, 4.4, 310.0)
    fleet = (IL76, SECOND, THIRD)
    bridge = Bridge("air", "site:OSLK", "site:HL59", fleet, tuple(x.id for x in there), weeks, (change,))
    activity = Activity("site:HL59", fleet, tuple(x.id for x in visits[:-1]), weeks, (change,))
    platforms = platforms_of(simulated=simulated)
    return Movements(
        platforms, FACILITIES, kept.legs, {x.id: x for x in visits}, {x.id: x for x in quiet}, {met.id: met},
        {kept_to.id: kept_to}, {over.id: over}, {odd.id: odd}, {bridge.id: bridge}, {activity.id: activity},
        coverage_of(kept.legs.values()), at(BEGAN, 2), at(BEGAN + timedelta(weeks=WEEKS), -3),
        sum(x.fixes for x in platforms.values()),
    )  # fmt: skip


def put_to_tracks(movements: Movements, *, simulated: bool) -> dict[str, SensorTest]:
    """One test of each outcome."""
    legs = tuple(x.id for x in movements.legs.values() if at(date(2025, 1, 2)) <= x.start.time < at(date(2025, 1, 31)))

    def told(event: str, text: str, least: int, most: int | None = None) -> Expectation:
        return Expectation(
            event=event,
            medium="sea" if "ship" in text else "air",
            text=text,
            types=("IL76",),
            flags=(),
            origin="Hmeimim",
            origins=("site:OSLK",),
            destination="Al Khadim",
            destinations=("site:HL59",),
            through=(),
            start=date(2025, 1, 1),
            end=date(2025, 2, 1),
            least=least,
            most=most,
        )

    made = (
        SensorTest(
            "event-flights", told("event-flights", "flights of Il-76 from Hmeimim to Al Khadim, at least 4, "
            "1 to 31 January 2025", 4), "supports", legs, 7.4, 0.71, 2.1, 14.0,
            ("seven legs fit; five end at Al Khadim for certain", "in 29% of the hours nobody was heard there"),
            9.1, simulated,
        ),
        SensorTest(
            "event-ships", told("event-ships", "voyages of ships from Tartus to Tobruk, at least 2", 2), "inconclusive",
            (next(k for k, x in movements.legs.items() if x.platform == SHIP),), 0.6, 0.3, 0.8, 1.6,
            ("one voyage may have ended there; it was lost 290 km away",), 1.0, simulated,
        ),
        SensorTest(
            "event-corps", told("event-corps", "no flight of Il-76 leaves Hmeimim", 1), "refutes", legs[:3], 3.0, 0.8,
            0.1, 0.4, ("three legs were seen where none should be",), 3.0, simulated,
        ),
        SensorTest(
            "event-move", told("event-move", "flights from Maaten al-Sarra to Bamako, at least 1", 1), "no coverage",
            (),
            0.0, 0.0, 1.0, 1.0, ("nobody was ever heard at Maaten al-Sarra",), 0.0, simulated,
        ),
    )  # fmt: skip
    return {x.id: x for x in made}


def artifacts_of(movements: Movements) -> dict[str, Artifact]:
    """The files of the made-up tracks."""
    groups = (movements.legs, movements.visits, movements.silences, movements.encounters, movements.loiterings,
              movements.anomalies)  # fmt: skip
    slices = (s for group in groups for x in group.values() for s in x.slices)
    return {s.artifact: Artifact(s.artifact, "application/x-readsb-trace", 40_000, _path(s)) for s in slices}


def _path(found: TrackSlice) -> str:
    return f"tracks/{found.start.date()}/{found.platform.partition(':')[2]}.json"


def with_movements(world: World, movements: Movements, tests: Mapping[str, SensorTest] | None = None) -> World:
    """A world in which these tracks were taken in."""
    artifacts = {**world.artifacts, **artifacts_of(movements)}
    return replace(world, artifacts=artifacts, movements=movements, tests=tests or {})


def moved_world(*, simulated: bool = True) -> World:
    """The made-up reports with the made-up tracks, and the events put to them."""
    movements = moved(simulated=simulated)
    return with_movements(rich_world(), movements, put_to_tracks(movements, simulated=simulated))


def hostile_tracks(text: str) -> World:
    """Two flights of which every free text is the given one: names, types, callsigns, places, areas, faults, paths."""
    movements = moved()
    told = dict.fromkeys(("registration", "type", "operator", "name", "country"), text)
    fleet = {k: platform(k, **told) for k in movements.platforms}
    places = {k: replace(x, name=text) for k, x in movements.facilities.items()}
    legs = {k: replace(x, callsign=text) for k, x in [*movements.legs.items()][-8:]}
    over = [replace(x, area_name=text, area=text) for x in movements.overflights.values()]
    odd = [replace(x, text=text) for x in movements.anomalies.values()]
    written = replace(
        movements, platforms=fleet, facilities=places, legs=legs, overflights={x.id: x for x in over},
        anomalies={x.id: x for x in odd},
    )  # fmt: skip
    tests = [
        replace(x, reasons=(text,), expectation=replace(x.expectation, text=text, origin=text, destination=text))
        for x in put_to_tracks(movements, simulated=True).values()
    ]
    world = with_movements(rich_world(), written, {x.id: x for x in tests})
    return replace(world, artifacts={k: replace(x, path=text) for k, x in world.artifacts.items()})


def over_antimeridian() -> World:
    """One flight from Kamchatka to Alaska over 180 degrees, and one that begins and ends on one spot."""
    start = LegEnd(at(BEGAN, 3), 170.0, 55.0, 9000.0, "cruise and lost", (Candidate(None, 1.0),))
    end = LegEnd(at(BEGAN, 7), -150.0, 61.0, 9000.0, "cruise and lost", (Candidate(None, 1.0),))
    spot = replace(start, time=at(BEGAN, 9))
    still = Leg(SECOND, spot, spot, ((170.0, 55.0, round(spot.time.timestamp())),), 0.0, None, 1, ())
    legs = (leg_of(IL76, start, end), still)
    fleet = platforms_of(simulated=False)
    movements = Movements(fleet, {}, {x.id: x for x in legs}, first=at(BEGAN), last=at(BEGAN, 23), fixes=1800)
    return with_movements(rich_world(), movements)
