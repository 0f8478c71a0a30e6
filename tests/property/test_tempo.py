"""What holds for the tempo of every series, and for the bridges of all legs."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import isfinite
from random import Random
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.detect.bridges import bridges
from crossbearing.detect.tempo import LEAST_WEEKS, TOLD_FROM, change_points
from crossbearing.model import ChangePoint, Leg, Week
from unit.detect.patterns import NORTH, ONE, SOUTH, TWO, WEST, heard, leg, moved

FIRST = date(2024, 1, 1)
Seen: TypeAlias = Sequence[tuple[int, float]]
"""Counts and hours of hearing."""


def _weeks(seen: Seen) -> list[Week]:
    return [Week(FIRST + timedelta(weeks=n), c, float(c), h) for n, (c, h) in enumerate(seen)]


@st.composite
def _series(draw: st.DrawFn) -> list[tuple[int, float]]:
    """Up to three tempos after one another, with hours of hearing that vary."""
    parts = draw(st.lists(st.tuples(st.integers(0, 8), st.integers(3, 20)), min_size=1, max_size=3))
    counts = [max(0, rate + draw(st.integers(-2, 2))) for rate, length in parts for _ in range(length)]
    return [(c, draw(st.sampled_from((0.0, 40.0, 120.0, 168.0)))) for c in counts]


def _same(one: Sequence[ChangePoint], other: Sequence[ChangePoint]) -> bool:
    return [x.monday for x in one] == [x.monday for x in other] and [x.bayes_factor for x in one] == pytest.approx(
        [x.bayes_factor for x in other], rel=1e-6
    )


@given(_series(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_weeks_does_not_matter(seen: Seen, random: Random) -> None:
    """Shuffled weeks are the same weeks."""
    weeks = _weeks(seen)
    shuffled = random.sample(weeks, len(weeks))
    assert change_points(shuffled) == change_points(weeks)


@given(_series())
@settings(max_examples=60, deadline=None)
def test_what_is_told_stands(seen: Seen) -> None:
    """Every change is in a heard week, has heard weeks enough on both sides, another rate after it, and evidence."""
    found = change_points(_weeks(seen))
    mondays = [w.monday for w in _weeks(seen) if w.heard_hours > 0]
    edges = [0, *(mondays.index(x.monday) for x in found), len(mondays)]
    assert all(b - a >= LEAST_WEEKS for a, b in pairwise(edges)) or not found
    assert all(isfinite(x.bayes_factor) and x.bayes_factor >= TOLD_FROM and x.before != x.after for x in found)


@given(_series(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)), max_size=8))
@settings(max_examples=60, deadline=None)
def test_weeks_without_hearing_change_nothing(seen: Seen, deaf: Seen) -> None:
    """Wherever they lie and whatever was counted in them: the same heard weeks give the same answer."""
    with_deaf = list(seen)
    for at, count in deaf:
        with_deaf.insert(at, (count, 0.0))
    one, other = change_points(_weeks(seen)), change_points(_weeks(with_deaf))
    assert [(x.before, x.after, x.bayes_factor) for x in one] == [(x.before, x.after, x.bayes_factor) for x in other]


@given(_series(), st.sampled_from((0.5, 0.125)))
@settings(max_examples=60, deadline=None)
def test_the_scale_of_the_hearing_raises_no_alarm(seen: Seen, share: float) -> None:
    """Half the hours in every week leave every change where it was."""
    assert _same(change_points(_weeks(seen)), change_points(_weeks([(c, h * share) for c, h in seen])))


@given(st.lists(st.sampled_from((42.0, 84.0, 126.0, 168.0)), min_size=6, max_size=60), st.integers(1, 6))
@settings(max_examples=100, deadline=None)
def test_counts_in_proportion_to_the_hearing_are_steady(hours: list[float], rate: int) -> None:
    """However the hours go up and down, counts that follow them are no change."""
    assert change_points(_weeks([(rate * round(h / 42), h) for h in hours])) == ()


@given(st.integers(0, 9), st.lists(st.floats(0, 168), min_size=6, max_size=60))
@settings(max_examples=100, deadline=None)
def test_the_same_count_every_week_is_steady(count: int, hours: list[float]) -> None:
    """However the hours go up and down: fewer others heard are no rise of what is counted."""
    assert change_points(_weeks([(count, h) for h in hours])) == ()


PLACES = (NORTH, SOUTH, WEST)
LEGS = st.lists(
    st.builds(
        lambda platform, week, way, hour, sure: leg(platform, week, *way, hour=hour, sure=sure),
        st.sampled_from((ONE, TWO)),
        st.integers(0, 6),
        st.sampled_from([(a.id, b.id) for a in PLACES for b in PLACES]),
        st.integers(0, 160),
        st.sampled_from((1.0, 0.95, 0.6, 0.3)),
    ),
    max_size=40,
)


@given(LEGS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_legs_does_not_matter(legs: list[Leg], random: Random) -> None:
    """Nor does a copy of a leg: it is the same leg."""
    coverage = heard(PLACES, range(7), hours=range(0, 168, 7))
    copied = random.sample(legs, len(legs)) + legs[:5]
    assert list(bridges(moved(copied, coverage=coverage))) == list(bridges(moved(legs, coverage=coverage)))


@given(LEGS)
@settings(max_examples=60, deadline=None)
def test_a_bridge_counts_its_named_legs(legs: list[Leg]) -> None:
    """Its weeks add up to them, at least three in two weeks; the expected number is no more than all legs."""
    movements = moved(legs)
    for bridge in bridges(movements):
        ends = (bridge.origin, bridge.destination)
        named = [x for x in movements.legs.values() if (x.start.facility, x.end.facility) == ends]
        assert sum(w.count for w in bridge.weeks) == len(named) >= 3
        assert sum(w.count > 0 for w in bridge.weeks) >= 2
        assert sum(w.expected for w in bridge.weeks) <= len(movements.legs) + 1e-9
        assert {x.id for x in named} <= set(bridge.legs)
        assert {movements.legs[x].platform for x in bridge.legs} == set(bridge.fleet)
