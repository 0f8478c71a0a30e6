"""The made-up tracks of the example: the same for the same seed, simulated by their own word, and possible."""

import csv
import gzip
import importlib
import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from crossbearing.gazetteer import load_gazetteer
from crossbearing.gazetteer.addresses import country_of_address
from crossbearing.gazetteer.registrations import registration_of_address, states_of_registration
from crossbearing.gazetteer.ships import country_of_mmsi, station_of_mmsi

FOLDER = Path(__file__).parents[3] / "examples" / "libya"
TRACKS = FOLDER / "tracks"


@pytest.fixture(scope="module")
def scripts() -> Iterator[dict[str, ModuleType]]:
    """The scripts of the example, which stand beside each other and are no package."""
    sys.path.insert(0, str(FOLDER))
    writes, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # what lies in the folder goes into the wheel
    try:
        yield {name: importlib.import_module(name) for name in ("flown", "sailed", "make_tracks")}
    finally:
        sys.dont_write_bytecode = writes
        sys.path.remove(str(FOLDER))


@pytest.fixture(scope="module")
def traces() -> dict[str, dict[str, object]]:
    """The committed traces by file name."""
    return {p.name: json.loads(gzip.decompress(p.read_bytes())) for p in sorted((TRACKS / "aircraft").iterdir())}


