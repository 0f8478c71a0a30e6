"""Files and folders as captures."""

import gzip
import os
import socket
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from crossbearing.feeds import Tracked, collect, count
from crossbearing.feeds import folder as module
from crossbearing.feeds.folder import stored_bytes
from crossbearing.model import Capture, Problem, artifact_id

TEXT = b"The ships left Tartus on Monday."


def fill(folder: Path, *names: str, payload: bytes = TEXT) -> None:
    """Files of these names below a folder."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(payload)


def shown(*paths: Path) -> list[str]:
    """The recorded paths of captures, and the codes and places of problems, in order."""
    return [c.artifact.path if isinstance(c, Capture) else f"{c.code}: {c.where}" for c in collect(paths)]


def test_paths_and_order(tmp_path: Path) -> None:
    """Paths begin with the name of the folder that was given; their order is that of their names."""
    fill(tmp_path / "reports", "b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "ä.txt")
    assert shown(tmp_path / "reports") == [
        "reports/B.txt",
        "reports/a/b/c.txt",
        "reports/a/z.txt",
        "reports/b.txt",
        "reports/ä.txt",
    ]
    assert shown(tmp_path / "reports" / "a" / "z.txt") == ["z.txt"]


def test_relative_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is given as ``.`` or by way of ``..`` has its own name."""
    fill(tmp_path / "reports", "a.txt", "sub/b.txt")
    monkeypatch.chdir(tmp_path / "reports" / "sub")
    assert shown(Path()) == ["sub/b.txt"]
    assert shown(Path("..")) == ["reports/a.txt", "reports/sub/b.txt"]
    assert shown(Path("../../reports/sub/..")) == ["reports/a.txt", "reports/sub/b.txt"]
    assert shown(Path("../a.txt")) == ["a.txt"]


def test_bytes_and_id(tmp_path: Path) -> None:
    """A capture holds the bytes, their hash and a first guess at what they are."""
    fill(tmp_path, "a.txt")
    fill(tmp_path, "b.txt", payload=b"%PDF-1.4")
    first, second = collect([tmp_path])
    assert isinstance(first, Capture)
    assert isinstance(second, Capture)
    assert (first.payload, first.artifact.id, first.artifact.size_bytes) == (TEXT, artifact_id(TEXT), len(TEXT))
    assert (first.artifact.media_type, second.artifact.media_type) == ("text/plain", "application/pdf")


def test_one_report_under_three_names(tmp_path: Path) -> None:
    """Equal bytes under several names are as many captures of one artifact."""
    fill(tmp_path, "a.txt", "b.txt", "c/d.txt")
    captures = [c for c in collect([tmp_path]) if isinstance(c, Capture)]
    assert len(captures) == 3
    assert len({c.artifact.id for c in captures}) == 1


def test_paths_given_twice(tmp_path: Path) -> None:
    """A file is read once, whatever paths lead to it."""
    fill(tmp_path / "r", "a.txt", "s/b.txt")
    assert shown(tmp_path / "r", tmp_path / "r" / "a.txt", tmp_path / "r" / "s") == ["r/a.txt", "r/s/b.txt"]


def test_nothing_there(tmp_path: Path) -> None:
    """A path at which nothing is, is a problem, and the others are read."""
    fill(tmp_path, "a.txt")
    assert shown(tmp_path / "no", tmp_path / "a.txt") == ["not-found: no", "a.txt"]
    assert shown(Path("a\x00b")) == ["unreadable: a\\x00b"]


def test_hidden_files(tmp_path: Path) -> None:
    """Hidden files and folders are left out in silence."""
    fill(tmp_path / "r", "a.txt", ".DS_Store", ".git/config")
    assert shown(tmp_path / "r") == ["r/a.txt"]


def test_sidecars(tmp_path: Path) -> None:
    """A sidecar belongs to its report, by its full name before its stem, and is no report itself."""
    fill(tmp_path / "r", "a.txt", "b.txt", "c.pdf")
    fill(tmp_path / "r", "a.json", "b.json", payload=b'{"outlet": "by stem"}')
    fill(tmp_path / "r", "a.txt.json", payload=b'{"outlet": "by name"}')
    outlets = {c.artifact.path: c.sidecar.outlet for c in collect([tmp_path / "r"]) if isinstance(c, Capture)}
    assert outlets == {"r/a.txt": "by name", "r/b.txt": "by stem", "r/c.pdf": None}
    (alone,) = collect([tmp_path / "r" / "b.txt"])
    assert isinstance(alone, Capture)
    assert alone.sidecar.outlet == "by stem"
    assert shown(tmp_path / "r" / "b.json", tmp_path / "r" / "b.txt") == ["b.txt"]


