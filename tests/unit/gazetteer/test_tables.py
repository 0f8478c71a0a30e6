"""Every row of the shipped tables is checked: ids, sources, names, ties, coordinates."""

import math
from collections import Counter

import numpy as np
import pytest

from crossbearing.gazetteer import Allegiance, Row, load_gazetteer, tables
from crossbearing.gazetteer.lookup import equipment_key
from crossbearing.language.names import fold

FARTHEST_TOWN_DEG = 3.2
"""East of Duqm and in the Libyan desert the next town is 340 km away."""

ACTOR_TABLES = ("actors.tsv", "persons.tsv", "media.tsv")


def test_the_tables_have_the_size_that_they_claim() -> None:
    """At least 350 actors, 200 sites and 150 types of equipment besides the states."""
    gazetteer = load_gazetteer()
    assert len(gazetteer.all_actors()) - len(gazetteer.states) >= 350
    assert len(gazetteer.states) >= 193
    assert len(gazetteer.all_sites()) >= 200
    assert len(gazetteer.all_equipment()) >= 150


def test_ids_are_unique() -> None:
    """No two rows of any tables share an id."""
    countries = tables.read_countries()
    ids = [
        *(r.id for name in ACTOR_TABLES for r in tables.read_actors(name)),
        *(r.id for r in tables.states(countries)),
        *(r.id for r in tables.read_sites()),
        *(r.id for r in tables.read_equipment()),
        *(r.id for r in tables.read_regions()),
        *(c.place.id for c in countries),
    ]
    assert [i for i, n in Counter(ids).items() if n > 1] == []


def test_every_row_has_a_source_and_names_that_fold() -> None:
    """A row without a source, or an alias that folds to nothing, would be unusable."""
    for row in load_gazetteer().rows.values():
        assert row.source, row.id
        assert row.canonical in row.names, row.id
        assert all(fold(name) for name in row.names), row.id


def test_ties_and_operators_point_to_actors() -> None:
    """Allegiances, holders of sites and operators of equipment refer to rows that exist, and end after they begin."""
    gazetteer = load_gazetteer()
    for tie in (t for row in (*gazetteer.all_actors(), *gazetteer.all_sites()) for t in _ties(row)):
        assert gazetteer.row(tie.to) is not None, tie
        assert tie.source
        assert tie.since is None or tie.until is None or tie.since < tie.until, tie
    for equipment in gazetteer.all_equipment():
        assert [o for o in equipment.operators if gazetteer.row(o) is None] == [], equipment.id


def _ties(row: Row) -> tuple[Allegiance, ...]:
    return getattr(row, "allegiances", ()) or getattr(row, "control", ())


def test_sites_lie_in_their_country() -> None:
    """Among the five towns nearest to a site there is one of its country, and none is implausibly far."""
    index = load_gazetteer().index
    town = index["place_kind"] == 0
    for site in load_gazetteer().all_sites():
        assert -180 <= site.lon_deg <= 180
        assert -90 <= site.lat_deg <= 90
        assert 500 <= site.radius_m <= 50_000
        across = (index["place_lon"] - site.lon_deg) * math.cos(math.radians(site.lat_deg))
        away = np.where(town, np.hypot(across, index["place_lat"] - site.lat_deg), 999.0)
        nearest = np.argsort(away)[:5]
        if site.country == "IO":  # Diego Garcia has no town in the lists
            continue
        assert away[nearest[0]] < FARTHEST_TOWN_DEG, site.id
        assert site.country.encode() in {bytes(c) for c in index["place_country"][nearest]}, site.id


def test_places_have_a_point_and_a_radius() -> None:
    """Countries, regions and seas lie on the Earth and are never dots."""
    for place in (*(c.place for c in tables.read_countries()), *tables.read_regions()):
        assert -180 <= place.lon_deg <= 180
        assert -90 <= place.lat_deg <= 90
        assert place.radius_m > 400, place.id


def test_equipment_names_are_unambiguous() -> None:
    """No designation belongs to two rows: which one is meant could not be judged from anything."""
    owners: dict[str, set[str]] = {}
    for row in load_gazetteer().all_equipment():
        for name in row.names:
            owners.setdefault(equipment_key(name), set()).add(row.id)
    assert {k: v for k, v in owners.items() if len(v) > 1} == {}


def test_persons_are_office_holders_or_public_figures() -> None:
    """Every person has a dated office or a tie to an organisation; nobody is listed for being somebody."""
    for row in load_gazetteer().all_actors():
        if row.kind == "person":
            assert row.office or row.allegiances, row.id


@pytest.mark.parametrize(
    ("text", "expected"), [("2024", (2024, 1, 1)), ("2024-03", (2024, 3, 1)), ("2024-03-15", (2024, 3, 15))]
)
def test_days_may_be_given_as_years_and_months(text: str, expected: tuple[int, int, int]) -> None:
    """The first day of the year or month stands for it."""
    day = tables.parse_day(text, what="test")
    assert day is not None
    assert (day.year, day.month, day.day) == expected


def test_a_broken_day_names_its_place() -> None:
    """A mistake in a table is found by its own words."""
    with pytest.raises(ValueError, match="here"):
        tables.parse_day("2024-1-1-1", what="here")


def test_lives_are_of_persons_and_say_one_thing() -> None:
    """A death or a day of life, not both; with its source; of somebody in the table of persons."""
    persons = {row.id.removeprefix("actor:"): row for row in tables.read_actors("persons.tsv")}
    for row_id, life in tables.read_lives().items():
        assert row_id in persons
        assert (life.died is None) != (life.alive is None), row_id
        assert life.source, row_id
        assert persons[row_id].life == life
