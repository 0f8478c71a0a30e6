"""Legs and visits as CSV open in a spreadsheet and run nothing there."""

import csv
import io
from collections.abc import Callable, Iterator

import pytest

from crossbearing.model import World
from crossbearing.render.spreadsheet_tracks import LEG_COLUMNS, VISIT_COLUMNS, leg_csv_lines, visit_csv_lines
from moved import hostile_tracks, moved_world, over_antimeridian
from unit.render.worlds import HOSTILE, empty_world

Lines = Callable[[World], Iterator[str]]


def _rows(lines: Lines, world: World) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("\r\n".join(lines(world)), newline="")))


def test_one_row_a_leg_and_one_a_visit() -> None:
    """With every column, in the order of time, and the files that the row rests on."""
    world = moved_world()
    legs, visits = _rows(leg_csv_lines, world), _rows(visit_csv_lines, world)
    assert [x["id"] for x in legs] == list(world.movements.legs)
    assert [x["id"] for x in visits] == list(world.movements.visits)
    assert all(tuple(x) == LEG_COLUMNS for x in legs)
    assert all(tuple(x) == VISIT_COLUMNS for x in visits)
    for row in (*legs, *visits):
        assert row["simulated"] == "true"
        assert world.artifacts[row["artifacts"]].path == row["paths"]
        assert " to " in row["records"]


def test_a_place_stands_only_where_it_is_named() -> None:
    """An end below nine in ten has candidates and no facility."""
    rows = _rows(leg_csv_lines, moved_world(simulated=False))
    lost = [x for x in rows if not x["end_facility"]]
    assert lost
    assert all(not x["end_place"] and not x["end_probability"] and "%" in x["end_candidates"] for x in lost)
    assert {x["simulated"] for x in rows} == {""}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("lines", [leg_csv_lines, visit_csv_lines])
def test_no_cell_is_a_formula(text: str, lines: Lines) -> None:
    """No text cell begins with a character that starts a formula, and every line is UTF-8."""
    for row in _rows(lines, hostile_tracks(text)):
        for name, cell in row.items():
            cell.encode("utf-8")
            number = name.endswith(("lon", "lat", "_m"))
            assert number or not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")), (name, cell)


def test_an_empty_case_is_a_header() -> None:
    """Without tracks the header stands alone; a leg without files has empty cells."""
    assert list(leg_csv_lines(empty_world())) == [",".join(LEG_COLUMNS)]
    assert list(visit_csv_lines(empty_world())) == [",".join(VISIT_COLUMNS)]
    assert _rows(leg_csv_lines, over_antimeridian())[1]["paths"] == ""
