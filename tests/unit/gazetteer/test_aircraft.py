"""Types of aircraft."""

import json
from pathlib import Path
from typing import get_args

import pytest

from crossbearing.gazetteer import load_gazetteer
from crossbearing.gazetteer.aircraft import (
    Role,
    aircraft_types,
    role_of_type,
    types_named,
    types_of_equipment,
)


def test_rows_are_linked_to_equipment_that_there_is() -> None:
    """Every id of equipment is a row, and every role one of the known ones."""
    rows = load_gazetteer().rows
    kinds = aircraft_types().values()
    assert [e for k in kinds for e in k.equipment if e not in rows] == []
    assert {r for k in kinds for r in k.roles} <= set(get_args(Role))


def test_every_crewed_aircraft_of_the_tables_with_a_designator_has_a_type() -> None:
    """The sources of equipment.tsv name the designator; those rows lead to a type."""
    missing = [
        row.id
        for row in load_gazetteer().rows.values()
        if row.id.startswith("equipment:") and "Doc 8643 (" in row.source and not types_of_equipment(row.id)
    ]
    assert missing == ["equipment:tu-95"], "Doc 8643 has no designator for the Tu-95, whatever its row says"


def test_what_is_known_of_loads_is_an_interval_with_its_sources() -> None:
    """The Il-76's range at full load lies between 3,600 and 5,000 km by model and source; others have none."""
    il76 = aircraft_types()["IL76"]
    assert il76.payload_kg == (47_000.0, 60_000.0)
    assert il76.range_m == (3_600_000.0, 5_000_000.0)
    assert "Jane's" in il76.source
    for kind in aircraft_types().values():
        for interval in (kind.payload_kg, kind.range_m):
            assert interval is None or 0 < interval[0] <= interval[1]
    assert aircraft_types()["AN12"].payload_kg is None


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("IL76", ("IL76",)),
        ("Il-76TD", ("IL76",)),
        ("Ил-76МД-90А", ("IL76",)),
        ("An-124-100", ("A124",)),
        ("C-130J", ("C130", "C30J")),
        ("A400M", ("A400",)),
        ("S-400", ()),
        ("", ()),
    ],
)
def test_names_of_reports_and_tables_lead_to_designators(text: str, types: tuple[str, ...]) -> None:
    """A name may stand for several, and what is no aircraft for none."""
    assert types_named(text) == types


def test_cargo_planes_are_types_of_that_role() -> None:
    """Among them the Il-76, and the Il-96, which carries passengers before all else."""
    cargo = {x.designator for x in aircraft_types().values() if "cargo" in x.roles}
    assert {"IL76", "A124", "AN12", "C17", "IL96"} <= cargo
    assert "A320" not in cargo
    assert role_of_type("IL96") == "passenger"
    assert role_of_type("C17") == "cargo"
    assert role_of_type("XXXX") is None


def test_designators_are_those_of_doc_8643(shared_data: Path) -> None:
    """Each is in a public list of them, but the few that are younger than the list."""
    path = shared_data / "data" / "sensors" / "aircraft_types" / "icao_aircraft_types.json"
    listed = json.loads(path.read_text("utf-8"))
    assert [d for d in aircraft_types() if d not in listed] == []
