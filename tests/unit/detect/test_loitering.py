"""Platforms that keep to one area under way."""

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, radians, sin

import numpy as np
import pytest

from crossbearing.detect import loitering as module
from crossbearing.detect.clock_steps import clock_steps
from crossbearing.detect.loitering import loiterings
from crossbearing.geo.sphere import unit_vectors
from crossbearing.model.movement import Loitering
from crossbearing.model.track import Fixes, ship_number
from unit.detect.sea import INDEX, SPARTA, TARTUS, Point, fleet, lie, place, sail, ship

SEA = (20.0, 34.0)


def found(fixes: Fixes) -> list[Loitering]:
    """Where these loitered."""
    return list(loiterings(fixes, INDEX))


def drifting(since_h: float, until_h: float, knots: float) -> list[Point]:
    """A ship that drifts east from SEA."""
    end = (SEA[0] + knots * (until_h - since_h) / 60 / cos(radians(SEA[1])), SEA[1])
    return sail(SEA, end, since_h, until_h, knots)


def test_a_ship_that_drifts_for_ten_hours_loiters() -> None:
    """It has its hours, its place and how far it went from there; what it sailed before and after is no part of it."""
    end = drifting(10, 20, 0.8)[-1][1:3]
    track = [*sail((19.0, 34.0), SEA, 5, 10, 11), *drifting(10, 20, 0.8), *sail(end, (21.0, 35.0), 20, 26, 11)]
    (one,) = found(ship(track))
    assert 9.0 <= (one.end - one.start).total_seconds() / 3600 <= 11.5
    assert one.lon_deg == pytest.approx(SEA[0] + 0.08, abs=0.02)
    assert 6_000 <= one.radius_m <= 14_000
    assert one.slices[0].fixes >= 36


@pytest.mark.parametrize(
    "track",
    [
        pytest.param([*drifting(10, 17, 0.8)], id="seven hours"),
        pytest.param([*drifting(10, 22, 3.0)], id="three knots"),
        pytest.param(lie(SEA, 0, 20, 0.1), id="at anchor"),
        pytest.param(lie(place(TARTUS), 0, 20, 1.0), id="in port"),
        pytest.param([(0, *SEA, 0.8), (5, *SEA, 0.8), (10, *SEA, 0.8), (15, *SEA, 0.8)], id="hardly heard"),
        pytest.param(sail((35.8, 34.97), (35.93, 34.83), 0, 14, 0.8), id="through a port"),
        pytest.param([], id="no fix"),
    ],
)
def test_what_is_no_loitering(track: list[Point]) -> None:
    """Too short, too fast, at rest, in port, or nobody knows."""
    assert found(ship(track)) == []


def test_what_drifts_far_is_cut_into_areas() -> None:
    """Forty hours at 1.2 kn are 89 km: areas of 20 km at most, one after the other."""
    areas = found(ship(drifting(0, 40, 1.2)))
    assert len(areas) == 4
    assert all(x.radius_m <= 20_000 for x in areas)
    assert all(a.end <= b.start for a, b in pairwise(areas))


def plane(way: Callable[[float], tuple[float, float]], minutes: int, on_ground: int = 0) -> Fixes:
    """An aircraft heard every ten seconds, on a way by minutes."""
    at = [way(n / 6) for n in range(minutes * 6)]
    return Fixes.of(
        {
            "platform": np.full(len(at), 0x14042D),
            "time_us": 1_735_689_600_000_000 + np.arange(len(at)) * 10_000_000,
            "lon_deg": np.array([x for x, _ in at]),
            "lat_deg": np.array([x for _, x in at]),
            "on_ground": np.full(len(at), on_ground),
        },
        ["a"],
    )


def circling(minutes_each: float, radius_deg: float = 0.1) -> Callable[[float], tuple[float, float]]:
    """Circles about a place near the antimeridian."""
    return lambda m: (
        (179.98 + radius_deg * sin(2 * pi * m / minutes_each) + 180) % 360 - 180,
        10.0 + radius_deg * cos(2 * pi * m / minutes_each),
    )


def test_an_aircraft_that_circles_for_an_hour_loiters() -> None:
    """Circles of ten minutes, six and more of them; the antimeridian does not matter."""
    (one,) = found(plane(circling(10), 80))
    assert abs(one.lon_deg) == pytest.approx(179.98, abs=0.01)
    assert one.lat_deg == pytest.approx(10.0, abs=0.01)
    assert 9_000 <= one.radius_m <= 13_000
    assert (one.end - one.start).total_seconds() == pytest.approx(80 * 60, abs=60)


@pytest.mark.parametrize(
    "fixes",
    [
        pytest.param(plane(circling(10), 50), id="fifty minutes"),
        pytest.param(plane(circling(30), 80), id="under three circles"),
        pytest.param(plane(lambda m: (20.0 + m * 0.1, 30.0), 120), id="straight on"),
        pytest.param(plane(lambda m: (20.0 + m * 0.1, 30.0 + 0.2 * sin(m / 2)), 120), id="winding on"),
        pytest.param(plane(lambda _: (20.0, 30.0), 120), id="hovering noise has no turns"),
        pytest.param(plane(circling(10), 80, on_ground=1), id="on the ground"),
    ],
)
def test_what_is_no_loitering_in_the_air(fixes: Fixes) -> None:
    """Too short, too few turns, or not in the air."""
    assert found(fixes) == []


def test_ships_and_aircraft_in_one_batch_are_found_as_by_themselves() -> None:
    """Whatever else is in the batch."""
    ships = [ship(drifting(0, 12, 0.8), SPARTA + n) for n in range(3)]
    both = found(fleet(*ships, plane(circling(10), 80)))
    alone = [x for s in ships for x in found(s)] + found(plane(circling(10), 80))
    assert sorted(both, key=lambda x: x.platform) == sorted(alone, key=lambda x: x.platform)
    assert len(both) == 4
    assert ship_number(SPARTA) > 0


def test_a_run_of_steps_ends_where_two_fixes_are_not_joined() -> None:
    """Also where both lie on steps that follow each other."""
    vectors = unit_vectors(np.arange(4.0), np.zeros(4))
    joined = np.array([True, False, True, False])
    points = clock_steps(np.array([0, 10, 20, 30]), vectors, joined, 10)
    assert points.step.tolist() == [0, 1, 2, 3]
    assert module._begins(points, joined).tolist() == [True, False, True, False]
