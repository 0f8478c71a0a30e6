"""Tables of fixes as CSV."""

import gzip
import zlib

import numpy as np
import pytest

from crossbearing.feeds import csv_tables
from crossbearing.feeds.csv_tables import TABLE_CSV, header_of
from sensor_samples import beside, read, recognised

ROWS = b"time,icao24,lat,lon,altitude_ft,speed_kmh\n2024-12-18T10:00:00Z,14042D,32.0,21.0,1000,36\n"


def test_a_table() -> None:
    """Units stand in the names of the columns."""
    assert recognised(ROWS) == "table-csv"
    fixes = read(TABLE_CSV, ROWS).fixes
    assert fixes.platform.tolist() == [0x14042D]
    assert fixes.altitude_m.tolist() == pytest.approx([304.8])
    assert fixes.speed_mps.tolist() == pytest.approx([10.0])


@pytest.mark.parametrize("separator", [b",", b";", b"\t", b"|"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_separators_and_ends_of_lines(separator: bytes, end: bytes) -> None:
    """Commas, semicolons, tabs and bars; with a byte order mark and without an end of the last line."""
    payload = b"\xef\xbb\xbf" + ROWS.strip().replace(b",", separator).replace(b"\n", end)
    found = read(TABLE_CSV, payload)
    assert (len(found.fixes), found.problems) == (1, ())


def test_altitudes_without_a_unit_are_left_out() -> None:
    """Nobody says whether they are feet or metres: they are not guessed, and how to say it is told."""
    payload = ROWS.replace(b"altitude_ft", b"altitude").replace(b"speed_kmh", b"speed")
    found = read(TABLE_CSV, payload)
    assert found.codes == ["altitude-without-unit", "speed-without-unit"]
    assert np.isnan(found.fixes.altitude_m).all()
    told = read(TABLE_CSV, payload, beside(columns="altitude_m=altitude;speed_mps=speed"))
    assert (told.codes, told.fixes.altitude_m.tolist(), told.fixes.speed_mps.tolist()) == ([], [1000.0], [36.0])


def test_quotes_and_ragged_lines() -> None:
    """Quoted cells may hold separators; lines with too few or too many cells are read as far as they go."""
    payload = (
        b'time,icao24,lat,lon,"operator",x\n'
        b'"2024-12-18T10:00:00","14042D",32.0,21.0,"Air, Example",1,2,3\n'
        b"2024-12-18T10:00:01,14042D,32.1\n"
        b"\n"
        b"2024-12-18T10:00:02,14042D,32.2,21.0\n"
    )
    found = read(TABLE_CSV, payload)
    assert found.fixes.lat_deg.tolist() == [32.0, 32.2]
    assert found.values("operator") == ["Air, Example"]


def test_a_quote_that_never_closes_costs_its_line() -> None:
    """A quotation mark without its other half does not swallow the lines that follow."""
    lines = b"".join(b"2024-12-18T10:00:%02d,14042D,32.%d,21.0,a\n" % (i, i) for i in range(9))
    payload = b'time,icao24,lat,lon,operator\n2024-12-18T10:00:00,14042D,32.5,21.0,"never closed\n' + lines
    assert len(read(TABLE_CSV, payload).fixes) == 10


def test_lines_without_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of a megabyte is none: it is counted, and what follows is read."""
    monkeypatch.setattr(csv_tables, "_BLOCK", 1000)
    monkeypatch.setattr(csv_tables, "_LONGEST_LINE", 5000)
    rows = ROWS.split(b"\n")[1] + b"\n"
    found = read(TABLE_CSV, ROWS + rows * 5 + b"x" * 100_000 + b"\n" + rows * 50)
    assert found.codes == ["line-not-readable"]
    assert len(found.fixes) >= 50


@pytest.mark.parametrize("block", [60, 90, 400, 10_000])
def test_blocks_do_not_matter(monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    """However the file is cut into blocks, the rows are the same."""
    monkeypatch.setattr(csv_tables, "_BLOCK", block)
    rows = b"".join(b"2024-12-18T10:%02d:%02dZ,14042D,32.0,21.0,%d,36\n" % (i // 60, i % 60, i) for i in range(300))
    fixes = read(TABLE_CSV, ROWS.split(b"\n")[0] + b"\n" + rows).fixes
    assert fixes.row.tolist() == list(range(300))
    assert fixes.altitude_m.tolist() == pytest.approx([i * 0.3048 for i in range(300)], rel=1e-5)


@pytest.mark.parametrize(
    "packed", [gzip.compress(b"1,2,3,4,5,6\n"), zlib.compress(b"1,2,3,4,5,6\n"), b"\x28\xb5\x2f\xfd,"]
)
def test_compressed_bytes_in_a_table_are_not_unpacked(packed: bytes) -> None:
    """They are a line that cannot be read, and not a way around the limits."""
    head, row, _ = ROWS.split(b"\n")
    found = read(TABLE_CSV, head + b"\n" + packed.replace(b"\n", b"") + b"\n" + row + b"\n")
    assert len(found.fixes) == 1


def test_bytes_that_are_no_text() -> None:
    """A name in another encoding costs its letters, not its row."""
    payload = b"time,icao24,lat,lon,operator\n2024-12-18T10:00:00,14042D,32.0,21.0,T\xfcrk\n"
    found = read(TABLE_CSV, payload)
    assert len(found.fixes) == 1
    assert found.values("operator") == ["T\ufffdrk"]


def test_headers() -> None:
    """Names that come twice are told apart; a line with few separators is no header."""
    header = header_of(b"a,b,a,,c\n1,2,3,4,5")
    assert header is not None
    assert header.columns == ("a", "b", "a#2", "#3", "c")
    assert header_of(b"Dear Sir, thank you, sincerely\n") is None


def test_other_identities() -> None:
    """Tail numbers and ids of one's own are platforms too; a word for a ship among the columns makes them ships."""
    air = read(TABLE_CSV, b"time,registration,lat,lon\n2024-12-18T10:00:00,RA-78845,32.0,21.0\n")
    sea = read(TABLE_CSV, b"time,vessel_id,lat,lon\n2024-12-18T10:00:00,A17,32.0,21.0\n")
    assert (air.values("id"), sea.values("id")) == (["RA-78845"], ["A17"])
    assert air.fixes.platform[0] != sea.fixes.platform[0]


def test_simulated_rows() -> None:
    """A column that says so marks its platforms as made up."""
    found = read(TABLE_CSV, b"time,icao24,lat,lon,simulated\n2024-12-18T10:00:00,14042D,32.0,21.0,true\n")
    assert [(x.what, x.value, x.time_us) for x in found.told] == [("simulated", "true", 0)]
