"""What cannot be so in the tracks of ships: numbers that no ship has, ships that share one, leaps, false speeds.

All of it is told, and none of it repaired in silence: what is left out of the movements is counted here.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.sea_tracks import KNOT_MPS, MOST_MPS, Cut, Numbers, steps_m
from crossbearing.detect.slices import anomaly
from crossbearing.geo.sphere import unit_vectors
from crossbearing.model.movement import Anomaly, Fault
from crossbearing.model.track import Fixes, Told, Trait, platform_id, ship_number

ALTERNATIONS = 4
"""Two ships under one number: so often the number is heard in one place and then in the other. A ship that a jammer
displaces comes and goes once or twice."""
DISPLACED_LEAST = 2
"""A ship's only other track may be a fault of its receiver; of a place where it was twice more is told."""
SPEEDS_TOLD = 3
"""A single false speed is noise."""

_MID = 1_000_000
_NUMBERS = 1_000_000_000
_LOWEST_MID, _HIGHEST_MID = 201, 775
"""Maritime identification digits in use. Source: ITU, Table of maritime identification digits (2024)."""
_SERVICES = {
    "handheld": (800_000_000, 900_000_000),
    "aircraft": (111_000_000, 112_000_000),
    "distress": (970_000_000, 975_000_000),
    "craft of a ship": (980_000_000, 990_000_000),
    "mark": (990_000_000, 1_000_000_000),
    "coast station": (1, 10_000_000),
    "group": (10_000_000, 100_000_000),
}
"""Numbers of what is no ship, or no ship's own. Source: ITU-R M.585-9, annexes 1 and 2."""
_UNMOVING = ("aircraft", "distress", "mark", "coast station", "group")
"""What calls at no port: search and rescue aircraft, beacons, buoys, stations on land; and numbers of no station."""
_IDENTITY: tuple[Trait, ...] = ("imo", "name", "callsign")


def service(mmsi: int) -> str | None:
    """What a number of nine digits stands for by its form: "ship" or another service; None where nobody can have it.

    Source: ITU-R M.585-9, annexes 1 and 2.

    >>> service(273344000), service(3669884), service(123456789)
    ('ship', 'coast station', None)
    """
    if _LOWEST_MID <= mmsi // _MID <= _HIGHEST_MID:
        return "ship"
    name = next((x for x, (low, high) in _SERVICES.items() if low <= mmsi < high), None)
    digits = f"{mmsi:09d}"
    mid = {"coast station": digits[2:5], "group": digits[1:4], "aircraft": digits[3:6], "handheld": digits[1:4]}
    mid |= {"craft of a ship": digits[2:5], "mark": digits[2:5]}
    if name in mid and not _LOWEST_MID <= int(mid[name]) <= _HIGHEST_MID:
        return None
    return name


def moves(cut: Cut) -> Cut:
    """The same without what is no ship by its number: buoys, coast stations, aircraft, beacons."""
    fixed = [number for number, kind in _others(cut.fixes).items() if kind in _UNMOVING]
    if not fixed:
        return cut
    return cut.take(~np.isin(cut.fixes.platform, np.array(fixed)))


def ship_faults(cut: Cut, told: Mapping[int, Sequence[Told]]) -> Iterator[Anomaly]:
    """What cannot be so, by ship."""
    fixes = cut.fixes
    others = _others(fixes)
    jumped = set(np.unique(fixes.platform[cut.jumps]).tolist())
    hasty = _hasty(fixes)
    named = {number for number, said in told.items() if any(x.what in _IDENTITY for x in said)}
    for number in sorted(others.keys() | jumped | hasty | named):
        start, end = np.searchsorted(fixes.platform, (number, number + 1)).tolist()
        at = np.arange(start, end)
        if not len(at):
            continue
        kind = others.get(number, "ship")
        if kind is None:
            yield _out_of_form(fixes, at, number)
        if number in jumped and kind not in _UNMOVING:
            yield from _leaps(fixes, at, cut.track[start:end])
        if number in hasty and kind not in _UNMOVING:
            yield from _false_speeds(fixes, at)
        if number in named:
            yield from _many_names(fixes, at, told[number])


