"""What in a track cannot be so: leaps that nothing flies, two platforms under one number, clocks, heights, integrity.

Each is told as a finding. Fixes proven impossible are left out of what is then made of the track, and counted there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.clocks import clock_epochs, leaps_of_the_clock
from crossbearing.detect.heights import height_faults
from crossbearing.detect.integrity import no_integrity
from crossbearing.detect.slices import anomaly, groups
from crossbearing.detect.tangles import (
    IMPOSSIBLE_MPS,
    LEAP_M,
    MOST_SEGMENTS,
    Segments,
    chains,
    places_reached,
    segments,
)
from crossbearing.geo.geodesy import MEAN_RADIUS_M
from crossbearing.geo.sphere import Floats, distances_m
from crossbearing.model.movement import Anomaly
from crossbearing.model.track import FLAGS, Fixes

JOINED_S = 1800
"""Impossible fixes no further apart than half an hour are one finding."""
ALTERNATIONS = 4
"""Two platforms under one number: so often the track goes back and forth between two places. A spoofed stretch comes
and goes once or twice (``noisy_spoofing``)."""
STAYED_S = 60.0
STAYED_FIXES = 10
"""A stretch elsewhere that lasts so long, or has so many fixes, is a leap of the position; less are stray fixes."""
SLOW_MPS = 60.0
HIGH_M = 8000.0
"""Slower than this (117 kt) no aeroplane flies so high: such fixes count little where two tracks are weighed."""
LITTLE = 0.1
HELD_MPS = 25.0
"""At this speed two positions a second apart differ in the fourth decimal."""
FAR_M = 50_000.0
"""Beyond this, and near the poles, steps are measured on the sphere and not on a plane."""
POLAR_DEG = 80.0


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """The fixes that can be so, by platform, track and time, and what is wrong with the others."""

    fixes: Fixes
    new: NDArray[np.bool_]
    """Whether a track begins at the fix: a platform has more than one where two share its number."""
    step_m: Floats
    """From the fix before; 0 where a track begins."""
    dt_s: Floats
    anomalies: tuple[Anomaly, ...]


def steps_m(fixes: Fixes) -> Floats:
    """How far each fix lies from the one before it, whosever it is: on a plane where near, else on the sphere."""
    lon, lat = fixes.lon_deg, fixes.lat_deg
    east = lon[1:] - lon[:-1]
    far = np.abs(east) > 180.0  # noqa: PLR2004 - the antimeridian
    if far.any():
        east[far] -= np.copysign(360.0, east[far])
    level = np.cos(np.radians((lat[1:] + lat[:-1]) / 2))
    found = np.zeros(len(fixes))
    found[1:] = np.hypot(east * level, lat[1:] - lat[:-1]) * (np.pi / 180 * MEAN_RADIUS_M)
    again = np.flatnonzero((found[1:] > FAR_M) | (np.abs(lat[1:]) > POLAR_DEG)) + 1
    found[again] = distances_m(lon[again - 1], lat[again - 1], lon[again], lat[again])
    return found


def placed(fixes: Fixes) -> Fixes:
    """The fixes that are on the Earth at all: feeds tell of the others."""
    good = (np.abs(fixes.lat_deg) <= 90.0) & (np.abs(fixes.lon_deg) <= 180.0)  # noqa: PLR2004 - NaN is neither
    return fixes if good.all() else fixes.take(good)


def sound(fixes: Fixes) -> Sound:
    """What can be so of the fixes of whole aircraft, sorted by platform and time, and what is wrong with the rest."""
    fixes = placed(fixes)
    track, clocks = clock_epochs(fixes)
    if track is not None:
        order = np.lexsort((np.arange(len(fixes)), track, fixes.platform))
        fixes, track = fixes.take(order), track[order]
    integrity = no_integrity(fixes)
    held = _held(fixes, _begins(fixes, track))
    label, apart = _labels(fixes, track, held)
    if label is not None:
        keep = np.flatnonzero(label >= 0)
        keep = keep[np.lexsort((keep, label[keep], fixes.platform[keep]))]
        fixes, track, held = fixes.take(keep), label[keep], held[keep]
    # a held position may have a new altitude, so that heights come before these are left out
    fixes, heights = height_faults(fixes, _begins(fixes, track))
    if held.any():
        fixes, track = fixes.take(~held), None if track is None else track[~held]
    new, step, dt = _steps(fixes, track)
    ahead = leaps_of_the_clock(fixes, new, step, dt)
    return Sound(fixes, new, step, dt, (*clocks, *heights, *integrity, *apart, *ahead))


def _labels(
    fixes: Fixes, track: NDArray[np.int64] | None, held: NDArray[np.bool_]
) -> tuple[NDArray[np.int64] | None, list[Anomaly]]:
    """The track of each fix, -1 of what cannot be so; None where all are as they were. And what is to be told."""
    own = fixes if not held.any() else fixes.take(~held)
    some = track if track is None or own is fixes else track[~held]
    new, step, dt = _steps(own, some)
    broken = ~new & (step > IMPOSSIBLE_MPS * dt + LEAP_M)
    if not broken.any():
        return None, []
    label, told = _told_apart(own, some, new, dt, broken)
    return (label if own is fixes else label[np.cumsum(~held) - 1]), told


def _held(fixes: Fixes, new: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Fixes that repeat the position before them though the aircraft moves: the feed had heard no new one."""
    held = np.zeros(len(fixes), bool)
    held[1:] = (fixes.lon_deg[1:] == fixes.lon_deg[:-1]) & (fixes.lat_deg[1:] == fixes.lat_deg[:-1])
    if held.any():
        held &= ~new & ((fixes.speed_mps > HELD_MPS) | ((fixes.flags & FLAGS["stale"]) > 0))
    return held


