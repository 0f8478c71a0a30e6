"""Numbers for pieces of evidence."""

from crossbearing.render.brief.footnotes import Footnotes, described
from unit.render.pages import parsed
from unit.render.worlds import rich_world


def test_a_piece_of_evidence_keeps_its_number() -> None:
    """Cited twice, it is one footnote, and the way back leads to the first place."""
    world = rich_world()
    notes = Footnotes(world)
    one, two = list(world.statements)[:2]
    first = parsed(notes.cite([one, two]))
    again = parsed(notes.cite([two, one]))
    assert [a.text for a in first.all("a")] == ["1", "2"]
    assert [a.text for a in again.all("a")] == ["2", "1"]
    assert [a.attributes.get("id") for a in first.all("a")] == ["c1", "c2"]
    assert [a.attributes.get("id") for a in again.all("a")] == [None, None]


def test_more_than_a_few_are_counted() -> None:
    """Five numbers, then how many more."""
    world = rich_world()
    assert "+3" in Footnotes(world).cite(list(world.statements)[:8])


def test_what_is_not_in_the_case_is_not_cited() -> None:
    """An id that leads nowhere gets no number."""
    assert Footnotes(rich_world()).cite(["statement-unknown"]) == ""


def test_a_mention_and_a_document_can_be_evidence() -> None:
    """A mention leads to its characters, a document to the whole of it."""
    world = rich_world()
    notes = Footnotes(world)
    notes.cite([next(iter(world.mentions)), next(iter(world.documents))])
    first, second = parsed(notes.section()).all("li")
    assert "characters" in first.text
    assert "The whole document." in second.text


def test_what_is_not_known_of_a_document_is_said() -> None:
    """Outlet and date unknown are told; a title in a script without italics stands upright."""
    world = rich_world()
    blog = next(d for d in world.documents.values() if d.path == "in/blog.txt")
    assert "outlet unknown, date unknown" in described(blog)
    arabic = next(d for d in world.documents.values() if d.metadata.language == "ar")
    assert 'class="upright"' in described(arabic)
    assert "not in this case" in described(None)
