"""How fast ``crossbearing build`` takes in 2,225 articles, end to end, on two cores, beside a spaCy CNN pipeline.

    uv run --group bench python -m bench.speed

From the start of the program to its end: files found, decoded, every sentence parsed, statements read, names resolved,
everything stored, events and findings made. Prints words per second, the peak memory of all its processes together,
the ratio to the peer over the same files on the same cores in the same run, and how the time grows from 500 to 2,000
documents; JSON on the last line. Nothing is left out: the last line says how many documents and characters the case
holds and which problems there were.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from quality.product import PROGRAM, crossbearing

from bench.articles import articles, write_files
from bench.watching import CORES, SAMPLE_S, memory_mib

SMALL, LARGE = 500, 2_000
"""Documents between which growth is measured. Source: the figures that the first version was asked to reach."""
FLOOR_WORDS_PER_S = 5_000
GROWTH_CEILING = 1.1


@dataclass(frozen=True, slots=True)
class Run:
    """A build: words taken in, time from start to end, peak memory."""

    words: int
    seconds: float
    peak_mib: float

    @property
    def words_per_s(self) -> float:
        """Words per second of the wall clock."""
        return self.words / self.seconds


def timed_build(case: Path, folder: Path, words: int) -> Run:
    """Build a case in a process of its own and watch it and its workers."""
    begin = time.perf_counter()
    command = [str(PROGRAM), "build", str(case), str(folder), "--workers", str(CORES)]
    peak = 0.0
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
        while process.poll() is None:
            peak = max(peak, memory_mib(process.pid))
            time.sleep(SAMPLE_S)
        seconds = time.perf_counter() - begin
        said.seek(0)
        if process.returncode:
            sys.exit(f"crossbearing build ended with status {process.returncode}:\n{said.read().decode()}")
    return Run(words, seconds, peak)


def peer(folder: Path) -> dict[str, float | int | str]:
    """What the peer says of itself over the same files, on the same cores."""
    done = subprocess.run([sys.executable, "-m", "bench.peer", folder], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"The peer did not run (uv run --group bench ...):\n{done.stderr}")
    said: dict[str, float | int | str] = json.loads(done.stdout.splitlines()[-1])
    return said


def held(case: Path) -> dict[str, object]:
    """What the case holds in the end: nothing was skipped in silence."""
    documents = [json.loads(x) for x in crossbearing("documents", str(case), "--json").splitlines()]
    problems = Counter(json.loads(x)["code"] for x in crossbearing("problems", str(case), "--json").splitlines())
    return {
        "documents": len(documents),
        "characters": sum(d["characters"] for d in documents),
        "statements": sum(d["statements"] for d in documents),
        "problems": dict(problems),
    }


def main() -> int:
    """Measure, print, and end with 1 where a figure is not reached."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--without-peer", action="store_true", help="do not run spaCy")
    given = parser.parse_args()
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    every = articles()
    runs: dict[int, Run] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for size in (SMALL, LARGE, len(every)):
            folder = Path(scratch) / f"in-{size}"
            folder.mkdir()
            words = write_files(folder, every[:size])
            runs[size] = timed_build(Path(scratch) / f"{size}.case", folder, words)
            print(f"{size} documents: {runs[size].seconds:.1f} s, {runs[size].words_per_s:,.0f} words/s", flush=True)
        full = runs[len(every)]
        case = held(Path(scratch) / f"{len(every)}.case")
        other = None if given.without_peer else peer(Path(scratch) / f"in-{len(every)}")
    small, large = runs[SMALL], runs[LARGE]
    growth = (large.seconds / small.seconds) / (large.words / small.words)
    result: dict[str, object] = {
        "words_per_s": round(full.words_per_s),
        "floor_words_per_s": FLOOR_WORDS_PER_S,
        "words": full.words,
        "seconds": round(full.seconds, 1),
        "peak_mib": round(full.peak_mib),
        "cores": CORES,
        "growth_against_linear": round(growth, 3),
        "growth_ceiling": GROWTH_CEILING,
        "case": case,
    }
    if other is not None:
        speed = float(other["words"]) / float(other["seconds"])
        result |= {"peer": other, "peer_words_per_s": round(speed), "ratio_to_peer": round(full.words_per_s / speed, 3)}
    print(json.dumps(result))
    return 0 if full.words_per_s >= FLOOR_WORDS_PER_S and growth <= GROWTH_CEILING else 1


if __name__ == "__main__":
    sys.exit(main())
