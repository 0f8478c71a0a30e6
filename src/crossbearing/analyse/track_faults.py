"""What cannot be so in the tracks, or what somebody made so; and aircraft or ships that fell silent near their ends.

One finding a platform and fault, with its anomalies as evidence. A transponder gap is a silence while others were heard
along the way; near the beginning or the end of a leg it hides where the platform came from or went, and is told by
itself. Nothing is repaired here, and no motive is inferred.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import counted
from crossbearing.geo.geodesy import distance_m
from crossbearing.model import (
    Anomaly,
    Fault,
    Finding,
    Leg,
    LegEnd,
    Movements,
    Silence,
    World,
    medium_of,
    platform_number,
)

NEAR_M = 250_000.0
"""From 11 km an airliner descends over some 210 km (three degrees): a gap that begins or ends nearer may hide it."""
NEAR_IN_TIME = timedelta(hours=1)
"""More than a climb or a descent takes."""
NEAR_AT_SEA_M = 50_000.0
"""About the reach of a coastal receiver. Convention."""
NEAR_IN_TIME_AT_SEA = timedelta(hours=12)
"""As long as a silence at sea at least is: METHODS.md section 5."""
_MOST_TOLD = 3
"""Sentences of anomalies in one text; the evidence names all of them."""
_MOST_CITED = 50
_SIMULATED = " (simulated tracks)"
_TITLES: dict[Fault, str] = {
    "impossible speed": "Impossible speed",
    "position jump": "Positions that jump",
    "no integrity": "Positions without integrity, as under jamming or spoofing",
    "two under one identity": "Two under one identity",
    "clock jump": "A clock that jumps",
    "outside its block": "An address outside the block of its state",
    "no address": "An address that is none",
    "shared identity number": "One identity number, several names",
    "altitude error": "Altitudes that cannot be",
}
_NO_MOTIVE = "A set that was off, that failed, or that was jammed look the same: a track does not show which."
_WARNINGS: frozenset[Fault] = frozenset({"two under one identity", "outside its block", "shared identity number"})
"""They touch who it was, and with it every leg of the platform."""


@dataclass(frozen=True, slots=True)
class _Gap:
    identifier: str
    gap: Silence
    legs: tuple[str, ...]


def find(world: World) -> Iterator[Finding]:
    """The faults by platform and kind, then the gaps near the ends of legs, then how many other gaps there are."""
    movements = world.movements
    yield from _faults(movements)
    yield from _gaps(movements)


def _faults(movements: Movements) -> Iterator[Finding]:
    grouped: defaultdict[tuple[str, Fault], list[tuple[str, Anomaly]]] = defaultdict(list)
    for identifier, anomaly in movements.anomalies.items():
        grouped[anomaly.platform, anomaly.fault].append((identifier, anomaly))
    for (platform, fault), found in sorted(grouped.items()):
        found.sort(key=lambda x: (x[1].start, x[0]))
        told = " ".join(_sentence(x.text) for _, x in found[:_MOST_TOLD])
        more = f" {len(found) - _MOST_TOLD} more of the kind." if len(found) > _MOST_TOLD else ""
        fixes = sum(x.fixes for _, x in found)
        yield Finding(
            "track_faults",
            f"{_TITLES[fault]}: {_label(platform, movements)}",
            f"{told}{more} From {_moment(found[0][1].start)} to {_moment(max(x.end for _, x in found))}, "
            f"{counted(fixes, 'fix') if fixes == 1 else f'{fixes:,} fixes'}. Nothing was repaired.",
            tuple(i for i, _ in found)[:_MOST_CITED],
            "warning" if fault in _WARNINGS else "caution",
        )


def _gaps(movements: Movements) -> Iterator[Finding]:
    legs: defaultdict[str, list[tuple[str, Leg]]] = defaultdict(list)
    for identifier, leg in movements.legs.items():
        legs[leg.platform].append((identifier, leg))
    for mine in legs.values():
        mine.sort(key=lambda x: (x[1].start.time, x[0]))
    near: defaultdict[tuple[str, str], list[_Gap]] = defaultdict(list)
    elsewhere: defaultdict[str, list[str]] = defaultdict(list)
    for identifier, gap in movements.silences.items():
        if gap.why != "transponder gap":
            continue
        touched = list(_ends_near(gap, legs.get(gap.platform, ())))
        if touched:
            ends = " and ".join(dict.fromkeys(f"{word} {_where(end, movements)}" for _, word, end in touched))
            near[gap.platform, ends].append(_Gap(identifier, gap, tuple(leg for leg, *_ in touched)))
        else:
            elsewhere[gap.platform].append(identifier)
    for (platform, ends), gaps in sorted(near.items()):
        yield _near_an_end(_label(platform, movements), ends, gaps)
    for platform, found in sorted(elsewhere.items()):
        yield Finding(
            "track_faults",
            f"Silent under way: {_label(platform, movements)}",
            f"It was silent {counted(len(found), 'time')} far from the ends of its legs, where others were heard at "
            f"the same time and altitude. {_NO_MOTIVE}",
            tuple(found)[:_MOST_CITED],
        )


def _ends_near(gap: Silence, legs: Sequence[tuple[str, Leg]]) -> Iterator[tuple[str, str, LegEnd]]:
    """The leg, a word and the end for each end that a gap is near of, in place and in time."""
    at_sea = medium_of(platform_number(gap.platform)) == "sea"
    near_m, within = (NEAR_AT_SEA_M, NEAR_IN_TIME_AT_SEA) if at_sea else (NEAR_M, NEAR_IN_TIME)
    first = max(bisect_left(legs, gap.start - within, key=lambda x: x[1].start.time) - 1, 0)
    last = bisect_right(legs, gap.end, key=lambda x: x[1].start.time)
    for identifier, leg in legs[first:last]:
        if gap.start - within <= leg.start.time <= gap.end and _away(gap, leg.start) <= near_m:
            yield identifier, "its departure", leg.start
        if gap.start <= leg.end.time <= gap.end + within and _away(gap, leg.end) <= near_m:
            yield identifier, "its arrival", leg.end


def _away(gap: Silence, end: LegEnd) -> float:
    return min(
        distance_m(lon, lat, end.lon_deg, end.lat_deg)
        for lon, lat in ((gap.start_lon_deg, gap.start_lat_deg), (gap.end_lon_deg, gap.end_lat_deg))
    )


def _near_an_end(label: str, ends: str, gaps: Sequence[_Gap]) -> Finding:
    gaps = sorted(gaps, key=lambda x: (x.gap.start, x.identifier))
    told = ", ".join(
        f"from {_moment(x.gap.start)} to {_moment(x.gap.end)} (others heard in {x.gap.covered:.0%} of the way between)"
        for x in gaps[:_MOST_TOLD]
    )
    more = f", and {len(gaps) - _MOST_TOLD} times more" if len(gaps) > _MOST_TOLD else ""
    cited = dict.fromkeys((*(x.identifier for x in gaps), *(leg for x in gaps for leg in x.legs)))
    return Finding(
        "track_faults",
        f"Silent near {ends}: {label}",
        f"It was not heard {told}{more}, while others were. {_NO_MOTIVE}",
        tuple(cited)[:_MOST_CITED],
        "caution",
    )


def _where(end: LegEnd, movements: Movements) -> str:
    if end.facility is None:
        return "at a place that is not named"
    return f"at {movements.facilities[end.facility].name if end.facility in movements.facilities else end.facility}"


def _label(platform: str, movements: Movements) -> str:
    known = movements.platforms.get(platform)
    if known is None:
        return platform
    return f"{known.label}{_SIMULATED if known.simulated else ''}"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def _moment(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M} UTC"


ANALYSIS = Analysis("track_faults", "What in the tracks cannot be so, and who fell silent where?", find)
