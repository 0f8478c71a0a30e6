"""``crossbearing events``: what statements speak of together."""

from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.wanted import Wanted, listing_options


@click.command(
    context_settings=CONTEXT,
    short_help="List what happened, each with its grade.",
    epilog="""\b
Examples:
  crossbearing events libya.case --since 2025-01-01 --place Libya
  crossbearing events libya.case --json | jq 'select(.origins.min >= 2)'
""",
)
@listing_options("kind", "actor", "place", "outlet", "since", "until")
def events(case: Path, wanted: Wanted) -> None:
    """List the happenings that the statements speak of, each with its grade.

    The grade is an Admiralty pair: a letter for how reliable the sources are, a number for how credible the matter is.
    Origins are the independent roots behind the outlets, as a range where it is not known who copied whom.
    """
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.selection import narrowed_to_events
    from crossbearing.cli.tables import print_counted, print_table
    from crossbearing.cli.terminal import print_lines
    from crossbearing.cli.wording import EVENT_COLUMNS, event_row
    from crossbearing.render.jsonl import event_lines

    world = world_of(case, wanted.as_of)
    chosen = narrowed_to_events(world, wanted)
    if wanted.as_json:
        print_lines(event_lines(chosen))
        return
    print_table(
        EVENT_COLUMNS,
        [event_row(e) for e in chosen.events.values()],
        f"One with its statements, origins and reasons: crossbearing show {case} ID",
    )
    print_counted(len(chosen.events), len(world.events), "event")
