"""An airfield or a port: where legs begin and end."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Runway:
    """A strip by the true heading of its lower-numbered end, 0 up to 180 degrees, and its length where known."""

    heading_deg: float
    length_m: float | None


@dataclass(frozen=True, slots=True)
class Facility:
    """A row of the gazetteer as a place to land or to moor at."""

    id: str
    """The id of the gazetteer's row: ``site:HL59``."""
    name: str
    kind: Literal["airfield", "port"]
    lon_deg: float
    lat_deg: float
    country: str | None
    """ISO 3166-1 alpha-2."""
    elevation_m: float = 0.0
    runways: tuple[Runway, ...] = ()
    """Empty where none is known."""
    radius_m: float = 4000.0
    curated: bool = False
    source: str = ""
    iata: str | None = None
    """Its code in timetables: of two fields near each other an airliner lands at the one that has one."""