@pytest.mark.parametrize("payload", [b"{", b"[1]", b"\xff\xfe\x00"])
def test_broken_sidecar(tmp_path: Path, payload: bytes) -> None:
    """A sidecar that cannot be read is a problem; its report is taken in without it."""
    fill(tmp_path / "r", "a.txt")
    fill(tmp_path / "r", "a.json", payload=payload)
    assert shown(tmp_path / "r") == ["sidecar-broken: r/a.json", "r/a.txt"]


def test_lone_json(tmp_path: Path) -> None:
    """JSON that is beside no report is left out: in silence where it would be a sidecar, else with a problem."""
    fill(tmp_path / "r", "a.txt")
    fill(tmp_path / "r", "gone.json", payload=b'{"outlet": "Example"}')
    fill(tmp_path / "r", "data.json", payload=b"[1, 2]")
    assert shown(tmp_path / "r") == ["r/a.txt", "unknown-format: r/data.json"]


def test_symlink_loops(tmp_path: Path) -> None:
    """Links that lead back or to themselves are problems; the rest goes on."""
    fill(tmp_path / "r", "a/x.txt", "z.txt")
    (tmp_path / "r" / "a" / "up").symlink_to("..", target_is_directory=True)
    (tmp_path / "r" / "self").symlink_to("self")
    (tmp_path / "r" / "one").symlink_to("two")
    (tmp_path / "r" / "two").symlink_to("one")
    assert shown(tmp_path / "r") == [
        "symlink-loop: r/a/up",
        "r/a/x.txt",
        "symlink-loop: r/one",
        "symlink-loop: r/self",
        "symlink-loop: r/two",
        "r/z.txt",
    ]


def test_links_within_and_out(tmp_path: Path) -> None:
    """A link to a file within the folder is followed; one that leads out of it is not; dangling ones are problems."""
    fill(tmp_path, "r/a.txt", "r/s/b.txt", "outside/secret.txt")
    (tmp_path / "r" / "in.txt").symlink_to("s/b.txt")
    (tmp_path / "r" / "out.txt").symlink_to("../outside/secret.txt")
    (tmp_path / "r" / "dir").symlink_to("../outside", target_is_directory=True)
    (tmp_path / "r" / "again").symlink_to("s", target_is_directory=True)
    (tmp_path / "r" / "gone").symlink_to("nowhere")
    assert shown(tmp_path / "r") == [
        "r/a.txt",
        "symlink-outside: r/dir",
        "not-found: r/gone",
        "r/in.txt",
        "symlink-outside: r/out.txt",
        "r/s/b.txt",
    ]
    (tmp_path / "link").symlink_to("r", target_is_directory=True)
    assert "link/a.txt" in shown(tmp_path / "link")


def test_special_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pipes, sockets and devices are problems, and nothing waits for them."""
    (tmp_path / "r").mkdir()
    monkeypatch.chdir(tmp_path / "r")
    os.mkfifo("fifo.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("sock.txt")
        assert shown(tmp_path / "r", Path("/dev/null")) == [
            "not-a-file: r/fifo.txt",
            "not-a-file: r/sock.txt",
            "not-a-file: null",
        ]


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder that may not be read is a problem; the rest goes on."""
    fill(tmp_path / "r", "a.txt", "b.txt", "s/c.txt")
    real_open, real_scan = os.open, os.scandir

    def open_(file: str, *rest: int) -> int:
        if file.endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return real_open(file, *rest)

    def scandir(folder: str) -> object:
        if folder.endswith("/s"):
            raise PermissionError(13, "Permission denied")
        return real_scan(folder)

    monkeypatch.setattr(module.os, "open", open_)
    monkeypatch.setattr(module.os, "scandir", scandir)
    assert shown(tmp_path / "r") == ["unreadable: r/a.txt", "r/b.txt", "unreadable: r/s"]


def test_strange_names(tmp_path: Path) -> None:
    """Names with line breaks, dots, controls or stray bytes are read; what is recorded can be stored and shown."""
    folder = tmp_path / "r"
    fill(folder, "a\nb.txt", "..c.txt".removeprefix("."), "d..e.txt", "f\u202etxt.txt", "g h.txt")
    with open(os.fsencode(folder) + b"/stray\xff.txt", "wb") as stream:  # noqa: PTH123 - no path holds these bytes
        stream.write(TEXT)
    (folder / "..i.txt").write_bytes(TEXT)
    found = shown(folder)
    assert found == ["r/a\\nb.txt", "r/d..e.txt", "r/f\\u202etxt.txt", "r/g h.txt", "r/stray\\xff.txt"]
    assert all(path.encode() for path in found)


