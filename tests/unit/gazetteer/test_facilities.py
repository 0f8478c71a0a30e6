"""Airfields and ports with what a track needs of them."""

import csv
import math
from pathlib import Path

import pytest

from crossbearing.gazetteer.facilities import load_facilities, parse_runways
from crossbearing.gazetteer.lookup import SAME_FIELD_DEG
from crossbearing.model.facility import Facility


@pytest.fixture(scope="module")
def by_id() -> dict[str, Facility]:
    """The facilities by id."""
    return {f.id: f for f in load_facilities()}


def test_ids_are_unique(by_id: dict[str, Facility]) -> None:
    """No id stands for two places."""
    assert len(by_id) == len(load_facilities())


def test_the_fields_of_the_subject_are_where_the_tables_say(by_id: dict[str, Facility]) -> None:
    """Those of METHODS.md section 4, Brak al-Shati included; no general row stands beside them."""
    places = {
        "site:HL59": (21.1918, 31.9985),
        "site:HL56": (21.8309, 21.6877),
        "site:HLJF": (16.001, 29.1981),
        "site:HLGN": (23.907, 31.861),
        "site:HLGD": (16.595, 31.0635),
        "site:HLLB": (20.2695, 32.0968),
        "site:OSLK": (35.9487, 35.4011),
    }
    for ident, (lon, lat) in places.items():
        facility = by_id[ident]
        assert (facility.lon_deg, facility.lat_deg) == pytest.approx((lon, lat), abs=0.001)
        assert facility.curated
    assert by_id["site:brak-al-shati"].kind == "airfield"
    assert "airport:HL69" not in by_id, "Al Jufra of airportsdata is HLJF of the tables"
    assert not {f"airport:{ident.removeprefix('site:')}" for ident in places} & by_id.keys()


def test_a_general_field_beside_a_curated_one_is_that_one(by_id: dict[str, Facility]) -> None:
    """No airfield of the general list lies within SAME_FIELD_DEG of a curated airfield."""
    curated = [f for f in by_id.values() if f.curated and f.kind == "airfield"]
    general = [f for f in by_id.values() if not f.curated and f.kind == "airfield"]
    assert len(general) > 25_000
    for site in curated:
        near = [
            f.id
            for f in general
            if abs(f.lat_deg - site.lat_deg) < SAME_FIELD_DEG and abs(f.lon_deg - site.lon_deg) < SAME_FIELD_DEG
        ]
        assert near == []


def test_a_curated_field_takes_the_elevation_of_the_general_list(by_id: dict[str, Facility]) -> None:
    """Benina lies at 433 ft, Kufra at 1,367 ft, in metres; where the list has none, the table of fields."""
    assert by_id["site:HLLB"].elevation_m == pytest.approx(132.0, abs=1)
    assert by_id["site:HLKF"].elevation_m == pytest.approx(416.7, abs=1)
    assert by_id["site:HL77"].elevation_m == pytest.approx(77, abs=1)
    assert by_id["airport:LTAC"].elevation_m == pytest.approx(953, abs=3)


def test_fields_have_their_codes_of_timetables(by_id: dict[str, Facility]) -> None:
    """Curated ones take them from the general list; air bases and strips have none."""
    assert (by_id["site:HLLB"].iata, by_id["airport:LTAC"].iata) == ("BEN", "ESB")
    assert by_id["site:HL59"].iata is None
    assert 5000 < sum(f.iata is not None for f in by_id.values()) < 10_000


def test_runways_are_read_from_both_tables(by_id: dict[str, Facility]) -> None:
    """Al Khadim has one of 3,608 m on 15/33; Maaten al-Sarra two, whose headings stand in fields.tsv."""
    assert [(r.heading_deg, r.length_m) for r in by_id["site:HL59"].runways] == [(150.0, 3608.2)]
    assert [r.heading_deg for r in by_id["site:HL56"].runways] == [9.3, 9.0]
    assert all(0 <= r.heading_deg < 180 for f in by_id.values() for r in f.runways)


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("15L/33R, 11,732 ft; 15R/33L, 11,731 ft", [150, 150]),
        ("36R/18L, 11,483 ft", [0]),
        ("05R/23L, 13,124 ft; 05C/23C, 13,123 ft; 05L/23R, 10,827 ft", [50, 50, 50]),
        ("two runways, 13,729 ft", []),
        ("", []),
        (None, []),
    ],
)
def test_a_runway_has_the_heading_of_its_lower_number(text: str | None, headings: list[float]) -> None:
    """36/18 is 18/36, and the number times ten wraps at 180."""
    assert [r.heading_deg for r in parse_runways(text)] == headings


def test_heliports_and_seaplane_bases_are_left_out(by_id: dict[str, Facility]) -> None:
    """Where the name says so; a firm of helicopters may own an airfield."""
    names = [f.name.lower() for f in by_id.values() if f.kind == "airfield"]
    assert not [n for n in names if "heliport" in n or "seaplane base" in n]
    assert any("helicopters inc" in n for n in names)
    assert "southern seaplane airport" in names, "has a runway"


def test_ports_are_there_and_stand_apart(by_id: dict[str, Facility]) -> None:
    """Tobruk and Tartus are ports; every curated port and naval base is one."""
    assert by_id["site:tobruk-port"].kind == by_id["site:tartus-port"].kind == "port"
    assert sum(f.kind == "port" for f in by_id.values()) > 300


def metres(a: Facility, lon_deg: float, lat_deg: float) -> float:
    """How far a place is off, near enough for some kilometres."""
    east = (a.lon_deg - lon_deg) * math.cos(math.radians(lat_deg))
    return 111_195 * math.hypot(east, a.lat_deg - lat_deg)


def test_no_port_of_the_lower_table_is_a_curated_one(by_id: dict[str, Facility]) -> None:
    """A call is at one port: the lower table has none within five kilometres of a curated port."""
    ports = [f for f in by_id.values() if f.kind == "port"]
    curated = [f for f in ports if f.curated]
    assert [
        (f.id, c.id) for f in ports if not f.curated for c in curated if metres(f, c.lon_deg, c.lat_deg) < 5000
    ] == []


def test_ports_lie_where_the_world_port_index_has_them(by_id: dict[str, Facility], shared_data: Path) -> None:
    """Every row that names it as its source lies within five kilometres of one of its ports."""
    with (shared_data / "data" / "sensors" / "ports" / "WPI_ports.csv").open(encoding="utf-8") as file:
        index = [(float(r["longitude"]), float(r["latitude"])) for r in csv.DictReader(file)]
    rows = [f for f in by_id.values() if f.source == "World Port Index"]
    assert len(rows) > 200
    assert [f.id for f in rows if min(metres(f, lon, lat) for lon, lat in index) > 5000] == []


def test_all_facilities_lie_on_earth(by_id: dict[str, Facility]) -> None:
    """Finite coordinates and elevations between the Dead Sea and the Himalaya, and a positive radius."""
    for f in by_id.values():
        assert -180 <= f.lon_deg <= 180
        assert -90 <= f.lat_deg <= 90
        assert math.isfinite(f.elevation_m)
        assert -500 < f.elevation_m < 6000
        assert f.radius_m > 0
        assert f.source