def _others(fixes: Fixes) -> dict[int, str | None]:
    """What the numbers stand for that are not those of ships."""
    numbers = np.unique(fixes.platform)
    mmsi = numbers - ship_number(1) + 1
    mid = mmsi // _MID
    strange = (mid < _NUMBERS // _MID) & ((mid < _LOWEST_MID) | (mid > _HIGHEST_MID))  # above are names of tables
    return {int(n): service(int(m)) for n, m in zip(numbers[strange], mmsi[strange], strict=True)}


def _hasty(fixes: Fixes) -> set[int]:
    """Ships that say they are faster than any ship."""
    numbers, counts = np.unique(fixes.platform[fixes.speed_mps > MOST_MPS], return_counts=True)
    return set(numbers[counts >= SPEEDS_TOLD].tolist())


def _out_of_form(fixes: Fixes, at: Numbers, number: int) -> Anomaly:
    text = f"{platform_id(number).removeprefix('mmsi:')} is no number that a ship or a station can have (ITU-R M.585)."
    return anomaly(fixes, at, "no address", text)


def _leaps(fixes: Fixes, at: Numbers, track: Numbers) -> Iterator[Anomaly]:
    """One ship's tracks: two that alternate, one that goes on elsewhere, single fixes far off."""
    vectors = unit_vectors(fixes.lon_deg[at], fixes.lat_deg[at])
    stray = track < 0
    if stray.any():
        where = at[stray]
        far_km = _farthest_km(vectors, stray)
        text = (
            f"{len(where)} of {len(at)} positions lie where no ship can have come from the others: "
            f"up to {far_km:,.0f} km from the fix before or after. They are left out."
        )
        yield anomaly(fixes, where, "position jump", text)
    good = np.flatnonzero(~stray)
    switches = np.flatnonzero(np.diff(track[good]))
    if not len(switches):
        return
    way_m = steps_m(vectors[good])[switches]
    count = int(track.max()) + 1
    apart_km = float(np.median(way_m)) / 1000
    fault: Fault = "two under one identity" if _alternate(track[good], count) else "impossible speed"
    if fault == "two under one identity":
        text = (
            f"{count} ships send under this number, about {apart_km:,.0f} km apart: it is heard in one place and then "
            f"in the other {len(switches)} times, faster than any ship. Their tracks are kept apart."
        )
    else:
        hours = np.diff(fixes.time_us[at[good]])[switches] / 3.6e9
        knots = float(np.max(way_m / np.maximum(hours, 1 / 3600))) / 1852
        text = (
            f"The track goes on elsewhere {len(switches)} times, up to {way_m.max() / 1000:,.0f} km away, which needs "
            f"up to {knots:,.0f} kn. Another ship under this number, or false positions: its parts are kept apart."
        )
    yield anomaly(fixes, at[good], fault, text)


def _alternate(track: Numbers, count: int) -> bool:
    """Whether two tracks of several fixes go back and forth, and are not one after the other."""
    runs = track[np.flatnonzero(np.concatenate(([True], np.diff(track) != 0)))]
    visits = np.bincount(runs, minlength=count)
    return int(np.sum(visits >= DISPLACED_LEAST)) >= DISPLACED_LEAST and len(runs) - 1 >= ALTERNATIONS


def _farthest_km(vectors: NDArray[np.float64], stray: NDArray[np.bool_]) -> float:
    steps = steps_m(vectors)
    beside = stray[1:] | stray[:-1]
    return float(steps[beside].max()) / 1000 if beside.any() else 0.0


def _false_speeds(fixes: Fixes, at: Numbers) -> Iterator[Anomaly]:
    speed = fixes.speed_mps[at]
    where = at[speed > MOST_MPS]
    text = (
        f"{len(where)} of {len(at)} fixes tell a speed above {MOST_MPS / KNOT_MPS:.0f} kn, "
        f"up to {float(np.nanmax(speed)) / KNOT_MPS:.1f} kn: faster than any ship of trade."
    )
    yield anomaly(fixes, where, "impossible speed", text)


def _many_names(fixes: Fixes, at: Numbers, told: Sequence[Told]) -> Iterator[Anomaly]:
    """Another name or number that comes and goes: a ship is renamed once, two ships under one MMSI take turns."""
    for what in _IDENTITY:
        said = [(x.time_us, _plain(x.value)) for x in sorted(told) if x.what == what and x.time_us and _plain(x.value)]
        turns = [value for value, _ in groupby(value for _, value in said)]
        values = sorted(set(turns))
        again = {x for x in values if turns.count(x) >= DISPLACED_LEAST}
        if not again or len(values) < DISPLACED_LEAST or _alike(values):
            continue
        shown = {_plain(x.value): x.value for x in sorted(told, reverse=True) if x.what == what}
        names = ", ".join(shown[x] for x in values[:4])
        text = (
            f"Under this number {len(values)} values of {what} are told in turn ({names}), "
            f"changing {len(turns) - 1} times: several ships use it, or one says what it is not."
        )
        yield anomaly(fixes, at, "shared identity number", text)


def _plain(value: str) -> str:
    return "".join(x for x in value.upper() if x.isalnum())


def _alike(values: Sequence[str]) -> bool:
    """Whether these are one name cut short or mistyped in a letter."""
    first = values[0]
    return all(_near(first, x) for x in values[1:])


def _near(one: str, other: str) -> bool:
    if one.startswith(other) or other.startswith(one):
        return True
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= 1
