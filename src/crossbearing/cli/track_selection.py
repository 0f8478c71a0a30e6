"""Which movements, tests and bridges of a world were asked for, and what to say where there are none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from crossbearing.cli.terminal import note
from crossbearing.language.names import fold
from crossbearing.model import Leg, LegEnd, Movements, Visit, World
from crossbearing.render.tracks import LEAST_SHARE, Shown, all_shown, noun_of, platforms_in, span_of

MovementKind: TypeAlias = Literal["leg", "visit", "silence", "encounter", "loitering", "overflight", "anomaly"]
KINDS: tuple[MovementKind, ...] = get_args(MovementKind)


@dataclass(frozen=True, slots=True)
class AskedMovements:
    """Which movements were asked for."""

    kind: tuple[str, ...] = ()
    platform: str | None = None
    origin: str | None = None
    destination: str | None = None
    since: date | None = None
    until: date | None = None
    limit: int | None = None


def chosen(world: World, asked: AskedMovements) -> list[Shown]:
    """The movements that were asked for, in the order of time."""
    movements = world.movements
    found = (x for x in all_shown(movements) if _fits(movements, x, asked))
    return sorted(found, key=lambda x: (span_of(x)[0], noun_of(x), x.id))[: asked.limit]


def fits_platform(movements: Movements, shown: Shown, part: str) -> bool:
    """Whether a part of an id, registration, name, type, operator or callsign is that of who moved."""
    wanted = fold(part)
    callsigns = (shown.callsign,) if isinstance(shown, Leg) else ()
    names = (name for x in platforms_in(shown) for name in _names(movements, x))
    return any(wanted in fold(x) for x in (*callsigns, *names) if x)


def fits_facility(movements: Movements, end: LegEnd, part: str) -> bool:
    """Whether an end lies, or with some probability lies, at a place whose name or id has this part."""
    return any(
        x.facility is not None and x.probability >= LEAST_SHARE and _place_named(movements, x.facility, part)
        for x in end.candidates
    )


def say_no_tracks(case: Path) -> None:
    """Say that a case has no tracks, and what would give it some."""
    note(f"{case} has no tracks of aircraft or ships.")
    note(f"Add some with: crossbearing build {case} FOLDER")
    note("  aircraft: readsb and tar1090 traces (trace_full_*.json) and heatmaps, OpenSky state vectors, SBS-1, Mode-S")
    note("  ships:    AIS as NMEA, MarineCadastre and Danish CSV; and any CSV, with a mapping")
    note("The formats are described in docs/feeds.md.")


def _fits(movements: Movements, shown: Shown, asked: AskedMovements) -> bool:
    if asked.kind and noun_of(shown) not in asked.kind:
        return False
    if asked.platform is not None and not fits_platform(movements, shown, asked.platform):
        return False
    if not _fits_ends(movements, shown, asked):
        return False
    start, end = span_of(shown)
    after = asked.since is None or end.date() >= asked.since
    return after and (asked.until is None or start.date() < asked.until)


def _fits_ends(movements: Movements, shown: Shown, asked: AskedMovements) -> bool:
    """Legs by their ends; a visit is an arrival at its place and a departure from it; nothing else has ends."""
    wanted = [x for x in (asked.origin, asked.destination) if x is not None]
    if not wanted:
        return True
    match shown:
        case Leg():
            from_there = asked.origin is None or fits_facility(movements, shown.start, asked.origin)
            return from_there and (asked.destination is None or fits_facility(movements, shown.end, asked.destination))
        case Visit(facility=str(facility)):
            return all(_place_named(movements, facility, x) for x in wanted)
        case _:
            return False


def _place_named(movements: Movements, facility: str, part: str) -> bool:
    wanted = fold(part)
    found = movements.facilities.get(facility)
    return wanted in fold(facility) or (found is not None and wanted in fold(found.name))


def _names(movements: Movements, identifier: str) -> Iterator[str | None]:
    yield identifier
    platform = movements.platforms.get(identifier)
    if platform is not None:
        yield from (platform.registration, platform.name, platform.type, platform.operator, platform.label)
