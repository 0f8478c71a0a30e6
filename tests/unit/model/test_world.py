"""Everything a case knows."""

from crossbearing.model import Judgement, Mention, World
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
