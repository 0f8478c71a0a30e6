"""The program as a user runs it, on the shipped example: from a folder of reports to a brief."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import get_args

import pytest

from crossbearing.cli.export import Format, exported
from crossbearing.pipeline import world
from crossbearing.render.jsonl import (
    document_lines,
    entity_lines,
    event_lines,
    finding_lines,
    problem_lines,
    statement_lines,
)
from crossbearing.store import Case

PROGRAM = Path(sys.executable).with_name("crossbearing")
EXAMPLE = Path(__file__).parents[2] / "examples" / "libya" / "reports"
TRACKS = EXAMPLE.parent / "tracks"
FORMATS = get_args(Format)
LISTS = (statement_lines, event_lines, entity_lines, document_lines, problem_lines, finding_lines)


def crossbearing(
    *arguments: object, cwd: Path | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """One run of the program, to its end."""
    return subprocess.run(
        [PROGRAM, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, **(env or {})},
    )


def lines(*arguments: object) -> list[dict[str, object]]:
    """What a listing prints as JSON Lines."""
    done = crossbearing(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def everything(case: Path) -> dict[str, list[str]]:
    """Every export of a case and every list, made in this process: the program itself starts in other tests."""
    with Case.open(case) as stored:
        known = world(stored)
    exports = {f: list(exported(known, f)) for f in FORMATS}
    return exports | {f.__name__: list(f(known)) for f in LISTS}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demo was run."""
    folder = tmp_path_factory.mktemp("demo")
    done = crossbearing("demo", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "brief.html" in done.stderr
    return folder


def test_the_demo_leaves_a_case_and_a_brief(demo: Path) -> None:
    """After the demo there is a case and one HTML file under 5 MB, and it says that the reports are made up."""
    brief = (demo / "brief.html").read_text(encoding="utf-8")
    assert (demo / "libya-demo.case" / "case.db").is_file()
    assert len(brief.encode()) < 5_000_000
    assert "illustrative" in brief.lower()


def test_every_report_of_the_example_is_read(demo: Path) -> None:
    """Twenty-one documents, all marked as illustrative, all with outlet and date, none with a problem."""
    documents = lines("documents", demo / "libya-demo.case")
    assert len(documents) == 21
    assert all(d["illustrative"] for d in documents)
    assert [d["path"] for d in documents if not d["outlet"] or not d["published"]] == []
    assert lines("problems", demo / "libya-demo.case") == []


def test_quotes_stand_where_they_are_said_to(demo: Path) -> None:
    """For reports that are plain text, the file's own characters at start and end are the quote."""
    checked = 0
    for s in lines("statements", demo / "libya-demo.case"):
        path = EXAMPLE / Path(str(s["path"])).name
        if path.suffix == ".txt":
            text = path.read_text(encoding="utf-8")
            assert text[int(str(s["start"])) : int(str(s["end"]))] == s["quote"]
            checked += 1
    assert checked > 10


def test_the_garbled_base_is_read_with_doubt(demo: Path) -> None:
    """Al-Kadhim, which is nowhere, is read as the base it must be, and says that it is a reading."""
    statements = [
        s for s in lines("statements", demo / "libya-demo.case") if "06-an124" in str(s["path"]) and "Kadhim" in str(s)
    ]
    places = [p for s in statements for r in dict(s["roles"]).values() for p in r if "Kadhim" in p["name"]]  # type: ignore[call-overload]
    assert places
    assert all("Khadim" in (p["canonical"] or "") and p["doubt"] for p in places)


def test_a_syndicated_copy_is_no_second_origin(demo: Path) -> None:
    """The wire's report of radars and its copy in the Herald are two outlets, and one origin at the least."""
    events = lines("events", demo / "libya-demo.case")
    shared = [e for e in events if {"Meridian Wire", "Coastal Morning Herald"} <= set(e["outlet_names"])]  # type: ignore[call-overload]
    assert shared
    assert all(int(e["origins"]["min"]) < int(str(e["outlets"])) for e in shared)  # type: ignore[index]


def test_every_listed_id_can_be_shown(demo: Path) -> None:
    """One of each noun is shown with the id that its list prints."""
    case = demo / "libya-demo.case"
    for noun in ("statements", "events", "entities", "documents"):
        first = lines(noun, case)[0]["id"]
        done = crossbearing("show", case, first)
        assert done.returncode == 0, done.stderr
        assert str(first) in done.stdout


def test_building_again_changes_nothing(demo: Path, tmp_path: Path) -> None:
    """A second build of the same reports, and a rebuild, give every export and list as before; verify is content."""
    case = tmp_path / "again.case"
    shutil.copytree(demo / "libya-demo.case", case)
    before = everything(case)
    assert crossbearing("build", case, EXAMPLE, TRACKS).returncode == 0
    assert everything(case) == before
    assert crossbearing("rebuild", case).returncode == 0
    assert everything(case) == before
    assert crossbearing("verify", case).returncode == 0


def test_as_of_before_and_after(demo: Path) -> None:
    """As of a moment before the build there is nothing; as of now everything is there."""
    case = demo / "libya-demo.case"
    assert "Nothing was in" in crossbearing("events", case, "--as-of", "2001-01-01").stderr
    now = lines("events", case, "--as-of", "2999-01-01")
    assert now == lines("events", case)


def test_output_is_utf8_under_an_ascii_locale(demo: Path) -> None:
    """Cyrillic and Arabic come out whole whatever the locale says."""
    done = crossbearing(
        "entities",
        demo / "libya-demo.case",
        "--json",
        env={"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert done.returncode == 0, done.stderr
    assert any("\u0400" < c < "\u0500" or "\u0600" < c < "\u0700" for c in done.stdout)


def test_a_closed_pipe_ends_quietly(demo: Path) -> None:
    """``| head -1`` gives one line and no complaint."""
    command = f"'{PROGRAM}' export '{demo / 'libya-demo.case'}' --format csv -o - | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", check=False)
    assert (len(done.stdout.splitlines()), done.stderr) == (1, "")


def test_strict_tells_problems_by_status(tmp_path: Path) -> None:
    """A file that cannot be read leaves the status 0, and 3 with --strict; the good file is read either way."""
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "good.txt").write_text("Russia moved radars from Syria to Libya.", encoding="utf-8")
    (reports / "bad.pdf").write_bytes(b"%PDF-1.7 this is no PDF")
    case = tmp_path / "a.case"
    done = crossbearing("build", case, reports)
    assert done.returncode == 0, done.stderr
    assert "crossbearing problems" in done.stderr
    assert crossbearing("build", case, reports, "--strict").returncode == 3
    assert [d["path"] for d in lines("documents", case)] == ["reports/good.txt"]


def test_any_number_of_workers_gives_the_same(demo: Path, tmp_path: Path) -> None:
    """One process or two: every export and list is the same."""
    case = tmp_path / "one.case"
    assert crossbearing("build", case, EXAMPLE, TRACKS, "--workers", "1").returncode == 0
    assert everything(case) == everything(demo / "libya-demo.case")


def heeds_ctrl_c() -> None:
    """A shell that runs the tests in its background has them, and what they start, ignore Ctrl-C: not here."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_is_said_plainly_and_the_next_run_goes_on(demo: Path, tmp_path: Path) -> None:
    """A build that is interrupted says what to do, and the same command then gives the same case."""
    case = tmp_path / "stopped.case"
    process = subprocess.Popen(
        [PROGRAM, "build", case, EXAMPLE, TRACKS],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        preexec_fn=heeds_ctrl_c,  # noqa: PLW1509 - no thread runs here
    )
    waited = time.monotonic() + 60
    while not (case / "case.db").exists() and time.monotonic() < waited:
        time.sleep(0.02)
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130, told
    assert "goes on where this one stopped" in told
    assert "Traceback" not in told
    assert crossbearing("build", case, EXAMPLE, TRACKS).returncode == 0
    assert everything(case) == everything(demo / "libya-demo.case")


def test_the_two_reports_reach_the_floors(shared_data: Path, tmp_path: Path) -> None:
    """On the two articles of the shared data every figure of the first version is reached."""
    done = subprocess.run(
        [sys.executable, "-m", "quality.reports", "--out", tmp_path / "pred.jsonl"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "CROSSBEARING_DATA": str(shared_data)},
    )
    assert done.stdout, done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["missed"] == []
