"""Tables of aircraft and ships without positions."""

from pathlib import Path

import pytest

from crossbearing.feeds.aircraft_tables import AIRCRAFT_TABLE, TAR1090_TABLE
from crossbearing.model import platform_id
from sensor_samples import read, recognised, taken_from

ALERT = (
    b"$ICAO,$Registration,$Operator,$Type,$ICAO Type,#CMPG,$Tag 1,Category,$#Link\n"
    b"14042D,RA-78845,Russian Air Force,Ilyushin Il-76MD,IL76,Mil,Cargo,Toy Soldiers,https://example.org\n"
    b'00412D,Z-WPF,"Air, Zimbabwe",Boeing 767,B762,Gov,Dictator,Dictator Alert,https://example.org\n'
)
OPENSKY = (
    b"'icao24','timestamp','manufacturerName','model','operator','registration','typecode'\n"
    b"'14042d','2024-01-01','Ilyushin','Il-76','','RA-78845','IL76'\n"
)
TAR1090 = b"14042D;RA-78845;IL76;10;ILYUSHIN Il-76;1989;Russian Air Force;\n14042E;RA-78846;;00;;;;\n"
SHIPS = b"mmsi,imo,shipname,flag\n273344000,9160994,SPARTA II,RU\n"


def test_plane_alert() -> None:
    """Registration, operator and designator, and who is military: on no day (time 0)."""
    assert recognised(ALERT) == "platform-table"
    found = read(AIRCRAFT_TABLE, ALERT)
    of_one = {(x.what, x.value, x.time_us) for x in found.told if platform_id(x.platform) == "icao:14042d"}
    assert of_one == {
        ("registration", "RA-78845", 0), ("operator", "Russian Air Force", 0), ("type", "IL76", 0),
        ("military", "true", 0),
    }  # fmt: skip
    assert found.values("military") == ["true"]
    assert (found.problems, len(found.fixes)) == ((), 0)


def test_opensky_with_single_quotes() -> None:
    """Names and values stand between single quotes lately; what is empty is not told."""
    assert recognised(OPENSKY) == "platform-table"
    found = read(AIRCRAFT_TABLE, OPENSKY)
    assert {(x.what, x.value) for x in found.told} == {("registration", "RA-78845"), ("type", "IL76")}


def test_tar1090_without_a_header() -> None:
    """The first flag says military."""
    assert recognised(TAR1090) == "tar1090-table"
    found = read(TAR1090_TABLE, TAR1090)
    assert found.values("military") == ["true"]
    assert found.values("registration") == ["RA-78845", "RA-78846"]
    assert found.values("type") == ["IL76"]


def test_ships() -> None:
    """A register of ships by MMSI."""
    found = read(AIRCRAFT_TABLE, SHIPS)
    assert recognised(SHIPS) == "platform-table"
    assert {(x.what, x.value) for x in found.told} == {("imo", "9160994"), ("name", "SPARTA II")}


@pytest.mark.parametrize(
    "payload", [b"icao,name,city,lat,lon\nHLLB,Benina,Benghazi,32.1,20.3\n", b"a,b,c,d\n1,2,3,4\n"]
)
def test_other_tables_are_none(payload: bytes) -> None:
    """A table of airfields has addresses of another sort, and places."""
    assert recognised(payload) is None


def test_rows_without_an_address() -> None:
    """They are counted; a word where a designator belongs is not told."""
    found = read(
        AIRCRAFT_TABLE, b"icao24,registration,typecode,x\nzzz,A,IL76,\n14042d,B,Ilyushin 76,\n000000,C,IL76,\n"
    )
    assert found.codes == ["address-not-readable"]
    assert [(x.what, x.value) for x in found.told] == [("registration", "B")]


def test_the_real_table(shared_data: Path) -> None:
    """17,198 aircraft, 270 of them Il-76."""
    found, given = taken_from(shared_data / "data/sensors/mil_aircraft/plane-alert-db.csv")
    assert [x.feed.name for x in found] == ["platform-table"]
    assert given.problems == ()
    assert len(given.values("registration")) == 17_198
    assert given.values("type").count("IL76") == 270


def test_real_tables_of_other_things(shared_data: Path) -> None:
    """Airfields, runways, ports, pixels and types of aircraft are no tracks and no tables of platforms."""
    folders = ("airfields", "ports", "ccd_timeseries", "aircraft_types", "s2_chip", "countries", "fir")
    files = [x for folder in folders for x in (shared_data / "data/sensors" / folder).iterdir() if x.is_file()]
    assert len(files) > 10
    assert [str(x) for x in files if taken_from(x)[0]] == []
