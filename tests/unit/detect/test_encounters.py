"""Ships side by side."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.detect import encounters as module
from crossbearing.detect.encounters import MeetingPoints, encounters, meeting_points
from crossbearing.geo.sphere import distances_m
from crossbearing.model.movement import Encounter
from crossbearing.model.track import Fixes
from unit.detect.sea import INDEX, SPARTA, TARTUS, Point, fleet, place, sail, ship

SEA = (20.0, 34.0)
NEAR_DEG = 0.4 / 111.195
FAR = (21.0, 34.5)


def found(*ships: Fixes) -> list[Encounter]:
    """The encounters of all ships in one part."""
    return list(encounters([meeting_points(fleet(*ships))], INDEX))


def waiting(at: tuple[float, float], since_h: float, until_h: float, mmsi: int) -> Fixes:
    """A ship that comes from afar, drifts at a place from one hour to another, and goes back."""
    turn = 2.4 * (mmsi - SPARTA)
    afar = (at[0] + np.cos(turn), at[1] + np.sin(turn))
    drift = [(since_h + n / 10, *at, 0.6) for n in range(round((until_h - since_h) * 10) + 1)]
    return ship([*sail(afar, at, since_h - 8, since_h), *drift, *sail(at, afar, until_h + 0.1, until_h + 8)], mmsi)


def test_two_ships_side_by_side_for_an_hour_meet() -> None:
    """The meeting has both ships, its first and last ten minutes, its place, and the fixes of both."""
    (one,) = found(waiting(SEA, 10, 13, SPARTA), waiting((SEA[0], SEA[1] + NEAR_DEG), 11, 12.5, SPARTA + 1))
    assert one.platforms == (f"mmsi:{SPARTA}", f"mmsi:{SPARTA + 1}")
    assert (one.start.hour, one.start.minute, one.end.hour, one.end.minute) == (11, 0, 12, 30)
    assert one.least_m == pytest.approx(400, abs=1)
    assert (one.lon_deg, one.lat_deg) == pytest.approx((SEA[0], SEA[1] + NEAR_DEG / 2), abs=1e-4)
    assert [x.platform for x in one.slices] == list(one.platforms)
    assert all(x.start <= one.start and x.end <= one.end and x.fixes >= 10 for x in one.slices)


def test_fifty_minutes_or_six_hundred_metres_are_no_meeting() -> None:
    """Both the time and the distance of the rule have to be reached."""
    assert not found(waiting(SEA, 10, 13, SPARTA), waiting((SEA[0], SEA[1] + NEAR_DEG), 11, 11.84, SPARTA + 1))
    assert not found(waiting(SEA, 10, 13, SPARTA), waiting((SEA[0], SEA[1] + 1.5 * NEAR_DEG), 11, 13, SPARTA + 1))


def test_ships_in_port_do_not_meet() -> None:
    """Berths lie side by side."""
    beside = (TARTUS.lon_deg, TARTUS.lat_deg + NEAR_DEG)
    assert not found(waiting(place(TARTUS), 10, 13, SPARTA), waiting(beside, 10, 13, SPARTA + 1))


def test_moored_boats_of_a_harbour_that_no_table_has_do_not_meet() -> None:
    """Where many lie at rest together, or one never leaves, nobody meets; so a hulk is not found."""
    boats = [waiting((SEA[0] + n * NEAR_DEG / 4, SEA[1]), 10, 13, SPARTA + n) for n in range(9)]
    assert not found(*boats)
    assert len(found(*boats[:3])) == 3
    hulk = ship([(n / 6, *SEA, 0.0) for n in range(100)], SPARTA + 50)
    assert not found(boats[0], hulk)


def test_a_silence_of_more_than_an_hour_is_no_meeting() -> None:
    """Nobody knows where a ship was that was not heard."""
    quiet = ship([(0, *FAR, 9), (10, *SEA, 0.4), (11.5, *SEA, 0.4), (13, *SEA, 0.4), (20, *FAR, 9)], SPARTA + 1)
    assert not found(waiting(SEA, 9, 14, SPARTA), quiet)
    heard = ship([(0, *FAR, 9), (10, *SEA, 0.4), (11, *SEA, 0.4), (12, *SEA, 0.4), (20, *FAR, 9)], SPARTA + 1)
    assert len(found(waiting(SEA, 9, 14, SPARTA), heard)) == 1


@pytest.mark.parametrize("at", [(180.0, -20.0), (0.0, -89.9999)], ids=["antimeridian", "pole"])
def test_ships_meet_across_180_degrees_and_at_the_pole(at: tuple[float, float]) -> None:
    """Longitudes far apart may be near in metres."""
    one, other = ((at[0] - 0.001, at[1]), (at[0] - 180.0 if at[1] < -80 else -179.999, at[1]))

    def drifting(where: tuple[float, float], mmsi: int) -> Fixes:
        away = (where[0], where[1] + 1.0)
        return ship([(0, *away, 9), *[(9 + n / 6, *where, 0.4) for n in range(10)], (20, *away, 9)], mmsi)

    assert len(found(drifting(one, SPARTA), drifting(other, SPARTA + 1))) == 1


def _series(shared_data: Path, path: str, mmsi: int, *, swapped: bool) -> Fixes:
    told = json.loads((shared_data / "data/sensors/ais/gfw_encounter_series.json").read_text())[path]
    when = [datetime.strptime(x["timestamp"], "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC).timestamp() for x in told]
    start = datetime(2025, 1, 1, tzinfo=UTC).timestamp()
    lon, lat = ("lat", "lon") if swapped else ("lon", "lat")
    return ship([((t - start) / 3600, x[lon], x[lat], np.nan) for t, x in zip(when, told, strict=True)], mmsi)


def test_the_series_of_global_fishing_watch(shared_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its two paths meet from 16:10 to 17:00, as its own test says: 50 minutes, so at a limit of 30 minutes, as there.

    The sample has longitude and latitude in each other's place (its tests give -1.47 as the latitude). As the sample
    stands, at 55 degrees north, the ships are near ten minutes earlier, and so for an hour.
    """
    swapped = [_series(shared_data, f"path_{n}", SPARTA + n, swapped=True) for n in (1, 2)]
    assert not found(*swapped)
    with monkeypatch.context() as patched:
        patched.setattr(module, "LEAST_STEPS", 3)
        (one,) = found(*swapped)
    assert (one.start, one.end) == (datetime(2011, 1, 1, 16, 10, tzinfo=UTC), datetime(2011, 1, 1, 17, tzinfo=UTC))
    (as_it_stands,) = found(*[_series(shared_data, f"path_{n}", SPARTA + n, swapped=False) for n in (1, 2)])
    assert (as_it_stands.start.hour, as_it_stands.end.hour) == (16, 17)


