"""How fast texts become statements, how much memory that takes, and how soon the program starts.

    uv run --group bench python -m bench.reading

Whole BBC articles through `read_document`: sentences, words, network, attribution, statements. One process, then two,
each bound to a core; beside them a spaCy CNN pipeline over the same texts, on the same cores, in the same run, and the
published speed of UniversalPetrarch. Every figure is taken several times after a warm-up: least, median, greatest;
JSON on the last line. The whole build, files and store included, is measured by ``bench.speed``.
"""

import argparse
import json
import multiprocessing
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

import psutil
from quality.product import PROGRAM

from bench.articles import articles
from bench.peer import pipeline
from crossbearing.language.sentences import split_sentences
from crossbearing.model import Document, Metadata, artifact_id
from crossbearing.read import Reader, load_reader, read_document

CORES = 2
REPETITIONS = 3
STEP = 11
"""Every so many articles one is read: about 200 of 2,225, from all parts, 80,000 words."""
WARM_UP = 5
STARTS = 9
PEER_BATCH_TEXTS = 64
MIB = 1 << 20
AGAIN, END = "again", "end"
FLOOR_ONE, FLOOR_TWO = 4_500, 8_000
"""Words per second on one core and on two."""
CEILING_MODEL_MIB, CEILING_MEMORY_MIB, CEILING_START_S = 30.0, 700.0, 0.3
PETRARCH_SENTENCES_PER_S = (164, 219)
"""What UniversalPetrarch's authors published for coding alone, the parse of the sentences excluded; not run here."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Least, median and greatest of several measurements."""

    least: float
    median: float
    greatest: float

    @classmethod
    def of(cls, values: Sequence[float], digits: int = 0) -> "Spread":
        """The spread of values, rounded."""
        found = (min(values), statistics.median(values), max(values))
        return cls(*(round(v, digits) for v in found))

    def row(self) -> dict[str, float]:
        """For JSON."""
        return {"min": self.least, "median": self.median, "max": self.greatest}


def ours(texts: Sequence[str], core: int, pipe: Connection) -> None:
    """Read all texts as often as is asked, on one core; answers seconds, statements and peak memory (MiB, once)."""
    os.sched_setaffinity(0, {core})
    documents = [Document(artifact_id(t.encode()), "", "article.txt", t, Metadata(language="en")) for t in texts]
    reader = load_reader()
    for document in documents[:WARM_UP]:
        list(read_document(document, reader))
    pipe.send(None)
    while pipe.recv() == AGAIN:
        began = time.perf_counter()
        found = sum(_read(document, reader) for document in documents)
        pipe.send((time.perf_counter() - began, found, psutil.Process().memory_full_info().pss / MIB, _peak_mib()))


def _read(document: Document, reader: Reader) -> int:
    return sum(1 for _ in read_document(document, reader))


