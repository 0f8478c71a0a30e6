"""``crossbearing demo``: the shipped example, from a folder of reports to a brief."""

from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.reader import named_reader, reader_option
from crossbearing.cli.terminal import Unusable

CASE = Path("libya-demo.case")
BRIEF = Path("brief.html")
TITLE = "From Syria to Libya: an example"


@click.command(
    context_settings=CONTEXT,
    short_help="Build the shipped example and write its brief.",
    epilog="""\b
Examples:
  crossbearing demo
  crossbearing demo --reader openai:qwen2.5-7b-instruct@http://127.0.0.1:8080/v1
""",
)
@reader_option
def demo(reader: str | None) -> None:
    """Build the shipped example case and write its brief: ./libya-demo.case and ./brief.html.

    The reports of the example are made up to show how things work, and its tracks of aircraft and ships are
    simulated; every page says so.
    """
    from crossbearing.cli.opening import DATABASE
    from crossbearing.cli.tables import counted
    from crossbearing.cli.terminal import note, write_text

    if CASE.exists() and not (CASE / DATABASE).is_file():
        raise Unusable(
            f"{CASE} is in the way: it is no case.", "Move it away, or run crossbearing demo in another folder."
        )

    named = named_reader(reader)

    from crossbearing.cli.progress import built
    from crossbearing.render.brief import brief as brief_html

    world = built(CASE, example_paths(), workers=None, named=named)
    write_text(BRIEF, [brief_html(world, TITLE)])
    reports = counted(len(world.documents), "made-up report")
    note(f"{reports} and simulated tracks are in {CASE}, and their brief is in {BRIEF}.")
    note("")
    note(f"  Open {BRIEF} in a browser: key judgements first, every sentence with its footnote.")
    note("")
    note("Then go on:")
    note(f"  crossbearing events {CASE}                        what happened, and how well it is known")
    note(f"  crossbearing statements {CASE} --kind transfer    who says so, in which words")
    note(f"  crossbearing tests {CASE}                         what the tracks say of what is told")
    note(f"  crossbearing findings {CASE}                      what the analyses noticed")
    note("  crossbearing build my.case FOLDER                           your own reports")


def example_paths() -> tuple[Path, ...]:
    """What the example is built of: its reports, and its tracks."""
    reports = example_folder()
    tracks = reports.parent / "tracks"
    return (reports, tracks) if tracks.is_dir() else (reports,)


def example_folder() -> Path:
    """The reports of the example: inside the installed package, or in the source tree beside it."""
    package = Path(__file__).parents[1]
    for folder in (package / "examples" / "libya", package.parents[1] / "examples" / "libya"):
        if folder.is_dir():
            return folder / "reports" if (folder / "reports").is_dir() else folder
    raise Unusable(
        "The example is not part of this installation.", "Install again: pip install --force-reinstall crossbearing"
    )
