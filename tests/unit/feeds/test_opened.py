"""Files and archives of sensor data."""

import gzip
import hashlib
import io
import pickle
import random
import tarfile
import zipfile
from pathlib import Path

import pytest

from crossbearing.feeds import fixes_of, sensor_files, streams
from crossbearing.feeds import opened as module
from crossbearing.feeds.sensor import SensorFeed
from crossbearing.model import Metadata, Problem
from sensor_samples import MARINECADASTRE, beside, taken_from, tarred, trace, zipped

REPORT = b"The ships left Tartus on Monday, the ministry said. Lat 34.9, lon 35.9, MMSI 273344000, time 10:00."
DOCUMENTS = {
    "report.txt": REPORT,
    "page.html": b"<!doctype html><html><title>A report</title><p>" + REPORT,
    "feed.rss": b'<?xml version="1.0"?><rss version="2.0"><channel><item>time,lat,lon</item></channel></rss>',
    "side.json": b'{"outlet": "The Example", "date": "2024-12-18", "lat": 1, "lon": 2}',
    "list.json": b'[{"name": "a", "time": "2024-01-01"}, {"name": "b"}]',
    "table.csv": b"name,country,population,area\nA,LY,1,2\n",
    "mail.eml": b"From: a@example.org\nSubject: MSG,3\n\n" + REPORT,
    "quote.txt": b"It sent this:\n!AIVDM,1,1,,A,13RlIW?04F1beOVEFLB9bRvH0L0L,0*6C\n" + REPORT + b"\n" + REPORT,
    "empty": b"",
    "zero": b"\0" * 5000,
    "noise": random.Random(1).randbytes(70_000),  # noqa: S311 - no secret
    "page.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 10,
    "packed.txt.gz": gzip.compress(REPORT),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_documents_are_not_claimed(tmp_path: Path, name: str) -> None:
    """Reports, pages, feeds, sidecars, other JSON and tables without positions yield nothing: they are documents."""
    (tmp_path / name).write_bytes(DOCUMENTS[name])
    assert list(sensor_files(str(tmp_path / name), name)) == []


def test_a_docx_is_no_archive(tmp_path: Path) -> None:
    """Documents that happen to be zips are left to those who read documents."""
    payload = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    (tmp_path / "a.docx").write_bytes(payload)
    assert list(sensor_files(str(tmp_path / "a.docx"), "a.docx")) == []


def test_the_name_does_not_decide(tmp_path: Path) -> None:
    """A trace under any name is a trace; its artifact is the file as it lies there."""
    (tmp_path / "holiday.txt").write_bytes(trace())
    found, given = taken_from(tmp_path / "holiday.txt")
    assert found[0].artifact.id == hashlib.sha256(trace()).hexdigest()
    assert found[0].artifact.size_bytes == len(trace())
    assert found[0].artifact.media_type == "application/vnd.readsb.trace+json"
    assert len(given.fixes) == 4


MEMBERS = {"day/a.json": gzip.compress(trace()), "ais.csv": MARINECADASTRE, "b.json": trace(icao="14042e")}


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param(zipped(MEMBERS), id="zip"),
        pytest.param(zipped(MEMBERS, stored=True), id="zip, stored"),
        pytest.param(tarred(MEMBERS), id="tar"),
        pytest.param(tarred(MEMBERS, compressed=True), id="tar.gz"),
        pytest.param(zipped({"in.zip": zipped(MEMBERS, stored=True)}, stored=True), id="zip in zip, stored"),
        pytest.param(tarred({"in.zip": zipped(MEMBERS)}), id="zip in tar"),
        pytest.param(zipped({"in.zip": zipped(MEMBERS)}), id="zip in zip"),
        pytest.param(zipped({"in.tar.gz": tarred(MEMBERS, compressed=True)}), id="tar.gz in zip"),
    ],
)
def test_members_of_archives(tmp_path: Path, payload: bytes) -> None:
    """Each member is an artifact of its own, with the hash of its own bytes, whatever it lies in."""
    (tmp_path / "tracks").write_bytes(payload)
    found, given = taken_from(tmp_path / "tracks")
    assert sorted(x.artifact.id for x in found) == sorted(hashlib.sha256(x).hexdigest() for x in MEMBERS.values())
    assert {x.artifact.path.rsplit("/", 1)[-1] for x in found} == {"a.json", "ais.csv", "b.json"}
    assert all(x.artifact.path.startswith("tracks/") for x in found)
    assert len(set(given.fixes.platform.tolist())) == 4
    assert set(given.codes) == {"fix-without-position"}


