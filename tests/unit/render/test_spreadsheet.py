"""The CSV export opens in a spreadsheet and runs nothing there."""

import csv
import io
from dataclasses import replace

import pytest

from crossbearing.model import Rejection, World
from crossbearing.render.spreadsheet import COLUMNS, csv_lines, guarded
from ruled import ruling, the_statement, with_rulings
from unit.render.worlds import HOSTILE, empty_world, hostile_world, rich_world


def _rows(world: World) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("\r\n".join(csv_lines(world)), newline="")))


def test_one_row_a_statement() -> None:
    """There are as many rows as statements, each with every column."""
    world = rich_world()
    rows = _rows(world)
    assert len(rows) == len(world.statements)
    assert all(tuple(r) == COLUMNS for r in rows)


def test_a_chain_reads_outermost_first() -> None:
    """Speakers stand in one cell, outermost first."""
    assert "The Meridian Ledger > two pilots (unnamed)" in {r["attribution"] for r in _rows(rich_world())}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula(text: str) -> None:
    """No cell begins with a character that starts a formula, and every line is UTF-8."""
    for row in _rows(hostile_world(text)):
        for name, cell in row.items():
            assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")), (name, cell)
            cell.encode("utf-8")


def test_how_long_and_how_often_have_columns() -> None:
    """A duration stands in its own column as a TimeML value."""
    world = rich_world()
    told = next(iter(world.statements.values()))
    frame = replace(told.frame, options=(("duration", "P3D"), ("duration_text", "three days")))
    (row,) = _rows(replace(world, statements={told.id: replace(told, frame=frame)}))
    assert (row["duration"], row["frequency"]) == ("P3D", "")


def test_plain_text_is_left_as_it_is() -> None:
    """Only cells that would run get an apostrophe."""
    assert guarded("Tobruk") == "Tobruk"
    assert guarded("=1+1") == "'=1+1"
    assert guarded("  =1+1") == "'  =1+1"


def test_an_empty_case_is_a_header() -> None:
    """Without statements the header stands alone."""
    assert list(csv_lines(empty_world())) == [",".join(COLUMNS)]


def test_a_rejected_statement_says_who_and_why() -> None:
    """In the last column, which is empty for all others."""
    world = rich_world()
    gone = next(iter(world.statements))
    ruled = with_rulings(world, [ruling(1, Rejection(the_statement(world, gone)), reason="=a caption")])
    rows = _rows(ruled)
    assert {x["id"]: x["rejected"] for x in rows if x["rejected"]} == {gone: "Ann: =a caption"}
