"""What is looked up for a mention."""

from crossbearing.gazetteer import Gazetteer
from crossbearing.resolve.desk import lay_out
from crossbearing.resolve.lookup import candidates_of, names_tried
from marked import parse


def test_names_tried(gazetteer: Gazetteer):
    """The words with their site noun come before the bare name."""
    document, mentions = parse("{site|Xara airbase}")
    desk = lay_out(document, mentions, gazetteer)
    assert names_tried(desk.items[0], desk) == ("Xara airbase", "Xara")


def test_equipment_inside_a_description(gazetteer: Gazetteer):
    """A description that names a type of aircraft is looked up by that type."""
    document, mentions = parse("{~equipment|three Il-76TD cargo planes} came.")
    desk = lay_out(document, mentions, gazetteer)
    assert {c.anchor for c in candidates_of(desk.items[0], "", desk)} == {"equipment:il-76"}


def test_codes_of_small_airfields_are_no_names(gazetteer: Gazetteer):
    """An acronym that is also the code of an airfield is not looked up as one where nothing speaks of a site."""
    document, mentions = parse("{organisation|VEIM} said so.")
    desk = lay_out(document, mentions, gazetteer)
    assert candidates_of(desk.items[0], "", desk) == ()
