"""``crossbearing entities``: who and what is named."""

from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.wanted import Wanted, listing_options


@click.command(
    context_settings=CONTEXT,
    short_help="List who and what is named, in every spelling.",
    epilog="""\b
Examples:
  crossbearing entities libya.case --kind site
  crossbearing entities libya.case --actor haftar
""",
)
@listing_options("kind", "actor")
def entities(case: Path, wanted: Wanted) -> None:
    """List the persons, organisations, states, places, sites and equipment that are named, with every spelling.

    An entity is a view over judgements ("these two names are one thing, because ..."); show tells the reasons.
    """
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.selection import narrowed_to_entities
    from crossbearing.cli.tables import print_counted, print_table
    from crossbearing.cli.terminal import print_lines
    from crossbearing.cli.wording import ENTITY_COLUMNS, entity_row
    from crossbearing.render.jsonl import entity_lines

    world = world_of(case, wanted.as_of)
    chosen = narrowed_to_entities(world, wanted)
    if wanted.as_json:
        print_lines(entity_lines(chosen))
        return
    print_table(
        ENTITY_COLUMNS,
        [entity_row(e) for e in chosen.entities.values()],
        f"One with its names, judgements and reasons: crossbearing show {case} ID",
    )
    print_counted(len(chosen.entities), len(world.entities), "entity")
