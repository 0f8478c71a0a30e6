"""A case with tracks survives what happens to computers, and nothing of them is lost, double or left behind."""

import gzip
import json
import signal
import subprocess
import time
from pathlib import Path

import pytest

from crossbearing.store import Case
from e2e.building import exports_of
from e2e.test_durability import command, damage, run

KILLS = 15


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ten traces of flights from Hmeimim to Al Khadim, one of them twice, and a report."""
    found = tmp_path / "reports"
    found.mkdir()
    for number in range(10):
        (found / f"trace{number}.json.gz").write_bytes(gzip.compress(trace(number), mtime=0))
    (found / "twice.json.gz").write_bytes((found / "trace3.json.gz").read_bytes())
    (found / "report.txt").write_text("Two cargo aircraft flew from Hmeimim to Al Khadim on 18 December 2024.\n")
    return found


def trace(number: int) -> bytes:
    """A made-up flight in the form of readsb, a fix every 20 seconds; each of its own aircraft on its own day."""
    rows: list[list[object]] = []
    for step in range(0, 6000, 20):
        way = min(max((step - 300) / 5400, 0.0), 1.0)
        height = round(min(step - 300, 5700 - step, 900) / 900 * 30_000)
        lat, lon = 35.401 + way * (31.9985 - 35.401), 35.9487 + way * (21.1918 - 35.9487)
        rows.append([step, lat, lon, height if height > 0 else "ground", 450, 250, 0, 0, None, "adsb_icao"])
    start = 1_734_480_000 + number * 86_400
    return json.dumps({"icao": f"14{number:04x}", "timestamp": start, "trace": rows}).encode()


def parts(case: Path) -> int:
    """How many files of tracks there are."""
    return len(list((case / "tracks").rglob("*.parquet*")))


def test_a_build_of_tracks_killed_at_any_moment_goes_on_to_the_same_case(tmp_path: Path, folder: Path) -> None:
    """Killed by SIGKILL at random moments, cases are whole after each, and come out equal, legs and all."""
    done = run("kill-often", tmp_path, folder, KILLS, 20241218)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["killed"] >= KILLS
    assert told["damage"] == []
    reference = exports_of(tmp_path / "reference.case")
    for number in range(told["cases"]):
        killed = tmp_path / f"killed-{number}.case"
        assert exports_of(killed) == reference
        assert damage(killed) == []
        with Case.open(killed) as case:
            found = case.movements()
            assert (len(found.legs), found.fixes) == (10, 3000)
            assert len(case.tracks().parts) == parts(killed)
            assert [x.code for x in case.problems() if x.where.startswith("reports/twice")] == ["duplicate-file"]


def test_what_a_killed_run_left_behind_is_swept_away(tmp_path: Path, folder: Path) -> None:
    """Parts that no line names count for nothing, and go when the next build begins."""
    case = tmp_path / "x.case"
    assert run("build", case, folder, 1).returncode == 0
    named = parts(case)
    left = next((case / "tracks").rglob("*.parquet"))
    left.with_name("00.0123456789abcdef.parquet").write_bytes(left.read_bytes())
    left.with_name("01.0123456789abcdef.parquet.part").write_bytes(b"PAR1")
    before = exports_of(case)
    assert damage(case) == []
    assert run("build", case, folder, 1).returncode == 0
    assert parts(case) == named
    assert exports_of(case) == before


def test_a_killed_build_with_workers_goes_on(tmp_path: Path, folder: Path) -> None:
    """Killed while several processes read and look, the case is completed by the next build."""
    for number in range(10, 200):
        (folder / f"trace{number}.json").write_bytes(trace(number))
    killed, whole = tmp_path / "killed.case", tmp_path / "whole.case"
    with subprocess.Popen(command("build", killed, folder, 2)) as process:
        for _ in range(600):
            if list((killed / "tracks").rglob("*.parquet*")) or process.poll() is not None:
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert run("build", killed, folder, 2).returncode == 0
    assert run("build", whole, folder, 1).returncode == 0
    assert exports_of(killed) == exports_of(whole)
    assert damage(killed) == []
    with Case.open(killed) as case:
        assert len(case.movements().legs) == 200
        assert len(case.tracks().parts) == parts(killed)