def unpacked(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, out of its gzip: that of another zlib may be packed otherwise."""
    files = {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    return {name: gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data for name, data in files.items()}


def test_the_same_seed_gives_the_same_bytes(scripts: dict[str, ModuleType], tmp_path: Path) -> None:
    """Twice, and the same that is committed; another seed gives others."""
    make = scripts["make_tracks"]
    for name in ("a", "b"):
        make.main(tmp_path / name)
    a, b = (sorted(p for p in (tmp_path / name).rglob("*") if p.is_file()) for name in ("a", "b"))
    assert [p.read_bytes() for p in a] == [p.read_bytes() for p in b]
    assert unpacked(tmp_path / "a") == unpacked(TRACKS)
    first = make.all_aircraft(1)[0].flights[0].time_s
    assert not np.array_equal(first, make.all_aircraft(2)[0].flights[0].time_s)


def test_every_file_says_that_it_is_simulated(traces: dict[str, dict[str, object]]) -> None:
    """At the head of each trace, in each line of the table of ships, in the GeoJSON."""
    assert traces
    for head in traces.values():
        assert head["simulated"] is True
        assert head["ownOp"] == "SIMULATED"
        assert str(head["desc"]).startswith("SIMULATED ")
        assert "SIM" in str(head["r"])
    with gzip.open(TRACKS / "ships" / "ais-simulated.csv.gz", "rt", encoding="utf-8") as file:
        assert {row["Simulated"] for row in csv.DictReader(file)} == {"true"}
    assert json.loads((TRACKS / "ships" / "ais-simulated.csv.gz.json").read_text("utf-8"))["simulated"] == "true"
    airspace = json.loads((TRACKS / "closed-airspace.geojson").read_text("utf-8"))
    assert all(f["properties"]["simulated"] for f in airspace["features"])


def test_nobody_real_is_meant(traces: dict[str, dict[str, object]]) -> None:
    """Registrations that no register gives; addresses of the block of the state, but for one that is to be found."""
    outside = set()
    for name, head in traces.items():
        address = int(str(head["icao"]), 16)
        assert name == f"trace_full_{head['icao']}.json"
        assert registration_of_address(address) is None
        states = states_of_registration(str(head["r"]))
        assert country_of_address(address) is not None
        if states and country_of_address(address) not in states:
            outside.add(head["r"])
    assert outside == {"5A-SIM09"}


def test_ships_are_invented(scripts: dict[str, ModuleType]) -> None:
    """Their numbers end in what no register has given out yet, and none has an IMO number."""
    ships = {row["MMSI"]: row for row in table()}
    assert {int(m) for m in ships} == {ship.mmsi for ship, _ in scripts["sailed"].VOYAGES}
    for mmsi, row in ships.items():
        assert station_of_mmsi(int(mmsi)) == "ship"
        assert country_of_mmsi(int(mmsi)) is not None
        assert mmsi[3:7] == "9999"
        assert row["IMO"] == ""


def table() -> list[dict[str, str]]:
    """The rows of the table of ships."""
    with gzip.open(TRACKS / "ships" / "ais-simulated.csv.gz", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_files_are_small() -> None:
    """All tracks together are less than a megabyte."""
    assert sum(p.stat().st_size for p in TRACKS.rglob("*") if p.is_file()) < 1_000_000


def test_no_aircraft_is_in_two_places(scripts: dict[str, ModuleType]) -> None:
    """Flights of one aircraft follow one another, and it can have come from where the last one ended."""
    for plane in scripts["make_tracks"].all_aircraft():
        flights = sorted((f for f in plane.flights if len(f.time_s)), key=lambda f: float(f.time_s[0]))
        for before, after in itertools.pairwise(flights):
            hours = (after.time_s[0] - before.time_s[-1]) / 3600
            assert hours > 0, (plane.registration, before.callsign, after.callsign)
            a, b = ((f.lon[i], f.lat[i]) for f, i in ((before, -1), (after, 0)))
            assert scripts["flown"].distance_km(a, b) < 950 * hours + 20, (plane.registration, after.callsign)


def test_a_flight_begins_and_ends_on_its_runways(scripts: dict[str, ModuleType]) -> None:
    """On the ground at both fields, at the height of the field, never faster or higher than it is told to be."""
    flown, make = scripts["flown"], scripts["make_tracks"]
    flight = flown.flown(0.0, make.HMEIMIM, make.KHADIM, make.SEA_WAY, callsign="X")
    assert flight.ground[[0, -1]].all()
    assert not flight.ground[1:-1].any()
    for i, place in ((0, make.HMEIMIM), (-1, make.KHADIM)):
        assert flown.distance_km((flight.lon[i], flight.lat[i]), place.at) < 0.1
        assert abs(flight.altitude_ft[i] - place.elevation_ft) < 50
    assert flight.altitude_ft.max() <= 31_000
    assert flight.speed_kt.max() <= 430.01
    assert (np.diff(flight.time_s) > 0).all()
    km = sum(
        flown.distance_km((flight.lon[i], flight.lat[i]), (flight.lon[i + 1], flight.lat[i + 1]))
        for i in range(len(flight.time_s) - 1)
    )
    assert 1418 < km < 1520, "longer than the great circle of METHODS.md section 4, and not by much"


def test_holes_hide_what_lies_in_them_and_nothing_else(scripts: dict[str, ModuleType]) -> None:
    """Below a floor near a field, and in the desert."""
    flown, make = scripts["flown"], scripts["make_tracks"]
    flight = flown.flown(0.0, make.HMEIMIM, make.KHADIM, make.SEA_WAY, callsign="X")
    cut = flown.heard(flight, [make.below(make.KHADIM, 9000.0)])
    assert cut.time_s[0] == flight.time_s[0]
    assert cut.time_s[-1] < flight.time_s[-1]
    assert cut.altitude_ft[-1] >= 9000
    gone = flown.heard(flown.flown(0.0, make.KHADIM, make.BAMAKO, (), callsign="X"), [make.desert])
    assert 0 < len(gone.time_s) < 60
    assert gone.lat.min() >= 28.2


def test_a_spoofed_stretch_lies_elsewhere_and_has_no_integrity(scripts: dict[str, ModuleType]) -> None:
    """A circle around Beirut for fourteen minutes, NIC 0; before and after nothing is changed."""
    flown, make = scripts["flown"], scripts["make_tracks"]
    flight = flown.flown(0.0, make.HMEIMIM, make.KHADIM, make.SEA_WAY, callsign="X")
    false = flown.spoofed(flight, 240, 1080, make.BEIRUT_CIRCLE, 9)
    inside = (flight.time_s >= 240) & (flight.time_s < 1080)
    assert (false.nic == np.where(inside, 0, 8)).all()
    assert (false.lon[~inside] == flight.lon[~inside]).all()
    for lon, lat in zip(false.lon[inside], false.lat[inside], strict=True):
        assert 8 < flown.distance_km((lon, lat), make.BEIRUT_CIRCLE) < 10


def test_the_tempo_rises_in_the_week_of_16_december(scripts: dict[str, ModuleType]) -> None:
    """Nine weeks with six flights at most, then two to seven in every week."""
    make = scripts["make_tracks"]
    weeks = [0] * make.WEEKS
    for plane in make.all_aircraft():
        if plane.registration in {"RA-SIM01", "RA-SIM02", "RA-SIM03"}:
            for flight in plane.flights:
                weeks[int(flight.time_s[0] // (7 * make.DAY_S))] += not flight.callsign.endswith("R")
    assert sum(weeks[: make.RISE_WEEK]) == sum(make.BEFORE) <= 6
    assert min(weeks[make.RISE_WEEK :]) >= 2
    assert max(weeks) <= 7


def test_the_equipment_of_the_example_has_names_in_the_tables() -> None:
    """The ships that reports name are rows of equipment, so that a test can look for them by name."""
    names = {ship["VesselName"] for ship in table()}
    assert {"SPARTA", "SPARTA II"} <= names
    assert load_gazetteer().equipment("Sparta II")
