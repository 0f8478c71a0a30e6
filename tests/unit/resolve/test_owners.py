"""Bodies that are named by their owner."""

from datetime import date

import pytest

from crossbearing.gazetteer import Gazetteer
from crossbearing.resolve.candidates import Candidate, exact
from crossbearing.resolve.owners import body_of
from crossbearing.resolve.surface import Owned

DAY = date(2025, 3, 1)


def _named(name: str, kind: str, gazetteer: Gazetteer) -> Candidate:
    return next(c for c in exact(name, gazetteer) if c.kind == kind and c.how in {"name", "people"})


def test_a_commander_has_the_force_they_lead(gazetteer: Gazetteer):
    """“Forces” of a person are the armed body that the tables say they lead, with the source."""
    owner = _named("Khalifa Haftar", "person", gazetteer)
    body = body_of(Owned("Khalifa Haftar", 0, "forces", "force"), owner, DAY, gazetteer)
    assert body is not None
    assert body.anchor == "actor:lna"
    assert body.reason.endswith("]")


def test_the_past_is_told_as_past(gazetteer: Gazetteer):
    """Who no longer leads is said to have led."""
    owner = _named("Bashar al-Assad", "person", gazetteer)
    body = body_of(Owned("Assad", 0, "regime", "government"), owner, date(2025, 6, 1), gazetteer)
    assert body is not None
    assert " led it" in body.reason


@pytest.mark.parametrize(("side", "anchor"), [("eastern", "actor:lna"), ("", "actor:libya")])
def test_a_side_is_held_by_somebody(gazetteer: Gazetteer, side: str, anchor: str):
    """The forces of a part of a country are those of who holds most of its sites there; of the whole, the state's."""
    owner = _named("Libyan", "state", gazetteer)
    body = body_of(Owned("Libyan", 0, "forces", "force", side), owner, DAY, gazetteer)
    assert body is not None
    assert body.anchor == anchor


def test_a_town_has_the_government_that_sits_in_it(gazetteer: Gazetteer):
    """The government of a capital is the one that the tables seat there."""
    owner = next(c for c in exact("Tripoli", gazetteer) if c.kind == "place" and c.country == "LY")
    body = body_of(Owned("Tripoli", 0, "government", "government"), owner, DAY, gazetteer)
    assert body is not None
    assert body.anchor == "actor:gnu"


def test_a_town_where_nobody_is_known(gazetteer: Gazetteer):
    """A town without sites or seat has no body."""
    owner = next(c for c in exact("Reykjanesbær", gazetteer) or exact("Timaru", gazetteer) if c.kind == "place")
    assert body_of(Owned("x", 0, "forces", "force"), owner, DAY, gazetteer) is None


def test_an_organisation_is_its_own_body(gazetteer: Gazetteer):
    """The fighters of an organisation are the organisation."""
    owner = _named("Rapid Support Forces", "organisation", gazetteer)
    body = body_of(Owned("Rapid Support Forces", 0, "fighters", "force"), owner, DAY, gazetteer)
    assert body is not None
    assert body.anchor == "actor:rsf"