def _peak_mib() -> float:
    """The greatest resident memory of this process so far."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1_024 / MIB


def theirs(texts: Sequence[str], core: int, pipe: Connection) -> None:
    """The same for the peer."""
    os.sched_setaffinity(0, {core})
    nlp = pipeline()
    list(nlp.pipe(texts[:WARM_UP], batch_size=PEER_BATCH_TEXTS))
    pipe.send(None)
    while pipe.recv() == AGAIN:
        began = time.perf_counter()
        found = sum(1 for _ in nlp.pipe(texts, batch_size=PEER_BATCH_TEXTS))
        pipe.send((time.perf_counter() - began, found, psutil.Process().memory_full_info().pss / MIB, _peak_mib()))


@dataclass(frozen=True, slots=True)
class Measured:
    """One system on so many cores."""

    words_per_s: Spread
    peak_mib: float
    """The greatest resident memory of one process, and of all of them, pages that they share counted once."""
    peak_all_mib: float
    found: int


def measure(what: str, texts: Sequence[str], cores: Sequence[int]) -> Measured:
    """Every core reads its share of the texts at the same time; speed is that of the whole."""
    context = multiprocessing.get_context("spawn")
    work = {"ours": ours, "theirs": theirs}[what]
    pipes: list[Connection] = []
    processes: list[SpawnProcess] = []
    for n, core in enumerate(cores):
        near, far = context.Pipe()
        process = context.Process(target=work, args=(texts[n :: len(cores)], core, far))
        process.start()
        far.close()
        pipes.append(near)
        processes.append(process)
    for pipe in pipes:
        pipe.recv()
    words = sum(len(text.split()) for text in texts)
    speeds: list[float] = []
    found, peak, together = 0, 0.0, 0.0
    for _ in range(REPETITIONS):
        began = time.perf_counter()
        for pipe in pipes:
            pipe.send(AGAIN)
        said = [pipe.recv() for pipe in pipes]
        speeds.append(words / (time.perf_counter() - began))
        found = sum(s[1] for s in said)
        together = max(together, sum(s[2] for s in said))
        peak = max(peak, *(s[3] for s in said))
    for pipe, process in zip(pipes, processes, strict=True):
        pipe.send(END)
        process.join()
    return Measured(Spread.of(speeds), round(peak), round(together), found)


def starts(*arguments: str) -> Spread:
    """Seconds from the start of the program to its end."""
    taken = []
    for _ in range(STARTS + 1):
        began = time.perf_counter()
        subprocess.run([PROGRAM, *arguments], check=True, capture_output=True)
        taken.append(time.perf_counter() - began)
    return Spread.of(taken[1:], 3)


def model_mib() -> float:
    """What the weights, vocabulary and labels take on disk."""
    folder = files("crossbearing.read").joinpath("weights")
    sizes = [len(f.read_bytes()) for f in folder.iterdir() if f.name.endswith((".onnx", ".json"))]
    return round(sum(sizes) / MIB, 1)


def main() -> int:
    """Measure, print, and end with 1 where a figure is not reached."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--step", type=int, default=STEP, help="read one of so many articles")
    given = parser.parse_args()
    cores = sorted(os.sched_getaffinity(0))[:CORES]
    texts = [article.text for article in articles()[:: given.step]]
    words = sum(len(text.split()) for text in texts)
    sentences = sum(len(split_sentences(text)) for text in texts)
    begins = {name: starts(name) for name in ("--version", "--help")}
    runs = {(what, len(some)): measure(what, texts, some) for some in (cores[:1], cores) for what in ("ours", "theirs")}
    for (what, count), run in runs.items():
        print(f"{what}, {count} processes: {run.words_per_s.median:,.0f} words/s, {run.peak_mib:,.0f} MiB each")
    one, two = runs["ours", 1], runs["ours", len(cores)]
    counts = sorted({count for _, count in runs})
    slowest = max(s.median for s in begins.values())
    reached = {
        "one_process": one.words_per_s.median >= FLOOR_ONE,
        "two_processes": two.words_per_s.median >= FLOOR_TWO,
        "model": model_mib() <= CEILING_MODEL_MIB,
        "memory": one.peak_mib <= CEILING_MEMORY_MIB,
        "start": slowest <= CEILING_START_S,
    }
    result = {
        "documents": len(texts),
        "words": words,
        "words_per_s": {f"{what}_{count}": run.words_per_s.row() for (what, count), run in runs.items()},
        "ratio_to_peer": {
            str(n): round(runs["ours", n].words_per_s.median / runs["theirs", n].words_per_s.median, 3) for n in counts
        },
        "sentences_per_s": {str(n): round(runs["ours", n].words_per_s.median * sentences / words) for n in counts},
        "universalpetrarch_coding_alone_sentences_per_s": PETRARCH_SENTENCES_PER_S,
        "peak_mib_of_one": one.peak_mib,
        "memory_of_all_mib": two.peak_all_mib,
        "peer_peak_mib_of_one": runs["theirs", 1].peak_mib,
        "mentions_and_statements": one.found,
        "model_mib": model_mib(),
        "start_s": {name: s.row() for name, s in begins.items()},
        "reached": reached,
    }
    print(json.dumps(result))
    return 0 if all(reached.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
