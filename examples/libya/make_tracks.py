"""Writes the tracks of the example: aircraft in the format of readsb, ships as a table of AIS. All of it is made up.

    uv run python examples/libya/make_tracks.py            # writes examples/libya/tracks
    uv run python examples/libya/make_tracks.py FOLDER

Every file says of itself that it is simulated. The same seed gives the same tracks. What is told where: README.md.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from flown import Aircraft, Field, Flight, How, Point, flown, heard, spoofed, write
from numpy.typing import NDArray
from sailed import write_ships

SEED = 1973
FIRST = datetime(2024, 10, 14, tzinfo=UTC)
"""A Monday."""
EPOCH = int(FIRST.timestamp())
WEEKS = 33
DAY_S, HOUR_S = 86_400, 3600

HMEIMIM = Field((35.9487, 35.4011), 157, 174)
KHADIM = Field((21.1918, 31.9985), 800, 153)
SARRA = Field((21.8309, 21.6877), 1722, 9)
BENINA = Field((20.2695, 32.0968), 433, 153)
CHKALOVSKY = Field((38.0617, 55.8783), 500, 122)
ZHUKOVSKY = Field((38.15, 55.5533), 377, 122)
MINSK = Field((28.0307, 53.8825), 670, 133)
BAMAKO = Field((-7.9499, 12.5335), 1247, 60)
OUAGADOUGOU = Field((-1.5124, 12.3532), 1037, 40)
ISTANBUL = Field((28.752, 41.2753), 325, 173)
CAIRO = Field((31.4056, 30.1219), 382, 51)
AMMAN = Field((35.9932, 31.7226), 2395, 80)
BEIRUT = Field((35.4884, 33.8209), 87, 170)
ROME = Field((12.2389, 41.8003), 13, 160)
LARNACA = Field((33.6249, 34.8751), 8, 40)
LUQA = Field((14.4775, 35.8575), 300, 130)

CASPIAN_WAY: tuple[Point, ...] = (
    (43.5, 50.5), (47.2, 46.6), (50.3, 42.0), (51.0, 38.6), (47.5, 35.2), (43.0, 33.6), (39.5, 34.3), (37.2, 35.2),
)  # fmt: skip
"""From Russia around Türkiye: Volga, Caspian Sea, Iran, Iraq, Syria."""
SEA_WAY: tuple[Point, ...] = ((33.0, 34.3), (28.0, 33.6), (23.0, 32.7))
"""From Syria to Cyrenaica south of Cyprus and Crete."""
BEIRUT_CIRCLE: Point = (35.49, 33.83)
RISE_WEEK = 9
"""That of 16 December 2024: the tempo rises from about one flight in two weeks to four a week."""
BEFORE = (1, 0, 1, 0, 1, 1, 0, 1, 1)
"""Flights in each week before; the last is that of Saturday, 14 December."""
SILENT_WEEK = 16
"""That of 3 February 2025: from now on Al Khadim is heard by day alone."""
DAY_HOURS = (5.5, 18.5)
HIGH_FT = 20_000

SPOOFED_DAY = 84
"""6 January 2025."""

CLOSED: tuple[Point, ...] = (
    (26.0, 40.7), (28.0, 42.0), (31.0, 43.0), (36.0, 43.0), (41.5, 41.6), (43.5, 41.0), (44.8, 39.7), (44.5, 37.1),
    (42.4, 37.1), (38.0, 36.8), (36.7, 36.2), (35.9, 35.95), (33.0, 35.95), (30.0, 35.9), (28.0, 36.2), (27.0, 37.5),
    (26.2, 39.2), (26.0, 40.7),
)  # fmt: skip
"""A rough outline of the airspace that Türkiye controls, for the example alone."""

Hole = Callable[[Flight], NDArray[np.bool_]]


def at(day: str, hour: float) -> float:
    """Seconds since the first Monday."""
    return (datetime.fromisoformat(day).replace(tzinfo=UTC) - FIRST).total_seconds() + hour * HOUR_S


def desert(flight: Flight) -> NDArray[np.bool_]:
    """Nobody listens in the Sahara."""
    return (flight.lat < 28.2) & (flight.lon > -12) & (flight.lon < 29)  # noqa: PLR2004


def mesopotamia(flight: Flight) -> NDArray[np.bool_]:
    """Nor between the Zagros and the Euphrates."""
    return (flight.lat < 35.0) & (flight.lat > 29) & (flight.lon > 40.5) & (flight.lon < 47.0)  # noqa: PLR2004


def below(place: Field, floor_ft: float, km: float = 130) -> Hole:
    """Nothing is heard around a place below a height."""

    def hole(flight: Flight) -> NDArray[np.bool_]:
        east = (flight.lon - place.at[0]) * np.cos(np.radians(place.at[1]))
        near = np.hypot(east, flight.lat - place.at[1]) * 111.2 < km
        low: NDArray[np.bool_] = near & ((flight.altitude_ft < floor_ft) | flight.ground)
        return low

    return hole


def between(start_s: float, end_s: float) -> Hole:
    """Nothing is heard for a while."""
    return lambda flight: (flight.time_s >= start_s) & (flight.time_s < end_s)


def at_khadim(rng: np.random.Generator) -> Hole:
    """What is not heard at Al Khadim: the last feet of a descent on some days; from February on nothing at night."""
    floor_ft = float(rng.choice([0.0, 3500.0, 9000.0], p=(0.65, 0.25, 0.1)))
    low, anything = below(KHADIM, floor_ft), below(KHADIM, 60_000, 200)

    def hole(flight: Flight) -> NDArray[np.bool_]:
        hour = flight.time_s / HOUR_S % 24
        night = (flight.time_s >= SILENT_WEEK * 7 * DAY_S) & ((hour < DAY_HOURS[0]) | (hour >= DAY_HOURS[1]))
        found: NDArray[np.bool_] = low(flight) | (night & anything(flight))
        return found

    return hole


def fleet() -> dict[str, Aircraft]:
    """The invented aircraft, by a short name. No register gives such registrations; the addresses are made up."""
    il76 = "ILYUSHIN IL-76"
    rows = [
        *(Aircraft(f"1f0a0{i}", f"RA-SIM0{i}", "IL76", il76, military=True) for i in (1, 2, 3, 8)),
        *(Aircraft(f"1f0a0{i}", f"RA-SIM0{i}", "IL76", il76) for i in (4, 5, 9)),
        *(Aircraft(f"1f0a0{i}", f"RA-SIM0{i}", "A124", "ANTONOV AN-124", military=True) for i in (6, 7)),
        Aircraft("5107f1", "EW-SIM01", "IL76", il76),
        Aircraft("6837f1", "5A-SIM09", "IL76", il76),
        Aircraft("77fff1", "SIM-LATTAKIA", "TWR", "TEST TRANSPONDER"),
        Aircraft("018ff1", "SIM-MARJ", "TWR", "TEST TRANSPONDER"),
        Aircraft("1f0b02", "RA-SIM12", "SU95", "SUKHOI SUPERJET"),
        Aircraft("5107f2", "EW-SIM11", "E195", "EMBRAER 195"),
        Aircraft("4bfff1", "TC-SIM01", "A320", "AIRBUS A320"),
        Aircraft("017ff1", "SU-SIM01", "B738", "BOEING 737-800"),
        Aircraft("747ff1", "JY-SIM01", "A320", "AIRBUS A320"),
        Aircraft("74fff1", "OD-SIM01", "A321", "AIRBUS A321"),
        Aircraft("4d27f2", "9H-SIM02", "A320", "AIRBUS A320"),
        *(Aircraft(f"4c87f{i}", f"5B-SIM0{i}", "A320", "AIRBUS A320") for i in (3, 4)),
    ]
    return {a.registration: a for a in rows}


def shuttle(planes: dict[str, Aircraft], rng: np.random.Generator) -> None:
    """The air bridge from Hmeimim to Al Khadim and back."""
    turn = 0
    for week in range(WEEKS):
        count = BEFORE[week] if week < RISE_WEEK else int(np.clip(rng.poisson(4.2), 2, 7))
        days = np.sort(rng.choice(7, count, replace=False)) if week < RISE_WEEK - 1 or week >= RISE_WEEK else [5]
        for day in days:
            plane = planes[f"RA-SIM0{1 + turn % 3}"]
            turn += 1
            start = week * 7 * DAY_S + int(day) * DAY_S + float(rng.uniform(0.5, 22)) * HOUR_S
            bridge_flight(plane, rng, week, start, turn)


def bridge_flight(plane: Aircraft, rng: np.random.Generator, week: int, start: float, turn: int) -> None:
    """One flight to Al Khadim and, some hours later, back."""
    how = How(near_s=20 if week in (RISE_WEEK - 1, RISE_WEEK) else 75)
    name = f"SIM{100 + turn}"
    out = flown(start, HMEIMIM, KHADIM, SEA_WAY, callsign=name, how=how)
    stay = float(rng.uniform(2.5, 5)) * HOUR_S
    back = flown(float(out.time_s[-1]) + stay, KHADIM, HMEIMIM, SEA_WAY[::-1], callsign=f"{name}R", how=how)
    if start - at("2025-01-11", 0) < 3 * DAY_S and plane.registration == "RA-SIM02" and start >= at("2025-01-11", 0):
        out = spoofed(out, start + 240, start + 1080, BEIRUT_CIRCLE, 9)
    for flight in (out, back):
        plane.flights.append(heard(flight, [at_khadim(rng), desert]))


def around_turkiye(planes: dict[str, Aircraft], rng: np.random.Generator) -> None:
    """Two Il-76 between Chkalovsky and Al Khadim, by the Caspian Sea and Iran; two An-124 to Hmeimim and back."""
    way = (*CASPIAN_WAY, (35.6, 35.0), *SEA_WAY)
    for trip, day in enumerate(range(63, WEEKS * 7 - 4, 8)):
        plane = planes[f"RA-SIM0{4 + trip % 2}"]
        start = day * DAY_S + float(rng.uniform(1, 6)) * HOUR_S
        out = flown(start, CHKALOVSKY, KHADIM, way, callsign=f"SIM{300 + trip}", how=How(near_s=90, far_s=480))
        back_s = float(out.time_s[-1]) + float(rng.uniform(16, 30)) * HOUR_S
        back = flown(back_s, KHADIM, CHKALOVSKY, way[::-1], callsign=f"SIM{300 + trip}R", how=How(near_s=90, far_s=480))
        plane.flights += [heard(f, [at_khadim(rng), desert, mesopotamia]) for f in (out, back)]
    for name, there, home in (
        ("RA-SIM06", at("2024-12-12", 5), at("2024-12-23", 9)),
        ("RA-SIM07", at("2024-12-13", 4), at("2024-12-26", 8.5)),
    ):
        out = flown(there, CHKALOVSKY, HMEIMIM, CASPIAN_WAY, callsign=f"SIM4{name[-1]}", how=How(cruise_kt=440))
        back = flown(home, HMEIMIM, CHKALOVSKY, CASPIAN_WAY[::-1], callsign=f"SIM4{name[-1]}R", how=How(cruise_kt=440))
        planes[name].flights += [heard(f, [mesopotamia]) for f in (out, back)]


def single_flights(planes: dict[str, Aircraft]) -> None:
    """From Minsk, lost south of Crete; to Maaten al-Sarra; with a strange address; silent among others."""
    start = at("2024-12-24", 9)
    over = ((36.5, 54.2), *CASPIAN_WAY, (35.6, 35.0), *SEA_WAY)
    out = flown(start, MINSK, KHADIM, over, callsign="SIM501", how=How(near_s=30, far_s=240))
    planes["EW-SIM01"].flights.append(heard(out, [mesopotamia, lambda f: f.lon < 25.5]))  # noqa: PLR2004
    plane = planes["RA-SIM08"]
    down = flown(at("2025-01-21", 18.5), KHADIM, SARRA, (), callsign="SIM601", how=How(near_s=30, far_s=240))
    up = flown(at("2025-01-23", 1), SARRA, KHADIM, (), callsign="SIM602", how=How(near_s=30, far_s=240))
    plane.flights += [heard(f, [desert]) for f in (down, up)]
    strange = flown(at("2025-03-05", 6), HMEIMIM, BENINA, SEA_WAY, callsign="SIM701", how=How(near_s=45))
    planes["5A-SIM09"].flights.append(strange)
    hidden = flown(at("2025-01-18", 20), HMEIMIM, KHADIM, SEA_WAY, callsign="SIM801", how=How(near_s=30, far_s=120))
    gap = between(at("2025-01-18", 20) + 3000, at("2025-01-18", 20) + 5100)
    home = flown(at("2025-01-24", 7), KHADIM, HMEIMIM, SEA_WAY[::-1], callsign="SIM801R")
    plane.flights += [heard(hidden, [gap, desert]), home]
    for name, late in (("5B-SIM03", 300), ("5B-SIM04", 1500)):
        high = How(cruise_ft=32_000, near_s=90, far_s=60)
        beside = flown(at("2025-01-18", 20) + late, LARNACA, BENINA, SEA_WAY, callsign=f"SIM{late}", how=high)
        planes[name].flights.append(beside)


def onward(planes: dict[str, Aircraft], rng: np.random.Generator) -> None:
    """From Al Khadim to Bamako and Ouagadougou: heard no farther than the edge of the desert."""
    days = [80, 95, 108, 122, 136, *range(141, WEEKS * 7 - 3, 5)]
    for trip, day in enumerate(days):
        goal = OUAGADOUGOU if trip % 4 == 3 else BAMAKO  # noqa: PLR2004
        start = day * DAY_S + float(rng.uniform(7, 13)) * HOUR_S
        out = flown(start, KHADIM, goal, (), callsign=f"SIM{900 + trip}", how=How(near_s=40))
        back = flown(start + 20 * HOUR_S, goal, KHADIM, (), callsign=f"SIM{900 + trip}R", how=How(near_s=40))
        planes["RA-SIM09"].flights += [heard(f, [desert, at_khadim(rng)]) for f in (out, back)]


def standing(planes: dict[str, Aircraft]) -> None:
    """What stands on the ground with a transponder on: two masts, two airliners in repair. They make hearing known.

    The mast near Al Khadim is switched off at night from February on.
    """
    for name, place in (
        ("SIM-MARJ", (20.92, 32.46)),
        ("SIM-LATTAKIA", (35.79, 35.53)),
        ("RA-SIM12", ZHUKOVSKY.at),
        ("EW-SIM11", MINSK.at),
    ):
        time_s = np.arange(0, WEEKS * 7 * DAY_S, 3000.0)
        hour = time_s / HOUR_S % 24
        if name == "SIM-MARJ":
            time_s = time_s[(time_s < SILENT_WEEK * 7 * DAY_S) | ((hour >= DAY_HOURS[0]) & (hour < DAY_HOURS[1]))]
        still, ones = np.zeros(len(time_s)), np.ones(len(time_s))
        ground, nic = np.ones(len(time_s), bool), np.full(len(time_s), 8)
        planes[name].flights.append(
            Flight(time_s, place[0] * ones, place[1] * ones, still, ground, still, still, still, "SIMSTAND", nic)
        )


def inland(flight: Flight) -> NDArray[np.bool_]:
    """Airliners are heard high over the eastern Mediterranean alone."""
    west, east, south, north = 16.0, 34.4, 31.9, 36.4
    outside = (flight.lon < west) | (flight.lon > east) | (flight.lat < south) | (flight.lat > north)
    found: NDArray[np.bool_] = outside | (flight.altitude_ft < HIGH_FT)
    return found


def airliners(planes: dict[str, Aircraft], rng: np.random.Generator) -> None:
    """Scheduled traffic: what coverage is learned from. One line is heard whole; one flight is spoofed near Beirut."""
    routes: tuple[tuple[str, Field, Field, tuple[Point, ...], float, int], ...] = (
        ("TC-SIM01", ISTANBUL, BENINA, ((26.5, 37.5), (22.5, 33.8)), 7, 7),
        ("SU-SIM01", CAIRO, LUQA, ((28.0, 32.6), (20.0, 34.5)), 11, 2),
        ("JY-SIM01", AMMAN, LUQA, ((33.5, 32.4), (25.5, 33.2)), 15, 2),
        ("OD-SIM01", BEIRUT, ROME, ((33.0, 34.2), (24.0, 35.5), (18.0, 38.5)), 5, 2),
        ("9H-SIM02", LUQA, LARNACA, ((20.0, 34.6), (27.0, 34.0)), 6, 2),
    )
    for name, a, b, over, hour, every in routes:
        for day in range(0, WEEKS * 7, every):
            start = day * DAY_S + (hour + float(rng.uniform(-0.5, 0.5))) * HOUR_S
            sign = f"SIM{name[:2]}{day:03d}"
            false = name == "OD-SIM01" and day == SPOOFED_DAY
            how = How(cruise_ft=34_000, near_s=40 if false else 240, far_s=800)
            out = flown(start, a, b, over, callsign=sign[:8], how=how)
            home_s = float(out.time_s[-1]) + 4500
            back = flown(home_s, b, a, over[::-1], callsign=sign[:8], how=how)
            if false:
                end_s = float(back.time_s[-1])
                back = spoofed(back, end_s - 1500, end_s - 500, BEIRUT_CIRCLE, 7)
            holes = [] if false or name == "TC-SIM01" else [inland]
            planes[name].flights += [heard(f, holes) for f in (out, back)]


def all_aircraft(seed: int = SEED) -> list[Aircraft]:
    """Everything that flies in the example."""
    rng = np.random.default_rng(seed)
    planes = fleet()
    shuttle(planes, rng)
    around_turkiye(planes, rng)
    single_flights(planes)
    onward(planes, rng)
    standing(planes)
    airliners(planes, rng)
    return list(planes.values())


def airspace() -> str:
    """The airspace that is closed to Russian military flights, as GeoJSON."""
    feature = {
        "type": "Feature",
        "properties": {"id": "LTXX", "name": "Closed airspace (simulated)", "simulated": True},
        "geometry": {"type": "Polygon", "coordinates": [CLOSED]},
    }
    return json.dumps({"type": "FeatureCollection", "features": [feature]}, ensure_ascii=False) + "\n"


def main(folder: Path) -> None:
    """Write all files."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "closed-airspace.geojson").write_text(airspace(), encoding="utf-8")
    write(folder / "aircraft", all_aircraft(), EPOCH)
    write_ships(folder / "ships")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "tracks")
