"""Pure maths of the Earth: distances, bearings, paths, map projections. Degrees and metres, longitude first."""

from crossbearing.geo.geodesy import (
    LonLat,
    circle,
    destination,
    distance_m,
    great_circle,
    initial_bearing_deg,
    split_at_antimeridian,
)
from crossbearing.geo.projection import Extent, Projection, ProjectionName, View, choose_projection, extent_of, fit

__all__ = [
    "Extent",
    "LonLat",
    "Projection",
    "ProjectionName",
    "View",
    "choose_projection",
    "circle",
    "destination",
    "distance_m",
    "extent_of",
    "fit",
    "great_circle",
    "initial_bearing_deg",
    "split_at_antimeridian",
]
