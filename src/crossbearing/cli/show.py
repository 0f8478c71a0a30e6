"""``crossbearing show``: one thing with all its evidence and reasons."""

from datetime import datetime
from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument, moment


@click.command(
    context_settings=CONTEXT,
    short_help="Show one thing with all its evidence and reasons.",
    epilog="""\b
Examples:
  crossbearing show libya.case 1a2b3c4d         any beginning of an id, as the lists print it
  crossbearing show libya.case site:HL59        an entity of the shipped tables
  crossbearing show libya.case icao:14042d      an aircraft: what is told of it, and all that its tracks show
""",
)
@case_argument
@click.argument("record_id", metavar="ID")
@click.option("--as-of", callback=moment, metavar="MOMENT", help="As the case was then (recorded time, UTC).")
def show(case: Path, record_id: str, as_of: datetime | None) -> None:
    """Show one thing with all its evidence: a statement, event, entity, document, leg, bridge, test, platform, ...

    ID is any beginning of an id that names one thing. Quotes come with document, position and hash, tracks with file,
    records, times and hash.
    """
    from crossbearing.cli.naming import find
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.page import Page
    from crossbearing.cli.shown import show_thing
    from crossbearing.cli.terminal import console

    world = world_of(case, as_of)
    show_thing(Page(console()), world, find(world, record_id, str(case)), str(case))
