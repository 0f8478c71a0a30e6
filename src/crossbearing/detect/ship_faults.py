"""What cannot be so in the tracks of ships: numbers that no ship has, ships that share one, leaps, false speeds.

All of it is told, and none of it repaired in silence: what is left out of the movements is counted here.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from crossbearing.detect.sea_tracks import KNOT_MPS, MOST_MPS, Cut, Numbers, steps_m
from crossbearing.detect.slices import anomaly
from crossbearing.gazetteer.ships import Station, country_of_mmsi, station_of_mmsi
from crossbearing.geo.sphere import unit_vectors
from crossbearing.model.movement import Anomaly, Fault
from crossbearing.model.track import Fixes, Told, Trait, platform_id, ship_number

ALTERNATIONS = 6
"""Two ships under one number: so often the number is heard in one place and then in the other. A ship that a jammer
displaces comes and goes once or twice."""
DISPLACED_LEAST = 2
"""A ship's only other track may be a fault of its receiver; of a place where it was twice more is told."""
SPEEDS_TOLD = 3
"""A single false speed is noise."""

_MID = 1_000_000
_NUMBERS = 1_000_000_000
_UNMOVING: frozenset[Station] = frozenset(
    ("search and rescue aircraft", "distress beacon", "aid to navigation", "coast station", "group")
)
"""What calls at no port: aircraft, beacons, buoys, stations on land; and numbers of no station."""
_IDENTITY: tuple[Trait, ...] = ("imo", "name", "callsign")


def station(mmsi: int) -> Station:
    """What a number stands for by its form; "none" where nobody can have it.

    Source: ITU-R M.585-9, annexes 1 and 2; ITU, Table of maritime identification digits.

    >>> station(273344000), station(3669884), station(9110192)
    ('ship', 'coast station', 'none')
    """
    kind = station_of_mmsi(mmsi)
    return "none" if kind != "distress beacon" and country_of_mmsi(mmsi) is None else kind


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
        if kind == "none":
            yield _out_of_form(fixes, at, number)
        if number in jumped and kind not in _UNMOVING:
            yield from _leaps(fixes, at, cut.track[start:end])
        if number in hasty and kind not in _UNMOVING:
            yield from _false_speeds(fixes, at)
        if number in named:
            yield from _many_names(fixes, at, told[number])


def _others(fixes: Fixes) -> dict[int, Station]:
    """What the numbers stand for that are not those of ships."""
    numbers = np.unique(fixes.platform)
    mmsi = numbers - ship_number(1) + 1
    mid = mmsi // _MID
    seen = np.unique(mid[mid < _NUMBERS // _MID])  # above are names of tables
    strange = seen[[station(int(n) * _MID) != "ship" for n in seen.tolist()]]
    at = np.flatnonzero(np.isin(mid, strange))
    return {int(n): station(int(m)) for n, m in zip(numbers[at], mmsi[at], strict=True)}


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
        knots = float(np.max(way_m / np.maximum(hours, 1 / 3600))) / 3600 / KNOT_MPS
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
