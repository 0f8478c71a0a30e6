"""``crossbearing findings``: what the analyses answer."""

from dataclasses import replace
from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.wanted import Wanted, listing_options


@click.command(
    context_settings=CONTEXT,
    short_help="List what the analyses answer.",
    epilog="""\b
Examples:
  crossbearing findings libya.case
  crossbearing findings libya.case --json | jq 'select(.severity == "warning")'
""",
)
@listing_options()
def findings(case: Path, wanted: Wanted) -> None:
    """List what the analyses answer; each finding cites the statements that it rests on."""
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.tables import print_counted, print_table
    from crossbearing.cli.terminal import note, print_lines
    from crossbearing.cli.wording import FINDING_COLUMNS, finding_row
    from crossbearing.render.jsonl import finding_lines

    world = world_of(case, wanted.as_of)
    chosen = replace(world, findings=world.findings[: wanted.limit])
    if wanted.as_json:
        print_lines(finding_lines(chosen))
        return
    if not world.findings:
        note("No findings: none of the analyses had anything to say on this case.")
        return
    print_table(
        FINDING_COLUMNS,
        [finding_row(f) for f in chosen.findings],
        f"One with the quotes that it rests on: crossbearing show {case} ID",
    )
    print_counted(len(chosen.findings), len(world.findings), "finding")