@st.composite
def wanderers(draw: st.DrawFn) -> list[Fixes]:
    """Some ships that wander about within a few hundred metres of each other, and have been elsewhere."""
    ships = []
    for n in range(draw(st.integers(2, 6))):
        points: list[Point] = [(0, *FAR, 9)]
        at_h = 10.0
        for _ in range(draw(st.integers(1, 12))):
            at_h += draw(st.sampled_from([0.1, 0.25, 1.0, 1.1]))
            points.append((at_h, SEA[0] + draw(st.integers(0, 8)) / 1000, SEA[1] + draw(st.integers(0, 4)) / 1000, 1))
        ships.append(ship(points, SPARTA + n))
    return ships


def plain_pairs(points: MeetingPoints) -> set[tuple[int, int, int]]:
    """Pairs of ships and steps, by comparing all with all."""
    told = list(zip(points.platform.tolist(), points.step.tolist(), points.vectors, strict=True))
    near = set()
    for one, step, a in told:
        for other, then, b in told:
            if one < other and step == then and np.sqrt(np.sum((a - b) ** 2)) * 6_371_008.8 <= 500:
                near.add((one, other, step))
    return near


@given(wanderers())
@settings(max_examples=40)
def test_the_pairs_are_those_of_all_with_all(ships: list[Fixes]) -> None:
    """The join by cells finds each pair within 500 m, and no other."""
    points = module._together([meeting_points(fleet(*ships))])
    pairs = module._near_pairs(points)
    one, other, step = points.platform[pairs.one], points.platform[pairs.other], points.step[pairs.one]
    assert set(zip(one.tolist(), other.tolist(), step.tolist(), strict=True)) == plain_pairs(points)


@given(wanderers(), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_encounters_do_not_depend_on_how_ships_are_put_in_parts(ships: list[Fixes], random: Random) -> None:
    """One part or many, in any order: the same encounters."""
    together = found(*ships)
    random.shuffle(ships)
    cut = random.randint(0, len(ships))
    parts = [meeting_points(fleet(*x)) for x in (ships[:cut], ships[cut:]) if x]
    assert list(encounters(parts, INDEX)) == together


def test_a_point_is_on_the_way_between_two_fixes() -> None:
    """Each step stands where a ship on a straight way would be."""
    points = meeting_points(ship([(0.05, 20.0, 34.0, 9), (1.0, 20.2, 34.0, 9)]))
    assert len(points) == 6
    lon = np.degrees(np.arctan2(points.vectors[:, 1], points.vectors[:, 0]))
    share = (points.step * 600 - points.fix_us[0] / 1e6) / (0.95 * 3600)
    even = distances_m(lon, np.full(6, 34.0), 20.0 + 0.2 * share, np.full(6, 34.0))
    assert even.max() < 1.0


def test_no_ship_meets_nobody() -> None:
    """Without parts, or with empty ones, there is no encounter."""
    assert list(encounters([], INDEX)) == []
    assert list(encounters([meeting_points(Fixes.empty())], INDEX)) == []
