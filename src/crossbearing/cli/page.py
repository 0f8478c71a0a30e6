"""The layout of ``show``: a heading, named values, quotes and lists, on a terminal of any width."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crossbearing.cli.terminal import visible

INDENT_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Page:
    """Writes parts of a page to a console."""

    out: Console

    def heading(self, noun: str, record_id: str, title: str) -> None:
        """The noun and the id, then the title."""
        self.out.print(Text.assemble((noun, "bold cyan"), "  ", (visible(record_id), "dim")))
        if title:
            self.out.print(Text(visible(title), style="bold"))

    def section(self, title: str) -> None:
        """The title of a part of the page."""
        self.out.print()
        self.out.print(Text(title, style="bold"))

    def values(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Names with their values, two columns; a pair without a value is left out."""
        table = Table.grid(padding=(0, 2))
        table.add_column(style="dim", no_wrap=True)
        table.add_column(overflow="fold")
        for name, value in pairs:
            if value:
                table.add_row(name, Text(visible(value)))
        if table.row_count:
            self.out.print(Padding(table, (0, 0, 0, INDENT_COLUMNS)))

    def quote(self, before: str, words: str, after: str, below: str) -> None:
        """Exact words between » and «, with what stands around them dimmed, and where they stand."""
        text = Text.assemble((visible(before), "dim"), "»", (visible(words), "bold"), "«", (visible(after), "dim"))
        self.out.print(Padding(text, (0, 0, 0, INDENT_COLUMNS)))
        self.out.print(Padding(Text(visible(below), style="dim"), (0, 0, 0, INDENT_COLUMNS)))

    def marked(self, pieces: Iterable[tuple[str, bool]], below: str) -> None:
        """A passage between » and «, what is marked in it between ‹ and › and underlined; where it stands."""
        text = Text("»")
        for words, changed in pieces:
            text.append(visible(f"‹{words}›" if changed else words), style="bold underline" if changed else "")
        text.append("«")
        self.out.print(Padding(text, (0, 0, 0, INDENT_COLUMNS)))
        self.out.print(Padding(Text(visible(below), style="dim"), (0, 0, 0, INDENT_COLUMNS)))

    def items(self, lines: Iterable[str]) -> None:
        """A list."""
        table = Table.grid(padding=(0, 1))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        for text in lines:
            table.add_row("-", Text(visible(text)))
        if table.row_count:
            self.out.print(Padding(table, (0, 0, 0, INDENT_COLUMNS)))
