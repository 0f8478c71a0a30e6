"""What is known at the ends of flights."""

from dataclasses import replace

import numpy as np
import pytest

from crossbearing.detect.end_facts import EndFacts, facts
from crossbearing.detect.flights import spans
from crossbearing.model.track import Fixes, joined, sorted_fixes
from made_flights import FIELDS, HMEIMIM, KHADIM, START_S, flight, heard, together, track

LOST = heard(flight(), 0, 6400)


def _facts(fixes: Fixes, *, backwards: bool = False) -> EndFacts:
    found = track(fixes)
    return facts(found, spans(found, FIELDS), backwards=backwards)


def test_an_end_on_the_way_down_goes_down() -> None:
    """Height, course and descent are those of the last fixes."""
    end = _facts(LOST)
    assert not end.ground[0]
    assert end.climb_mps[0] == pytest.approx(11.4, abs=0.5)
    assert 250 < end.course_deg[0] < 270
    assert end.top_m[0] == pytest.approx(9000)


def test_climb_and_course_are_worked_out_where_they_are_not_told() -> None:
    """From heights and places."""
    nothing = np.full(len(LOST), np.nan, np.float32)
    bare, told = _facts(replace(LOST, climb_mps=nothing, course_deg=nothing)), _facts(LOST)
    assert bare.climb_mps[0] == pytest.approx(told.climb_mps[0], abs=0.5)
    assert bare.course_deg[0] == pytest.approx(told.course_deg[0], abs=1.0)


def test_a_start_looks_back_the_way_it_came() -> None:
    """The field of a start lies behind, and its climb is positive."""
    start = _facts(heard(flight(), 500), backwards=True)
    assert 70 < start.course_deg[0] < 90
    assert start.climb_mps[0] > 0


def test_the_next_place_is_told_with_its_time() -> None:
    """Of an end the place where the aircraft was heard next, of a start where it was heard last."""
    both = sorted_fixes(joined([LOST, flight(KHADIM, HMEIMIM, START_S + 30_000)]))
    end, start = _facts(both), _facts(both, backwards=True)
    assert end.other_lon_deg[0] == pytest.approx(KHADIM.lon_deg)
    assert end.other_ground[0]
    assert end.other_s[0] == pytest.approx(23_600, abs=20)
    assert start.other_lon_deg[1] == pytest.approx(end.lon_deg[0])
    assert start.other_ground.tolist() == [False, False]


def test_another_aircraft_tells_nothing() -> None:
    """The next place is one of the same track."""
    both = together(LOST, flight(KHADIM, HMEIMIM, START_S + 30_000, platform=0x14042E))
    assert np.isnan(_facts(both).other_lon_deg[0])
