"""How a person reads a statement, an event, an interval, a quantity."""

from datetime import date

import pytest

from crossbearing.cli.wording import (
    DOCUMENT_COLUMNS,
    ENTITY_COLUMNS,
    EVENT_COLUMNS,
    FINDING_COLUMNS,
    PROBLEM_COLUMNS,
    STATEMENT_COLUMNS,
    document_row,
    entity_row,
    event_row,
    finding_row,
    grade,
    how_many,
    lasting,
    origin_range,
    problem_row,
    put_as,
    statement_row,
    when,
)
from crossbearing.model import Frame, Interval, Modality, Polarity, Quantity, World
from unit.render.worlds import rich_world


@pytest.fixture(scope="module")
def world() -> World:
    """A made-up world; nothing here changes it."""
    return rich_world()


def test_every_row_has_a_cell_a_column(world: World) -> None:
    """Rows and columns of each table are of one length."""
    assert {len(statement_row(world, s)) for s in world.statements.values()} == {len(STATEMENT_COLUMNS)}
    assert {len(event_row(e)) for e in world.events.values()} == {len(EVENT_COLUMNS)}
    assert {len(entity_row(e)) for e in world.entities.values()} == {len(ENTITY_COLUMNS)}
    assert {len(document_row(d, 0)) for d in world.documents.values()} == {len(DOCUMENT_COLUMNS)}
    assert {len(problem_row(p)) for p in world.problems} == {len(PROBLEM_COLUMNS)}
    assert {len(finding_row(f)) for f in world.findings} == {len(FINDING_COLUMNS)}


def test_a_negative_statement_says_not(world: World) -> None:
    """What is said not to be so cannot be read as if it were."""
    for statement in world.statements.values():
        assert put_as(statement).endswith(", not") == (statement.polarity is Polarity.NEGATIVE)
    assert any(s.modality is Modality.DENIED for s in world.statements.values())


def test_an_illustrative_document_says_so(world: World) -> None:
    """The made-up document of the world is marked, the others are not."""
    marked = [d.metadata.outlet for d in world.documents.values() if document_row(d, 0)[-1] == "yes"]
    assert marked == ["Harbour & Hangar"]


def test_what_is_not_known_is_a_question_mark(world: World) -> None:
    """A document without outlet, date and title shows a question mark for each."""
    (unknown,) = [d for d in world.documents.values() if d.metadata.outlet is None]
    assert document_row(unknown, 0)[1:4] == ("?", "?", "?")


def test_grade_and_origins(world: World) -> None:
    """A grade is letter and number; origins are one number, or a range where lineage is not known."""
    event = world.events["event-radars"]
    assert (grade(event), origin_range(event)) == ("B3", "1–2")
    assert origin_range(world.events["event-repaired"]) == "2"


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (None, "?"),
        (Interval(None, None, "open", "soon"), "?"),
        (Interval(date(2025, 1, 12), date(2025, 1, 13), "day", "on 12 January"), "2025-01-12"),
        (Interval(date(2025, 1, 1), date(2025, 2, 1), "month", "January"), "2025-01-01 to 2025-02-01"),
        (Interval(None, date(2025, 6, 1), "month", "by May"), "before 2025-06-01"),
        (Interval(date(2025, 6, 1), None, "open", "since June"), "since 2025-06-01"),
    ],
)
def test_open_ends_are_said(interval: Interval | None, words: str) -> None:
    """An interval with an open end never looks like a closed one."""
    assert when(interval) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(2, 2, "2 ships"), (1, None, "at least 1 ships"), (3, 5, "3 to 5 ships"), (None, 9, "at most 9 ships")],
)
def test_numbers_are_ranges(low: float | None, high: float | None, words: str) -> None:
    """A lower bound is said as one."""
    assert how_many(Quantity(low, high, "ships", "some ships")) == words


def test_how_long_is_said_with_its_words() -> None:
    """A duration is its TimeML value and the words of the text; where nothing is said, nothing stands."""
    frame = Frame("attack", options=(("duration", "P3D"), ("duration_text", "three\ndays")))
    assert lasting(frame, "duration") == "P3D (the text: three days)"
    assert not lasting(frame, "frequency")
