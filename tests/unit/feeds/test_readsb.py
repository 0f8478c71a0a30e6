"""Traces of readsb and tar1090."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from crossbearing.feeds import json_pieces
from crossbearing.feeds.readsb import READSB
from crossbearing.model import FLAGS
from sensor_samples import START_S, read, recognised, taken_from, trace


def test_a_trace_is_read_in_si_units() -> None:
    """Feet, knots and feet a minute become metres and metres a second; "ground" is on the ground, null not known."""
    found = read(READSB, trace())
    fixes = found.fixes
    assert found.problems == ()
    assert fixes.platform.tolist() == [0x14042D] * 4
    assert ((fixes.time_us - START_S * 1_000_000) / 1e6).tolist() == [0.0, 10.5, 20.0, 30.0]
    assert fixes.on_ground.tolist() == [1, 0, -1, 0]
    assert fixes.altitude_m[1:].tolist() == pytest.approx([304.8, 609.6, 914.4])
    assert np.isnan(fixes.altitude_m[0])
    assert fixes.speed_mps[1] == pytest.approx(180 * 1852 / 3600)
    assert fixes.climb_mps[1] == pytest.approx(7.62)
    assert fixes.course_deg[1] == 151.0
    assert fixes.row.tolist() == [0, 1, 2, 3]


def test_flags_of_a_trace() -> None:
    """Stale rows, integrity as the aircraft object gives it, and positions that others worked out are marked."""
    flags = read(READSB, trace()).fixes.flags.tolist()
    stale = FLAGS["stale"] | FLAGS["no integrity"]
    assert flags == [FLAGS["integrity known"], 0, stale, FLAGS["not from the platform"]]


def test_what_a_trace_tells() -> None:
    """Registration, type and the military flag come from the table behind it; callsign and squawk from the aircraft."""
    found = read(READSB, trace(ownOp="Example Air", simulated=True))
    assert {(x.what, x.value, x.time_us > 0) for x in found.told} == {
        ("registration", "RA-78845", False),
        ("type", "IL76", False),
        ("operator", "Example Air", False),
        ("military", "true", False),
        ("simulated", "true", False),
        ("callsign", "RFF7031", True),
        ("squawk", "1234", True),
    }


def test_old_traces_have_nine_columns() -> None:
    """Files from before 2022 have rows of nine: no source and no geometric altitude."""
    found = read(
        READSB, trace([[0, 32.0, 21.0, 1000, 180.0, 150.0, 0, 64, None], [5, 32.0, 21.1, "ground", 1, 2, 0, 0, None]])
    )
    assert found.problems == ()
    assert found.fixes.on_ground.tolist() == [0, 1]


def test_a_truncated_trace_keeps_what_came_before() -> None:
    """A trace that breaks off gives its whole rows; the broken one is counted."""
    payload = trace()
    cut = payload.index(b'"mlat"')
    found = read(READSB, payload[:cut])
    assert len(found.fixes) == 3
    assert found.codes == ["record-not-readable"]


def test_a_long_trace_is_read_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is cut into pieces gives the same fixes, rows and all, as what is read at once."""
    rows = [[i, 32 + i / 1e4, 21.0, 1000 + i, 200, 90, 0, 0, {"flight": f"A{i // 50}"}] for i in range(500)]
    whole = read(READSB, trace(rows))
    monkeypatch.setattr(json_pieces, "_BLOCK", 700)
    pieces = read(READSB, trace(rows) + b" ")
    assert pieces.problems == ()
    for name in ("time_us", "lat_deg", "row"):
        assert np.array_equal(whole.fixes.column(name), pieces.fixes.column(name))
    assert pieces.fixes.row.tolist() == list(range(500))


def test_keys_behind_the_rows_are_read() -> None:
    """The header counts wherever it stands: ``simulated`` behind the rows marks the trace too."""
    payload = json.dumps(
        {"icao": "14042d", "timestamp": START_S, "trace": [[0, 1, 2, 3, 4, 5, 0, 0, None]], "simulated": True}
    )
    assert read(READSB, payload.encode()).values("simulated") == ["true"]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ({"icao": "zzzzzz"}, "trace-without-head"),
        ({"timestamp": None}, "trace-without-head"),
        ({"icao": "000000"}, "address-zero"),
    ],
)
def test_traces_of_nobody(header: dict[str, object], code: str) -> None:
    """Without an address or a time nothing can be placed; address 000000 is nobody's."""
    found = read(READSB, trace(**header))
    assert found.codes == [code]
    assert not len(found.fixes)


def test_nulls_and_words_everywhere() -> None:
    """Rows of nulls, words, lists and too few cells cost themselves."""
    rows: list[list[object]] = [
        [0, None, None, "ground", None, None, None, None, None],
        [None] * 14,
        ["x", "y", "z", {}, [], True, 1e400, -1e400, 5],
        [1, 2],
        [10, 32.0, 21.0, "ground", None, None, None, None, None],
    ]
    found = read(READSB, trace(rows))
    assert len(found.fixes) == 1
    assert found.fixes.row.tolist() == [4]
    assert set(found.codes) <= {
        "fix-without-position",
        "record-not-readable",
        "time-not-readable",
        "value-not-possible",
    }


def test_rows_of_no_use() -> None:
    """A trace of which no row has enough cells gives nothing, and counts them."""
    found = read(READSB, trace([[1, 2], [3]]))
    assert (len(found.fixes), found.codes) == (0, ["record-not-readable"])


def test_traces_are_known_by_content() -> None:
    """An object with ``icao`` and ``trace``; another JSON object is none."""
    assert recognised(trace(), "report.txt") == "readsb-trace"
    assert recognised(b'{"icao": "14042d", "note": "a trace was seen"}') is None


def test_the_real_trace(shared_data: Path) -> None:
    """A day of a Boeing 737 from an aggregator: every row, within the bounds of the earth, without a problem."""
    file = shared_data / "data/sensors/adsb/readsb/trace_full_ac671b.json"
    found, given = taken_from(file)
    assert [x.feed.name for x in found] == ["readsb-trace"]
    assert (len(given.fixes), given.problems) == (2500, ())
    assert given.values("registration") == ["N899DN"]
    assert np.ptp(given.fixes.time_us) < 86_400_000_000
    assert 53 < np.nanmin(given.fixes.altitude_m) < np.nanmax(given.fixes.altitude_m) < 11_300
    assert given.fixes.on_ground.tolist().count(1) > 10


def test_the_same_trace_compressed(tmp_path: Path) -> None:
    """Gzip changes the artifact and nothing else."""
    plain, packed = tmp_path / "a.json", tmp_path / "trace_full_14042d.json"
    plain.write_bytes(trace())
    packed.write_bytes(gzip.compress(trace()))
    assert np.array_equal(taken_from(plain)[1].fixes.lat_deg, taken_from(packed)[1].fixes.lat_deg)
    assert taken_from(plain)[0][0].artifact.id != taken_from(packed)[0][0].artifact.id
