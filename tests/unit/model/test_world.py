"""Everything a case knows."""

from crossbearing.model import LANGUAGE_NOT_READ, Document, Judgement, Mention, Metadata, Problem, World
from unit.render.worlds import rich_world


def test_a_mention_leads_to_the_entity_it_was_judged_to_be() -> None:
    """The judgement in force leads to the entity; without one, or where it says no, there is none."""
    world = rich_world()
    judged = next(m for m in world.mentions.values() if m.id in world.judgements)
    entity = world.entity_of(judged)
    assert entity is not None
    assert judged.id in entity.mentions
    stranger = Mention("document-x", 0, 3, "Two", "thing")
    assert world.entity_of(stranger) is None
    denied = Judgement(judged.id, entity.id, same=False, reasons=(), doubt=None)
    assert World(judgements={judged.id: denied}, entities={entity.id: entity}).entity_of(judged) is None


def test_a_statement_stands_in_its_document() -> None:
    """Each statement's quote is what its document says between its offsets."""
    world = rich_world()
    for statement in world.statements.values():
        here = statement.locator
        assert world.document_of(statement).text[here.start : here.end] == here.quote


def test_documents_that_were_not_read_are_known_by_their_problem() -> None:
    """Of two parts of one file the one is not read whose part the problem names."""
    read, unread = (Document("a", part, "a.rss", "x", Metadata()) for part in ("entry 1", "entry 2"))
    problem = Problem("read", LANGUAGE_NOT_READ, "not read: Russian.", "a.rss [entry 2]", "a")
    other = Problem("read", "text-too-long", "x", "a.rss [entry 1]", "a")
    world = World(documents={d.id: d for d in (read, unread)}, problems=(problem, other))
    assert world.not_read() == {unread.id}