def test_sensor_files_travel_to_other_processes(tmp_path: Path) -> None:
    """What is found can be pickled and read elsewhere."""
    (tmp_path / "a.zip").write_bytes(zipped(MEMBERS))
    found, _ = taken_from(tmp_path / "a.zip")
    again = pickle.loads(pickle.dumps(found[0]))  # noqa: S301 - our own
    assert again == found[0]
    assert any(len(x) for x in fixes_of(again, Metadata()) if not isinstance(x, (tuple, Problem)))


def test_other_members_are_told_once(tmp_path: Path) -> None:
    """An archive tells in one problem how many of its members are no sensor data, and names the first."""
    members = {**MEMBERS, **{f"report{i}.txt": REPORT for i in range(9)}}
    (tmp_path / "a.zip").write_bytes(zipped(members))
    problems = taken_from(tmp_path / "a.zip")[1].problems
    told = next(x for x in problems if x.code == "archive-member-not-read")
    assert told.message.startswith("9 members of this archive")
    assert "a.zip/report0.txt" in told.message
    assert "report8" not in told.message


def test_archives_nest_only_so_deep(tmp_path: Path) -> None:
    """The fourth archive inside an archive is not opened, and said to be so."""
    payload = trace()
    for _ in range(4):
        payload = tarred({"in.tar": payload})
    (tmp_path / "a.tar").write_bytes(payload)
    assert [x.code for x in taken_from(tmp_path / "a.tar")[1].problems] == ["archive-too-deep"]


def test_no_room_to_unpack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive inside compressed bytes is unpacked first; where there is no room this is told."""
    (tmp_path / "a.tar.gz").write_bytes(tarred(MEMBERS, compressed=True))
    monkeypatch.setattr("tempfile.mkdtemp", lambda **_: str(tmp_path / "nowhere"))
    assert taken_from(tmp_path / "a.tar.gz")[1].codes == ["archive-not-opened"]


def test_a_sidecar_marks_tracks_as_made_up(tmp_path: Path) -> None:
    """``simulated`` beside any file marks every platform in it."""
    (tmp_path / "a.csv").write_bytes(MARINECADASTRE)
    _, given = taken_from(tmp_path / "a.csv", beside(simulated="true"))
    marked = [x.platform for x in given.told if x.what == "simulated"]
    assert sorted(marked) == sorted(set(given.fixes.platform.tolist()))


def test_an_archive_of_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Members beyond the limits are not read, which is told."""
    (tmp_path / "a.zip").write_bytes(zipped(MEMBERS))
    monkeypatch.setattr(module, "_MOST_MEMBERS", 2)
    found, given = taken_from(tmp_path / "a.zip")
    assert len(found) == 2
    assert "archive-too-large" in given.codes


