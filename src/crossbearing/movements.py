"""From the tracks of a case to everything that they show, in bounded memory.

Tracks are read a portion of platforms at a time. Nothing depends on how many processes do it, or on how platforms are
cut into portions.
"""

import os
import pickle
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from crossbearing import __version__
from crossbearing.detect.activity import activities
from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.bridges import bridges
from crossbearing.detect.coverage import merged
from crossbearing.detect.encounters import encounters
from crossbearing.detect.overflight import Areas
from crossbearing.detect.portion import (
    Counts,
    Done,
    Everybody,
    Look,
    SecondLook,
    each,
    joined_counts,
    look,
    look_again,
)
from crossbearing.detect.slices import moment
from crossbearing.gazetteer.facilities import load_facilities
from crossbearing.gazetteer.outlines import load_states
from crossbearing.model import (
    Artifact,
    Encounter,
    Facility,
    Leg,
    Movements,
    Problem,
    Region,
    Visit,
    World,
    platform_number,
)
from crossbearing.model.region import GEOJSON
from crossbearing.pool import Work, spread
from crossbearing.progress import Progress
from crossbearing.store import Case, CaseError

if TYPE_CHECKING:
    from crossbearing.store.tracks import Portion, Tracks

MADE_BY = f"crossbearing {__version__}"
"""What movements are made by; those of another version are made again."""

FEW_FIXES = 300_000
"""So many are looked at in this process: to start others takes longer."""

MOST_FIXES = 1_000_000
"""In one portion: 58 MB, and several times that while it is looked at."""

MOST_WORKERS = 4
"""Each holds a portion, some 400 MB while it is looked at; more would pass 3 GB."""


MOST_LISTED = 200_000
"""Platforms that have a record each, some 1 kB. Where more were heard, those that show nothing are counted alone."""


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


def renewed_movements(
    case: Case, truth: World, progress: Progress, workers: int | None = None, *, anew: bool = False
) -> Movements:
    """What the tracks of a case show: as it is stored where they are the same still, else made, and stored."""
    tracks = case.tracks()
    made_from = _made_from(tracks, truth)
    if not anew and case.movements_current(made_from, MADE_BY):
        return case.movements()
    found = detect(tracks, areas_of(case, truth), progress, workers)
    if found.problems:
        case.append((), found.problems)
    case.replace_movements(found.movements, made_from, MADE_BY)
    return found.movements


def movements_of(case: Case, truth: World, progress: Progress, as_of: datetime | None = None) -> Movements:
    """What the tracks of a case show, or showed at a moment by what was recorded then; nothing is stored.

    ``truth`` is what was stored at that moment.
    """
    tracks = case.tracks(as_of)
    if case.movements_current(_made_from(tracks, truth), MADE_BY):
        return case.movements()
    return detect(tracks, areas_of(case, truth), progress).movements


def _made_from(tracks: "Tracks", truth: World) -> str:
    """What tells the tracks, and the regions that a user gave, from others."""
    return " ".join([tracks.digest, *sorted(x.id for x in _region_files(truth))])


def _region_files(truth: World) -> list[Artifact]:
    return [x for x in truth.artifacts.values() if x.media_type == GEOJSON]


def areas_of(case: Case, truth: World) -> tuple[Region, ...]:
    """The states, and the regions that a user gave. A file of regions whose bytes are missing gives none."""
    from crossbearing.feeds.regions import regions  # noqa: PLC0415 what reads tables takes half a second to load

    found: list[Region] = list(load_states())
    for artifact in _region_files(truth):
        with suppress(OSError):  # verify tells that they are missing
            given = regions(case.artifacts.read(artifact.id), artifact.id, artifact.path)
            found += (x for x in given if isinstance(x, Region))
    return tuple(found)


