"""What a name could mean."""

import pytest

from crossbearing.gazetteer import Gazetteer
from crossbearing.resolve.candidates import exact, exact_or_case, near_actors, near_sites, same_person
from crossbearing.resolve.spellings import spellings_of


def test_a_country_is_its_state(gazetteer: Gazetteer):
    """A country's name and its people's word lead to one anchor, with the country's size."""
    states = [c for name in ("Libya", "Libyan") for c in exact(name, gazetteer) if c.kind == "state"]
    assert {c.anchor for c in states} == {"actor:libya"}
    assert all(c.position and c.position.radius_m > 300_000 for c in states)


def test_a_capital_is_a_town_and_a_government(gazetteer: Gazetteer):
    """A capital's name offers the town, marked as a seat, and the state as what it may stand for."""
    found = exact("Ankara", gazetteer)
    assert {c.anchor for c in found if c.how == "capital"} == {"actor:turkiye"}
    assert [c.country for c in found if c.seat] == ["TR"]


def test_nothing_bears_an_unknown_name(gazetteer: Gazetteer):
    """A name that no table has offers nothing."""
    assert exact("Xqzwv Brigade", gazetteer) == ()


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Khalifa Haftar", "Khalifa Hifter", True),
        ("Khalifa Belqasim Haftar", "Khalifa Haftar", True),
        ("Khalifa Haftar", "Saddam Haftar", False),
        ("Haftar", "Khalifa Haftar", False),
    ],
)
def test_same_person(a: str, b: str, same: bool):  # noqa: FBT001
    """Given and family names must both be alike, and both be there."""
    assert same_person(a, b) is same


def test_near_actors(gazetteer: Gazetteer):
    """A misspelt full name finds the person; a relative's name does not."""
    table = spellings_of(tuple(gazetteer.actor_names))
    found = near_actors("Khaliffa Hafter", person=True, spellings=table, gazetteer=gazetteer)
    assert "actor:khalifa-haftar" in {c.anchor for c in found}
    assert all(c.match < 1.0 and c.how == "spelling" for c in found)
    assert near_actors("Omar Haftar", person=True, spellings=table, gazetteer=gazetteer) == ()


def test_near_sites_in_the_countries_asked_for(theatres: Gazetteer):
    """Sites like a garbled name come from the countries spoken of, or from anywhere if none is."""
    table = spellings_of(tuple(theatres.site_names))
    here = near_sites("Tin Zagmir", ("ML",), table, theatres)
    assert "site:ML-TIN" in {c.anchor for c in here}
    assert {c.country for c in here} == {"ML"}
    assert near_sites("Tin Zagmir", ("PE",), table, theatres) == ()
    assert "site:ML-TIN" in {c.anchor for c in near_sites("Tin Zagmir", (), table, theatres)}


def test_a_province_named_after_its_town(gazetteer: Gazetteer):
    """A province that has its name from a town in it is offered as a province, one without such a town by its name."""
    provinces = {c.country: c.how for c in exact("Kidal", gazetteer) if c.anchor.startswith("admin1:")}
    assert provinces == {"ML": "province"}
    assert {c.how for c in exact("Texas", gazetteer) if c.anchor.startswith("admin1:US")} == {"name"}


def test_a_case_of_a_name_leads_to_its_row_and_weighs_less(gazetteer: Gazetteer):
    """An oblique case of a Cyrillic name is its row's, with the form named; a Latin name has no cases."""
    (state,) = [c for c in exact_or_case("Росії", gazetteer) if c.kind == "state"]
    assert (state.anchor, state.how, state.alias) == ("actor:russia", "form", "Росія")
    assert state.match < 1.0
    assert exact_or_case("Libya", gazetteer) == exact("Libya", gazetteer)