def test_a_bomb_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What decompresses to hundreds of times its size is read up to the limit and no further."""
    monkeypatch.setattr(streams, "_RATIO_FROM_BYTES", 1 << 20)
    monkeypatch.setattr(streams, "LARGEST_RATIO", 100)
    bomb = gzip.compress(MARINECADASTRE + b"273344000,2024-12-18T10:00:00,34.9,35.87\n" * 1_000_000)
    (tmp_path / "a.csv.gz").write_bytes(bomb)
    _, given = taken_from(tmp_path / "a.csv.gz")
    assert "decompresses-too-far" in given.codes
    assert len(given.fixes) < 900_000


def test_a_truncated_gzip_keeps_what_came_before(tmp_path: Path) -> None:
    """The lines before the break are kept; the break is told."""
    rows = b"".join(
        b"273344000,2024-12-18T10:00:%02d,34.%05d,35.87\n" % (i % 60, i * 7919 % 99999) for i in range(20_000)
    )
    whole = gzip.compress(MARINECADASTRE + rows)
    (tmp_path / "a.csv.gz").write_bytes(whole[: len(whole) // 2])
    _, given = taken_from(tmp_path / "a.csv.gz")
    assert "gzip-truncated" in given.codes
    assert 5_000 < len(given.fixes) < 15_000


@pytest.mark.parametrize("cut", [600, 1500, 3000])
@pytest.mark.parametrize("compressed", [False, True])
def test_a_truncated_tar_keeps_what_came_before(tmp_path: Path, cut: int, *, compressed: bool) -> None:
    """Whole members before the break are found, and the break is told."""
    payload = tarred({"a.json": trace(), "b.json": trace(icao="14042e")}, compressed=compressed)
    (tmp_path / "a.tar").write_bytes(payload[:cut] if not compressed else payload[: len(payload) // 2])
    _, given = taken_from(tmp_path / "a.tar")
    assert {"archive-broken", "record-not-readable", "gzip-truncated"} & set(given.codes)


def test_broken_and_locked_zips(tmp_path: Path) -> None:
    """A zip without its end, and an encrypted member, are told and cost nothing else."""
    whole = zipped(MEMBERS)
    (tmp_path / "a.zip").write_bytes(whole[: len(whole) // 2])
    assert taken_from(tmp_path / "a.zip")[1].codes == ["archive-broken"]
    locked = bytearray(zipped({"a.json": trace()}, stored=True))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "b.zip").write_bytes(bytes(locked))
    assert taken_from(tmp_path / "b.zip")[1].codes == ["archive-member-locked"]


def test_a_header_of_gigabytes_is_not_taken_into_memory(tmp_path: Path) -> None:
    """An extended header that says that it is large ends the archive."""
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, 1 << 33
    (tmp_path / "a.tar").write_bytes(info.tobuf(tarfile.GNU_FORMAT) + b"\0" * 4096)
    assert taken_from(tmp_path / "a.tar")[1].codes == ["archive-broken"]


def test_names_of_members_are_printable(tmp_path: Path) -> None:
    """Line breaks and controls in the names of members are escaped."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a\nb\x1b.json", trace())
    found, _ = taken_from(tmp_path / "a.zip")
    assert found[0].artifact.path == "a.zip/a\\nb\\x1b.json"


def test_a_fault_of_a_parser_costs_its_file(tmp_path: Path) -> None:
    """Whatever a parser raises becomes a problem that names the format; nothing is raised."""

    def failing(stream: io.BufferedIOBase, source: object) -> object:
        raise RuntimeError(stream, source)

    (tmp_path / "a").write_bytes(trace())
    found = next(iter(sensor_files(str(tmp_path / "a"), "a")))
    assert not isinstance(found, Problem)

    def panicking(stream: io.BufferedIOBase, source: object) -> object:
        raise type("PanicException", (BaseException,), {})(stream, source)

    for parse in (failing, panicking):
        broken = module.SensorFile(found.artifact, SensorFeed("x", "x/x", lambda _: True, parse), found.place)  # type: ignore[arg-type]
        assert [x.code for x in fixes_of(broken, Metadata()) if isinstance(x, Problem)] == ["feed-failed"]


def test_a_file_that_has_gone(tmp_path: Path) -> None:
    """A file that is no longer there when its fixes are wanted is a problem."""
    (tmp_path / "a").write_bytes(trace())
    found = list(sensor_files(str(tmp_path / "a"), "a"))
    (tmp_path / "a").unlink()
    assert not isinstance(found[0], Problem)
    assert [x.code for x in fixes_of(found[0], Metadata()) if isinstance(x, Problem)] == ["unreadable"]


def test_a_sidecar_makes_a_table_known(tmp_path: Path) -> None:
    """A table with names of its own is known with the mapping beside it, and nothing without."""
    (tmp_path / "a.csv").write_bytes(b"when;breite;laenge;tail\n2024-12-18 10:00:00;32.0;21.0;RA-78845\n")
    assert taken_from(tmp_path / "a.csv")[0] == []
    mapping = beside(columns="time=when;lat=breite;lon=laenge;id=tail")
    found, given = taken_from(tmp_path / "a.csv", mapping)
    assert [x.feed.name for x in found] == ["table-csv"]
    assert given.values("id") == ["RA-78845"]
