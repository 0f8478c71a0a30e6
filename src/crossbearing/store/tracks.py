"""The tracks of a case as they count at a moment: which parts, whole platforms at a time, in bounded memory.

Nothing here depends on the order in which files came, or on how they were gathered into parts.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from crossbearing.model import COLUMNS, Fixes, Told, sorted_fixes
from crossbearing.store.tables import TRUTH
from crossbearing.store.track_part import BUCKETS, TrackPart, part_of
from crossbearing.store.track_writer import TOLD
from crossbearing.store.truth import Extent

_LOWEST, _HIGHEST = -(1 << 63), (1 << 63) - 1
_PLATFORM_COST = 4
"""What is told of a platform, and what is found of it, takes the memory of some more fixes."""
_MOST_ROWS = 1_000_000
"""Of what is told, read at one time."""


@dataclass(frozen=True, slots=True)
class CountedPart:
    """A part of which something counts."""

    part: TrackPart
    artifacts: frozenset[str] | None
    """Whose fixes count; None where all of them do."""


@dataclass(frozen=True, slots=True)
class PartRows:
    """Some rows of a part."""

    path: Path
    offset: int
    rows: int
    platforms: int
    artifacts: frozenset[str] | None
    whole: bool = True
    """Whether these are all rows that it has."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The platforms of a bucket from one number to another."""

    low: int
    high: int
    """Included."""
    fixes: tuple[PartRows, ...]
    told: tuple[PartRows, ...]

    @property
    def rows(self) -> int:
        """How many fixes there are at most: some may be copies."""
        return sum(x.rows for x in self.fixes)

    @property
    def cost(self) -> int:
        """How much memory it takes at most, in fixes."""
        return _cost(self.fixes)


@dataclass(frozen=True, slots=True)
class Portion:
    """Whole platforms that are read together. It says what to read, and is cheap to send to a process."""

    pieces: tuple[Piece, ...]

    @property
    def rows(self) -> int:
        """How many fixes there are at most: some may be copies."""
        return sum(x.rows for x in self.pieces)

    def read(self) -> Fixes:
        """Every fix of these platforms, sorted, each once."""
        return sorted_fixes(_fixes([rows for piece in self.pieces for rows in piece.fixes]))

    def read_told(self) -> "ToldOf":
        """What was told of these platforms, by number."""
        tables = [_told(x.told, x.low, x.high) for x in self.pieces]
        return ToldOf(pl.concat(tables).sort("platform", "time_us", "what", "value", "artifact"))


class ToldOf(Mapping[int, Sequence[Told]]):
    """What was told of platforms, by number, in the order of time; made for a platform when it is asked for."""

    def __init__(self, table: pl.DataFrame) -> None:
        """From a table sorted so."""
        platform = table["platform"].to_numpy()
        starts = np.flatnonzero(np.concatenate([[True], np.diff(platform) != 0])[: len(platform)])
        self._table = table
        self._platform = platform[starts]
        self._edges = np.append(starts, len(platform))

    def __getitem__(self, number: int) -> tuple[Told, ...]:
        at = int(np.searchsorted(self._platform, number))
        if at == len(self._platform) or self._platform[at] != number:
            raise KeyError(number)
        start, end = int(self._edges[at]), int(self._edges[at + 1])
        return tuple(Told(*row) for row in self._table.slice(start, end - start).iter_rows())

    def __iter__(self) -> Iterator[int]:
        return iter(self._platform.tolist())

    def __len__(self) -> int:
        return len(self._platform)


