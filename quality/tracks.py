"""The sample tracks of the public data as columns. They are read where they lie, and never kept in the project."""

import csv
import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from crossbearing.model.facility import Facility, Runway
from crossbearing.model.track import FLAGS, Fixes, aircraft_number, sorted_fixes
from quality.product import DATA

ADSB = DATA / "data" / "sensors" / "adsb"
AIRFIELDS = DATA / "data" / "sensors" / "airfields"
FOOT_M = 0.3048
KNOT_MPS = 1852 / 3600
STALE_MS = 20_000
FOOT_A_MINUTE_MPS = FOOT_M / 60

Row = dict[str, float | str | bool | None]


@dataclass(frozen=True, slots=True)
class Sample:
    """A file of the samples."""

    name: str
    """Its folder and stem: ``noisy/noisy_spoofing``."""
    fixes: Fixes


def _rows(path: Path) -> list[Row]:
    """Records of a file of the library ``traffic``: a list of records, or columns by index."""
    found: list[Row] | dict[str, dict[str, float | str | bool | None]] = json.loads(gzip.decompress(path.read_bytes()))
    if isinstance(found, list):
        return found
    return [{name: column[key] for name, column in found.items()} for key in next(iter(found.values()))]


def _numbers(rows: Sequence[Row], name: str, factor: float = 1.0) -> np.ndarray:
    return np.array([np.nan if (x := row.get(name)) is None else float(x) * factor for row in rows])


def fixes_of(rows: Sequence[Row], artifact: str) -> Fixes:
    """Records as fixes; stale where the record tells that the position is older than 20 s, as readsb marks them."""
    placed = [(n, x) for n, x in enumerate(rows) if x.get("latitude") is not None and x.get("icao24")]
    kept = [x for _, x in placed]
    time_ms = _numbers(kept, "timestamp")
    stale = time_ms - _numbers(kept, "last_position") > STALE_MS
    ground = [-1 if (x := row.get("onground")) is None else int(bool(x)) for row in kept]
    columns = {
        "platform": np.array([aircraft_number(str(x["icao24"])) for x in kept], np.int64),
        "time_us": (time_ms * 1000).astype(np.int64),
        "lon_deg": _numbers(kept, "longitude"),
        "lat_deg": _numbers(kept, "latitude"),
        "altitude_m": _numbers(kept, "altitude", FOOT_M),
        "on_ground": np.array(ground, np.int8),
        "speed_mps": _numbers(kept, "groundspeed", KNOT_MPS),
        "course_deg": _numbers(kept, "track") % 360,
        "climb_mps": _numbers(kept, "vertical_rate", FOOT_A_MINUTE_MPS),
        "flags": np.where(stale, FLAGS["stale"], 0).astype(np.uint8),
        "row": np.array([n for n, _ in placed], np.uint32),
    }
    return sorted_fixes(Fixes.of(columns, [artifact]))


def readsb_fixes(path: Path) -> Fixes:
    """A trace of readsb, as its columns are told in METHODS.md."""
    found = json.loads(path.read_bytes())
    rows = [(n, x) for n, x in enumerate(found["trace"]) if x[1] is not None]

    def column(at: int, factor: float = 1.0) -> np.ndarray:
        return np.array([float(x[at]) * factor if isinstance(x[at], (int, float)) else np.nan for _, x in rows])

    columns = {
        "platform": np.full(len(rows), aircraft_number(found["icao"])),
        "time_us": ((found["timestamp"] + column(0)) * 1e6).astype(np.int64),
        "lon_deg": column(2),
        "lat_deg": column(1),
        "altitude_m": column(3, FOOT_M),
        "on_ground": np.array([int(x[3] == "ground") for _, x in rows], np.int8),
        "speed_mps": column(4, KNOT_MPS),
        "course_deg": column(5),
        "climb_mps": column(7, FOOT_A_MINUTE_MPS),
        "flags": np.array([FLAGS["stale"] if (x[6] or 0) & 1 else 0 for _, x in rows], np.uint8),
        "row": np.array([n for n, _ in rows], np.uint32),
    }
    return sorted_fixes(Fixes.of(columns, [path.name]))


def samples(folder: str = "*") -> Iterator[Sample]:
    """The samples of one folder, or all, by name."""
    for path in sorted(ADSB.glob(f"{folder}/*.json.gz")):
        name = f"{path.parent.name}/{path.name.removesuffix('.json.gz')}"
        yield Sample(name, fixes_of(_rows(path), name))
    if folder in {"*", "readsb"}:
        for path in sorted(ADSB.glob("readsb/*.json")):
            yield Sample(f"readsb/{path.stem}", readsb_fixes(path))


@cache
def runways() -> dict[str, tuple[Runway, ...]]:
    """Runways by the code of their field, of the public table of OurAirports."""
    found: dict[str, list[Runway]] = {}
    with (AIRFIELDS / "ourairports_runways.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["closed"] == "1" or not row["le_heading_degT"]:
                continue
            length = float(row["length_ft"]) * FOOT_M if row["length_ft"] else None
            found.setdefault(row["airport_ident"], []).append(Runway(float(row["le_heading_degT"]) % 180, length))
    return {code: tuple(x) for code, x in found.items()}


@cache
def airfields(*, with_runways: bool) -> tuple[Facility, ...]:
    """The airfields of ``airportsdata`` as facilities; with the runways of OurAirports, or without."""
    import airportsdata  # noqa: PLC0415 - a second that only this needs

    strips = runways() if with_runways else {}
    return tuple(
        Facility(
            id=code,
            name=row["name"],
            kind="airfield",
            lon_deg=row["lon"],
            lat_deg=row["lat"],
            country=row["country"],
            elevation_m=row["elevation"] * FOOT_M,
            runways=strips.get(code, ()),
            source="airportsdata",
            iata=row["iata"] or None,
        )
        for code, row in airportsdata.load("ICAO").items()
    )
