"""What sorted fixes of ships show."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.detect.seen import Seen
from crossbearing.detect.voyages import PATH_POINTS, detect_sea
from crossbearing.model.movement import Leg
from crossbearing.model.track import Fixes, Told, ship_number
from unit.detect.sea import INDEX, SPARTA, TARTUS, TOBRUK, Point, fleet, lie, place, sail, ship

A, B = place(TOBRUK), place(TARTUS)
ROADS = (24.2, 32.4)
VOYAGE = [*lie(A, 0, 5), *sail(A, B, 5, 60), *lie(B, 60, 70)]


def seen(fixes: Fixes, *told: Told) -> Seen:
    """What these show."""
    return detect_sea(fixes, INDEX, {ship_number(SPARTA): told} if told else {})


def ends(leg: Leg) -> tuple[str | None, str, str | None, str]:
    """Where a leg began and ended."""
    return leg.start.facility, leg.start.state, leg.end.facility, leg.end.state


def test_a_voyage_goes_from_port_to_port() -> None:
    """One leg between two calls, with its length, its way, its fixes and the call sign told last before its end."""
    told = [Told(ship_number(SPARTA), n, "callsign", x, "a") for n, x in enumerate(("UBXY1", "UBXY2"))]
    found = seen(ship(VOYAGE), *told)
    (leg,) = found.legs
    assert ends(leg) == (TOBRUK.id, "observed", TARTUS.id, "observed")
    assert leg.distance_m / 1852 == pytest.approx(619, abs=10)  # METHODS.md section 5: 619 nautical miles apart
    assert 2 <= len(leg.path) <= PATH_POINTS + 2
    assert leg.path[0][:2] == pytest.approx(A, abs=0.05)
    assert leg.path[-1][:2] == pytest.approx(B, abs=0.05)
    assert leg.callsign == "UBXY2"
    assert leg.slices[0].fixes == leg.fixes == leg.slices[0].last_row - leg.slices[0].first_row + 1
    first, last = found.visits
    assert (first.facility, first.arrived, last.facility, last.departed) == (TOBRUK.id, None, TARTUS.id, None)
    assert first.departed is not None
    assert first.seen_until == leg.start.time < first.departed
    assert last.arrived == last.seen_from == leg.end.time
    assert not found.anomalies


def test_a_track_that_begins_or_ends_at_sea_has_an_end_that_is_not_known() -> None:
    """Its distribution is mostly "not known"; it is lost, not arrived."""
    (leg,) = seen(ship(VOYAGE[21:-45])).legs
    assert ends(leg) == (None, "cruise and lost", None, "cruise and lost")
    assert leg.end.candidates[0].facility is None
    (leg,) = seen(ship(VOYAGE[:100])).legs
    assert ends(leg) == (TOBRUK.id, "observed", None, "cruise and lost")


def test_a_stay_at_anchor_is_a_visit_and_does_not_cut_the_voyage() -> None:
    """It has its own place and no facility."""
    track = [*lie(A, 0, 5), *sail(A, ROADS, 5, 8), *lie(ROADS, 8, 20), *sail(ROADS, B, 20, 80), *lie(B, 80, 90)]
    found = seen(ship(track))
    assert len(found.legs) == 1
    (stay,) = [v for v in found.visits if v.how == "anchorage"]
    assert (stay.facility, stay.lon_deg, stay.lat_deg) == (None, *(pytest.approx(x, abs=1e-6) for x in ROADS))
    assert ((stay.seen_until - stay.seen_from).total_seconds() / 3600) == pytest.approx(11.75)


def test_a_voyage_that_begins_at_anchor_begins_when_the_ship_leaves() -> None:
    """Its place is observed, though it is at no facility."""
    found = seen(ship([*lie(ROADS, 0, 20), *sail(ROADS, B, 20, 80), *lie(B, 80, 90)]))
    (leg,) = found.legs
    assert ends(leg) == (None, "observed", TARTUS.id, "observed")
    assert leg.start.candidates[0].probability == 1.0
    assert (leg.end.time - leg.start.time).total_seconds() / 3600 < 61


def test_a_silence_in_which_a_ship_could_have_called_elsewhere_cuts_a_voyage() -> None:
    """Two days of silence over an hour's way; but not where the silence is the way, or the ship lay at anchor."""
    halfway = sail(A, B, 5, 60)[100]
    before = [p for p in VOYAGE if p[0] <= halfway[0]]
    after = [p for p in VOYAGE if p[0] > halfway[0]]
    late = [(h + 48, x, y, k) for h, x, y, k in after]
    assert [ends(x)[::2] for x in seen(ship([*before, *late])).legs] == [(TOBRUK.id, None), (None, TARTUS.id)]
    soon = [(h + 9, x, y, k) for h, x, y, k in after]
    assert [ends(x)[::2] for x in seen(ship([*before, *soon])).legs] == [(TOBRUK.id, TARTUS.id)]
    only_ends = [p for p in VOYAGE if p[0] < 7 or p[0] > 58]
    assert [ends(x)[::2] for x in seen(ship(only_ends)).legs] == [(TOBRUK.id, TARTUS.id)]
    moored = [*lie(A, 0, 5), *sail(A, ROADS, 5, 8), *lie(ROADS, 8, 10), *lie(ROADS, 60, 62), *sail(ROADS, B, 62, 120)]
    assert len(seen(ship([*moored, *lie(B, 120, 125)])).legs) == 1


