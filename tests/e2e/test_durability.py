"""A case survives what happens to computers: kill, a full disk, two builds at once, many files."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import psutil
import pytest

from crossbearing.store import Case
from e2e import building
from e2e.building import exports_of

KILLS = 50
EXAMPLE = Path(__file__).parents[2] / "examples" / "libya" / "reports"

SENTENCES = (
    "Officials said on 3 February 2025 that two cargo aircraft flew radars from Hmeimim to Al Khadim.",
    "The ministry denied that air defence systems were moved to Libya.",
    "According to the Harbour Post, a ship left Tartus with armoured vehicles for Tobruk.",
    "Satellite images show new shelters at Maaten al-Sarra, analysts said.",
    "The agency reports that two officers confirmed the withdrawal from Syria.",
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Nine tiny reports, one of them three times."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(6):
        text = f"Report {number}. {SENTENCES[number % len(SENTENCES)]}\n"
        (folder / f"{number:02}.txt").write_text(text)
        (folder / f"{number:02}.json").write_text(json.dumps({"outlet": f"Outlet {number % 4}", "date": "2025-02-05"}))
    for name in ("copy.txt", "other.txt", "third.txt"):
        (folder / name).write_text("Two ships left Tartus for Tobruk, officials said.\n")
    return folder


@pytest.fixture
def long_reports(tmp_path: Path) -> Path:
    """Twenty long texts in a language that is kept and not read: they fill a disk in no time."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(20):
        text = " ".join(f"слово{number}x{x}" for x in range(1500))
        (folder / f"{number:02}.txt").write_text(text)
        (folder / f"{number:02}.json").write_text(json.dumps({"outlet": "Вестник", "language": "ru"}))
    return folder


def command(*arguments: object) -> list[str]:
    """The command that runs one build in a process of its own."""
    return [sys.executable, building.__file__, *map(str, arguments)]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """One build, to its end."""
    return subprocess.run(command(*arguments), capture_output=True, text=True, check=False)


def damage(folder: Path) -> list[str]:
    """What verify finds."""
    with Case.open(folder) as case:
        return [str(x) for x in case.verify()]


def test_a_build_killed_at_any_moment_goes_on_to_the_same_case(tmp_path: Path, reports: Path) -> None:
    """Killed by SIGKILL at fifty random moments, cases are whole after each, and come out equal in every export."""
    done = run("kill-often", tmp_path, reports, KILLS, 20250205)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["killed"] >= KILLS
    assert told["damage"] == []
    reference = exports_of(tmp_path / "reference.case")
    assert reference["statements"]
    for number in range(told["cases"]):
        folder = tmp_path / f"killed-{number}.case"
        assert exports_of(folder) == reference
        assert damage(folder) == []


def test_a_killed_build_leaves_no_worker_behind_and_any_number_of_workers_gives_one_case(tmp_path: Path) -> None:
    """Workers end with a parent that was killed; the next run goes on; one worker and two give the same exports."""
    killed, whole = tmp_path / "killed.case", tmp_path / "whole.case"
    with subprocess.Popen(command("build", killed, EXAMPLE, 2)) as process:
        watched = psutil.Process(process.pid)
        workers = _wait_for_children(watched)
        process.send_signal(signal.SIGKILL)
        process.wait()
    _, alive = psutil.wait_procs(workers, timeout=20)
    assert alive == []
    assert run("build", killed, EXAMPLE, 2).returncode == 0
    assert run("build", whole, EXAMPLE, 1).returncode == 0
    assert exports_of(killed) == exports_of(whole)


def _wait_for_children(process: psutil.Process) -> list[psutil.Process]:
    for _ in range(600):
        if children := process.children(recursive=True):
            return children
        time.sleep(0.05)
    raise AssertionError("no worker was started")


def test_ctrl_c_ends_a_build_cleanly(tmp_path: Path) -> None:
    """SIGINT ends the run and its workers soon; what was stored is whole and is not read again."""
    folder = tmp_path / "stopped.case"
    heeds = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell's background job ignores it
    with subprocess.Popen(
        command("build", folder, EXAMPLE, 2),
        stderr=subprocess.PIPE,
        preexec_fn=heeds,  # noqa: PLW1509 - no thread runs here
    ) as process:
        workers = _wait_for_children(psutil.Process(process.pid))
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode != 0
    _, alive = psutil.wait_procs(workers, timeout=20)
    assert alive == []
    assert damage(folder) == []
    assert run("build", folder, EXAMPLE, 1).returncode == 0


