"""``crossbearing documents``: what was taken in."""

from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.wanted import Wanted, listing_options


@click.command(
    context_settings=CONTEXT,
    short_help="List what was taken in.",
    epilog="""\b
Examples:
  crossbearing documents libya.case --outlet dispatch
  crossbearing documents libya.case --since 2025-01-01 --json
""",
)
@listing_options("outlet", "since", "until")
def documents(case: Path, wanted: Wanted) -> None:
    """List the documents of the case, by date of publication; what is not known of one is shown as not known.

    A document in a language that is not read says so in the place of the number of its statements.
    """
    from collections import Counter

    from crossbearing.cli.opening import world_of
    from crossbearing.cli.selection import narrowed_to_documents
    from crossbearing.cli.tables import print_counted, print_table
    from crossbearing.cli.terminal import print_lines
    from crossbearing.cli.wording import DOCUMENT_COLUMNS, document_row
    from crossbearing.render.jsonl import document_lines

    world = world_of(case, wanted.as_of)
    chosen = narrowed_to_documents(world, wanted)
    if wanted.as_json:
        print_lines(document_lines(chosen))
        return
    unread = world.not_read()
    said = Counter(s.locator.document for s in world.statements.values())
    print_table(
        DOCUMENT_COLUMNS,
        [document_row(d, said[d.id], read=d.id not in unread) for d in chosen.documents.values()],
        f"One with its statements: crossbearing show {case} ID",
    )
    print_counted(len(chosen.documents), len(world.documents), "document")
