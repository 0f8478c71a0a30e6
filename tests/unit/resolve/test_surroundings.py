"""What stands around a mention and bears on its reading."""

from crossbearing.gazetteer import Gazetteer
from crossbearing.resolve.desk import lay_out
from crossbearing.resolve.surroundings import container_of, is_acronym, site_noun_of
from marked import parse


def test_site_nouns_around_a_mention(gazetteer: Gazetteer):
    """The noun may stand in the mention, behind it or before it."""
    document, mentions = parse("{site|Xara airbase}, {site|Yara} air base, the port of {place|Zara}, {place|Wara} town")
    desk = lay_out(document, mentions, gazetteer)
    assert [site_noun_of(i, desk.setting, gazetteer) for i in desk.items] == ["airbase", "air base", "port", ""]


def test_the_noun_of_another_site(gazetteer: Gazetteer):
    """A noun that has a name of its own says nothing of the town behind it; one with an adjective of a people does."""
    document, mentions = parse("the Xara Yara airport in {place|Wara}, the Malian base in {place|Zara}")
    desk = lay_out(document, mentions, gazetteer)
    assert [site_noun_of(i, desk.setting, gazetteer) for i in desk.items] == ["", "base"]


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


def test_acronyms(gazetteer: Gazetteer):
    """A short word in capitals is an acronym, but not where a text has no small letters."""
    document, mentions = parse("The {organisation|NRC} and {place|Xara}.")
    desk = lay_out(document, mentions, gazetteer)
    assert [is_acronym(i, desk.setting) for i in desk.items] == [True, False]
