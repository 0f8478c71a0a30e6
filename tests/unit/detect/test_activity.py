"""Arrivals at one facility, week by week."""

import random
from dataclasses import replace

from crossbearing.detect.activity import activities
from unit.detect.patterns import NORTH, ONE, SOUTH, TWO, heard, moved, visit


def test_arrivals_are_counted_by_the_week() -> None:
    """With those that are uncertain as expected, and the hours in which others were heard."""
    visits = [visit(ONE, 0, NORTH.id), visit(TWO, 2, NORTH.id), visit(ONE, 2, NORTH.id, probability=0.6)]
    (found,) = activities(moved(visits=visits, coverage=heard([NORTH], range(4), hours=range(50))))
    assert found.facility == NORTH.id
    assert [(w.count, w.expected, w.heard_hours) for w in found.weeks] == [
        (1, 1, 50), (0, 0, 50), (1, 1.6, 50), (0, 0, 50),
    ]  # fmt: skip
    assert found.platforms == (ONE, TWO)
    assert set(found.visits) == {x.id for x in visits}


def test_who_was_there_before_is_no_arrival() -> None:
    """A track that begins at a place does not say when it came; a visit to no facility is of none."""
    assert list(activities(moved(visits=[visit(ONE, 0, NORTH.id, seen=False), visit(ONE, 1, None)]))) == []


def test_an_arrival_at_a_facility_that_is_not_at_hand_has_no_hearing() -> None:
    """It is counted all the same."""
    (found,) = activities(replace(moved(visits=[visit(ONE, 0, NORTH.id)], coverage=heard([NORTH], [0])), facilities={}))
    assert [(w.count, w.heard_hours) for w in found.weeks] == [(1, 0)]


def test_a_rise_of_the_tempo_is_told() -> None:
    """One arrival a week by each of two, and then by each of eight."""
    visits = [visit(f"icao:{n:06x}", w, NORTH.id) for w in range(30) for n in range(1 if w < 15 else 5)]
    (found,) = activities(moved(visits=visits, coverage=heard([NORTH], range(30))))
    assert [x.after > x.before for x in found.changes] == [True]


def test_the_busiest_comes_first_whatever_the_order() -> None:
    """Shuffled visits give the same activities."""
    visits = [visit(ONE, w, NORTH.id) for w in range(6)] + [visit(TWO, w, SOUTH.id) for w in range(9)]
    made = [list(activities(moved(visits=random.Random(n).sample(visits, len(visits))))) for n in range(4)]  # noqa: S311
    assert [x.facility for x in made[0]] == [SOUTH.id, NORTH.id]
    assert all(x == made[0] for x in made)
