"""Legs and visits as CSV, one row each, safe to open in a spreadsheet: cells are guarded as those of statements are."""

from collections.abc import Iterator

from crossbearing.model import LegEnd, Movements, TrackSlice, World
from crossbearing.render.spreadsheet import SEPARATOR, csv_row
from crossbearing.render.tracks import candidate_words, place_name, platform_name, simulated

WHO = ("id", "platform", "label", "registration", "type", "operator", "country", "simulated")
ENDS = tuple(
    f"{end}_{x}"
    for end in ("start", "end")
    for x in ("time", "lon", "lat", "altitude_m", "state", "facility", "place", "probability", "candidates")
)
EVIDENCE = ("paths", "artifacts", "records", "fixes")
LEG_COLUMNS = (*WHO, "callsign", *ENDS, "distance_m", *EVIDENCE)
VISIT_COLUMNS = (
    *WHO,
    *("how", "facility", "place", "lon", "lat", "arrived", "departed", "seen_from", "seen_until", "probability"),
    *EVIDENCE,
)

Cell = str | float | None


def leg_csv_lines(world: World) -> Iterator[str]:
    """A header, then a row for each leg in the order of time."""
    movements = world.movements
    yield csv_row(LEG_COLUMNS)
    for leg in movements.legs.values():
        ends = (*_end(movements, leg.start), *_end(movements, leg.end))
        files = _evidence(world, leg.slices)
        yield csv_row((*_who(movements, leg.id, leg.platform), leg.callsign, *ends, round(leg.distance_m), *files))


def visit_csv_lines(world: World) -> Iterator[str]:
    """A header, then a row for each visit in the order of time."""
    movements = world.movements
    yield csv_row(VISIT_COLUMNS)
    for visit in movements.visits.values():
        own: tuple[Cell, ...] = (
            visit.how,
            visit.facility,
            place_name(movements, visit.facility) if visit.facility else None,
            round(visit.lon_deg, 6),
            round(visit.lat_deg, 6),
            visit.arrived.isoformat() if visit.arrived else None,
            visit.departed.isoformat() if visit.departed else None,
            visit.seen_from.isoformat(),
            visit.seen_until.isoformat(),
            round(visit.probability, 3),
        )
        yield csv_row((*_who(movements, visit.id, visit.platform), *own, *_evidence(world, visit.slices)))


def _who(movements: Movements, identifier: str, platform: str) -> tuple[Cell, ...]:
    known = movements.platforms.get(platform)
    told = (known.registration, known.type, known.operator, known.country) if known else (None,) * 4
    made_up = "true" if simulated(movements, [platform]) else None
    return (identifier, platform, platform_name(movements, platform), *told, made_up)


def _end(movements: Movements, end: LegEnd) -> tuple[Cell, ...]:
    """The facility stands only where it is probable enough to be named; the candidates stand always."""
    facility = end.facility
    return (
        end.time.isoformat(),
        round(end.lon_deg, 6),
        round(end.lat_deg, 6),
        None if end.altitude_m is None else round(end.altitude_m),
        end.state,
        facility,
        place_name(movements, facility) if facility else None,
        round(end.probability(facility), 3) if facility else None,
        candidate_words(movements, end) or None,
    )


def _evidence(world: World, slices: tuple[TrackSlice, ...]) -> tuple[Cell, ...]:
    paths = (world.artifacts[x.artifact].path if x.artifact in world.artifacts else "" for x in slices)
    return (
        SEPARATOR.join(dict.fromkeys(paths)),
        SEPARATOR.join(dict.fromkeys(x.artifact for x in slices)),
        # "to", for 3-14 is a date to a spreadsheet
        SEPARATOR.join(f"{x.first_row} to {x.last_row}" for x in slices),
        sum(x.fixes for x in slices),
    )
