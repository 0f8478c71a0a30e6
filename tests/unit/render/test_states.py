"""States of the world in plain English."""

from dataclasses import replace
from datetime import date

from crossbearing.model import Bound, Stretch
from crossbearing.render.states import best_event, doubts, since, state_clause, supporting, until
from unit.render.held import HELD, held_world


def test_each_kind_has_its_clause() -> None:
    """Who, in which relation, to what; at a site, in a country."""
    world = held_world()
    assert state_clause(world, HELD) == "Russia has forces at Al Khadim"
    clauses = {
        state_clause(world, replace(HELD, kind="control")),
        state_clause(world, replace(HELD, kind="alignment", sign=-1)),
        state_clause(world, replace(HELD, kind="agreement", what="a base")),
        state_clause(world, replace(HELD, kind="agreement", object=None, object_name=None)),
        state_clause(world, replace(HELD, kind="truce")),
    }
    assert clauses == {
        "Russia controls Al Khadim",
        "Russia opposes Al Khadim",
        "Russia and Al Khadim have an agreement (a base)",
        "Russia has an agreement, with whom is not said",
        "fighting rests (Russia, Al Khadim)",
    }


def test_ends_are_told_as_far_as_they_are_known() -> None:
    """By, since, between; no end where no report ends it."""
    assert since(HELD) == "by 2024-12-16"
    assert since(replace(HELD, time=Stretch())) == "not known"
    day = Bound(date(2017, 1, 1), date(2017, 12, 31))
    assert since(replace(HELD, time=Stretch(day))) == "since 2017-01-01 to 2017-12-31"
    assert until(HELD) == ""


def test_doubts_come_once() -> None:
    """What shakes it is a doubt; what supports it comes first."""
    assert doubts(held_world(), HELD) == ("withdrawal under way",)
    assert [c.does for c in supporting(HELD)] == ["confirms", "shakes"]
    assert best_event(held_world(), HELD) is None
