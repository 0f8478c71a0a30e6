"""What a thousand statements more cost in a case on disk that already holds many: names, events, findings, writing.

    uv run python -m bench.case_growth [--statements 100000]

The statements are made up (``bench.made_up``) and stored as if a reader had read them; the views are then made as every
build makes them, in a process of its own. Prints CPU seconds of the first making and of the one after 1,000 statements
more, peak memory, the events that stayed, and whether a rebuild gives the same views; JSON on the last line.
"""

import argparse
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from bench.made_up import PER_HAPPENING, READER, Told, happenings, tell
from bench.watching import CORES, watched
from crossbearing.model import Artifact, Capture
from crossbearing.pipeline import made_by, ratios_of, rebuild, renew
from crossbearing.store import Case, Intake, Read, extract

MORE = 1_000
AT_ONCE = 200


class Clock:
    """CPU seconds by step, as a build announces them."""

    def __init__(self) -> None:
        self.steps: dict[str, float] = {}
        self._now = "truth"
        self._since = time.process_time()

    def start(self, total: int) -> None:
        """Nothing."""

    def advance(self, n: int, note: str) -> None:  # noqa: ARG002 the form of a progress
        """The step of this name begins."""
        now = time.process_time()
        self.steps[self._now] = round(self.steps.get(self._now, 0.0) + now - self._since, 2)
        self._now, self._since = note, now

    def done(self) -> None:
        """The last step ends."""
        self.advance(0, "")


def _store(case: Case, documents: Iterable[Told]) -> None:
    source = iter(documents)
    while portion := list(islice(source, AT_ONCE)):
        case.append([_intake(x) for x in portion])


def _intake(told: Told) -> Intake:
    document = told.document
    payload = document.path.encode()
    capture = Capture(
        Artifact(document.artifact, "text/plain", len(payload), document.path), payload, document.metadata
    )
    done = Read([document], told.mentions.values(), told.statements.values(), told.judgements)
    return Intake(capture, extract(document.artifact, document.metadata, READER, done))


def _renewed(folder: Path) -> dict[str, object]:
    clock = Clock()
    begin = time.process_time()
    with Case.create_or_open(folder) as case:
        before = case.kept(made_by(ratios_of(case)))
        clock.advance(0, "truth")
        renew(case, before, clock)
        clock.done()
        events = case.head()
    database = sqlite3.connect(folder / "case.db")
    number = database.execute("SELECT count(*) FROM event").fetchone()[0]
    digest = database.execute("SELECT digest FROM view_state").fetchone()[0]
    database.close()
    return {
        "lines": events.lines,
        "events": number,
        "events_before": len(before.events),
        "cpu_s": round(time.process_time() - begin, 1),
        "steps_cpu_s": clock.steps,
        "digest": digest,
    }


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--renew", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.renew:
        print(json.dumps(_renewed(given.renew)))
        return 0
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    command = [sys.executable, "-m", "bench.case_growth", "--renew"]
    pool = happenings(max(1, given.statements // PER_HAPPENING), 1)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "made-up.case"
        with Case.create_or_open(folder) as case:
            _store(case, tell(pool, given.statements, 1))
        first, peak = watched([*command, str(folder)])
        with Case.create_or_open(folder) as case:
            _store(case, tell(pool, MORE, 2, first=given.statements))
        second, second_peak = watched([*command, str(folder)])
        size = (folder / "case.db").stat().st_size
        with Case.create_or_open(folder) as case:
            rebuild(case)
        database = sqlite3.connect(folder / "case.db")
        same = database.execute("SELECT digest FROM view_state").fetchone()[0] == second["digest"]
        database.close()
    ratio = float(str(second["cpu_s"])) / float(str(first["cpu_s"]))
    result = {
        "statements": given.statements,
        "first": first | {"peak_mib": round(peak)},
        "more": second | {"statements": MORE, "peak_mib": round(second_peak), "ratio_to_whole": round(ratio, 3)},
        "rebuild_gives_the_same": same,
        "case_mib": size >> 20,
        "cores": CORES,
    }
    print(json.dumps(result))
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
