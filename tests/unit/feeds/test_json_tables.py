"""Tables of fixes as JSON."""

import json
from pathlib import Path

import numpy as np
import pytest

from crossbearing.feeds import json_tables
from crossbearing.feeds.json_tables import TABLE_JSON, frame_of, series_of
from sensor_samples import START_S, beside, read, recognised, taken_from

RECORDS: list[dict[str, object]] = [
    {"timestamp": START_S * 1000, "icao24": "14042d", "latitude": 32.0, "longitude": 21.0, "altitude": 1000.0,
     "groundspeed": 180.0, "track": -47, "vertical_rate": 600, "callsign": "RFF7031", "squawk": 3766.0},
    {"timestamp": START_S * 1000 + 500, "icao24": "14042d", "latitude": None, "longitude": None, "altitude": None,
     "groundspeed": None, "track": None, "vertical_rate": None, "callsign": "RFF7031", "squawk": None},
]  # fmt: skip


def columns() -> bytes:
    """The same column by column."""
    return json.dumps({name: {str(i): x[name] for i, x in enumerate(RECORDS)} for name in RECORDS[0]}).encode()


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param(json.dumps(RECORDS).encode(), id="records"),
        pytest.param(json.dumps(RECORDS, indent=2).encode(), id="indented"),
        pytest.param(b"\n".join(json.dumps(x).encode() for x in RECORDS), id="lines"),
        pytest.param(columns(), id="columns"),
    ],
)
def test_records_lines_and_columns_are_one_table(payload: bytes) -> None:
    """Feet, knots and feet a minute by the convention of ``groundspeed``; a course below 0 is wrapped."""
    assert recognised(payload) == "table-json"
    found = read(TABLE_JSON, payload)
    assert found.codes == ["fix-without-position"]
    fixes = found.fixes
    assert fixes.time_us.tolist() == [START_S * 1_000_000]
    assert fixes.altitude_m.tolist() == pytest.approx([304.8])
    assert fixes.speed_mps.tolist() == pytest.approx([180 * 1852 / 3600])
    assert fixes.climb_mps.tolist() == pytest.approx([3.048])
    assert fixes.course_deg.tolist() == [313.0]
    assert (found.values("callsign"), found.values("squawk")) == (["RFF7031", "RFF7031"], ["3766"])


def test_a_truncated_array_keeps_its_records() -> None:
    """Whole records before the break are kept."""
    payload = json.dumps(RECORDS[:1] * 50).encode()
    found = read(TABLE_JSON, payload[:-30])
    assert (len(found.fixes), found.codes) == (49, ["record-not-readable"])


@pytest.mark.parametrize("payload", [columns()[:-5], columns() + b"x"])
def test_broken_columns_are_told(payload: bytes) -> None:
    """A table written column by column cannot be read in part."""
    assert read(TABLE_JSON, payload).codes == ["table-broken"]


def test_columns_that_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be read in pieces is not read beyond a limit."""
    monkeypatch.setattr(json_tables, "_LARGEST_BYTES", 100)
    assert read(TABLE_JSON, columns()).codes == ["table-too-large"]


def test_records_of_ships() -> None:
    """``ssvid`` is an MMSI; seconds since 1970 are told from milliseconds by their size."""
    payload = json.dumps([{"ssvid": "412331104", "timestamp": 1704412120.0, "lat": 45.4, "lon": 80.6}]).encode()
    found = read(TABLE_JSON, payload)
    assert found.fixes.platform.tolist() == [(1 << 32) + 412331104]
    assert found.fixes.time_us.tolist() == [1_704_412_120_000_000]


def test_a_mapping_names_other_keys() -> None:
    """A description beside the file names the keys."""
    payload = json.dumps([{"when": "2024-12-18T10:00:00Z", "y": 32.0, "x": 21.0, "tail": "RA-1", "h": 10}]).encode()
    mapping = beside(columns='{"time": "when", "lat": "y", "lon": "x", "id": "tail", "altitude_m": "h"}')
    assert recognised(payload) is None
    assert recognised(payload, sidecar=mapping) == "table-json"
    assert read(TABLE_JSON, payload, mapping).fixes.altitude_m.tolist() == [10.0]


def test_values_of_several_kinds() -> None:
    """A column of numbers and words is text, of nested things text too; of truths a column of truths."""
    assert series_of("a", [1, "x", None]).to_list() == ["1", "x", None]
    assert series_of("a", [True, None]).to_list() == [True, None]
    assert series_of("a", [1, None, {"b": 1}]).to_list() == [1.0, None, None]
    assert frame_of([[1, 2], [3]], ["a", "b"]).rows() == [(1.0, 2.0), (3.0, None)]


SAMPLES = {
    "calibration/ajaccio": (2629, 1), "calibration/liege_sprimont": (2405, 1), "calibration/lisbon": (2789, 1),
    "calibration/nice": (1246, 1), "collections/quickstart": (284505, 213), "collections/switzerland": (139098, 842),
    "featured/belevingsvlucht": (16005, 1), "featured/elal747": (2110, 1), "featured/zero_gravity": (10367, 1),
    "noisy/noisy_ground": (924, 1), "noisy/noisy_takeoff": (730, 1), "onground/zurich_airport": (17132, 10),
    "surveillance/border_control": (1465, 1),
}  # fmt: skip
WITHOUT_POSITION = {
    "military/aircraft_carrier": (7335, 1689), "military/inflight_refuelling": (10396, 1),
    "noisy/noisy_spoofing": (8670, 11),
}  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_real_tables_without_a_problem(shared_data: Path, name: str) -> None:
    """Samples of `traffic`: every row that has a position, on the earth, nothing to tell of."""
    found, given = taken_from(shared_data / f"data/sensors/adsb/{name}.json.gz")
    assert [x.feed.name for x in found] == ["table-json"]
    assert given.problems == ()
    assert (len(given.fixes), len(np.unique(given.fixes.platform))) == SAMPLES[name]
    assert np.nanmax(given.fixes.speed_mps) < 300
    assert 2017 < given.fixes.time_us.min() / 31_557_600e6 + 1970 < 2025


@pytest.mark.parametrize("name", WITHOUT_POSITION)
def test_real_tables_with_rows_that_place_nothing(shared_data: Path, name: str) -> None:
    """Rows without a position are counted, and nothing else is wrong."""
    _, given = taken_from(shared_data / f"data/sensors/adsb/{name}.json.gz")
    fixes, lost = WITHOUT_POSITION[name]
    assert len(given.fixes) == fixes
    assert given.codes == ["fix-without-position"]
    assert given.problems[0].message.startswith(f"{lost:,} records")


def test_real_records_of_ships(shared_data: Path) -> None:
    """The messages that Global Fishing Watch made up for its tests of gaps."""
    _, given = taken_from(shared_data / "data/sensors/ais/gfw_pipe_gaps_sample_messages.json")
    assert (len(given.fixes), given.codes) == (83, ["fix-without-position"])
