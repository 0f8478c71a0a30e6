"""The pages of what is not itself a claim."""

import io
from collections.abc import Callable

import pytest

from crossbearing.cli.page import Page
from crossbearing.cli.shown_things import show_document, show_entity, show_finding, show_judgement, show_problem
from crossbearing.cli.terminal import console
from crossbearing.model import Finding, Mark, Problem, World
from unit.render.worlds import rich_world


@pytest.fixture(scope="module")
def world() -> World:
    """A made-up world; nothing here changes it."""
    return rich_world()


def _page(write: Callable[[Page], None]) -> str:
    out = io.StringIO()
    write(Page(console(out)))
    return " ".join(out.getvalue().split())


def test_an_entity_shows_its_spellings_judgements_and_statements(world: World) -> None:
    """The page of a base holds its garbled name, why it was read so, and what is said of it."""
    page = _page(lambda p: show_entity(p, world, world.entities["site:HL59"]))
    assert "Al-Khaima: the name stands in the tables. Doubtful: read as" in page
    assert "The base at Al-Khaima is held by the LNA" in page


def test_a_document_shows_what_is_not_known(world: World) -> None:
    """A document without outlet and date says so."""
    (document,) = [d for d in world.documents.values() if d.metadata.outlet is None]
    page = _page(lambda p: show_document(p, world, document, "x.case"))
    assert "without a known title" in page
    assert "outlet ?" in page
    assert document.artifact in page


def test_a_finding_shows_the_quotes_that_it_rests_on(world: World) -> None:
    """Each statement that a finding cites stands on its page with its words."""
    finding = next(f for f in world.findings if any(e in world.statements for e in f.evidence))
    page = _page(lambda p: show_finding(p, world, finding))
    for reference in finding.evidence:
        if reference in world.statements:
            assert " ".join(world.statements[reference].locator.quote.split()) in page


def test_a_finding_shows_its_marks_in_a_statement_and_in_a_document(world: World) -> None:
    """The words stand in the passage, marked; of a document a little around them is shown."""
    statement = min(world.statements.values(), key=lambda s: s.id)
    other = next(d for d in world.documents.values() if d.id != statement.locator.document and len(d.text) > 20)
    start = statement.locator.start
    marks = (Mark(statement.id, start, start + 4), Mark(other.id, 2, 6))
    page = _page(lambda p: show_finding(p, world, Finding("drift", "t", "x", (statement.id, other.id), "note", marks)))
    assert f"»‹{statement.locator.quote[:4].strip()}›" in page.replace(" ›", "›")
    assert f"{other.text[:2]}‹{other.text[2:6]}›" in page


def test_a_judgement_shows_the_other_readings(world: World) -> None:
    """A doubtful judgement holds every other reading with its reasons."""
    doubtful = next(j for j in world.judgements.values() if j.others)
    page = _page(lambda p: show_judgement(p, world, doubtful))
    assert "Ras al-Khaimah [geonames:291074], 0.22: the name is nearer; but no other name is near it" in page


def test_a_problem_shows_where_and_what_to_do() -> None:
    """The page of a problem holds its sentence, its place and its stretch."""
    page = _page(lambda p: show_problem(p, Problem("decode", "odd", "Save it anew.", "in/x.txt", None, 10, 1200)))
    assert "Save it anew." in page
    assert "characters 10 to 1,200" in page
