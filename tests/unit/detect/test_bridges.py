"""Pairs of places with repeated directed legs."""

import random
import time
from dataclasses import replace

import pytest

from crossbearing.detect.bridges import bridges
from crossbearing.detect.weekly import monday_of, week_of
from unit.detect.patterns import FIRST, HARBOUR, NORTH, ONE, QUAY, SOUTH, TWO, WEST, heard, leg, moved

SHIP = "mmsi:273344000"


def test_repeated_directed_legs_make_a_bridge() -> None:
    """Three legs in two weeks one way do; two legs back do not."""
    legs = [leg(ONE, 0, NORTH.id, SOUTH.id), leg(TWO, 0, NORTH.id, SOUTH.id, hour=9), leg(ONE, 1, NORTH.id, SOUTH.id)]
    back = [leg(ONE, 0, SOUTH.id, NORTH.id, hour=12), leg(ONE, 1, SOUTH.id, NORTH.id, hour=12)]
    (found,) = bridges(moved([*legs, *back]))
    assert (found.medium, found.origin, found.destination) == ("air", NORTH.id, SOUTH.id)
    assert found.fleet == (ONE, TWO)
    assert found.legs == tuple(x.id for x in legs)
    assert [w.count for w in found.weeks] == [2, 1]


def test_one_busy_day_is_no_bridge() -> None:
    """Five legs of one week, two of two weeks, and circuits at one field make none."""
    assert list(bridges(moved(leg(ONE, 0, NORTH.id, SOUTH.id, hour=h) for h in range(5)))) == []
    assert list(bridges(moved(leg(ONE, w, NORTH.id, SOUTH.id) for w in range(2)))) == []
    assert list(bridges(moved(leg(ONE, w, NORTH.id, NORTH.id) for w in range(9)))) == []
    assert list(bridges(moved())) == []


def test_uncertain_ends_are_expected_and_not_counted() -> None:
    """A leg that probably ended there is listed; one that perhaps did only adds to the expected number."""
    legs = [leg(ONE, w, NORTH.id, SOUTH.id) for w in range(3)]
    likely, perhaps = (
        leg(TWO, 1, NORTH.id, SOUTH.id, hour=50, sure=0.7),
        leg(TWO, 2, NORTH.id, SOUTH.id, hour=50, sure=0.2),
    )
    (found,) = bridges(moved([*legs, likely, perhaps]))
    assert [w.count for w in found.weeks] == [1, 1, 1]
    assert [w.expected for w in found.weeks] == [1.0, 1.7, 1.2]
    assert likely.id in found.legs
    assert perhaps.id not in found.legs


def test_uncertain_legs_alone_make_no_bridge() -> None:
    """However many there are: that a fleet went there is then a guess."""
    assert list(bridges(moved(leg(ONE, w, NORTH.id, SOUTH.id, sure=0.8) for w in range(20)))) == []


def test_the_series_has_its_idle_weeks_and_their_hearing() -> None:
    """From the first week heard to the last, with the hours in which others were heard at both ends."""
    coverage = heard([NORTH, SOUTH], range(10), hours=range(100))
    (found,) = bridges(moved([leg(ONE, w, NORTH.id, SOUTH.id) for w in (2, 3, 6)], coverage=coverage))
    assert [w.count for w in found.weeks] == [0, 0, 1, 1, 0, 0, 1, 0, 0, 0]
    assert {w.heard_hours for w in found.weeks} == {100}
    assert found.weeks[0].monday == FIRST.date()


def test_a_place_that_nobody_hears_has_no_hearing() -> None:
    """The other end alone is not enough, nor is what the fleet itself was heard."""
    legs = [leg(ONE, w, NORTH.id, SOUTH.id) for w in range(3)]
    (found,) = bridges(moved(legs, coverage=heard([NORTH], range(3))))
    assert {w.heard_hours for w in found.weeks} == {0}
    (found,) = bridges(moved(legs, coverage=heard([NORTH, SOUTH], range(3), by=[ONE])))
    assert {w.heard_hours for w in found.weeks} == {0}


def test_a_rise_of_the_tempo_is_told() -> None:
    """One a week and then four."""
    legs = [leg(ONE, w, NORTH.id, SOUTH.id, hour=3 + 20 * n) for w in range(30) for n in range(1 if w < 15 else 4)]
    (found,) = bridges(moved(legs, coverage=heard([NORTH, SOUTH], range(30))))
    (change,) = found.changes
    assert change.monday == monday_of(week_of(FIRST) + 15)
    assert change.before == pytest.approx(1.0)
    assert change.after == pytest.approx(4.0)


def test_ships_have_bridges_too() -> None:
    """Between two ports."""
    (found,) = bridges(
        moved([leg(SHIP, w, HARBOUR.id, QUAY.id) for w in range(4)], coverage=heard([HARBOUR, QUAY], range(4)))
    )
    assert found.medium == "sea"
    assert {w.heard_hours for w in found.weeks} == {168}


def test_a_facility_that_is_not_at_hand_has_no_hearing() -> None:
    """The bridge is told all the same."""
    legs = [leg(ONE, w, NORTH.id, SOUTH.id) for w in range(3)]
    (found,) = bridges(replace(moved(legs, coverage=heard([NORTH, SOUTH], range(3))), facilities={NORTH.id: NORTH}))
    assert {w.heard_hours for w in found.weeks} == {0}


def test_the_busiest_comes_first_whatever_the_order_of_the_legs() -> None:
    """Shuffled legs give the same bridges."""
    legs = [leg(x, w, NORTH.id, SOUTH.id, sure=0.95) for x in (ONE, TWO) for w in range(9)]
    legs += [leg(ONE, w, SOUTH.id, WEST.id, hour=60) for w in range(5)]
    made = [list(bridges(moved(random.Random(n).sample(legs, len(legs))))) for n in range(4)]  # noqa: S311 - an order
    assert [x.destination for x in made[0]] == [SOUTH.id, WEST.id]
    assert all(x == made[0] for x in made)


def test_a_hundred_thousand_legs_take_seconds() -> None:
    """Of a thousand aircraft, over a year."""
    places = (NORTH, SOUTH, WEST)
    ways = [(a.id, b.id) for a in places for b in places if a is not b]
    legs = [
        leg(f"icao:{n % 1000:06x}", n % 52, *ways[n % len(ways)], hour=n % 160 + n / 1e6, sure=0.95)
        for n in range(100_000)
    ]
    all_of_them = moved(legs, coverage=heard(places, range(52)))
    began = time.process_time()
    assert len(list(bridges(all_of_them))) == len(ways)
    assert time.process_time() - began < 20
