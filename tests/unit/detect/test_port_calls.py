"""Port calls by Global Fishing Watch's rule."""

import numpy as np
import pytest
from bench.plain_port_calls import Call, plain_port_calls
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.port_calls import harbour, port_calls, speeds_kn
from crossbearing.detect.sea_tracks import KNOT_MPS, at_sea, cut_into_tracks, sea_tracks
from crossbearing.model.facility import Facility
from crossbearing.model.track import Fixes, ship_number
from unit.detect.sea import INDEX, POLE, SPARTA, SUVA, TARTUS, TOBRUK, fleet, lie, place, sail, ship

NUMBER = ship_number(SPARTA)
KM_DEG = 1 / 111.195
"""A kilometre of latitude."""


def calls(fixes: Fixes) -> list[Call]:
    """Port calls in the form of the plain ones."""
    tracks = sea_tracks(cut_into_tracks(at_sea(fixes)))
    found = port_calls(tracks, harbour(tracks, INDEX))
    f = tracks.fixes
    return sorted(
        Call(int(f.platform[a]), int(f.time_us[a]), int(f.time_us[b]), INDEX.facilities[int(p)].id)
        for a, b, p in zip(found.first, found.last, found.port, strict=True)
    )


def off(facility: Facility, km: float) -> tuple[float, float]:
    """The place so far south of a port."""
    return facility.lon_deg, facility.lat_deg - km * KM_DEG


def hours(found: list[Call]) -> list[tuple[float, float, str]]:
    """First and last fix in hours since the start of the made-up tracks."""
    start_us = int(ship([(0, 0, 0, 0)]).time_us[0])
    return [((c.first_us - start_us) / 3.6e9, (c.last_us - start_us) / 3.6e9, c.port) for c in found]


def test_a_ship_that_comes_stops_and_leaves_has_called() -> None:
    """It is in port from its first fix within 3 km until its last before one at 4 km."""
    sea, roads, edge = off(TARTUS, 20), off(TARTUS, 2.9), off(TARTUS, 3.9)
    track = [
        (0, *sea, 9),
        (1, *edge, 5),
        (2, *roads, 3),
        (3, *place(TARTUS), 0.1),
        (4, *edge, 4),
        (5, *off(TARTUS, 4.1), 8),
    ]
    assert hours(calls(ship(track))) == [(2, 4, TARTUS.id)]


def test_a_ship_that_goes_through_has_not_called() -> None:
    """Without a stop and without a silence of hours there is no call."""
    track = [(0, *off(TARTUS, 20), 9), (1, *place(TARTUS), 3), (2, *off(TARTUS, 20), 9)]
    assert calls(ship(track)) == []
    slow = [(0, *off(TARTUS, 20), 9), (1, *place(TARTUS), 0.3), (2, *off(TARTUS, 20), 9)]
    assert calls(ship(slow)) == []


def test_between_the_two_speeds_a_ship_stays_as_it_was() -> None:
    """0.3 kn is a stop after 0.2 kn, and none after 0.5 kn; tenths of a knot survive single precision."""
    tracks = sea_tracks(
        cut_into_tracks(ship([(n, *place(TARTUS), k) for n, k in enumerate((0.3, 0.2, 0.4, 0.5, 0.3))]))
    )
    assert harbour(tracks, INDEX).stopped.tolist() == [False, True, True, False, False]


def test_a_silence_in_port_does_not_end_the_stay() -> None:
    """A ship that is silent for days and is heard again in port has stayed; and silence alone is a call."""
    silent = [(0, *off(TARTUS, 9), 9), (1, *place(TARTUS), 3), (90, *place(TARTUS), 3), (91, *off(TARTUS, 9), 9)]
    assert hours(calls(ship(silent))) == [(1, 90, TARTUS.id)]


def test_after_a_month_of_silence_nobody_knows_whether_the_ship_stayed() -> None:
    """Heard in port in two years, it has called twice, and its leaving and coming were not seen."""
    track = [*lie(place(TARTUS), 0, 1), *lie(place(TARTUS), 8000, 8001)]
    assert hours(calls(ship(track))) == [(0, 0.75, TARTUS.id), (8000, 8000.75, TARTUS.id)]


def test_a_ship_that_was_heard_once_has_not_called() -> None:
    """One fix shows no stay; two at rest do."""
    assert calls(ship([(0, *place(TARTUS), 0)])) == []
    assert hours(calls(ship(lie(place(TARTUS), 0, 0.5)))) == [(0, 0.25, TARTUS.id)]


@pytest.mark.parametrize("port", [SUVA, POLE], ids=lambda p: p.id)
def test_neither_the_antimeridian_nor_the_pole_is_an_edge(port: Facility) -> None:
    """A port is as near across 180 degrees, and from every side of the pole."""
    over = (-179.995, -17.0) if port is SUVA else (180.0, 89.99)
    assert [c.port for c in calls(ship([(0, *over, 0), (1, *over, 0)]))] == [port.id]


