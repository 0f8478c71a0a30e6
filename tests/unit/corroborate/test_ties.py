"""Who belongs to whom, what lies within what."""

from dataclasses import replace

from crossbearing.corroborate.known import known
from crossbearing.corroborate.ties import ties
from crossbearing.model import Entity, World
from unit.corroborate.builders import ENTITIES

ARMY = Entity("org:army", "organisation", "Russian Army", ("Russian Army",), (), None, "RU", facts=(
    ("kind", "armed force [X]"), ("part of", "Russia since 1992-05-07 [X]"),
))  # fmt: skip
CHIEF = Entity("person:chief", "person", "Ivan Orlov", ("Ivan Orlov",), (), None, "RU", facts=(
    ("leads", "Coast Monitor since 2020-01-01 until 2024-12-08 [X, p. 3]"),
))  # fmt: skip
BONDS = ties(known(World(entities={e.id: e for e in (*ENTITIES.values(), ARMY, CHIEF)})))


def test_what_the_armed_forces_of_a_state_hold_the_state_holds() -> None:
    """By what the tables say that they are part of; without that they hold it themselves."""
    assert BONDS.side(ARMY).key == "actor:russia"
    assert BONDS.side(replace(ARMY, facts=())).key == "org:army"


def test_who_leads_somebody_is_of_one_side_with_them() -> None:
    """In both directions, whatever the years in the table."""
    assert BONDS.one_side("person:chief", "org:watch")
    assert BONDS.one_side("org:watch", "person:chief")
    assert not BONDS.one_side("person:chief", "actor:turkiye")


def test_a_site_lies_in_its_country_and_not_the_other_way_round() -> None:
    """A place lies in itself, a country in none of its sites, a site in no other country."""
    assert BONDS.within("site:khadim", "place:libya")
    assert BONDS.within("site:khadim", "site:khadim")
    assert not BONDS.within("place:libya", "site:khadim")
    assert not BONDS.within("site:khadim", "place:syria")
    assert not BONDS.within("site:khadim", "site:tobruk")
