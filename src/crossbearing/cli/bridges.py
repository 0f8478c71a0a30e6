"""``crossbearing bridges``: pairs of places with repeated movements, week by week."""

from datetime import datetime
from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument, moment


@click.command(
    context_settings=CONTEXT,
    short_help="List air and sea bridges, week by week.",
    epilog="""\b
Examples:
  crossbearing bridges libya.case
  crossbearing bridges libya.case --json | jq -c 'select(.what == "bridge") | .changes'
\b
Week by week, one character a week:
  ▁▂▃▄▅▆▇█   how many, the ends that nobody saw weighted by their probability
  ·          none seen, though others were heard
  ×          nobody else was heard: not known, which is not none
""",
)
@case_argument
@click.option("--as-of", callback=moment, metavar="MOMENT", help="As the case was then (recorded time, UTC).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, everything known.")
def bridges(case: Path, *, as_of: datetime | None, as_json: bool) -> None:
    """List pairs of places with repeated legs of a fleet, and places with their arrivals, with the tempo of each week.

    Those that bear on what reports tell come first. A change of tempo is told only where hearing does not explain it:
    the rates before and after are those at full hearing. What was aboard is not known.
    """
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.tables import print_table
    from crossbearing.cli.terminal import console, note, print_lines
    from crossbearing.cli.track_selection import say_no_tracks
    from crossbearing.cli.track_wording import (
        ARRIVAL_COLUMNS,
        BRIDGE_COLUMNS,
        SPARK_LEGEND,
        arrival_row,
        bridge_row,
    )
    from crossbearing.render.jsonl_tracks import bridge_lines
    from crossbearing.render.relevance import Relevance

    world = world_of(case, as_of)
    movements = world.movements
    if not movements.any:
        say_no_tracks(case)
        return
    if as_json:
        print_lines(bridge_lines(world))
        return
    if not movements.bridges and not movements.activities:
        note("No pair of places has repeated legs of a fleet, and no place repeated arrivals.")
        note(f"Single movements: crossbearing movements {case}")
        return
    relevance = Relevance.of(world)
    step = f"One with its legs: crossbearing show {case} ID"
    if movements.bridges:
        print_table(BRIDGE_COLUMNS, [bridge_row(movements, x) for x in relevance.bridges()], step)
    if movements.activities:
        console().print("Arrivals")
        print_table(ARRIVAL_COLUMNS, [arrival_row(movements, x) for x in relevance.activities()], step)
    note(SPARK_LEGEND)
