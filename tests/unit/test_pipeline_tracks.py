"""Tracks through the whole flow: taken in, looked at, shown, and what goes wrong on the way."""

import gzip
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from crossbearing import captures, movements, pipeline
from crossbearing.feeds import Tracked
from crossbearing.feeds.folder import collect
from crossbearing.model import World
from crossbearing.store import Case

REGION = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"id": "XXCC", "name": "a made-up region"},
            "geometry": {"type": "Polygon", "coordinates": [[[27, 30], [32, 30], [32, 36], [27, 36], [27, 30]]]},
        }
    ],
}


FIXES = 390


def trace(number: int) -> bytes:
    """A made-up flight from Hmeimim to Al Khadim in the form of readsb: slow at both ends, a fix every 20 seconds."""
    rows: list[list[object]] = []
    for step in range(0, FIXES * 20, 20):
        share = min(max((step - 300) / 7200, 0.0), 1.0)
        way = share * share * (3 - 2 * share)
        knots = 6 * share * (1 - share) * 1_400_000 / 7200 / 0.5144 + 120
        field = 160 + way * (985 - 160)
        height = round(field + min(step - 300, 7500 - step, 1500) / 1500 * 30_000)
        lat, lon = 35.401 + way * (31.9985 - 35.401), 35.9487 + way * (21.1918 - 35.9487)
        ground = not 0 < share < 1
        rows.append([step, lat, lon, "ground" if ground else height, 10 if ground else knots, 255, 0, 0, None])
    start = 1_734_480_000 + number * 86_400
    told = {"icao": f"14{number:04x}", "r": f"RA-7{number:04}", "t": "IL76", "timestamp": start, "trace": rows}
    return json.dumps(told).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three traces and nothing else."""
    found = tmp_path / "in"
    found.mkdir()
    for number in range(3):
        (found / f"{number}.json.gz").write_bytes(gzip.compress(trace(number), mtime=0))
    return found


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """An empty case."""
    with Case.create_or_open(tmp_path / "x.case") as made:
        yield made


def test_a_build_takes_in_tracks_and_shows_what_they_show(case: Case, folder: Path) -> None:
    """Each trace is an artifact with its bytes, a reading, and a leg between airfields; the platform has its name."""
    report = pipeline.build(case, [folder])
    assert (report.files, report.read, report.known, report.problems) == (3, 3, 0, 0)
    seen = pipeline.world(case)
    assert [x.media_type for x in seen.artifacts.values()] == ["application/vnd.readsb.trace+json"] * 3
    assert all(case.artifacts.digest(x) == x for x in seen.artifacts)
    found = seen.movements
    assert {(x.start.facility, x.end.facility) for x in found.legs.values()} == {("site:OSLK", "site:HL59")}
    assert {(x.registration, x.type) for x in found.platforms.values()} == {(f"RA-7000{n}", "IL76") for n in range(3)}
    assert {x.id for x in found.facilities.values()} >= {"site:OSLK", "site:HL59"}
    assert len(found.coverage.keys) > 0
    assert list(case.verify()) == []


def test_building_again_changes_nothing_and_rebuilding_makes_the_same(case: Case, folder: Path) -> None:
    """Bytes that are known are not read again; what is made anew from the same tracks is equal."""
    pipeline.build(case, [folder])
    before, lines = case.world(), case.head()
    again = pipeline.build(case, [folder])
    assert (again.files, again.read, again.known, again.problems) == (3, 0, 3, 0)
    assert case.head() == lines
    pipeline.rebuild(case)
    assert case.world() == before


def test_a_report_that_comes_later_leaves_the_movements(
    case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only tracks and regions have them made again."""
    pipeline.build(case, [folder])
    before = case.movements()
    (folder / "report.txt").write_text("Two ships left Tartus for Tobruk.\n")
    with monkeypatch.context() as patched:
        patched.delattr(movements, "detect")
        pipeline.build(case, [folder])
    assert case.movements() == before
    assert len(case.world().documents) == 1


def test_what_came_later_shows_nothing_before(case: Case, folder: Path) -> None:
    """As of a moment between two builds, the world has the tracks of the first alone."""
    pipeline.build(case, [folder / "0.json.gz"])
    then = max(x.recorded_at for x in case.captures())
    first = pipeline.world(case).movements
    pipeline.build(case, [folder])
    assert len(pipeline.world(case).movements.legs) == 3
    assert pipeline.world(case, then).movements == first
    assert not pipeline.world(case, then - timedelta(seconds=1)).movements.any


