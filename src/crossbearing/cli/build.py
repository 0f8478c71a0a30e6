"""``crossbearing build``: take in files and folders, read, resolve, corroborate, assess."""

from pathlib import Path

import click

from crossbearing.cli.context import CONTEXT
from crossbearing.cli.reader import named_reader, reader_option
from crossbearing.cli.terminal import Unusable

STATUS_STRICT = 3
"""Exit status of ``--strict`` when there were problems: neither a crash (1) nor a wrong call (2)."""


@click.command(
    context_settings=CONTEXT,
    short_help="Take in files and folders; read, resolve, grade.",
    epilog="""\b
Examples:
  crossbearing build libya.case reports/                  a folder, everything in it
  crossbearing build libya.case more.pdf feed.xml page.warc.gz
  crossbearing build libya.case reports/ --strict         status 3 if anything could not be taken in
  crossbearing build libya.case reports/ --reader openai:qwen2.5-7b-instruct@http://127.0.0.1:8080/v1
                                                          read by a language model on a server of your own

What outlet, date and title are is read from the file itself, from front matter, or from NAME.json beside NAME.txt.
""",
)
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Processes that read. By default one a processor core; the result is the same with any number.",
)
@reader_option
@click.option(
    "--ratios",
    metavar="FILE",
    help="A table of likelihood ratios to grade by from now on; 'built-in' goes back to the shipped one.",
)
@click.option("--strict", is_flag=True, help=f"End with status {STATUS_STRICT} if there is any problem.")
def build(
    case: Path,
    paths: tuple[Path, ...],
    workers: int | None,
    reader: str | None,
    ratios: str | None,
    *,
    strict: bool,
) -> None:
    """Take files and folders into CASE: read them, resolve names, work out events and grade them.

    CASE is a folder; it is made if it is not there. What is in it already is not done again, so the same command can be
    given again after more files came, after Ctrl-C, or after a crash. A file that cannot be read is a problem in the
    list of problems, and the rest goes on.

    Nothing leaves the machine unless --reader names a server on another one. A named reader takes the place of the
    built-in one: it reads whatever another reader has read last, and its statements carry its name. A build without
    --reader leaves its readings alone, --reader built-in replaces them. Where the server wants a key, put it into the
    environment variable CROSSBEARING_READER_KEY; it is never stored.

    How much one origin's word weighs is a table that anybody can read and change: --ratios FILE puts a copy of yours
    into CASE as likelihood_ratios.tsv, where it stays in force and can be edited. The shipped one explains its columns.
    """
    _check(case, paths)
    named = named_reader(reader)

    from crossbearing.cli.progress import built
    from crossbearing.cli.ratios import given_ratios
    from crossbearing.cli.summary import print_summary

    table = given_ratios(ratios)
    world = built(case, paths, workers, named, table)
    print_summary(world, case)
    if strict and world.problems:
        raise click.exceptions.Exit(STATUS_STRICT)


def _check(case: Path, paths: tuple[Path, ...]) -> None:
    """Refuse what can only be a slip of the hand, before anything is made."""
    from crossbearing.cli.opening import DATABASE

    if case.is_file():
        raise Unusable(
            f"{case} is a file; the first argument is the folder of the case.",
            f"For a new case: crossbearing build my.case {case} {' '.join(map(str, paths))}",
        )
    if case.is_dir() and any(case.iterdir()) and not (case / DATABASE).exists():
        raise Unusable(
            f"{case} is a folder with files in it, but not a case.",
            f"The case comes first, then what to take in: crossbearing build my.case {case}",
        )
    missing = [p for p in paths if not p.exists() and not p.is_symlink()]
    if missing:
        raise Unusable(
            f"There is no {' and no '.join(map(str, missing))}.",
            "Give files or folders that exist; nothing was taken in.",
        )
