"""``crossbearing export``: the case for other tools."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never, get_args

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument, moment

if TYPE_CHECKING:
    from crossbearing.model import World

Format: TypeAlias = Literal["geojson", "kml", "csv", "legs-csv", "visits-csv", "ftm", "graphml"]


@click.command(
    context_settings=CONTEXT,
    short_help="Write GeoJSON, KML, CSV, FollowTheMoney or GraphML.",
    epilog="""\b
Examples:
  crossbearing export libya.case --format geojson -o libya.geojson     maps: QGIS, geojson.io
  crossbearing export libya.case --format kml -o libya.kml             the same with times: Google Earth
  crossbearing export libya.case --format csv -o - | head              spreadsheets: a statement a row
  crossbearing export libya.case --format legs-csv -o legs.csv         a flight or voyage a row
  crossbearing export libya.case --format visits-csv -o visits.csv     a stay at an airfield or in a port a row
  crossbearing export libya.case --format ftm -o libya.ftm.json        Aleph, OpenAleph (FollowTheMoney)
  crossbearing export libya.case --format graphml -o libya.graphml     networks: Gephi, yEd
""",
)
@case_argument
@click.option("--format", "as_format", type=click.Choice(get_args(Format)), required=True, help="What to write.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    required=True,
    help="The file to write, - for standard output.",
)
@click.option("--as-of", callback=moment, metavar="MOMENT", help="As the case was then (recorded time, UTC).")
def export(case: Path, as_format: Format, output: Path, as_of: datetime | None) -> None:
    """Write the case for other tools: GeoJSON, KML, CSV, FollowTheMoney or GraphML.

    GeoJSON and KML hold what reports say and what tracks show, set apart by "what": place, event, leg, visit. Tracks
    that say of themselves that they are made up have the property "simulated".
    """
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.terminal import note, write_text

    write_text(output, exported(world_of(case, as_of), as_format))
    if str(output) != "-":
        note(f"Wrote {output}.")


def exported(world: "World", as_format: Format) -> Iterator[str]:
    """The pieces of text of the case in a format."""
    match as_format:
        case "geojson":
            from crossbearing.render.geojson import geojson_lines

            lines = geojson_lines(world)
        case "kml":
            from crossbearing.render.kml import kml_lines

            lines = kml_lines(world)
        case "legs-csv":
            from crossbearing.render.spreadsheet_tracks import leg_csv_lines

            lines = leg_csv_lines(world)
        case "visits-csv":
            from crossbearing.render.spreadsheet_tracks import visit_csv_lines

            lines = visit_csv_lines(world)
        case "csv":
            from crossbearing.render.spreadsheet import csv_lines

            lines = csv_lines(world)
        case "ftm":
            from crossbearing.render.ftm import ftm_lines

            lines = ftm_lines(world)
        case "graphml":
            from crossbearing.render.graphml import graphml_lines

            lines = graphml_lines(world)
        case _ as never:
            assert_never(never)
    for line in lines:
        yield line if line.endswith("\n") else line + "\n"
