"""A document laid out for judging."""

from datetime import date

from crossbearing.gazetteer import Gazetteer
from crossbearing.resolve.desk import container_of, lay_out, names_tried, site_noun_of, survey
from marked import parse


def test_owners_are_items_but_not_asked(gazetteer: Gazetteer):
    """The owner inside a phrase is read, but no judgement is asked on it."""
    document, mentions = parse("{group|Omar Dakhil’s forces} moved.")
    desk = lay_out(document, mentions, gazetteer)
    assert [i.mention.text for i in desk.items] == ["Omar Dakhil", "Omar Dakhil’s forces"]
    assert desk.asked == {mentions[0].id}


def test_site_nouns_around_a_mention(gazetteer: Gazetteer):
    """The noun may stand in the mention, behind it or before it."""
    document, mentions = parse("{site|Xara airbase}, {site|Yara} air base, the port of {place|Zara}, {place|Wara} town")
    desk = lay_out(document, mentions, gazetteer)
    assert [site_noun_of(i, desk.setting) for i in desk.items] == ["airbase", "air base", "port", ""]


def test_containers(gazetteer: Gazetteer):
    """A place lies in the country or province behind it, or in the people's land before "city of"."""
    document, mentions = parse(
        "{place|Xara}, {place|Texas}; {place|Yara} in southern {place|Libya}; the Malian city of {place|Zara}; "
        "{place|Libya}, {place|Chad}"
    )
    desk = lay_out(document, mentions, gazetteer)
    found = {i.mention.text: container_of(i, desk) for i in reversed(desk.items)}
    assert {k: v.name if v else None for k, v in found.items()} == {
        "Xara": "Texas",
        "Texas": None,
        "Yara": "Libya",
        "Libya": None,
        "Zara": "Mali",
        "Chad": None,
    }


def test_a_person_taken_for_a_place(gazetteer: Gazetteer):
    """A family name that the reader took for a place is the person whom the document names in full."""
    document, mentions = parse("{person|Omar Dakhil} came. {place|Dakhil} left.")
    desk = lay_out(document, mentions, gazetteer)
    assert [i.type for i in desk.items] == ["person", "person"]


def test_sides_of_a_document(gazetteer: Gazetteer):
    """A person brings the body they lead among the sides, in their sentence and in the document."""
    document, mentions = parse("{person|Khalifa Haftar} spoke.", date(2025, 3, 1))
    plain = survey(lay_out(document, mentions, gazetteer))
    assert "actor:lna" in plain.sides
    assert "actor:lna" in plain.sides_by_sentence[0]


def test_names_tried(gazetteer: Gazetteer):
    """The words with their site noun come before the bare name."""
    document, mentions = parse("{site|Xara airbase}")
    desk = lay_out(document, mentions, gazetteer)
    assert names_tried(desk.items[0], desk) == ("Xara airbase", "Xara")