def _begins(fixes: Fixes, track: NDArray[np.int64] | None) -> NDArray[np.bool_]:
    """Whether a track begins at each fix."""
    new = np.ones(len(fixes), bool)
    new[1:] = fixes.platform[1:] != fixes.platform[:-1]
    if track is not None:
        new[1:] |= track[1:] != track[:-1]
    return new


def _steps(fixes: Fixes, track: NDArray[np.int64] | None) -> tuple[NDArray[np.bool_], Floats, Floats]:
    """Where tracks begin, and the steps between fixes in metres and seconds."""
    new = _begins(fixes, track)
    step = steps_m(fixes)
    dt = np.zeros(len(fixes))
    dt[1:] = np.diff(fixes.time_us) / 1e6
    step[new], dt[new] = 0.0, 0.0
    return new, step, dt


def _told_apart(
    fixes: Fixes, track: NDArray[np.int64] | None, new: NDArray[np.bool_], dt: Floats, broken: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], list[Anomaly]]:
    """The track of each fix, -1 of what cannot be so, where some steps are impossible."""
    label = np.zeros(len(fixes), np.int64) if track is None else track * len(fixes)
    found: list[Anomaly] = []
    starts = np.flatnonzero(new)
    ends = np.append(starts[1:], len(fixes))
    hit = np.add.reduceat(broken, starts) > 0
    for start, end in zip(starts[hit].tolist(), ends[hit].tolist(), strict=True):
        part = fixes.take(slice(start, end))
        own, told = _untangle(part, dt[start + 1 : end], broken[start + 1 : end])
        label[start:end] = np.where(own >= 0, label[start:end] + own, -1)
        found += told
    return label, found


class _Chain(NamedTuple):
    """The fixes of one chain, and how it lies to the heaviest one."""

    fixes: NDArray[np.int64]
    apart: bool
    """Whether it lies wholly before or after the heaviest."""
    alternations: int


def _untangle(part: Fixes, dt: Floats, broken: NDArray[np.bool_]) -> tuple[NDArray[np.int64], list[Anomaly]]:
    """One track with impossible steps: the number of the track of each of its fixes, and what is to be told."""
    weight = np.where(part.flags & (FLAGS["no integrity"] | FLAGS["stale"]), LITTLE, 1.0)
    weight[(part.speed_mps < SLOW_MPS) & (part.altitude_m > HIGH_M)] *= LITTLE
    time = part.time_us / 1e6
    cut = segments(broken, dt, weight)
    label = np.full(len(part), -1, np.int64)
    if len(cut.first) > MOST_SEGMENTS:
        text = f"{len(cut.first)} leaps that nothing flies: the number is used by many, and no track can be told apart"
        return label, [anomaly(part, np.arange(len(part)), "two under one identity", text)]
    by_segment = chains(cut, places_reached(part.lon_deg, part.lat_deg, time, _grain_s(part.time_us)))
    by_fix = np.repeat(by_segment, cut.last - cut.first + 1)
    label[by_fix == 0] = 0
    found: list[Anomaly] = []
    for number in range(1, int(by_segment.max()) + 1):
        chain = _chain(by_fix, by_segment, number)
        if chain.apart:
            label[chain.fixes] = number
            found.append(_departure(part, label, chain))
        elif chain.alternations >= ALTERNATIONS:
            label[chain.fixes] = number
            text = _two_text(part, by_fix, chain)
            found.append(anomaly(part, chain.fixes, "two under one identity", text))
    return label, [*found, *_strays(part, label, cut)]


