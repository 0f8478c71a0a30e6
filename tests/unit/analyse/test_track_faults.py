"""Faults and silences of tracks, as findings."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

from crossbearing.analyse.track_faults import find
from crossbearing.model import Anomaly, Fault, Leg, Movements, Silence, World
from moved import IL76, SHIP, moved, moved_world

HOUR = timedelta(hours=1)


def _world(*silences: Silence, anomalies: tuple[Anomaly, ...] = ()) -> World:
    return World(
        movements=replace(
            moved(), silences={x.id: x for x in silences}, anomalies={x.id: x for x in anomalies}
        )
    )  # fmt: skip


def _leg(movements: Movements) -> Leg:
    return next(x for x in movements.legs.values() if x.platform == IL76 and x.end.facility is not None)


def _silence(leg: Leg, start: timedelta, end: timedelta, lon_deg: float, lat_deg: float, **more: str) -> Silence:
    return Silence(
        leg.platform, leg.start.time + start, leg.start.time + end, lon_deg, lat_deg, lon_deg, lat_deg,
        "no coverage" if more else "transponder gap", 0.9, 4, (),
    )  # fmt: skip


def test_anomalies_are_told_by_platform_and_fault() -> None:
    """Two jumps of one aircraft are one finding with both as evidence; a clock jump is another."""
    (odd,) = moved().anomalies.values()
    again = replace(odd, start=odd.start + HOUR, end=odd.end + HOUR, text="it jumped again", fixes=1)
    clock = replace(odd, fault="clock jump", text="the clock jumped")
    one, other = find(_world(anomalies=(odd, again, clock)))
    assert [one.title.partition(":")[0], other.title.partition(":")[0]] == ["A clock that jumps", "Positions that jump"]
    assert other.evidence == (odd.id, again.id)
    assert "It jumped again." in other.text
    assert "213 fixes" in other.text
    assert "(simulated tracks)" in other.title


def test_every_fault_has_a_title() -> None:
    """And who it was is a warning, how it moved a caution."""
    (odd,) = moved().anomalies.values()
    found = list(find(_world(anomalies=tuple(replace(odd, fault=x) for x in get_args(Fault)))))
    assert len({f.title for f in found}) == len(get_args(Fault))
    severities = {f.title.partition(":")[0]: f.severity for f in found}
    assert severities["Two under one identity"] == "warning"
    assert severities["Impossible speed"] == "caution"


def test_a_gap_near_the_landing_is_told_with_its_leg() -> None:
    """It may hide where the aircraft went."""
    leg = _leg(moved())
    gap = _silence(leg, 2.8 * HOUR, 3.1 * HOUR, leg.end.lon_deg + 0.5, leg.end.lat_deg)
    (found,) = find(_world(gap))
    assert found.title == "Silent near its arrival at Al Khadim air base: RA-78842 (IL76) (simulated tracks)"
    assert found.evidence == (gap.id, leg.id)
    assert found.severity == "caution"
    assert "90% of the way" in found.text


def test_a_gap_near_the_take_off_is_told_too() -> None:
    """And several of one platform and place are one finding."""
    leg = _leg(moved())
    gaps = [
        _silence(leg, n * HOUR / 10, (n + 0.5) * HOUR / 10, leg.start.lon_deg - 0.5, leg.start.lat_deg) for n in (1, 3)
    ]
    (found,) = find(_world(*gaps))
    assert found.title.startswith("Silent near its departure at Hmeimim air base")
    assert found.evidence == (*(x.id for x in gaps), leg.id)


def test_a_gap_under_way_is_a_note() -> None:
    """Far from both ends, or at an end at another time."""
    leg = _leg(moved())
    far = _silence(leg, 1.5 * HOUR, 1.8 * HOUR, 28.0, 34.0)
    other_time = _silence(leg, -30 * HOUR, -29 * HOUR, leg.end.lon_deg, leg.end.lat_deg)
    (found,) = find(_world(far, other_time))
    assert found.title.startswith("Silent under way")
    assert found.severity == "note"
    assert set(found.evidence) == {far.id, other_time.id}


def test_where_nobody_was_heard_silence_says_nothing() -> None:
    """No coverage is no finding."""
    leg = _leg(moved())
    assert list(find(_world(_silence(leg, 2.8 * HOUR, 3.1 * HOUR, 21.5, 32.0, why="no coverage")))) == []


def test_a_ship_is_near_its_port_within_the_reach_of_a_coast() -> None:
    """Forty kilometres off Tartus is near, two hundred are not."""
    voyage = next(x for x in moved().legs.values() if x.platform == SHIP)
    for away_deg, near in ((0.4, True), (2.2, False)):
        gap = _silence(voyage, 6 * HOUR, 20 * HOUR, voyage.start.lon_deg - away_deg, voyage.start.lat_deg)
        (found,) = find(_world(gap))
        assert found.title.startswith("Silent near its departure at port of Tartus") == near


def test_a_world_without_tracks_has_no_faults() -> None:
    """And the made-up one has its jump and its gap."""
    assert list(find(World())) == []
    assert len(list(find(moved_world()))) == 2
