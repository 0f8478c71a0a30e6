"""Everything that some whole platforms show by themselves. What a platform's fixes break costs that platform alone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.coverage import coverage_of
from crossbearing.detect.encounters import MeetingPoints, meeting_points
from crossbearing.detect.legs import detect_air
from crossbearing.detect.loitering import loiterings
from crossbearing.detect.overflight import Areas, overflights
from crossbearing.detect.platforms import identity_faults, platforms
from crossbearing.detect.seen import Seen
from crossbearing.detect.silences import silences
from crossbearing.detect.slices import moment, slices_of
from crossbearing.detect.voyages import detect_sea
from crossbearing.model import (
    Anomaly,
    Coverage,
    Fixes,
    Leg,
    Loitering,
    Overflight,
    Platform,
    Problem,
    Silence,
    Told,
    Visit,
    are_ships,
    platform_id,
    platform_number,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What a detector gave: once for all platforms, or for each where that failed; and what failed."""

    results: tuple[T, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """How often each platform was heard: columns of one length, by platform."""

    platform: NDArray[np.int64]
    fixes: NDArray[np.int64]
    first_us: NDArray[np.int64]
    last_us: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What some whole platforms show by themselves."""

    counts: Counts
    coverage: Coverage
    legs: tuple[Leg, ...] = ()
    visits: tuple[Visit, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
    loiterings: tuple[Loitering, ...] = ()
    overflights: tuple[Overflight, ...] = ()
    meetings: tuple[MeetingPoints, ...] = ()
    """Where ships were, to be laid beside each other when all are there."""


@dataclass(frozen=True, slots=True)
class Everybody:
    """What is known of all platforms together before each is looked at for the second time."""

    coverage: Coverage
    """Of all of them."""
    tables: frozenset[str]
    """Artifacts that tell of platforms without dates; see ``platforms``."""
    listed: NDArray[np.int64] | None
    """The numbers of the platforms that have a record, whether or not they fell silent; None for all."""


@dataclass(frozen=True, slots=True)
class SecondLook:
    """What some whole platforms show when all are known."""

    platforms: tuple[Platform, ...] = ()
    silences: tuple[Silence, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()


def look(fixes: Fixes, told: Mapping[int, Sequence[Told]], index: FacilityIndex, areas: Areas) -> Look:
    """What sorted fixes of whole platforms show."""
    at_sea = are_ships(fixes.platform)
    ships, aircraft = (fixes if own.all() else fixes.take(own) for own in (at_sea, ~at_sea))
    flown = detect_air(aircraft, index, told) if len(aircraft) else Seen()
    sailed = detect_sea(ships, index, told) if len(ships) else Seen()
    return Look(
        counts=counts_of(fixes),
        coverage=coverage_of(fixes),
        legs=(*flown.legs, *sailed.legs),
        visits=(*flown.visits, *sailed.visits),
        anomalies=(*flown.anomalies, *sailed.anomalies),
        loiterings=tuple(loiterings(fixes, index)),
        overflights=tuple(overflights(flown.legs, areas)),
        meetings=(meeting_points(ships),) if len(ships) else (),
    )


def look_again(fixes: Fixes, told: Mapping[int, Sequence[Told]], everybody: Everybody) -> SecondLook:
    """What sorted fixes of whole platforms show when all platforms are known."""
    silent = silences(fixes, everybody.coverage)
    counts = counts_of(fixes)
    listed = np.ones(len(counts.platform), bool)
    if everybody.listed is not None:
        own_numbers = sorted({platform_number(x.platform) for x in silent})
        listed = np.isin(counts.platform, np.append(everybody.listed, np.array(own_numbers, np.int64)))
    edges = np.concatenate([[0], np.cumsum(counts.fixes)])
    columns = zip(counts.platform[listed], counts.fixes[listed], edges[:-1][listed], strict=True)
    seen = {
        int(number): (int(count), moment(int(fixes.time_us[at])), moment(int(fixes.time_us[at + count - 1])))
        for number, count, at in columns
    }
    own = {number: told[number] for number in seen if number in told}
    whose = tuple(platforms(seen, chain.from_iterable(own.values()), everybody.tables))
    odd = {x.platform for x in identity_faults(whose, chain.from_iterable(own.values()))}
    numbers = {x: platform_number(x) for x in odd}
    where = dict(zip(counts.platform.tolist(), zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True), strict=True))
    slices = {x: slices_of(fixes, np.arange(*where[number])) for x, number in numbers.items()}
    told_of = chain.from_iterable(own.get(number, ()) for number in numbers.values())
    faults = identity_faults([x for x in whose if x.id in odd], told_of, slices)
    return SecondLook(whose, silent, tuple(faults))


def counts_of(fixes: Fixes) -> Counts:
    """How often each platform of sorted fixes was heard."""
    starts = np.flatnonzero(np.concatenate([[True], np.diff(fixes.platform) != 0])[: len(fixes)])
    edges = np.append(starts, len(fixes))
    return Counts(fixes.platform[starts], np.diff(edges), fixes.time_us[starts], fixes.time_us[edges[1:] - 1])


def joined_counts(parts: Iterable[Counts]) -> Counts:
    """The counts of other platforms each, by platform."""
    given = [x for x in parts if len(x.platform)]
    if not given:
        return Counts(*(np.empty(0, np.int64) for _ in range(4)))
    platform = np.concatenate([x.platform for x in given])
    order = np.argsort(platform)
    columns = (np.concatenate([getattr(x, name) for x in given])[order] for name in ("fixes", "first_us", "last_us"))
    return Counts(platform[order], *columns)


def each(fixes: Fixes, do: Callable[[Fixes], T]) -> Done[T]:
    """What a detector gives for sorted fixes; where it fails, for each platform by itself, without those that fail."""
    try:
        return Done((do(fixes),))
    except Exception:  # noqa: BLE001 a fault that one platform's fixes bring about must not cost the others
        return _one_by_one(fixes, do)


def _one_by_one(fixes: Fixes, do: Callable[[Fixes], T]) -> Done[T]:
    found: list[T] = []
    problems: list[Problem] = []
    for number, run in fixes.runs():
        own = fixes.take(run)
        try:
            found.append(do(own))
        except Exception as error:  # noqa: BLE001 as above
            problems.append(_failed(number, own, error))
    return Done(tuple(found), tuple(problems))


def _failed(number: int, own: Fixes, error: Exception) -> Problem:
    return Problem(
        "analyse",
        "track-not-read",
        f"{type(error).__name__} while the {len(own):,} fixes of {platform_id(number)} were looked at: a fault of the "
        "program, not of yours. They are stored; the rest went on. Please report it with the file.",
        platform_id(number),
        own.artifacts[int(own.artifact[0])],
    )