def detect(
    tracks: "Tracks",
    regions: Sequence[Region],
    progress: Progress,
    workers: int | None = None,
    most_fixes: int = MOST_FIXES,
) -> Found:
    """Everything that tracks show, with the legs that crossed any of these regions.

    ``workers`` is the number of processes (one a core where it is None); each holds ``most_fixes`` at a time, or those
    of one platform that has more. Neither changes what is found.
    """
    if not tracks.any:
        return Found(Movements())
    crew = _crew(tracks, workers or min(MOST_WORKERS, len(os.sched_getaffinity(0))), most_fixes, progress)
    with tempfile.TemporaryDirectory(prefix="crossbearing-") as name:
        folder = Path(name)
        looks = crew.done(partial(look_at, _shared(folder / "regions", tuple(regions))), "legs and visits")
        counts = joined_counts(x.look.counts for x in looks.results)
        coverage = merged(x.look.coverage for x in looks.results)
        progress.advance(0, "tracks: encounters")
        met = tuple(encounters([y for x in looks.results for y in x.look.meetings], facility_index()))
        everybody = Everybody(coverage, tracks.tables(), _listed(counts, looks.results, met))
        again = crew.done(partial(look_at_again, _shared(folder / "everybody", everybody)), "platforms and silences")
    found = replace(
        _of_looks([x.unpacked() for x in looks.results], again.results),
        encounters=_in_order(met, lambda x: x.start),
        coverage=coverage,
        first=moment(int(counts.first_us.min())) if len(counts.platform) else None,
        last=moment(int(counts.last_us.max())) if len(counts.platform) else None,
        fixes=int(counts.fixes.sum()),
    )
    progress.advance(0, "tracks: bridges")
    found = replace(
        found,
        bridges={x.id: x for x in bridges(found)},
        activities={x.id: x for x in activities(found)},
    )
    return Found(found, tuple(dict.fromkeys((*looks.problems, *again.problems))))


def _of_looks(looks: Sequence[Look], again: Sequence[SecondLook]) -> Movements:
    legs = _in_order((x for one in looks for x in one.legs), lambda x: x.start.time)
    visits = _in_order((x for one in looks for x in one.visits), lambda x: x.seen_from)
    return Movements(
        platforms={x.id: x for x in sorted((x for one in again for x in one.platforms), key=lambda x: x.id)},
        facilities=_facilities(legs.values(), visits.values()),
        legs=legs,
        visits=visits,
        silences=_in_order((x for one in again for x in one.silences), lambda x: x.start),
        loiterings=_in_order((x for one in looks for x in one.loiterings), lambda x: x.start),
        overflights=_in_order((x for one in looks for x in one.overflights), lambda x: x.entered),
        anomalies=_in_order(chain(*(x.anomalies for x in looks), *(x.anomalies for x in again)), lambda x: x.start),
    )


def _listed(counts: Counts, looks: "Sequence[PackedLook]", met: Iterable[Encounter]) -> NDArray[np.int64] | None:
    """The numbers of the platforms that have a record: all (None), or of too many those that show anything."""
    if len(counts.platform) <= MOST_LISTED:
        return None
    ships = {platform_number(x) for one in met for x in one.platforms}
    return np.unique(np.concatenate([*(x.shown for x in looks), np.array(sorted(ships), np.int64)]))


@dataclass(frozen=True, slots=True, eq=False)
class PackedLook:
    """A look whose records wait, compressed to a tenth, until all platforms were looked at twice."""

    look: Look
    """Without its records."""
    shown: NDArray[np.int64]
    """The numbers of the platforms that have any."""
    records: bytes

    @classmethod
    def of(cls, whole: Look) -> "PackedLook":
        """The packed form of a look."""
        records = {name: getattr(whole, name) for name in _RECORDS}
        shown = sorted({platform_number(x.platform) for some in records.values() for x in some})
        bare = replace(whole, legs=(), visits=(), anomalies=(), loiterings=(), overflights=())
        return cls(bare, np.array(shown, np.int64), zlib.compress(pickle.dumps(records), 1))

    def unpacked(self) -> Look:
        """The look as it was."""
        return replace(self.look, **pickle.loads(zlib.decompress(self.records)))  # noqa: S301 written by this run


_RECORDS = ("legs", "visits", "anomalies", "loiterings", "overflights")


