"""The lineage of an event as rows."""

from dataclasses import replace
from datetime import date

from crossbearing.model import Event, World
from crossbearing.render.lineage_tree import Row, lineage_rows
from unit.corroborate.builders import SYSTEMS, Report, Say, events_of, world


def _rows(*reports: Report) -> tuple[Row, ...]:
    (event,) = events_of(*reports)
    return lineage_rows(world(reports), event)


def _says(start: str, *chain: str) -> Say:
    return replace(SYSTEMS, quote=f"{start} {SYSTEMS.quote}", chain=chain)


def _text(rows: tuple[Row, ...]) -> list[tuple[int, str, str]]:
    return [(r.depth, r.knot.name if r.knot else "", r.text) for r in rows]


def test_a_source_that_was_not_collected_stands_at_the_root() -> None:
    """Beneath it the paper that cites it."""
    assert _text(_rows(Report("Harbour Post", (_says("Here:", "The Wall Street Journal"),)))) == [
        (0, "The Wall Street Journal", "not collected"),
        (1, "Harbour Post", "cites it"),
    ]


def test_a_chain_goes_on_step_by_step() -> None:
    """The document cites the agency, the agency the man."""
    rows = _rows(Report("Harbour Post", (_says("Here:", "Reuters", "Karl Weiss"),)))
    assert [(d, n) for d, n, _ in _text(rows)] == [(0, "Karl Weiss"), (1, "Reuters"), (2, "Harbour Post")]


def test_many_copies_are_counted() -> None:
    """Three are shown, the others are one line."""
    text = _says("Before dawn on a cold day, as it is told here,")
    reports = [Report(f"Mirror {n:02}", (text,), path=f"m{n}") for n in range(41)]
    rows = _rows(*reports)
    assert len(rows) == 5
    assert rows[-1].text == "+ 37 copies"


def test_a_circle_is_cut_before_its_earliest() -> None:
    """Two papers that cite each other are drawn one beneath the other, and no row is lost or doubled."""
    rows = _rows(
        Report("Harbour Post", (_says("In these days,", "Tide Radio"),), date(2025, 1, 9)),
        Report("Tide Radio", (_says("Since a while,", "Harbour Post"),), date(2025, 1, 10)),
    )
    assert [(d, n) for d, n, _ in _text(rows)] == [(0, "Harbour Post"), (1, "Tide Radio")]


def test_no_dependence_no_tree() -> None:
    """One report that speaks for itself has no lineage to draw."""
    assert _rows(Report("Harbour Post", (SYSTEMS,))) == ()


def test_of_very_many_rows_the_rest_is_counted() -> None:
    """A drawing has forty rows at most."""
    (event,) = events_of(*(Report(f"Paper {n}", (_says(f"Number {n}:", f"Man {n}"),)) for n in range(30)))
    seen: tuple[World, Event] = (
        world([Report(f"Paper {n}", (_says(f"Number {n}:", f"Man {n}"),)) for n in range(30)]),
        event,
    )
    rows = lineage_rows(*seen)
    assert len(rows) == 40
    assert rows[-1].text == "and 21 more"
