"""Who could be heard when and where: without it an empty track says nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from crossbearing.model import CELL_DEG, HOUR_S, SEA_BAND, Movements
from crossbearing.model.track import Medium

LEAST_HOLE = timedelta(hours=24)
"""A shorter hole is a quiet night; a day without anybody is one without a receiver."""
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Hole:
    """A stretch in which nobody was heard anywhere."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in one medium."""

    medium: Medium
    platforms: tuple[str, ...]
    """Those with most fixes first."""
    fixes: int
    first: datetime
    last: datetime
    hours: int
    """Hours of the clock in which anybody was heard anywhere."""
    of_hours: int
    """Hours from the first to the last fix of the case."""
    holes: tuple[Hole, ...]
    """Longest first."""
    shares: tuple[float, ...]
    """For each day from the first of the case to the last the share of its hours in which anybody was heard."""


def heard(movements: Movements) -> tuple[Heard, ...]:
    """What was heard in the air and at sea; a medium without any platform is left out."""
    if movements.first is None or movements.last is None:
        return ()
    first, last = _hour(movements.first), _hour(movements.last)
    found = []
    for medium in ("air", "sea"):
        fleet = sorted((x for x in movements.platforms.values() if x.medium == medium), key=lambda x: (-x.fixes, x.id))
        if not fleet:
            continue
        hours = _hours(movements, medium)
        hours = hours[(hours >= first) & (hours <= last)]
        found.append(
            Heard(
                medium,
                tuple(x.id for x in fleet),
                sum(x.fixes for x in fleet),
                min(x.first for x in fleet),
                max(x.last for x in fleet),
                len(hours),
                last - first + 1,
                tuple(_holes(hours, first, last)),
                _shares(hours, movements.first, movements.last),
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Run:
    """Cells side by side, from west to east, in which somebody was heard."""

    west_deg: float
    south_deg: float
    cells: int
    side_deg: float = CELL_DEG

    @property
    def east_deg(self) -> float:
        """The eastern edge."""
        return self.west_deg + self.cells * self.side_deg


def heard_cells(movements: Movements, together: int = 1) -> tuple[Run, ...]:
    """Where anybody was ever heard, at any height, as runs of cells from the south-west to the north-east.

    ``together`` cells make one on each side, for a map on which a single one would be smaller than its outline. It
    must divide 360 degrees and 180 degrees into whole cells.
    """
    lon, lat, _, _ = movements.coverage.unpacked()
    if not len(lon):
        return ()
    side = CELL_DEG * together
    column = np.floor((lon + 180.0 + CELL_DEG / 2) / side).astype(np.int64)
    row = np.floor((lat + 90.0 + CELL_DEG / 2) / side).astype(np.int64)
    width = round(360 / side)
    cells = np.unique(row * width + column)
    starts = np.flatnonzero(np.diff(cells, prepend=cells[0] - 2) != 1)
    # a run ends with its row, though the next row goes on with the next number
    starts = np.union1d(starts, np.flatnonzero(cells % width == 0))
    lengths = np.diff(np.append(starts, len(cells)))
    return tuple(
        Run(float(c % width) * side - 180.0, float(c // width) * side - 90.0, int(n), side)
        for c, n in zip(cells[starts].tolist(), lengths.tolist(), strict=True)
    )


def _hour(moment: datetime) -> int:
    return int(moment.timestamp()) // HOUR_S


def _hours(movements: Movements, medium: Medium) -> NDArray[np.int64]:
    """The hours since 1970 in which anybody of a medium was heard, each once, in order."""
    _, _, band, hour = movements.coverage.unpacked()
    return np.unique(hour[(band == SEA_BAND) == (medium == "sea")])


def _shares(hours: NDArray[np.int64], first: datetime, last: datetime) -> tuple[float, ...]:
    """The share of each day's hours; of the first and the last day the share of those within the case's tracks."""
    begin, end = _hour(first), _hour(last)
    day, days = begin // 24, end // 24 - begin // 24 + 1
    counts = np.bincount(hours // 24 - day, minlength=days)[:days]
    starts = (np.arange(days) + day) * 24
    within = np.minimum(starts + 24, end + 1) - np.maximum(starts, begin)
    return tuple((counts / np.maximum(within, 1)).tolist())


def _holes(hours: NDArray[np.int64], first: int, last: int) -> Iterator[Hole]:
    """The stretches without anybody, both ends of the period included; the longest first."""
    edges = np.concatenate([[first - 1], hours, [last + 1]])
    lengths = np.diff(edges) - 1
    for at in np.argsort(-lengths, kind="stable").tolist():
        if int(lengths[at]) * HOUR < LEAST_HOLE:
            return
        start = datetime.fromtimestamp(int(edges[at] + 1) * HOUR_S, UTC)
        yield Hole(start, start + int(lengths[at]) * HOUR)
