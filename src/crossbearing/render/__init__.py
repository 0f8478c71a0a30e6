"""What leaves the house: text out, no I/O. An export is one function of a world, in its own file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crossbearing.model import World
from crossbearing.render.ftm import ftm_lines
from crossbearing.render.geojson import geojson_lines
from crossbearing.render.graphml import graphml_lines
from crossbearing.render.jsonl import (
    document_lines,
    entity_lines,
    event_lines,
    finding_lines,
    problem_lines,
    ruling_lines,
    statement_lines,
)
from crossbearing.render.jsonl_tracks import bridge_lines, movement_lines, platform_lines, sensor_test_lines
from crossbearing.render.kml import kml_lines
from crossbearing.render.spreadsheet import csv_lines
from crossbearing.render.spreadsheet_tracks import leg_csv_lines, visit_csv_lines


@dataclass(frozen=True, slots=True)
class Export:
    """A format that other programs read."""

    name: str
    says: str
    suffix: str
    lines: Callable[[World], Iterator[str]]
    """The lines of the file, without their line ends."""


EXPORTS: tuple[Export, ...] = (
    Export("geojson", "places, movements and tracks for maps (RFC 7946)", ".geojson", geojson_lines),
    Export("kml", "the same with times, for Google Earth (KML 2.2)", ".kml", kml_lines),
    Export("csv", "statements for spreadsheets, one a row", ".csv", csv_lines),
    Export("legs-csv", "flights and voyages that tracks show, one a row", ".legs.csv", leg_csv_lines),
    Export("visits-csv", "stays at airfields, in ports and at anchor, one a row", ".visits.csv", visit_csv_lines),
    Export("ftm", "FollowTheMoney 4 entities for OpenAleph, JSON Lines", ".ftm.jsonl", ftm_lines),
    Export("graphml", "the network of actors for Gephi and Cytoscape", ".graphml", graphml_lines),
)

LISTINGS: tuple[Export, ...] = (
    Export("statements", "who says that what", ".jsonl", statement_lines),
    Export("events", "statements on one happening, with their grade", ".jsonl", event_lines),
    Export("entities", "people, bodies, places and things with all their names", ".jsonl", entity_lines),
    Export("documents", "what was read, with its hash", ".jsonl", document_lines),
    Export("problems", "what could not be taken in, read or judged", ".jsonl", problem_lines),
    Export("findings", "what the analyses answer", ".jsonl", finding_lines),
    Export("rulings", "what analysts decided, and what became of it", ".jsonl", ruling_lines),
    Export("movements", "what the tracks show", ".jsonl", movement_lines),
    Export("platforms", "aircraft and ships, with what is told of them", ".jsonl", platform_lines),
    Export("bridges", "pairs of places with repeated movements, week by week", ".jsonl", bridge_lines),
    Export("tests", "events put to the tracks, and what came of it", ".jsonl", sensor_test_lines),
)

__all__ = ["EXPORTS", "LISTINGS", "Export"]
