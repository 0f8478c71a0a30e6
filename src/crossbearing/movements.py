"""From the tracks of a case to everything that they show, in bounded memory.

Tracks are read a portion of platforms at a time. Nothing depends on how many processes do it, or on how platforms are
cut into portions.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Protocol, TypeVar

from crossbearing import __version__
from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.portion import Done, Look, each, joined_counts, look
from crossbearing.detect.slices import moment
from crossbearing.gazetteer.facilities import load_facilities
from crossbearing.model import Facility, Leg, Movements, Problem, Visit
from crossbearing.pool import Work, spread
from crossbearing.progress import Progress
from crossbearing.store import Case, CaseError

if TYPE_CHECKING:
    from crossbearing.store.tracks import Portion, Tracks

MADE_BY = f"crossbearing {__version__}"
"""What movements are made by; those of another version are made again."""

FEW_FIXES = 300_000
"""So many are looked at in this process: to start others takes longer."""

MOST_WORKERS = 4
"""Each holds a portion of a million fixes, some 400 MB while it is looked at; more would pass 3 GB."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...  # pragma: no cover


R = TypeVar("R")
N = TypeVar("N", bound=_Named)


@dataclass(frozen=True, slots=True)
class Found:
    """What tracks show, and what could not be looked at."""

    movements: Movements
    problems: tuple[Problem, ...] = ()


def renewed_movements(case: Case, progress: Progress, workers: int | None = None, *, anew: bool = False) -> Movements:
    """What the tracks of a case show: as it is stored where they are the same still, else made, and stored."""
    tracks = case.tracks()
    made_from = tracks.digest
    if not anew and case.movements_current(made_from, MADE_BY):
        return case.movements()
    found = detect(tracks, progress, workers)
    if found.problems:
        case.append((), found.problems)
    case.replace_movements(found.movements, made_from, MADE_BY)
    return found.movements


def movements_of(case: Case, progress: Progress, as_of: datetime | None = None) -> Movements:
    """What the tracks of a case show, or showed at a moment by what was recorded then; nothing is stored."""
    tracks = case.tracks(as_of)
    if case.movements_current(tracks.digest, MADE_BY):
        return case.movements()
    return detect(tracks, progress).movements


def detect(tracks: "Tracks", progress: Progress, workers: int | None = None) -> Found:
    """Everything that tracks show. ``workers`` is the number of processes (one a core where it is None)."""
    if not tracks.any:
        return Found(Movements())
    crew = _Crew(tracks, workers, progress)
    looks = crew.done(look_at, "legs and visits")
    counts = joined_counts(x.counts for x in looks.results)
    legs = _in_order((x for one in looks.results for x in one.legs), lambda x: x.start.time)
    visits = _in_order((x for one in looks.results for x in one.visits), lambda x: x.seen_from)
    found = Movements(
        facilities=_facilities(legs.values(), visits.values()),
        legs=legs,
        visits=visits,
        anomalies=_in_order((x for one in looks.results for x in one.anomalies), lambda x: x.start),
        first=moment(int(counts.first_us.min())) if len(counts.platform) else None,
        last=moment(int(counts.last_us.max())) if len(counts.platform) else None,
        fixes=int(counts.fixes.sum()),
    )
    return Found(found, looks.problems)


@cache
def facility_index() -> FacilityIndex:
    """Airfields and ports, indexed once a process."""
    return FacilityIndex.of(load_facilities())


def look_at(portions: "tuple[Portion, ...]") -> list[Done[Look]]:
    """What the platforms of some portions show by themselves."""
    return [_look_at(x) for x in portions]


def _look_at(portion: "Portion") -> Done[Look]:
    told = portion.read_told()
    return each(portion.read(), lambda fixes: look(fixes, told, facility_index()))


@dataclass(frozen=True, slots=True)
class _Crew:
    """The processes that look at tracks."""

    tracks: "Tracks"
    workers: int | None
    progress: Progress

    def done(self, do: "Callable[[tuple[Portion, ...]], Sequence[Done[R]]]", what: str) -> Done[R]:
        """What a function gives for every portion, in order. Raises CaseError where a portion cannot be looked at."""
        total = sum(x.part.rows for x in self.tracks.parts if x.part.what == "fixes")
        results: list[R] = []
        problems: list[Problem] = []
        seen = 0
        self.progress.advance(0, f"tracks: {what}")
        for portion, done in self._spread(do, total):
            results += done.results
            problems += done.problems
            seen += sum(x.rows for x in portion.fixes)
            if total > FEW_FIXES:
                self.progress.advance(0, f"tracks: {what}, {seen:,} of {total:,} fixes")
        return Done(tuple(results), tuple(problems))

    def _spread(
        self, do: "Callable[[tuple[Portion, ...]], Sequence[Done[R]]]", total: int
    ) -> "Iterator[tuple[Portion, Done[R]]]":
        workers = self.workers or min(MOST_WORKERS, len(os.sched_getaffinity(0)))
        if workers == 1 or total <= FEW_FIXES:
            for portion in self.tracks.portions():
                yield portion, do((portion,))[0]
            return
        work: Work[Portion, Portion, Done[R]] = Work(lambda x: (x,), lambda _: 0, do)
        steps = spread(self.tracks.portions(), work, workers, 1)
        with closing(steps):
            for portion, results in steps:
                done = results[0]
                if done is None:
                    raise CaseError(
                        "the process that looked at the tracks died, twice: too little memory for the platform with "
                        "the most fixes. All tracks are stored; run `crossbearing rebuild` on a larger machine."
                    )
                yield portion, done


def _in_order(found: Iterable[N], when: Callable[[N], datetime]) -> dict[str, N]:
    """Records by id, in the order of time; each once."""
    return {x.id: x for x in sorted(found, key=lambda x: (when(x), x.id))}


def _facilities(legs: Iterable[Leg], visits: Iterable[Visit]) -> dict[str, Facility]:
    """The facilities that legs and visits name, by id."""
    ends = (end for leg in legs for end in (leg.start, leg.end))
    names = {x.facility for end in ends for x in end.candidates} | {x.facility for x in visits}
    index = facility_index()
    found = (index.get(x) for x in sorted(x for x in names if x is not None))
    return {x.id: x for x in found if x is not None}
