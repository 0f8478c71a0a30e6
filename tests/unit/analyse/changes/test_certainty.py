"""Hedges, negation and course."""

import pytest

from crossbearing.analyse.changes.certainty import course
from unit.analyse.changes.sentences import kinds, sayings

TAIL = "the tanks from the old base to the new one"


@pytest.mark.parametrize("hedge", ["may have moved", "reportedly moved", "is believed to have moved"])
def test_a_hedge_is_lost_and_gained(hedge: str) -> None:
    """What may be is told as what is, or the other way round."""
    assert kinds(f"The army {hedge} {TAIL}.", f"The army moved {TAIL}.") == ["hedge lost"]
    assert kinds(f"The army moved {TAIL}.", f"The army {hedge} {TAIL}.") == ["hedge gained"]


def test_reported_speech_and_the_month_are_no_hedges() -> None:
    """ "Will" told as "would" is the tense of reported speech; "May" is a month or a name."""
    assert kinds(f"The army will move {TAIL}.", f"The army would move {TAIL}.") == []
    assert kinds(f"The army moved {TAIL} in spring.", f"The army moved {TAIL} in May.") == []


def test_a_hedge_that_an_attribution_replaces_is_no_gain() -> None:
    """ "Allegedly" says no less than "according to police"."""
    assert kinds(f"The army moved {TAIL}, according to police.", f"The army allegedly moved {TAIL}.") == []


@pytest.mark.parametrize("negated", ["did not move", "never moved", "failed to move"])
def test_a_negation_is_lost_and_gained(negated: str) -> None:
    """What did not happen is told as what did, or the other way round."""
    assert kinds(f"The army {negated} {TAIL}.", f"The army moved {TAIL}.") == ["negation lost"]
    assert kinds(f"The army moved {TAIL}.", f"The army {negated} {TAIL}.") == ["negation gained"]


def test_a_negation_said_otherwise_is_no_change() -> None:
    """ "Did not" and "didn't", "not likely" and "unlikely", "no A and no B" and "no A or B"."""
    assert kinds(f"The army did not move {TAIL}.", f"The army didn't move {TAIL}.") == []
    assert kinds("It is not likely that the army moved tanks.", "It is unlikely that the army moved tanks.") == []
    assert kinds("There were no tanks and no guns at the base.", "There were no tanks and guns at the base.") == []


@pytest.mark.parametrize(("group", "is_"), [
    ("will move", "planned"), ("plans to move", "planned"), ("is moving", "ongoing"), ("continued to move", "ongoing"),
    ("has begun moving", "begun"), ("has moved", "done"), ("moved", "done"), ("moves", "open"),
    ("may have moved", "open"),
])  # fmt: skip
def test_the_course_is_that_of_the_verb_group(group: str, is_: str) -> None:
    """Planned, begun, under way or done; "open" where the words leave it."""
    saying, _ = sayings(f"The army {group} the tanks.", "x")
    assert course(saying, next(i for i, w in enumerate(saying.words) if w.low.startswith("mov")))[0] == is_


def test_what_was_planned_or_under_way_is_told_as_done() -> None:
    """A plan told as done is the graver one; the tense of reported speech alone changes nothing."""
    assert kinds(f"The army plans to move {TAIL}.", f"The army has moved {TAIL}.") == ["planned became done"]
    assert kinds(f"The army is moving {TAIL}.", f"The army moved {TAIL}.") == ["ongoing became completed"]
    assert kinds(f"The army is moving {TAIL}.", f"The army was moving {TAIL}.") == []


@pytest.mark.parametrize(("one", "two"), [
    (f"The army may move {TAIL} and may stay.", f"The army may move {TAIL} and stay."),
    (f"Asked about a possible move, the army moved {TAIL}.", f"Asked if it would move, the army moved {TAIL}."),
    (f"That speculation moved {TAIL} this week.", f"It moved {TAIL} this week."),
])  # fmt: skip
def test_a_hedge_that_is_carried_or_said_otherwise_is_not_lost(one: str, two: str) -> None:
    """One "may" for two verbs, a question, and a doubt that stands in another sentence."""
    assert kinds(one, two) == []


@pytest.mark.parametrize(("one", "two"), [
    (f"It will be moved with {TAIL} and will be listed there.", f"It will be moved with {TAIL} and listed there."),
    (f"For the past year it is moving {TAIL}.", f"For the past year it has moved {TAIL}."),
    (f"The army is offering {TAIL} to its allies.", f"The army offered {TAIL} to its allies."),
    (f"The army will move {TAIL} unless they pay.", f"The army has moved {TAIL}."),
])  # fmt: skip
def test_what_only_looks_complete_is_not(one: str, two: str) -> None:
    """A shared auxiliary, a stretch of time up to now, an offer, and a condition that may have come."""
    assert kinds(one, two) == []


def test_a_code_is_no_negation_and_a_condition_turns_as_well() -> None:
    """ "<NOR.TO>" is a company's code; "if they do not" is "unless they"."""
    assert kinds(f"NORANDA moved {TAIL}.", f"NORANDA <NOR.TO> moved {TAIL}.") == []
    assert kinds(f"It moves {TAIL} if they do not pay.", f"It moves {TAIL} unless they pay.") == []