def test_a_ship_that_only_moves_about_the_port_has_no_voyage() -> None:
    """Less than four kilometres lead nowhere."""
    track = [(n / 4, 20.0 + 0.01 * (n % 3), 34.0, 3.0) for n in range(40)]
    assert not seen(ship(track)).legs


def test_what_takes_no_time_is_no_voyage() -> None:
    """Many places at one moment, each near the next."""
    assert not seen(ship([(1, 20.0 + n / 100, 34.0, 5) for n in range(50)])).legs


def test_two_ships_under_one_number_have_each_their_voyage() -> None:
    """And a finding says that they share it."""
    other = [(h + 0.1, x - 90.0, y, k) for h, x, y, k in sail(A, B, 0, 60)]
    found = seen(fleet(ship(VOYAGE), ship(other)))
    assert [x.fault for x in found.anomalies] == ["two under one identity"]
    assert [ends(x)[::2] for x in found.legs] == [(None, None), (TOBRUK.id, TARTUS.id)]


def test_buoys_stations_and_aircraft_have_no_voyages() -> None:
    """They are no ships by their numbers."""
    for mmsi in (992732000, 2730001, 111273001, 970123456):
        found = seen(ship(VOYAGE, mmsi))
        assert not found.legs
        assert not found.visits


@pytest.mark.parametrize("fixes", [Fixes.empty(), ship([(0, *A, 0)])], ids=["none", "one"])
def test_no_fix_or_one_shows_nothing(fixes: Fixes) -> None:
    """A ship that is heard once was somewhere; it came from nowhere and went nowhere."""
    assert seen(fixes) == Seen()


@st.composite
def wanderings(draw: st.DrawFn) -> list[Fixes]:
    """Some ships that go about between ports and roads, are silent, and leap now and then."""
    places = [A, B, ROADS, (24.05, 32.15), (150.0, -40.0)]
    ships = []
    for n in range(draw(st.integers(1, 4))):
        points: list[Point] = []
        at_h = 0.0
        for _ in range(draw(st.integers(1, 10))):
            where = draw(st.sampled_from(places))
            stay = draw(st.integers(1, 12))
            points += lie(where, at_h, at_h + stay, draw(st.sampled_from([0.0, 0.3, 6.0])))
            at_h += stay + draw(st.sampled_from([0.3, 3.0, 70.0]))
        ships.append(ship(points, SPARTA + n))
    return ships


@given(wanderings(), st.integers(0, 1000))
@settings(max_examples=50)
def test_the_answer_does_not_depend_on_batches_order_or_duplicates(ships: list[Fixes], seed: int) -> None:
    """Ship by ship, or all together with each fix twice and in any order."""
    apart = [seen(fleet(x)) for x in ships]
    both = fleet(*ships, *ships)
    order = np.random.default_rng(seed).permutation(2 * len(both)) % len(both)
    together = seen(fleet(both.take(order)))
    assert together.legs == tuple(x for s in apart for x in s.legs)
    assert together.visits == tuple(x for s in apart for x in s.visits)
    assert together.anomalies == tuple(x for s in apart for x in s.anomalies)


@given(wanderings())
@settings(max_examples=50)
def test_legs_and_calls_take_turns(ships: list[Fixes]) -> None:
    """No leg overlaps the next one of its ship, and none begins where the ship was not heard."""
    found = seen(fleet(*ships))
    for leg in found.legs:
        assert leg.start.time < leg.end.time
        assert sum(x.probability for x in leg.start.candidates) == pytest.approx(1.0, abs=1e-3)
    if not found.anomalies:
        for platform in {x.platform for x in found.legs}:
            own = [x for x in found.legs if x.platform == platform]
            assert all(a.end.time <= b.start.time for a, b in pairwise(own))


def test_a_ship_that_lies_still_for_days_is_at_anchor_once(shared_data: Path) -> None:
    """Global Fishing Watch's sample of gaps: 84 messages in four days from one place, one without a position."""
    told = json.loads((shared_data / "data/sensors/ais/gfw_pipe_gaps_sample_messages.json").read_text())
    start_s = 1_735_689_600
    nowhere = float("nan")
    points = [
        ((x["timestamp"] - start_s) / 3600, x["lon"] or nowhere, x["lat"] or nowhere, nowhere)
        for x in sorted(told, key=lambda x: x["timestamp"])
    ]
    (stay,) = seen(fleet(ship(points, int(told[0]["ssvid"])))).visits
    assert (stay.how, stay.slices[0].fixes) == ("anchorage", 82)
    assert (stay.lon_deg, stay.lat_deg) == pytest.approx((80.6, 45.4), abs=1e-6)
