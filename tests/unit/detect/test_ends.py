"""Where flights began and ended, as probabilities."""

from dataclasses import replace

import numpy as np
import pytest

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.end_facts import facts
from crossbearing.detect.ends import (
    FEATURES,
    UNKNOWN_FEATURES,
    candidates,
    named_state,
    pairs_of,
    past_shares,
    scored,
    states,
    weights,
)
from crossbearing.detect.flights import spans
from crossbearing.model.movement import Candidate
from crossbearing.model.track import Fixes, joined, sorted_fixes
from made_flights import BENINA, FIELDS, HMEIMIM, KHADIM, START_S, flight, heard, track


def _ends(fixes: Fixes, index: FacilityIndex = FIELDS) -> list[dict[str | None, float]]:
    found = track(fixes)
    some = spans(found, index)
    both = (facts(found, some, backwards=True), facts(found, some, backwards=False))
    state = (states(both[0], index), states(both[1], index))
    pairs = (pairs_of(both[0], index), pairs_of(both[1], index))
    past = past_shares(both, state, index, pairs)
    told = candidates(scored(both[1], state[1], index, pairs[1], past[1]), index)
    return [{x.facility: x.probability for x in one} for one in told]


def test_a_landing_that_was_seen_is_named() -> None:
    """On the ground at the field there is hardly another answer."""
    assert _ends(flight())[0][KHADIM.id] > 0.9


def test_probabilities_add_up_to_one_and_the_first_is_the_greatest() -> None:
    """Whatever was cut."""
    for last in (2000, 5000, 6000, 6500):
        found = list(_ends(heard(flight(), 0, last))[0].values())
        assert sum(found) == pytest.approx(1.0, abs=1e-6)
        assert found == sorted(found, reverse=True)


def test_lost_at_cruise_far_away_nothing_is_named() -> None:
    """Nine kilometres up over the open sea the answer is "not known"."""
    assert _ends(heard(flight(), 0, 3000))[0] == {None: 1.0}


def test_the_next_departure_tells_where_it_landed() -> None:
    """Lost at 5 km above one field and 100 km before another, it is next heard at one of them."""
    lost = heard(flight(HMEIMIM, BENINA), 0, 6400)
    alone = _ends(lost)[0]
    for field in (KHADIM, BENINA):
        there = _ends(sorted_fixes(joined([lost, flight(field, HMEIMIM, START_S + 30_000)])))[0]
        assert there[field.id] > alone[field.id]


def test_behind_the_aircraft_is_less_probable_than_ahead() -> None:
    """The same place on the other course."""
    lost = heard(flight(), 0, 6600)
    turned = replace(lost, course_deg=(lost.course_deg + 180) % 360)
    assert _ends(turned)[0].get(KHADIM.id, 0) < _ends(lost)[0][KHADIM.id]


def test_without_any_field_nothing_is_known() -> None:
    """An empty table names nothing."""
    assert _ends(flight(), FacilityIndex.of([])) == [{None: 1.0}]


def test_there_is_a_weight_for_every_feature() -> None:
    """The table fits the code."""
    assert {(len(of), len(none)) for of, none in weights().values()} == {(len(FEATURES), len(UNKNOWN_FEATURES))}


def test_states_are_told_in_words() -> None:
    """A start climbs, an end comes down."""
    assert named_state(0, backwards=True) == "observed"
    assert named_state(1, backwards=True) == "climbing when heard"
    assert named_state(1, backwards=False) == "descending and lost"
    assert named_state(2, backwards=False) == "cruise and lost"
    assert Candidate(None, 1.0).facility is None
    assert np.isfinite(weights()["lost"][0]).all()