def test_where_no_speed_is_told_the_positions_tell_it() -> None:
    """A ship that says nothing of its speed and does not move for a minute has stopped."""
    lying = ship([(n / 60, *place(TARTUS), np.nan) for n in range(5)])
    assert np.isnan(speeds_kn(sea_tracks(cut_into_tracks(lying)))[0])
    assert len(calls(lying)) == 1
    moving = ship([(n / 60, TARTUS.lon_deg + n * KM_DEG / 5, TARTUS.lat_deg, np.nan) for n in range(5)])
    assert calls(moving) == []


@st.composite
def tracks(draw: st.DrawFn) -> Fixes:
    """Some ships near some ports: distances about 3 and 4 km, speeds about the limits, silences, equal times."""
    made = []
    for n in range(draw(st.integers(1, 4))):
        port = draw(st.sampled_from([TARTUS, TOBRUK, SUVA]))
        at_h, points = 0.0, []
        for _ in range(draw(st.integers(1, 25))):
            at_h += draw(st.sampled_from([0.01, 0.3, 1.0, 3.99, 4.0, 30.0, 721.0]))
            km = draw(st.sampled_from([0.0, 1.0, 2.99, 3.01, 3.5, 3.99, 4.01, 6.0]))
            points.append((at_h, *off(port, km), draw(st.sampled_from([0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 5.0]))))
        made.append(ship(points, SPARTA + n))
    return fleet(*made)


def cut_at_leaps(fixes: Fixes) -> bool:
    """Whether the tracks have steps that no ship makes."""
    return len(cut_into_tracks(fixes).jumps) > 0


@given(tracks())
def test_the_calls_are_those_of_the_plain_rule(fixes: Fixes) -> None:
    """On any tracks without impossible steps the columns give what the rule gives fix by fix."""
    if not cut_at_leaps(fixes):
        assert calls(fixes) == plain_port_calls(fixes, INDEX.facilities)


@given(tracks(), st.integers(0, 1000))
def test_calls_do_not_depend_on_order_or_company(fixes: Fixes, seed: int) -> None:
    """The same calls for fixes in any order, with duplicates, and for each ship by itself."""
    order = np.random.default_rng(seed).permutation(2 * len(fixes)) % len(fixes)
    again = fleet(fixes.take(order))
    assert calls(again) == calls(fixes)
    assert calls(fixes) == sorted(x for _, rows in fixes.runs() for x in calls(fixes.take(rows)))


def test_what_is_no_position_is_left_out() -> None:
    """NaN, latitudes beyond the poles and aircraft are no fixes of a ship; without any there is no call."""
    broken = ship([(0, np.nan, 34.9, 0), (1, 35.9, 91.0, 0), (2, 181.0, np.nan, 0)])
    assert calls(broken) == []
    moored = ship(lie(place(TARTUS), 0, 1))
    columns = {name: moored.column(name) for name in ("time_us", "lon_deg", "lat_deg", "speed_mps")}
    plane = Fixes.of({**columns, "platform": np.full(len(moored), 0x14042D)}, ["a"])
    assert calls(plane) == []


def test_a_port_call_between_two_voyages_is_one() -> None:
    """From Tobruk to Tartus and back: three calls, in order."""
    a, b = place(TOBRUK), place(TARTUS)
    track = [*lie(a, 0, 5), *sail(a, b, 5, 60), *lie(b, 60, 80), *sail(b, a, 80, 140), *lie(a, 140, 150)]
    assert [c.port for c in calls(ship(track))] == [TOBRUK.id, TARTUS.id, TOBRUK.id]
    assert pytest.approx(0.514444, abs=1e-6) == KNOT_MPS


def test_the_port_of_a_stay_is_that_of_its_longest_stop() -> None:
    """Between two ports near each other a ship can stop at both without ever being 4 km from either."""
    twin = Facility("port:twin", "Twin", "port", TARTUS.lon_deg + 0.05, TARTUS.lat_deg, "SY")
    index = FacilityIndex.of([TARTUS, twin])
    one, other, between = place(TARTUS), place(twin), (TARTUS.lon_deg + 0.025, TARTUS.lat_deg, 5.0)

    def named(hours_at_one: float, hours_at_other: float) -> list[str]:
        back = hours_at_one + 0.25
        track = [*lie(one, 0, hours_at_one), (hours_at_one, *between), *lie(other, back, back + hours_at_other)]
        tracks = sea_tracks(cut_into_tracks(ship(track)))
        found = port_calls(tracks, harbour(tracks, index))
        assert plain_port_calls(ship(track), [TARTUS, twin])[0].port == index.facilities[int(found.port[0])].id
        return [index.facilities[int(p)].id for p in found.port]

    assert named(2, 3) == [twin.id]
    assert named(3, 2) == [TARTUS.id]
    assert named(2, 2) == [TARTUS.id]
