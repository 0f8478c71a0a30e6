"""Writes docs/cli.md from the commands themselves: what ``--help`` says, and nothing else.

python scripts/cli_reference.py            write it
python scripts/cli_reference.py --check    status 1 if it is not what the commands say now
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from crossbearing.cli import COMMANDS, commands

TARGET = Path(__file__).parents[1] / "docs" / "cli.md"
WIDTH = 100


def reference() -> str:
    """The page: every command in the order of the program, with its help as it prints it."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Command line"
    yield ""
    yield "This page is written by `scripts/cli_reference.py` from the program itself."
    yield ""
    yield from _help(commands, "crossbearing", None)
    for command in COMMANDS:
        yield ""
        yield f"## {command.name}"
        yield ""
        parent = click.Context(commands, info_name="crossbearing")
        yield from _help(command, command.name or "", parent)
        if isinstance(command, click.Group):
            inside = click.Context(command, info_name=command.name, parent=parent)
            for name, part in command.commands.items():
                yield ""
                yield f"### {command.name} {name}"
                yield ""
                yield from _help(part, name, inside)


def _help(command: click.Command, name: str, parent: click.Context | None) -> Iterator[str]:
    """The help of a command as a block of text, at one width whatever the terminal."""
    context = click.Context(
        command, info_name=name, parent=parent, terminal_width=WIDTH, help_option_names=["-h", "--help"]
    )
    yield "```text"
    yield from (line.rstrip() for line in command.get_help(context).splitlines())
    yield "```"


def main() -> int:
    """Write the page, or compare it."""
    page = reference()
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(page, encoding="utf-8")
        return 0
    if TARGET.is_file() and TARGET.read_text(encoding="utf-8") == page:
        return 0
    print("docs/cli.md is not what the commands say. Write it again: python scripts/cli_reference.py")
    return 1


if __name__ == "__main__":
    sys.exit(main())
