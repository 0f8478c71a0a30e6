"""``crossbearing statements``: who says that what."""

from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.wanted import Wanted, listing_options


@click.command(
    context_settings=CONTEXT,
    short_help="List who says that what, in which words.",
    epilog="""\b
Examples:
  crossbearing statements libya.case --kind transfer --place "Al Khadim"
  crossbearing statements libya.case --modality denied
  crossbearing statements libya.case --json | jq -r 'select(.attribution == []) | .quote'
""",
)
@listing_options("kind", "actor", "place", "outlet", "modality", "since", "until")
def statements(case: Path, wanted: Wanted) -> None:
    """List what is said in the case: who says that what, how sure they are, in which words.

    A statement is one utterance of one happening. Its certainty is the speaker's, never ours.
    """
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.selection import narrowed_to_statements
    from crossbearing.cli.tables import print_counted, print_table
    from crossbearing.cli.terminal import print_lines
    from crossbearing.cli.wording import STATEMENT_COLUMNS, statement_row
    from crossbearing.model import docket
    from crossbearing.render.jsonl import statement_lines

    world = world_of(case, wanted.as_of)
    chosen = narrowed_to_statements(world, wanted)
    if wanted.as_json:
        print_lines(statement_lines(chosen))
        return
    rejected = docket(world).rejected
    print_table(
        STATEMENT_COLUMNS,
        [statement_row(world, s, rejected=s.id in rejected) for s in chosen.statements.values()],
        f"One with its evidence and reasons: crossbearing show {case} ID",
    )
    print_counted(len(chosen.statements), len(world.statements), "statement")