@cache
def facility_index() -> FacilityIndex:
    """Airfields and ports, indexed once a process."""
    return FacilityIndex.of(load_facilities())


def look_at(regions: Path, portions: "tuple[Portion, ...]") -> list[Done[PackedLook]]:
    """What the platforms of some portions show by themselves; ``regions`` is the file that holds them."""
    return [_look_at(x, _areas(regions)) for x in portions]


def _look_at(portion: "Portion", areas: Areas) -> Done[PackedLook]:
    told = portion.read_told()
    done = each(portion.read(), lambda fixes: look(fixes, told, facility_index(), areas))
    return Done(tuple(map(PackedLook.of, done.results)), done.problems)


def look_at_again(everybody: Path, portions: "tuple[Portion, ...]") -> list[Done[SecondLook]]:
    """What the platforms of some portions show when all are known; ``everybody`` is the file that tells of all."""
    return [_look_at_again(x, _everybody(everybody)) for x in portions]


def _look_at_again(portion: "Portion", everybody: Everybody) -> Done[SecondLook]:
    told = portion.read_told()
    return each(portion.read(), lambda fixes: look_again(fixes, told, everybody))


def _shared(path: Path, what: "Everybody | tuple[Region, ...]") -> Path:
    """A file from which each process reads once what all need."""
    path.write_bytes(pickle.dumps(what))
    return path


@lru_cache(maxsize=1)
def _areas(path: Path) -> Areas:
    return Areas.of(pickle.loads(path.read_bytes()))  # noqa: S301 written by this run


@lru_cache(maxsize=1)
def _everybody(path: Path) -> Everybody:
    found: Everybody = pickle.loads(path.read_bytes())  # noqa: S301 written by this run
    return found


@dataclass(frozen=True, slots=True)
class _Crew:
    """The processes that look at tracks, and the portions that they look at."""

    portions: "tuple[Portion, ...]"
    total: int
    workers: int
    progress: Progress

    def done(self, do: "Callable[[tuple[Portion, ...]], Sequence[Done[R]]]", what: str) -> Done[R]:
        """What a function gives for every portion, in order. Raises CaseError where a portion cannot be looked at."""
        results: list[R] = []
        problems: list[Problem] = []
        seen = 0
        self.progress.advance(0, f"tracks: {what}")
        for portion, done in self._spread(do):
            results += done.results
            problems += done.problems
            seen += portion.rows
            if self.total > FEW_FIXES:
                self.progress.advance(0, f"tracks: {what}, {seen:,} of {self.total:,} fixes")
        return Done(tuple(results), tuple(problems))

    def _spread(self, do: "Callable[[tuple[Portion, ...]], Sequence[Done[R]]]") -> "Iterator[tuple[Portion, Done[R]]]":
        if self.workers == 1:
            for portion in self.portions:
                yield portion, do((portion,))[0]
            return
        work: Work[Portion, Portion, Done[R]] = Work(lambda x: (x,), lambda x: x.rows, do)
        # A portion for each process and one to go on with; a platform with more fixes than that is looked at alone.
        steps = spread(self.portions, work, self.workers, 2 * self.workers * MOST_FIXES)
        with closing(steps):
            for portion, results in steps:
                done = results[0]
                if done is None:
                    raise CaseError(
                        "the process that looked at the tracks died, twice: too little memory for the platform with "
                        "the most fixes. All tracks are stored; run `crossbearing rebuild` on a larger machine."
                    )
                yield portion, done


def _crew(tracks: "Tracks", workers: int, most_fixes: int, progress: Progress) -> _Crew:
    """As many processes as are worth it: several portions for each, so that none waits long for the last."""
    total = sum(x.part.rows for x in tracks.parts if x.part.what == "fixes")
    workers = 1 if total <= FEW_FIXES else workers
    most_fixes = most_fixes if workers == 1 else max(1, min(most_fixes, total // (4 * workers)))
    return _Crew(tuple(tracks.portions(most_fixes)), total, workers, progress)


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
