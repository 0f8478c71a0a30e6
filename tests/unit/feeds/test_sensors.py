"""All formats of sensors together: who claims what, and what hostile bytes cost."""

import json
import random
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossbearing.feeds import SENSORS
from crossbearing.feeds.losses import Loss
from crossbearing.feeds.sensor import Head
from crossbearing.feeds.sidecar import sidecar_metadata
from sensor_samples import (
    DANISH,
    MARINECADASTRE,
    NMEA_TAGGED,
    SBS,
    START_S,
    STATES,
    beast,
    heatmap,
    mode_s_lines,
    parquet,
    read,
    recognised,
    trace,
)  # fmt: skip

SAMPLES = {
    "readsb-trace": trace(),
    "opensky-states": json.dumps(STATES).encode(),
    "mode-s-json": mode_s_lines(),
    "table-parquet": parquet({"mmsi": [1, 2], "time": [START_S] * 2, "lat": [1.0, 2.0], "lon": [1.0, 2.0]}),
    "mode-s-beast": beast(),
    "ais-nmea": NMEA_TAGGED,
    "sbs-1": SBS,
    "mode-s-avr": b"1457996402.0 *8D40058B58C901375147EFD09357;\n1457996403.0 *8D40058B58C904A87F402D3B8C59;\n",
    "tar1090-heatmap": heatmap((START_S * 1000, [(0x14042D, 32.0, 21.0, 400, 4500)])),
    "opensky-csv": b"time,icao24,lat,lon,velocity,heading\n1700000005,14042d,35.4,35.94,130.2,170.0\n",
    "marinecadastre": MARINECADASTRE,
    "danish-ais": DANISH,
    "ais-csv": b"time,mmsi,lat,lon\n2024-12-18T10:00:00,273344000,34.9,35.9\n",
    "table-csv": b"time,icao24,lat,lon\n2024-12-18T10:00:00,14042d,34.9,35.9\n",
    "platform-table": b"icao24,registration,typecode,operator\n14042d,RA-78845,IL76,X\n",
    "tar1090-table": b"14042D;RA-78845;IL76;10;ILYUSHIN Il-76;1989;X;\n14042E;RA-78846;;00;;;;\n",
    "table-json": b'[{"time": 1700000000, "icao24": "14042d", "lat": 32.0, "lon": 21.0, "altitude_ft": "ground"}]',
}


def test_every_format_has_a_sample() -> None:
    """Names are different, and each is here."""
    assert sorted(SAMPLES) == sorted(x.name for x in SENSORS)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_known_as_what_it_is(name: str) -> None:
    """By the first format that claims it; what it holds has fixes, or is a table of platforms, or has no time."""
    assert recognised(SAMPLES[name]) == name
    feed = next(x for x in SENSORS if x.name == name)
    found = read(feed, SAMPLES[name])
    assert len(found.fixes) or found.told or found.codes == ["frame-without-time"]


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_hostile_bytes_cost_problems_only(name: str, data: st.DataObject) -> None:
    """Truncations, flipped bytes and bytes put in: nothing is raised, and what is kept is whole columns."""
    payload = bytearray(SAMPLES[name])
    for at in data.draw(st.lists(st.integers(0, len(payload) - 1), max_size=4)):
        payload[at] ^= data.draw(st.integers(1, 255))
    cut = data.draw(st.integers(0, len(payload)))
    whole = (
        bytes(payload[:cut])
        + data.draw(st.binary(max_size=40))
        + bytes(payload[cut:] if data.draw(st.booleans()) else b"")
    )
    feed = next(x for x in SENSORS if x.name == name)
    recognised(whole)
    found = read(feed, whole)
    assert len(found.fixes.lat_deg) == len(found.fixes.platform)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=2000))
def test_noise_is_nothing(noise: bytes) -> None:
    """Random bytes are rarely claimed and never raise, whoever is asked to read them."""
    for feed in SENSORS:
        feed.recognises(Head("x", noise))
        read(feed, noise)


def test_formats_that_are_taken_for_others() -> None:
    """Every sample read as every other format costs problems, never an exception."""
    for feed in SENSORS:
        for name, payload in SAMPLES.items():
            found = read(feed, payload)
            assert feed.name == name or len(found.fixes) + len(found.told) >= 0


def test_every_format_and_every_loss_is_documented() -> None:
    """The page on formats names each of them, its media type, and each cause for which rows are left out."""
    page = (Path(__file__).parents[3] / "docs" / "feeds.md").read_text(encoding="utf-8")
    wanted = [*(x.name for x in SENSORS), *(x.media_type for x in SENSORS), *get_args(Loss)]
    assert [x for x in wanted if f"`{x}`" not in page] == []


def test_the_example_of_a_mapping_works() -> None:
    """The table and the description in the page on formats give the fix that they show."""
    page = (Path(__file__).parents[3] / "docs" / "feeds.md").read_text(encoding="utf-8")
    table = page.split("```text\n")[1].split("```")[0].encode()
    sidecar = sidecar_metadata(page.split("```json\n")[1].split("```")[0].encode())
    assert sidecar is not None
    assert recognised(table, sidecar=sidecar) == "table-csv"
    found = read(next(x for x in SENSORS if x.name == "table-csv"), table, sidecar)
    assert (found.problems, found.fixes.altitude_m.tolist(), found.values("id")) == ((), [1200.0], ["RA-78845"])
    assert found.fixes.time_us.tolist() == [1_734_516_000_000_000]


def test_reports_are_not_claimed(shared_data: Path) -> None:
    """The real articles are documents."""
    files = [x for x in (shared_data / "reports").rglob("*") if x.is_file()]
    assert files
    assert [x.name for x in files if recognised(x.read_bytes())] == []


def test_long_files_keep_their_order() -> None:
    """Rows are numbered as they stand in the file, whatever their times: sorting is the store's."""
    rows = [[random.Random(i).uniform(0, 1e4), 32.0, 21.0, 1, 1, 1, 0, 0, None] for i in range(100)]  # noqa: S311
    fixes = read(SENSORS[0], trace(rows)).fixes
    assert fixes.row.tolist() == list(range(100))
    assert sorted(fixes.time_us.tolist()) != fixes.time_us.tolist()