@dataclass(frozen=True, slots=True)
class Tracks:
    """The tracks that count."""

    folder: Path
    parts: tuple[CountedPart, ...]

    @property
    def any(self) -> bool:
        """Whether there is a fix."""
        return any(x.part.what == "fixes" for x in self.parts)

    @property
    def digest(self) -> str:
        """What tells these tracks from others: the hashes of their parts, and what of them counts."""
        lines = sorted(
            f"{x.part.sha256} {'all' if x.artifacts is None else ' '.join(sorted(x.artifacts))}" for x in self.parts
        )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    def portions(self, most_fixes: int) -> Iterator[Portion]:
        """Every platform that has a fix, in portions of so many fixes at most, or of one platform that has more."""
        ahead: list[Piece] = []
        for piece in self._pieces(most_fixes):
            if ahead and sum(x.cost for x in ahead) + piece.cost > most_fixes:
                yield Portion(tuple(ahead))
                ahead = []
            ahead.append(piece)
        if ahead:
            yield Portion(tuple(ahead))

    def _pieces(self, most_fixes: int) -> Iterator[Piece]:
        for bucket in range(BUCKETS):
            parts = self._of("fixes", bucket)
            told = tuple(self._of("told", bucket))
            if 0 < _cost(parts) <= most_fixes:
                yield Piece(_LOWEST, _HIGHEST, tuple(parts), told)
                continue
            runs = [_runs(x) for x in parts]
            for low, high in _ranges(runs, most_fixes):
                rows = (_rows(x, run, low, high) for x, run in zip(parts, runs, strict=True))
                yield Piece(low, high, tuple(x for x in rows if x.rows), told)

    def fixes(self, most_fixes: int) -> Iterator[Fixes]:
        """Sorted fixes of whole platforms, a portion at a time."""
        for portion in self.portions(most_fixes):
            fixes = portion.read()
            if len(fixes):
                yield fixes

    def tables(self) -> frozenset[str]:
        """The artifacts that tell of several platforms, and never with a date."""
        parts = [part for bucket in range(BUCKETS) for part in self._of("told", bucket)]
        if not parts:
            return frozenset()
        found = pl.concat([_told_by(x) for x in _scans(parts)]).group_by("artifact").agg(*_TOLD_BY)
        several = found.filter(pl.col("first") == 0, pl.col("last") == 0, pl.col("low") < pl.col("high"))
        return frozenset(several["artifact"])

    def told(self) -> Iterator[Told]:
        """What was told of any platform, bucket by bucket, by platform and time."""
        for bucket in range(BUCKETS):
            for low, high in _ranges([_runs(x) for x in self._of("told", bucket)], _MOST_ROWS):
                table = _told(self._of("told", bucket), low, high)
                for row in table.sort("platform", "time_us", "what", "value", "artifact").iter_rows():
                    yield Told(*row)

    def _of(self, what: str, bucket: int) -> list[PartRows]:
        return [
            PartRows(self.folder / x.part.path, 0, x.part.rows, x.part.platforms, x.artifacts)
            for x in self.parts
            if (x.part.what, x.part.bucket) == (what, bucket)
        ]


def load_tracks(connection: Connection, known: Extent, folder: Path) -> Tracks:
    """Which parts count: those that hold fixes of a complete reading in force."""
    reading, track = TRUTH["reading"].c, TRUTH["track"].c
    made = connection.execute(
        select(reading.seq, reading.artifact, reading.complete)
        .where(reading.seq <= known.through)
        .order_by(reading.seq)
    ).all()
    lines = np.array([x.seq for x in made], np.int64)
    parts = []
    for body in connection.execute(select(track.body).where(track.seq <= known.through).order_by(track.seq)).scalars():
        part, (first, last) = part_of(body)
        here = made[int(np.searchsorted(lines, first)) : int(np.searchsorted(lines, last, "right"))]
        count = {x.artifact for x in here if x.complete and x.seq in known.readings}
        if count:
            parts.append(CountedPart(part, None if len(count) == len(here) else frozenset(count)))
    return Tracks(folder, tuple(parts))


_Runs = tuple[NDArray[np.int64], NDArray[np.int64]]
"""The platforms of a part in order, and where the rows of each begin; the end of the last one besides."""