def test_too_large(tmp_path: Path) -> None:
    """A file over the bound is not read; a sparse one of a terabyte costs nothing."""
    fill(tmp_path / "r", "a.txt")
    with (tmp_path / "r" / "big.txt").open("wb") as stream:
        stream.truncate(1 << 40)
    assert shown(tmp_path / "r") == ["r/a.txt", "too-large: r/big.txt"]


def test_count(tmp_path: Path) -> None:
    """The count is that of the captures, without reading one."""
    fill(tmp_path / "r", *(f"{number}.txt" for number in range(30)), "s/x.txt")
    fill(tmp_path / "r", "3.json", payload=b'{"outlet": "x"}')
    assert count([tmp_path / "r"]) == 31
    assert count([tmp_path / "no"]) == 0


def test_many_files_stream(tmp_path: Path) -> None:
    """The bytes of one file at a time are in memory, however many there are."""
    fill(tmp_path / "r", *(f"{number}.txt" for number in range(60)), payload=b"x" * 500_000)
    tracemalloc.start()
    try:
        for item in collect([tmp_path / "r"]):
            assert not isinstance(item, Problem)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 3_000_000


def test_deep_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders that nest without end are left at a depth, with a problem."""
    monkeypatch.setattr(module, "_DEEPEST", 3)
    fill(tmp_path / "r", "a/b/c/d/e.txt", "x.txt")
    assert shown(tmp_path / "r") == ["too-deep: r/a/b/c", "r/x.txt"]


TRACE = b'{"icao":"14042d","timestamp":1734500000.0,"trace":[[0,32.0,21.0,30000,400,90,0,0,null,"adsb_icao"]]}'
SQUARE = (
    b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"HLLL"},"geometry":'
    b'{"type":"Polygon","coordinates":[[[10,20],[20,20],[20,30],[10,20]]]}}]}'
)


def test_tracks_come_without_their_bytes_and_with_their_description(tmp_path: Path) -> None:
    """A file of sensor data is known by its content, compressed or not; its id is the hash of the file as it lies."""
    packed = gzip.compress(TRACE)
    fill(tmp_path, "a.json", payload=TRACE)
    fill(tmp_path, "a.json.json", payload=b'{"title": "made up"}')
    fill(tmp_path, "b.bin", payload=packed)
    plain, gzipped = collect([tmp_path])
    assert isinstance(plain, Tracked)
    assert isinstance(gzipped, Tracked)
    assert plain.sidecar.title == "made up"
    assert (plain.found.artifact.id, gzipped.found.artifact.id) == (artifact_id(TRACE), artifact_id(packed))
    assert (stored_bytes(plain.found), stored_bytes(gzipped.found)) == (TRACE, packed)
    assert count([tmp_path]) == 2


def test_the_members_of_an_archive_are_tracks_each(tmp_path: Path) -> None:
    """An archive is one file to go through, and as many tracks as it holds; each keeps its own bytes."""
    with zipfile.ZipFile(tmp_path / "day.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(3):
            archive.writestr(f"trace{n}.json", TRACE.replace(b"14042d", b"14042%d" % n))
    found = [x for x in collect([tmp_path / "day.zip"]) if isinstance(x, Tracked)]
    assert [x.found.artifact.path for x in found] == [f"day.zip/trace{n}.json" for n in range(3)]
    assert [stored_bytes(x.found) for x in found] == [TRACE.replace(b"14042d", b"14042%d" % n) for n in range(3)]
    assert count([tmp_path / "day.zip"]) == 1


def test_tracks_that_change_while_they_are_taken_in_are_told(tmp_path: Path) -> None:
    """What was known of a file does not hold for other bytes, or for none."""
    fill(tmp_path, "a.json", payload=TRACE)
    (found,) = collect([tmp_path])
    assert isinstance(found, Tracked)
    fill(tmp_path, "a.json", payload=TRACE + b" ")
    changed = stored_bytes(found.found)
    (tmp_path / "a.json").unlink()
    gone = stored_bytes(found.found)
    assert isinstance(changed, Problem)
    assert isinstance(gone, Problem)
    assert (changed.code, gone.code) == ("file-changed", "not-found")


def test_regions_are_known_by_their_content(tmp_path: Path) -> None:
    """A file of polygons with names bounds regions, whatever it is called; other GeoJSON is what it was."""
    fill(tmp_path, "fir.json", "fir2.geojson", payload=SQUARE)
    fill(tmp_path, "points.json", payload=b'{"type":"FeatureCollection","features":[]}')
    found = list(collect([tmp_path]))
    assert [x.artifact.media_type for x in found if isinstance(x, Capture)] == ["application/geo+json"] * 2
    assert [x.code for x in found if isinstance(x, Problem)] == []
