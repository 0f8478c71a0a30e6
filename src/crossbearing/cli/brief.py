"""``crossbearing brief``: the dossier, one self-contained file."""

from datetime import datetime
from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.opening import case_argument, moment


@click.command(
    context_settings=CONTEXT,
    short_help="Write the dossier: one self-contained HTML file.",
    epilog="""\b
Examples:
  crossbearing brief libya.case -o brief.html
  crossbearing brief libya.case --title "Russian moves to Libya" -o brief.html
  crossbearing brief libya.case -o then.html --as-of 2025-02-01
""",
)
@case_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=Path("brief.html"),
    show_default=True,
    help="The HTML file to write, - for standard output.",
)
@click.option("--title", help="What stands at its head; by default the name of the case.")
@click.option("--as-of", callback=moment, metavar="MOMENT", help="As the case was then (recorded time, UTC).")
def brief(case: Path, output: Path, title: str | None, as_of: datetime | None) -> None:
    """Write the dossier of a case: one HTML file that opens without a network, every sentence with its footnote."""
    from crossbearing.cli.opening import world_of
    from crossbearing.cli.terminal import note, write_text
    from crossbearing.render.brief import brief as brief_html

    write_text(output, [brief_html(world_of(case, as_of), title or case.stem)])
    if str(output) != "-":
        note(f"Wrote {output}. Open it in any browser; it needs no network.")
