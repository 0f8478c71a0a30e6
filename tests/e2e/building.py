"""Builds in processes of their own, to be watched, starved and killed; run as a script by the tests of durability."""

import contextlib
import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from crossbearing import captures, pipeline
from crossbearing.model import World
from crossbearing.render import EXPORTS, LISTINGS
from crossbearing.store import Case, CaseError


def exports(world: World) -> dict[str, list[str]]:
    """Every export and listing, line by line, without the fields that begin with ``recorded``."""
    return {x.name: [_timeless(line) for line in x.lines(world)] for x in (*EXPORTS, *LISTINGS)}


def _timeless(line: str) -> str:
    try:
        record = json.loads(line)
    except ValueError:
        return line
    if not isinstance(record, dict):
        return line
    return json.dumps({key: value for key, value in record.items() if not key.startswith("recorded")})


def exports_of(folder: Path) -> dict[str, list[str]]:
    """Every export of a case as it is stored."""
    with Case.open(folder) as case:
        return exports(case.world())


def say(what: str) -> None:
    """Tells the test."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def build_once(folder: Path, reports: Path, workers: int) -> None:
    """One build, from opening to closing; what a case cannot do is told on standard output."""
    try:
        with Case.create_or_open(folder, say) as case:
            pipeline.build(case, [reports], workers=workers)
    except CaseError as error:
        say(error.message)
        sys.exit(3)


def build_and_weigh(folder: Path, reports: Path) -> None:
    """One build; prints the most memory that this process and any worker took, in bytes."""
    build_once(folder, reports, 1)
    most = max(resource.getrusage(x).ru_maxrss for x in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    say(str(most * 1024))


def starve(folder: Path, reports: Path, most_bytes: int) -> None:
    """One build in which no file can grow beyond so many bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    build_once(folder, reports, 1)


def kill_often(out: Path, reports: Path, kills: int, seed: int) -> None:
    """Builds cases and kills each build at a random moment until it once comes to its end; prints what happened.

    The processes are forked after the model was loaded, so that the random moments fall into the build.
    """
    pipeline.BATCH_FILES = pipeline.TASK_FILES = 1  # a transaction for each file: more moments in which to be hit
    captures.gazetteer()
    captures.reader()  # one thread, so that a fork may use it
    moments = random.Random(seed)  # noqa: S311 the moments of a test
    began = time.monotonic()
    _end(_fork(lambda: build_once(out / "reference.case", reports, 1)), wait_s=None)
    whole_s = time.monotonic() - began
    killed, cases, damage = 0, 0, []
    while killed < kills:
        folder = out / f"killed-{cases}.case"
        cases += 1
        while not _end(_fork(lambda folder=folder: build_once(folder, reports, 1)), moments.uniform(0, whole_s)):
            killed += 1
            if (folder / "HEAD").exists():
                with Case.open(folder) as case:
                    damage += [str(x) for x in case.verify()]
    say(json.dumps({"killed": killed, "cases": cases, "damage": damage}))


def _fork(work: Callable[[], None]) -> int:
    """A process that does this work, by its id."""
    child = os.fork()
    if child == 0:
        status = 1
        with contextlib.suppress(BaseException):
            work()
            status = 0
        os._exit(status)
    return child


def _end(child: int, wait_s: float | None) -> bool:
    """Whether the process came to a good end; after ``wait_s`` it is killed."""
    if wait_s is not None:
        time.sleep(wait_s)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise RuntimeError("the build failed by itself")
    return os.WIFEXITED(status)


if __name__ == "__main__":
    folder, reports = Path(sys.argv[2]), Path(sys.argv[3])
    match sys.argv[1]:
        case "build":
            build_once(folder, reports, int(sys.argv[4]))
        case "weigh":
            build_and_weigh(folder, reports)
        case "starve":
            starve(folder, reports, int(sys.argv[4]))
        case "kill-often":
            kill_often(folder, reports, int(sys.argv[4]), int(sys.argv[5]))
