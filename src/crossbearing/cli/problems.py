"""``crossbearing problems``: what could not be taken in, read or judged."""

from dataclasses import replace
from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.wanted import Wanted, listing_options


@click.command(
    context_settings=CONTEXT,
    short_help="List what could not be taken in, and what to do.",
    epilog="""\b
Examples:
  crossbearing problems libya.case
  crossbearing problems libya.case --json | jq -r .code | sort | uniq -c
""",
)
@listing_options()
def problems(case: Path, wanted: Wanted) -> None:
    """List what could not be taken in, read or judged, and what to do about it.

    Bad input never stops a build: it is kept here, beside what went well.
    """
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.tables import print_counted, print_table
    from crossbearing.cli.terminal import note, print_lines
    from crossbearing.cli.wording import PROBLEM_COLUMNS, problem_row
    from crossbearing.render.jsonl import problem_lines

    world = world_of(case, wanted.as_of)
    chosen = replace(world, problems=world.problems[: wanted.limit])
    if wanted.as_json:
        print_lines(problem_lines(chosen))
        return
    if not world.problems:
        note("No problems: everything that was given was taken in.")
        return
    print_table(
        PROBLEM_COLUMNS,
        [problem_row(p) for p in chosen.problems],
        "When a file is mended, run the same build again: only what is new is done.",
    )
    print_counted(len(chosen.problems), len(world.problems), "problem")
