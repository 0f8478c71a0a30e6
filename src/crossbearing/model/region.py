"""An area that can be crossed: a state, or a flight information region or airspace that the user gave."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

GEOJSON = "application/geo+json"
"""The media type of an artifact that holds regions. Source: RFC 7946, section 12."""

Ring: TypeAlias = tuple[tuple[float, float], ...]
"""Longitude and latitude of each corner; the last one is the first again."""


@dataclass(frozen=True, slots=True)
class Region:
    """Polygons under one name."""

    id: str
    """ISO 3166-1 alpha-2 of a state; the name of any other region (``LCCC``)."""
    name: str
    kind: Literal["state", "region"]
    rings: tuple[tuple[Ring, ...], ...]
    """Polygons: each its outer ring, then its holes. Longitudes may be beyond 180, across the antimeridian."""
    artifact: str | None = None
    """Where it was given; None for those that ship."""
