"""What the commands share in speaking to a terminal: encodings, plain errors, text that cannot do anything to it."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

PIPE_WIDTH = 120
"""Columns of a table that goes to a file or a pipe, where nobody tells a width: two thirds of a wide screen."""

_CONTROLS = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    # Explicit bidirectional overrides and isolates can make a line read as something it is not.
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD),
}


class Unusable(click.ClickException):
    """Something that the user gave cannot be used; the message says what, the next step says what to do."""

    def __init__(self, message: str, next_step: str) -> None:
        super().__init__(f"{message}\n{next_step}")


def speak_utf8() -> None:
    """Make standard output and error speak UTF-8 whatever the locale says, and escape what UTF-8 cannot carry."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def visible(text: str) -> str:
    r"""The text with control characters replaced by pictures of them: a report cannot steer the reader's terminal.

    >>> visible("red \x1b[31m")
    'red ␛[31m'
    """
    return text.translate(_CONTROLS)


def one_line(text: str) -> str:
    """The visible text with every run of white space as one blank."""
    return visible(" ".join(text.split()))


def console(stream: IO[str] | None = None) -> "Console":
    """A console on standard output (or the stream): the terminal's own width, or a fixed one where there is none."""
    from rich.console import Console

    out = stream or sys.stdout
    width = None if out.isatty() else PIPE_WIDTH
    return Console(file=out, width=width, markup=False, highlight=False, emoji=False, soft_wrap=False)


def note(text: str) -> None:
    """Say something beside the result, on standard error."""
    click.echo(visible(text), err=True)


def print_lines(lines: Iterable[str]) -> None:
    """Write lines to standard output as they come."""
    for line in lines:
        click.echo(line.removesuffix("\n"))


def write_text(target: Path, pieces: Iterable[str]) -> None:
    """Write text to a file, or to standard output where the target is ``-``."""
    if str(target) == "-":
        for piece in pieces:
            click.echo(piece, nl=False)
        return
    try:
        with target.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            for piece in pieces:
                out.write(piece)
    except OSError as error:
        raise Unusable(
            f"{target} cannot be written: {error.strerror}.", "Give another file with -o, or - for standard output."
        ) from error


def row(cells: Iterable[str]) -> list[Any]:
    """The cells as rich text that holds no markup and no control characters."""
    from rich.text import Text

    return [Text(visible(cell)) for cell in cells]
