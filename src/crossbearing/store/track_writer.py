"""Tracks on their way to the disk: gathered, sorted, and cut into parts by bucket of platforms and day, or few days.

What is written counts for nothing before a line of the stored truth names it. Files that no line names were left by a
run that was stopped; the next one that writes removes them.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from crossbearing.model import COLUMNS, Fixes, Told, joined, ordered_fixes
from crossbearing.store.artifacts import WRITERS, write_whole
from crossbearing.store.database import explained
from crossbearing.store.lines import printable
from crossbearing.store.track_part import TRACKS, Content, TrackPart, buckets_of

MOST_FIXES = 2_000_000
"""So many are gathered before they are written: 116 MB, and three times that while they are sorted."""
MOST_TOLD = 500_000
"""A line takes some 300 bytes here."""
ROW_GROUP = 100_000
"""Rows that are read together at least."""

TOLD = {"platform": pl.Int64, "time_us": pl.Int64, "what": pl.String, "value": pl.String, "artifact": pl.String}
"""The columns of what is told."""

_DAY_US = 86_400_000_000


class TrackWriter:
    """Writes parts under the folder of a case, bounded in memory. ``finish`` tells which."""

    def __init__(self, folder: Path, most_fixes: int = MOST_FIXES, most_told: int = MOST_TOLD) -> None:
        self._folder = folder
        self._most_fixes = most_fixes
        self._most_told = most_told
        self._fixes: list[Fixes] = []
        self._told: list[Told] = []
        self._parts: list[TrackPart] = []

    def add(self, fixes: Fixes) -> None:
        """Takes fixes in any order. Raises CaseError where the disk is full."""
        if len(fixes):
            self._fixes.append(fixes)
        if sum(map(len, self._fixes)) >= self._most_fixes:
            self._write_fixes()

    def tell(self, told: Iterable[Told]) -> None:
        """Takes what was told, in any order. Raises CaseError where the disk is full."""
        self._told.extend(told)
        if len(self._told) >= self._most_told:
            self._write_told()

    def finish(self) -> tuple[TrackPart, ...]:
        """Writes what is left, and gives all parts that were written since the last time."""
        self._write_fixes()
        self._write_told()
        parts, self._parts = tuple(self._parts), []
        return parts

    def _write_fixes(self) -> None:
        if self._fixes:
            gathered, self._fixes = self._fixes, []
            fixes = ordered_fixes(joined(gathered))
            gathered.clear()
            with explained(self._folder):
                self._parts += _written(self._folder, _cut_fixes(fixes))

    def _write_told(self) -> None:
        if self._told:
            told, self._told = self._told, []
            with explained(self._folder):
                self._parts += _written(self._folder, _cut_told(told))


_Cut = tuple[Content, str, int, pl.DataFrame]
"""What it is, the folder below ``tracks``, the bucket, and the rows."""


def _cut_fixes(fixes: Fixes) -> Iterator[_Cut]:
    """Sorted fixes by bucket and day; days with few fixes stand together, under the first of them.

    A file a day for a handful of aircraft would be thousands of files of nothing, each slower to open than to read.
    """
    names = pl.Series(fixes.artifacts, dtype=pl.String)
    days = np.floor_divide(fixes.time_us, np.int64(_DAY_US)).astype(np.int64)
    for bucket, here in _groups(buckets_of(fixes.platform).astype(np.int64)):
        for _, chosen in _groups(_spans(days[here])):
            some = fixes.take(here[chosen])
            table = pl.DataFrame({name: some.column(name) for name in COLUMNS})
            first = str(np.datetime64(int(days[here[chosen]].min()), "D"))
            yield "fixes", first, bucket, table.with_columns(names.gather(table["artifact"]).alias("artifact"))


def _spans(days: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each row the number of its span: neighbouring days together until they have a row group."""
    found, where, count = np.unique(days, return_inverse=True, return_counts=True)
    span, rows = 0, 0
    spans = np.zeros(len(found), np.int64)
    for i, number in enumerate(count.tolist()):
        if rows and rows + number > ROW_GROUP:
            span, rows = span + 1, 0
        spans[i] = span
        rows += number
    return spans[where]


def _cut_told(told: Sequence[Told]) -> Iterator[_Cut]:
    """What was told by bucket, sorted."""
    table = pl.DataFrame(
        {
            "platform": [x.platform for x in told],
            "time_us": [x.time_us for x in told],
            "what": [x.what for x in told],
            "value": [printable(x.value) for x in told],
            "artifact": [x.artifact for x in told],
        },
        schema=TOLD,
    ).sort("platform", "what", "time_us", "value", "artifact")
    for at, chosen in _groups(buckets_of(table["platform"].to_numpy()).astype(np.int64)):
        yield "told", "told", at, table[chosen]


def _groups(number: NDArray[np.int64]) -> Iterator[tuple[int, NDArray[np.intp]]]:
    """Each number that occurs, with where it does, in order."""
    order = np.argsort(number, kind="stable")
    edges = np.flatnonzero(np.diff(number[order])) + 1
    for some in np.split(order, edges) if len(order) else ():
        yield int(number[some[0]]), some


def _written(folder: Path, cuts: Iterator[_Cut]) -> Iterator[TrackPart]:
    """The parts of some tables, each on the disk."""
    with ThreadPoolExecutor(WRITERS) as pool:
        ahead: list[tuple[TrackPart, Callable[[], None]]] = []
        for cut in cuts:
            part, payload = _part(*cut)
            ahead.append((part, pool.submit(_put, folder / part.path, payload).result))
            if len(ahead) >= 2 * WRITERS:
                done, wait = ahead.pop(0)
                wait()
                yield done
        for done, wait in ahead:
            wait()
            yield done


def _part(what: Content, below: str, bucket: int, table: pl.DataFrame) -> tuple[TrackPart, bytes]:
    buffer = BytesIO()
    table.write_parquet(buffer, compression="zstd", statistics=True, row_group_size=ROW_GROUP)
    payload = buffer.getvalue()
    digest = hashlib.sha256(payload).hexdigest()
    times, platform = table["time_us"].to_numpy(), table["platform"].to_numpy()
    part = TrackPart(
        what,
        bucket,
        f"{TRACKS}/{below}/{bucket:02d}.{digest[:16]}.parquet",
        digest,
        len(table),
        int(np.count_nonzero(np.diff(platform))) + 1,
        int(times.min()),
        int(times.max()),
    )
    return part, payload


def _put(path: Path, payload: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, payload)
