"""Noun phrases, their classes and their owners."""

from unit.read.conftest import Parse, index


def test_classes_come_from_words_and_names(phrases: Parse) -> None:
    """A base is a site, a country an acting state, a rifle materiel."""
    p = phrases("Russia sent rifles to the base.")
    assert "state" in p.classes(index(p, "Russia"))
    assert "materiel" in p.classes(index(p, "rifles"))
    assert "site" in p.classes(index(p, "base"))


def test_owner_acts_where_a_plane_is_the_subject(phrases: Parse) -> None:
    """Of "Russian cargo planes" it is Russia that acts."""
    p = phrases("Russian cargo planes landed in Benghazi.")
    assert p.actor_index(index(p, "planes")) == index(p, "Russian")


def test_mention_leaves_the_article_out(phrases: Parse) -> None:
    """A mention begins at its first word of meaning, with exact offsets."""
    p = phrases("The cargo planes landed in Benghazi.")
    mention = p.mention(index(p, "planes"))
    assert mention.text == "cargo planes"
    assert p.text[mention.start : mention.end] == mention.text


def test_a_bound_is_no_part_of_a_mention(phrases: Parse) -> None:
    """ "At least five planes" are five planes; the number itself says at least how many."""
    p = phrases("At least five cargo planes landed in Benghazi.")
    assert p.mention(index(p, "planes")).text == "five cargo planes"


def test_caseless_text_keeps_its_nationalities(phrases: Parse) -> None:
    """Where a text has no capitals, "russian" is still a nationality."""
    p = phrases("Russian planes landed.")
    assert p.is_nationality("Russian")
    assert not p.is_nationality("russian")


def test_a_bearing_belongs_to_the_town_behind_it(phrases: Parse) -> None:
    """Of "the Al Khadim air base east of Benghazi" the name ends before the bearing."""
    p = phrases("A plane landed at the Al Khadim air base east of Benghazi.")
    assert p.mention(index(p, "base")).text == "Al Khadim air base"


def test_a_name_behind_its_noun_names_it(phrases: Parse) -> None:
    """ "The tanker Southern Pearl" is that ship; a name behind a comma is another phrase."""
    p = phrases("Gunmen attacked the tanker Southern Pearl off Aden.")
    assert p.mention(index(p, "tanker")).text == "tanker Southern Pearl"
    assert p.mention(index(p, "tanker")).named
    p = phrases("The Meridian Star, a Liberian-flagged tanker, was hit by a missile off the coast on Monday.")
    assert p.mention(index(p, "Star")).text == "Meridian Star"
