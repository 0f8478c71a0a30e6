"""``crossbearing verify``: whether a case was tampered with."""

from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument


@click.command(
    context_settings=CONTEXT,
    short_help="Check that nothing stored was changed.",
    epilog="""\b
Examples:
  crossbearing verify libya.case && echo untouched
""",
)
@case_argument
def verify(case: Path) -> None:
    """Check that nothing stored was changed: every artifact against its hash, every line against the one before.

    Says what is wrong and where, and ends with status 1 if anything is.
    """
    from crossbearing.cli.opening import opened
    from crossbearing.cli.terminal import visible

    with opened(case) as stored:
        faults = list(stored.verify())
    for fault in faults:
        click.echo(visible(f"{fault.where}: {fault.message} [{fault.code}]"))
    if faults:
        raise click.exceptions.Exit(1)
    click.echo(f"{case} is as it was written.")