def test_regions_that_a_user_gives_are_crossed(case: Case, folder: Path) -> None:
    """A file of polygons has the movements made again; the flight that went through has an overflight more."""
    pipeline.build(case, [folder])
    assert "XXCC" not in _areas(case.world())
    (folder / "regions.geojson").write_text(json.dumps(REGION))
    pipeline.build(case, [folder])
    assert "XXCC" in _areas(case.world())
    assert {"SY", "LY"} <= _areas(case.world())
    assert case.problems() == ()


def _areas(seen: World) -> set[str]:
    return {x.area for x in seen.movements.overflights.values() if x.answer == "yes"}


def test_the_same_bytes_twice_are_one_artifact(case: Case, folder: Path) -> None:
    """The second path is a capture of its own, and a note."""
    (folder / "copy.json.gz").write_bytes((folder / "1.json.gz").read_bytes())
    pipeline.build(case, [folder])
    assert case.movements().fixes == 3 * FIXES
    assert len(list(case.captures())) == 4
    assert [(x.code, x.where) for x in case.problems()] == [("duplicate-file", "in/copy.json.gz")]


def test_large_files_of_tracks_are_known_by_their_hash(
    case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their bytes stay where they lie; the line says so, and verify asks for no copy."""
    monkeypatch.setattr(captures, "KEPT_BYTES", 1000)
    pipeline.build(case, [folder])
    assert {x.kept for x in case.truth().artifacts.values()} == {False}
    assert not list((case.folder / "artifacts").rglob("*.gz"))
    assert case.movements().fixes == 3 * FIXES
    assert list(case.verify()) == []


def test_tracks_in_processes_are_the_same(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Taken in by two processes in tasks of one file, or here in one: the same movements."""
    found = []
    for small, files in ((10**9, 1000), (0, 1)):
        monkeypatch.setattr(pipeline, "SMALL_TRACKS_BYTES", small)
        monkeypatch.setattr(pipeline, "TASK_FILES", files)
        with Case.create_or_open(tmp_path / f"{files}.case") as case:
            pipeline.build(case, [folder], workers=2)
            found.append(case.movements())
    assert found[0] == found[1]
    assert len(found[0].legs) == 3


def test_a_file_that_ends_its_process_is_a_problem_and_the_others_go_on(
    case: Case, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files taken together with one that kills are taken alone; that one is tried again by the next build."""
    tried: list[int] = []

    def spread(tasks, _work, _workers, _weight):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 stands for pool.spread
        for task in tasks:
            tried.append(len(task.files))
            deadly = any(x.found.artifact.path == "in/1.json.gz" for x in task.files)
            yield task, ([None] if deadly else captures.take_tracks((task,)))

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "SMALL_TRACKS_BYTES", 0)
        patched.setattr(pipeline, "spread", spread)
        pipeline.build(case, [folder])
    assert tried == [3, 1, 1, 1]
    assert case.movements().fixes == 2 * FIXES
    assert [(x.code, x.where) for x in case.problems()] == [("reader-crashed", "in/1.json.gz")]
    again = pipeline.build(case, [folder])
    assert (again.read, again.known) == (1, 2)
    assert case.movements().fixes == 3 * FIXES
    assert case.problems() == ()


def test_a_file_that_changes_while_it_is_taken_in_is_told(case: Case, folder: Path) -> None:
    """Nothing is stored of it but the problem; the next build takes it."""
    tracked = [x for x in collect([folder]) if isinstance(x, Tracked)]
    (folder / "2.json.gz").write_bytes(gzip.compress(trace(7), mtime=0))
    (taken,) = captures.take_tracks([captures.TrackTask(case.folder, tuple(tracked))])
    assert [x.code for x in taken.problems] == ["file-changed"]
    assert [x.capture.artifact.path for x in taken.intakes] == ["in/0.json.gz", "in/1.json.gz"]


def test_a_truncated_file_keeps_what_came_before(case: Case, folder: Path) -> None:
    """A gzip that breaks off gives a problem, and the rest of the build goes on."""
    whole = (folder / "1.json.gz").read_bytes()
    (folder / "1.json.gz").write_bytes(whole[: len(whole) // 2])
    pipeline.build(case, [folder])
    assert case.movements().fixes >= 2 * FIXES
    assert "gzip-truncated" in {x.code for x in case.problems()}
    assert {x.where for x in case.problems()} == {"in/1.json.gz"}