def _grain_s(time_us: NDArray[np.int64]) -> float:
    """How coarse the times are: a minute, a second, or nothing."""
    return next((float(x) for x in (60, 10, 1) if not (time_us % (x * 1_000_000)).any()), 0.0)


def _chain(by_fix: NDArray[np.int64], by_segment: NDArray[np.int64], number: int) -> _Chain:
    own, main = np.flatnonzero(by_fix == number), np.flatnonzero(by_fix == 0)
    apart = bool(own[0] > main[-1] or own[-1] < main[0])
    both = by_segment[(by_segment == 0) | (by_segment == number)]
    return _Chain(own, apart, int(np.count_nonzero(np.diff(both))))


def _departure(part: Fixes, label: NDArray[np.int64], chain: _Chain) -> Anomaly:
    """The track goes on elsewhere and does not come back."""
    main = np.flatnonzero(label == 0)
    a, b = (main[-1], chain.fixes[0]) if chain.fixes[0] > main[-1] else (chain.fixes[-1], main[0])
    far = float(distances_m(part.lon_deg[[a]], part.lat_deg[[a]], part.lon_deg[[b]], part.lat_deg[[b]])[0])
    seconds = (part.time_us[b] - part.time_us[a]) / 1e6
    text = f"the track goes on {far / 1000:.0f} km away {seconds:.0f} s later, and does not come back"
    return anomaly(part, np.array([a, b]), "position jump", text + _knots(far, seconds))


def _two_text(part: Fixes, by_fix: NDArray[np.int64], chain: _Chain) -> str:
    far = _off_m(part, chain.fixes, np.flatnonzero(by_fix == 0)) / 1000
    return f"two tracks up to {far:.0f} km apart, told in turns ({chain.alternations} times back and forth)"


def _strays(part: Fixes, label: NDArray[np.int64], cut: Segments) -> Iterator[Anomaly]:
    """What belongs to no track, one finding for each stretch."""
    out = np.flatnonzero(label < 0)
    if not len(out):
        return
    later = np.diff(part.time_us[out]) > JOINED_S * 1_000_000
    main = np.flatnonzero(label >= 0)
    for some in groups(out, later):
        far = _off_m(part, some, main)
        lasting = (part.time_us[some[-1]] - part.time_us[some[0]]) / 1e6
        segment = np.searchsorted(cut.first, some, side="right")
        stayed = len(some) / len(np.unique(segment)) >= 2 and (  # noqa: PLR2004 - fixes that fit each other
            lasting >= STAYED_S or len(some) >= STAYED_FIXES
        )
        near = "the fixes before and after" if len(main) else "one another"
        if stayed:
            text = f"{len(some)} fixes over {lasting:.0f} s lie up to {far / 1000:.0f} km away from {near}"
            yield anomaly(part, some, "position jump", f"{text}: nothing flies there and back in the time")
        else:
            text = f"{len(some)} fix{'' if len(some) == 1 else 'es'} up to {far / 1000:.0f} km away from {near}"
            yield anomaly(part, some, "impossible speed", f"{text}{_knots(far, _wait_s(part, some, main))}")


def _wait_s(part: Fixes, some: NDArray[np.int64], main: NDArray[np.int64]) -> float:
    """The shortest time from one of these to a fix of a track beside it."""
    if not len(main):
        return 0.0
    at = np.clip(np.searchsorted(main, some), 0, len(main) - 1)
    before = np.maximum(at - 1, 0)
    near = np.minimum(
        np.abs(part.time_us[main[at]] - part.time_us[some]), np.abs(part.time_us[main[before]] - part.time_us[some])
    )
    return float(near.min()) / 1e6


def _knots(far_m: float, seconds: float) -> str:
    """How fast that would be, in the unit of the trade."""
    return f": {far_m / seconds * 3600 / 1852:,.0f} kt" if seconds > 0 else ": at the same moment"


def _off_m(part: Fixes, some: NDArray[np.int64], main: NDArray[np.int64]) -> float:
    """How far the farthest of some fixes lies from the fix of the main track before it in time."""
    if not len(main):
        main = some[:1]
    at = main[np.maximum(np.searchsorted(main, some) - 1, 0)]
    return float(distances_m(part.lon_deg[at], part.lat_deg[at], part.lon_deg[some], part.lat_deg[some]).max())