def test_two_builds_of_one_case_at_once_both_end_well(tmp_path: Path, reports: Path) -> None:
    """The second waits and says so; nothing is lost, nothing is double."""
    folder = tmp_path / "shared.case"
    builds = [
        subprocess.Popen(command("build", folder, reports, 1), stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    told = [x.communicate(timeout=120)[0] for x in builds]
    assert [x.returncode for x in builds] == [0, 0]
    assert "another build" in "".join(told)
    assert run("build", tmp_path / "alone.case", reports, 1).returncode == 0
    assert exports_of(folder) == exports_of(tmp_path / "alone.case")
    assert damage(folder) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path | None]:
    """A disk of 1.2 MB, None where this user may not mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", folder], capture_output=True, check=False
        ).returncode
    )
    yield folder if mounted else None
    if mounted:
        subprocess.run(["umount", "-l", folder], check=True)


def _assert_goes_on(folder: Path, reports: Path, tmp_path: Path) -> None:
    assert run("build", folder, reports, 1).returncode == 0
    assert run("build", tmp_path / "roomy.case", reports, 1).returncode == 0
    assert exports_of(folder) == exports_of(tmp_path / "roomy.case")
    assert damage(folder) == []


def test_a_file_that_cannot_grow_stops_a_build_with_a_message_and_loses_nothing(
    tmp_path: Path, long_reports: Path
) -> None:
    """Where the system refuses to write, the message says what to do; with room the same command completes the case."""
    folder = tmp_path / "starved.case"
    starved = run("starve", folder, long_reports, 500_000)
    assert starved.returncode == 3, starved.stderr
    assert "make room and run the same command again" in starved.stdout
    assert damage(folder) == []
    with Case.open(folder) as case:
        assert 0 < len(list(case.documents())) < 20
    _assert_goes_on(folder, long_reports, tmp_path)


def test_a_full_disk_stops_a_build_with_a_message_and_loses_nothing(
    tmp_path: Path, long_reports: Path, small_disk: Path | None
) -> None:
    """On a disk without room the build stops with a message; when room was made, the same command completes it."""
    if small_disk is None:
        pytest.skip("only root may mount a small disk here")
    folder = small_disk / "full.case"
    starved = run("build", folder, long_reports, 1)
    assert starved.returncode == 3, starved.stderr
    assert "make room and run the same command again" in starved.stdout
    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    _assert_goes_on(folder, long_reports, tmp_path)


@pytest.mark.parametrize("bytes_each", [8, 40_000])
def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path, bytes_each: int) -> None:
    """Eight times as many files take at most 30 MB more; 20,000 small ones took 160 MB when this was measured."""
    took = []
    for number in (200, 1600):
        folder = tmp_path / f"{number} files"
        folder.mkdir()
        for n in range(number):
            (folder / f"{n:05}.bin").write_bytes(b"\x00\x01%d" % n + bytes(bytes_each))
        done = run("weigh", tmp_path / f"{number}.case", folder)
        assert done.returncode == 0, done.stderr
        took.append(int(done.stdout))
        with Case.open(tmp_path / f"{number}.case") as case:
            assert len(case.problems()) == number
    assert took[1] - took[0] < 30_000_000


def test_a_case_on_a_read_only_disk_can_be_read_and_says_why_it_cannot_be_written(
    tmp_path: Path, reports: Path
) -> None:
    """Without permission to write, a case is read as it is, and nothing is left behind."""
    folder = tmp_path / "kept.case"
    assert run("build", folder, reports, 1).returncode == 0
    seen = exports_of(folder)
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "--bind", "-o", "ro", folder, folder], capture_output=True, check=False
        ).returncode
    )
    for path in () if mounted else (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert exports_of(folder) == seen
        assert damage(folder) == []
        refused = run("build", folder, reports, 1)
        assert refused.returncode == 3, refused.stderr
        assert "check the folder's permissions" in refused.stdout
    finally:
        if mounted:
            subprocess.run(["umount", "-l", folder], check=True)
        for path in () if mounted else (folder, *folder.rglob("*")):
            path.chmod(0o755)


def test_building_again_changes_nothing(tmp_path: Path, reports: Path) -> None:
    """The second build of the same folder adds no line."""
    folder = tmp_path / "twice.case"
    assert run("build", folder, reports, 1).returncode == 0
    with Case.open(folder) as case:
        once = case.head()
    assert run("build", folder, reports, 1).returncode == 0
    with Case.open(folder) as case:
        assert case.head() == once
        assert len([x for x in case.captures() if x.path.endswith(("copy.txt", "other.txt", "third.txt"))]) == 3
        assert [x.where for x in case.problems() if x.code == "duplicate-file"] == [
            "reports/other.txt",
            "reports/third.txt",
        ]