def _runs(rows: PartRows) -> _Runs:
    platform = pl.read_parquet(rows.path, columns=["platform"], glob=False)["platform"].to_numpy()
    starts = np.flatnonzero(np.concatenate([[True], np.diff(platform) != 0]))
    return platform[starts], np.append(starts, len(platform))


def _ranges(runs: Sequence[_Runs], most: int) -> Iterator[tuple[int, int]]:
    """Ranges of platform numbers with so many rows, platforms counted in; or with one platform that has more."""
    if not runs:
        return
    platform, where = np.unique(np.concatenate([x for x, _ in runs]), return_inverse=True)
    count = np.zeros(len(platform), np.int64)
    np.add.at(count, where, np.concatenate([np.diff(edges) for _, edges in runs]))
    count += _PLATFORM_COST
    before = np.cumsum(count) - count
    # A platform that alone has too many stands alone, so that it is not read together with others.
    large = count >= most
    cut = np.diff(before // most) != 0
    edges = np.flatnonzero(cut | large[1:] | large[:-1]) + 1
    for some in np.split(platform, edges):
        yield int(some[0]), int(some[-1])


def _cost(parts: Iterable[PartRows]) -> int:
    return sum(x.rows + _PLATFORM_COST * x.platforms for x in parts)


def _rows(part: PartRows, runs: _Runs, low: int, high: int) -> PartRows:
    platform, edges = runs
    start, end = np.searchsorted(platform, low), np.searchsorted(platform, high, "right")
    rows = int(edges[end] - edges[start])
    return PartRows(part.path, int(edges[start]), rows, int(end - start), part.artifacts, rows == part.rows)


def _fixes(parts: Sequence[PartRows]) -> Fixes:
    tables = [x.collect() for x in _scans(parts)]
    if not tables:
        return Fixes.empty()
    table = pl.concat(tables, rechunk=True)
    tables.clear()
    names = table["artifact"].unique().sort().to_list()
    number = table["artifact"].cast(pl.Enum(names)).to_physical()
    columns = {name: table[name].to_numpy() for name in COLUMNS if name != "artifact"}
    return Fixes.of({**columns, "artifact": number.to_numpy()}, names)


def _scans(parts: Sequence[PartRows]) -> Iterator[pl.LazyFrame]:
    """The rows of some parts that count; those that are read whole together, for a file by itself costs 3 ms."""
    together = [x.path for x in parts if x.whole and x.artifacts is None]
    if together:
        yield pl.scan_parquet(together, glob=False, hive_partitioning=False)
    for part in parts:
        if not part.whole or part.artifacts is not None:
            rows = pl.scan_parquet(part.path, glob=False, hive_partitioning=False).slice(part.offset, part.rows)
            yield rows if part.artifacts is None else rows.filter(pl.col("artifact").is_in(list(part.artifacts)))


_TOLD_BY = (pl.min("first"), pl.max("last"), pl.min("low"), pl.max("high"))


def _told_by(rows: pl.LazyFrame) -> pl.DataFrame:
    """By artifact: the first and the last moment, the lowest and the highest platform."""
    moment, platform = pl.col("time_us"), pl.col("platform")
    found = rows.group_by("artifact").agg(
        first=moment.min(), last=moment.max(), low=platform.min(), high=platform.max()
    )
    return found.collect()


def _told(parts: Sequence[PartRows], low: int, high: int) -> pl.DataFrame:
    """What was told of some platforms. Of what one artifact repeats the first and the last time are left."""
    tables = [x.filter(pl.col("platform").is_between(low, high)).collect() for x in _scans(parts)]
    if not tables:
        return pl.DataFrame(schema=TOLD)
    table = pl.concat(tables).unique().sort("platform", "what", "time_us", "value", "artifact")
    same = [table[x] == table[x].shift(1) for x in ("platform", "what", "value", "artifact")]
    again = (same[0] & same[1] & same[2] & same[3]).fill_null(value=False)
    return table.filter(~(again & again.shift(-1).fill_null(value=False)))
