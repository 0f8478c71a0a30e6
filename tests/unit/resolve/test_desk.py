"""A document laid out for judging."""

from crossbearing.gazetteer import Gazetteer
from crossbearing.resolve.desk import lay_out
from marked import parse


def test_owners_are_items_but_not_asked(gazetteer: Gazetteer):
    """The owner inside a phrase is read, but no judgement is asked on it."""
    document, mentions = parse("{group|Omar Dakhil’s forces} moved.")
    desk = lay_out(document, mentions, gazetteer)
    assert [i.mention.text for i in desk.items] == ["Omar Dakhil", "Omar Dakhil’s forces"]
    assert desk.asked == {mentions[0].id}


def test_a_person_taken_for_a_place(gazetteer: Gazetteer):
    """A family name that the reader took for a place is the person whom the document names in full."""
    document, mentions = parse("{person|Omar Dakhil} came. {place|Dakhil} left.")
    desk = lay_out(document, mentions, gazetteer)
    assert [i.type for i in desk.items] == ["person", "person"]
