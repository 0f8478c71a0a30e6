"""State vectors of the OpenSky Network."""

import json

import numpy as np
import pytest

from crossbearing.feeds.opensky import OPENSKY_CSV, OPENSKY_JSON
from crossbearing.feeds.parquet_tables import TABLE_PARQUET
from sensor_samples import START_S, STATES, parquet, read, recognised

HISTORY = (
    b"time,icao24,lat,lon,velocity,heading,vertrate,callsign,onground,alert,spi,squawk,baroaltitude,geoaltitude,"
    b"lastposupdate,lastcontact\n"
    b"1700000005,14042d,35.4,35.94,130.2,170.0,5.2,RFF7031 ,false,false,false,4321,1200.5,1250.0,1700000002.5,"
    b"1700000004.9\n"
    b"1700000010,14042d,35.39,35.95,131.0,170.5,NULL,RFF7031 ,true,false,false,4321,,1260.0,,1700000009.9\n"
)


def test_states_of_the_interface() -> None:
    """Metres and metres a second as they are; the time is that of the position; without a position there is no fix."""
    payload = json.dumps(STATES).encode()
    assert recognised(payload) == "opensky-states"
    found = read(OPENSKY_JSON, payload)
    fixes = found.fixes
    assert found.codes == ["fix-without-position"]
    assert fixes.time_us.tolist() == [(START_S - 3) * 1_000_000]
    assert (fixes.lon_deg.tolist(), fixes.lat_deg.tolist()) == ([35.94], [35.4])
    assert (fixes.altitude_m.tolist(), fixes.on_ground.tolist()) == ([1200.5], [0])
    assert fixes.speed_mps.tolist() == pytest.approx([130.2])
    assert fixes.climb_mps.tolist() == pytest.approx([5.2])
    assert fixes.course_deg.tolist() == [170.0]
    assert (found.values("callsign"), found.values("squawk")) == (["RFF7031"], ["4321"])


def test_history_as_csv() -> None:
    """``lastposupdate`` is when the position was heard, ``heading`` the track, and a lacking altitude geometric."""
    assert recognised(HISTORY) == "opensky-csv"
    fixes = read(OPENSKY_CSV, HISTORY).fixes
    assert fixes.time_us.tolist() == [1_700_000_002_500_000, 1_700_000_010_000_000]
    assert fixes.altitude_m.tolist() == [1200.5, 1260.0]
    assert fixes.on_ground.tolist() == [0, 1]
    assert fixes.course_deg.tolist() == [170.0, 170.5]
    assert np.isnan(fixes.climb_mps[1])
    assert read(OPENSKY_CSV, HISTORY).problems == ()


def test_history_as_parquet() -> None:
    """The same columns as Parquet, with types."""
    payload = parquet(
        {"time": [1700000005], "icao24": ["14042d"], "lat": [35.4], "lon": [35.94], "velocity": [130.2],
         "baroaltitude": [1200.5], "onground": [False], "lastposupdate": [1700000002.5]}
    )  # fmt: skip
    fixes = read(TABLE_PARQUET, payload).fixes
    assert fixes.time_us.tolist() == [1_700_000_002_500_000]
    assert fixes.on_ground.tolist() == [0]


def test_truncated_states_keep_what_came_before() -> None:
    """Rows before the break are kept; rows of another form are counted."""
    payload = json.dumps(STATES).encode()
    cut = read(OPENSKY_JSON, payload[: payload.rindex(b"[[1, 2]") if b"[[1, 2]" in payload else -40])
    assert len(cut.fixes) == 1
    assert "record-not-readable" in cut.codes
    assert read(OPENSKY_JSON, b'{"time": 1, "states": [1, [], "x"]}').codes[-1] == "record-not-readable"
