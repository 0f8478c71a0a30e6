"""``crossbearing rebuild``: drop the views and make them again."""

from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument


@click.command(
    context_settings=CONTEXT,
    short_help="Make entities, events and grades again.",
    epilog="""\b
Examples:
  crossbearing rebuild libya.case        after an update of the program or its tables
""",
)
@case_argument
def rebuild(case: Path) -> None:
    """Make entities, events, grades and findings again from what is stored; the stored truth is not touched.

    With the same version and tables every export comes out the same.
    """
    from crossbearing.cli.opening import opened_for_writing, require_case

    require_case(case)

    from crossbearing.cli.progress import watched
    from crossbearing.cli.summary import print_summary
    from crossbearing.pipeline import rebuild as rebuild_views
    from crossbearing.pipeline import world as world_in

    with opened_for_writing(case) as stored:
        with watched() as watcher:
            rebuild_views(stored, watcher)
        world = world_in(stored)
    print_summary(world, case)
