"""Tables for people: a heading, rows of cells, and a line that says what to do next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from crossbearing.cli.terminal import console, note, row

SHOWN_ID_DIGITS = 8
"""Hexadecimal digits of an id in tables: 32 bits, so two of 10,000 rows share them with a chance of about 1 in 90."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``share`` is its part of the width that is left, 0 where it keeps the width it needs."""

    title: str
    share: int = 0
    justify: Literal["left", "right"] = "left"


def short_id(record_id: str) -> str:
    """The first digits of a content hash, enough for ``show``; ids of table rows (``site:HL59``) stay whole.

    >>> short_id("statement-0123456789abcdef0123")
    '01234567'
    >>> short_id("site:HL59")
    'site:HL59'
    """
    noun, dash, digits = record_id.partition("-")
    if not dash or ":" in noun or len(digits) < SHOWN_ID_DIGITS:
        return record_id
    return digits[:SHOWN_ID_DIGITS]


def counted(number: int, noun: str) -> str:
    """A number with its noun in the right form.

    >>> counted(1, "entity"), counted(2, "entity"), counted(1200, "event")
    ('1 entity', '2 entities', '1,200 events')
    """
    if number == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {plural}"


def print_table(columns: Sequence[Column], rows: Iterable[Sequence[str]], next_step: str) -> None:
    """Print a table to standard output, and the next step to standard error where a person is reading."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    out = console()
    table = Table(box=SIMPLE_HEAD, pad_edge=False, expand=any(c.share for c in columns), header_style="bold")
    for column in columns:
        table.add_column(
            column.title,
            ratio=column.share or None,
            justify=column.justify,
            no_wrap=not column.share,
            overflow="fold",
        )
    for cells in rows:
        table.add_row(*row(cells))
    out.print(table)
    if out.is_terminal:
        note(next_step)


def print_counted(shown: int, total: int, noun: str) -> None:
    """Say on standard error how many of how many were listed, where it is not all."""
    if shown != total:
        note(f"{shown:,} of {counted(total, noun)}.")
