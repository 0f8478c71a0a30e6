"""Sheets of verdicts: what a judge wrote beside what was drawn, as CSV. They hold no text of others."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

Row = dict[str, str]


def rows(sheet: Path) -> list[Row]:
    """The rows of a sheet; none where it is not there."""
    if not sheet.exists():
        return []
    with sheet.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write_sheet(sheet: Path, columns: Sequence[str], drawn: Iterable[Mapping[str, object]]) -> None:
    """Write a sheet anew; its first line names the columns, and what a row does not say is left empty."""
    with sheet.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(drawn)
