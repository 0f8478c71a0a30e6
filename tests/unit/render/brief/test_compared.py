"""Two passages side by side."""

from dataclasses import replace

from crossbearing.model import Document, Finding, Mark, Metadata, Span
from crossbearing.render.brief.compared import marked, passage, side_by_side
from crossbearing.render.brief.edition import Limits, edition
from unit.render.pages import parsed
from unit.render.worlds import rich_world

DOCUMENT = Document("a", "", "in/a.txt", "It is <so>. The navy may have moved two ships. It is quiet.", Metadata())


def test_marks_stand_inside_the_passage_and_change_no_character() -> None:
    """Escaped text with the changed words in ``mark``."""
    start = DOCUMENT.text.index("may have")
    assert marked(DOCUMENT, Span(6, start + 14), [Span(start, start + 8)]) == (
        '&lt;so&gt;. The navy <mark class="changed">may have</mark> moved'
    )


def test_a_passage_holds_its_marks_and_a_whole_sentence_where_nothing_was_read() -> None:
    """The quote grows to the marks, or to the sentence."""
    start = DOCUMENT.text.index("may")
    mark = Span(start, start + 3)
    assert passage(DOCUMENT, Span(start + 9, start + 14), [mark], whole=False) == (start, start + 14)
    here = passage(DOCUMENT, mark, [mark], whole=True)
    assert DOCUMENT.text[here.start : here.end] == "The navy may have moved two ships."


def test_both_sides_of_a_drift_are_shown_with_their_marks() -> None:
    """A statement, and a document in which nothing was read."""
    world = rich_world()
    statement = next(iter(sorted(world.statements.values(), key=lambda s: s.id)))
    other = next(d for d in world.documents.values() if d.id != statement.locator.document and len(d.text) > 20)
    first = Mark(statement.id, statement.locator.start, statement.locator.start + 4)
    finding = Finding("drift", "t", "x", (statement.id, other.id), "note", (first, Mark(other.id, 0, 5)))
    page = parsed(side_by_side(edition(replace(world, findings=(finding,)), "x", "1", Limits()), finding))
    assert len(page.all("figure", "card")) == 2
    words = [m.text for m in page.all("mark", "changed")]
    assert words == [statement.locator.quote[:4].strip(), other.text[:5].strip()]
