"""Tables of AIS."""

from pathlib import Path

import numpy as np
import pytest

from crossbearing.feeds.ais_tables import AIS_CSV
from crossbearing.feeds.ais_tables import MARINECADASTRE as FEED
from crossbearing.model import platform_id
from sensor_samples import DANISH, MARINECADASTRE, read, recognised, taken_from

SPIRE = (
    b"timestamp,ship_and_cargo_type,mmsi,longitude,latitude,collection_type,speed,course,heading,name,draught,destination\n"
    b"2021-07-01 00:00:00 UTC,70,316001251,-123.1,49.2,terrestrial,10.0,180.0,181,EXAMPLE,7.5,VANCOUVER\n"
)


def test_marinecadastre() -> None:
    """Knots become metres a second; 360 degrees and 102.3 knots are not known; 91, 181 is no position."""
    assert recognised(MARINECADASTRE) == "marinecadastre"
    found = read(FEED, MARINECADASTRE)
    assert [platform_id(x) for x in found.fixes.platform.tolist()] == ["mmsi:273344000"] * 2 + ["mmsi:636021061"]
    assert np.isnan(found.fixes.course_deg[0])
    assert found.fixes.speed_mps[1] == pytest.approx(10.5 * 1852 / 3600)
    assert found.codes == ["fix-without-position"]


def test_what_marinecadastre_tells() -> None:
    """Name, IMO number, callsign, type in words, length and draught: at the first and the last moment of a stretch."""
    found = read(FEED, MARINECADASTRE)
    of_one = {(x.what, x.value) for x in found.told if platform_id(x.platform) == "mmsi:273344000"}
    assert of_one == {
        ("name", "SPARTA II"), ("imo", "9160994"), ("callsign", "UBRC3"), ("ship type", "cargo"), ("length", "121"),
        ("draught", "6.5"),
    }  # fmt: skip
    assert len([x for x in found.told if x.what == "name"]) == 2
    assert found.values("military") == ["true"]


def test_newer_names_of_marinecadastre() -> None:
    """Since 2025 the columns have other names."""
    payload = b"mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name\n1,2025-01-01 00:00:00,1,2,0,0,0,X\n"
    assert recognised(payload) == "marinecadastre"
    assert len(read(FEED, payload).fixes) == 1


def test_danish() -> None:
    """Days come first; exact duplicates are kept, for the store drops them; base stations do not travel."""
    assert recognised(DANISH) == "danish-ais"
    found = read(FEED, DANISH)
    assert found.fixes.time_us.tolist() == [1_707_782_405_000_000] * 2
    assert found.codes == ["not-a-vessel"]
    assert found.values("destination") == ["AARHUS"]
    assert found.values("ship type") == ["cargo"]


def test_other_tables_with_an_mmsi() -> None:
    """A wide table as Spire sells them: a time with UTC behind it, knots by the convention of AIS."""
    assert recognised(SPIRE) == "ais-csv"
    found = read(AIS_CSV, SPIRE)
    assert found.problems == ()
    assert found.fixes.time_us.tolist() == [1_625_097_600_000_000]
    assert found.fixes.speed_mps.tolist() == pytest.approx([10 * 1852 / 3600])


def test_mmsi_zero_and_none() -> None:
    """MMSI 0 is nobody's, and what is no number no MMSI: both are counted apart."""
    rows = b"".join(
        b"%s,2024-12-18T10:00:00,34.9,35.87\n" % x for x in (b"0", b"x", b"12345678901", b"", b"273344000.0")
    )
    found = read(AIS_CSV, b"mmsi,time,lat,lon\n" + rows)
    assert [platform_id(x) for x in found.fixes.platform.tolist()] == ["mmsi:273344000"]
    counts = {x.code: x.message.split()[0] for x in found.problems}
    assert counts == {"address-not-readable": "3", "address-zero": "1"}


def test_ships_that_share_a_number() -> None:
    """Two ships under one MMSI are both kept under it: that they are two is for others to find."""
    rows = b"mmsi,time,lat,lon,shipname\n1,2024-12-18T10:00:00,34.9,35.87,A\n1,2024-12-18T10:00:30,-10,100,B\n"
    found = read(AIS_CSV, rows)
    assert len(found.fixes) == 2
    assert found.values("name") == ["A", "B"]


def test_the_real_sample(shared_data: Path) -> None:
    """A thousand rows of one day, each of another ship; one is of a coast station."""
    found, given = taken_from(shared_data / "data/sensors/ais/noaa_marinecadastre_sample.csv")
    assert [x.feed.name for x in found] == ["marinecadastre"]
    assert given.codes == ["not-a-vessel"]
    assert (len(given.fixes), len(np.unique(given.fixes.platform))) == (999, 999)


def test_the_real_day(shared_data: Path) -> None:
    """The first hundred thousand rows of a day: all but 68 of coast stations and 5 under MMSI 1072211352."""
    _, given = taken_from(shared_data / "data/sensors/ais/noaa_marinecadastre_2022-01-03_99999.csv.gz")
    counts = {x.code: int(x.message.split()[0].replace(",", "")) for x in given.problems}
    assert len(given.fixes) + sum(counts.values()) == 99_999
    assert set(counts) == {"address-not-readable", "not-a-vessel"}
    assert sum(counts.values()) < 100
    assert np.nanmax(given.fixes.course_deg) < 360
    assert len(given.values("name")) > 10_000
