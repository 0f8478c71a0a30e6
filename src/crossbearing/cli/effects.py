"""``crossbearing effects``: what is said to lead to what."""

from datetime import datetime
from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument, moment


@click.command(
    context_settings=CONTEXT,
    short_help="List what is said to lead to what.",
    epilog="""\b
Examples:
  crossbearing effects libya.case
  crossbearing effects libya.case --json | jq 'select(.links | length > 1)'
""",
)
@case_argument
@click.option("--as-of", callback=moment, metavar="MOMENT", help="As the case was then (recorded time, UTC).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, everything known.")
def effects(case: Path, *, as_of: datetime | None, as_json: bool) -> None:
    """List chains of cause and effect, link by link: in whose words, how sure, on what condition, to whom it matters.

    These are assessments and forecasts of those who speak. None of them is a happening, and none is graded as one.
    """
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.tables import Column, print_table, short_id
    from crossbearing.cli.terminal import one_line, print_lines
    from crossbearing.cli.wording import chain as spoken_by
    from crossbearing.cli.wording import published_in
    from crossbearing.render.effects import link_words, matters
    from crossbearing.render.state_lines import chain_lines

    world = world_of(case, as_of)
    if as_json:
        print_lines(chain_lines(world))
        return
    rows = []
    for chain in world.chains:
        for number, link in enumerate(chain.links):
            first = world.statements[link.statements[0]]
            rows.append(
                (
                    short_id(chain.id) if number == 0 else "↳",
                    one_line(link_words(link)),
                    link.modality.value + (", not" if link.negative else ""),
                    one_line(spoken_by(first) or published_in(world.document_of(first))),
                    matters(world, link),
                )
            )
    columns = (
        Column("id"),
        Column("what leads to what", 6),
        Column("put as"),
        Column("who says so", 2),
        Column("matters to", 2),
    )
    print_table(columns, rows, f"One with its quotes: crossbearing show {case} ID")
