"""What the tables know of single words."""

from crossbearing.read.hints import ACTOR, COUNTRY, HINTS, NONE, PEOPLE, PLATFORM, WEAPON, hints


def test_case_plays_no_part() -> None:
    """The hint is the same in capitals; the case of a word is told elsewhere."""
    assert hints(["LIBYA", "libya", "Libya"]) == [COUNTRY] * 3


def test_classes_of_the_tables() -> None:
    """A people, an aircraft, a missile, an acronym of an actor."""
    assert hints(["Syrian", "Il-76", "S-400", "LNA"]) == [PEOPLE, PLATFORM, WEAPON, ACTOR]


def test_everyday_words_have_none() -> None:
    """ "us" is a pronoun more often than a country; the model tells them apart by their case."""
    assert hints(["the", "us", "said"]) == [NONE] * 3


def test_every_class_is_within_the_models_table() -> None:
    """The embedding has a row for each."""
    assert max(ACTOR, WEAPON, PLATFORM) < HINTS
