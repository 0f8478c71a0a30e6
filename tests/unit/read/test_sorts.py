"""What sort of named thing a noun can stand for."""

from crossbearing.read.sorts import sorts_of_name, sorts_of_noun


def test_a_base_may_be_an_airbase() -> None:
    """ "The base" fits an airbase and not a port."""
    assert sorts_of_noun("base") & set(sorts_of_name(frozenset({"site", "place", "airbase"}), ()))
    assert not sorts_of_noun("base") & set(sorts_of_name(frozenset({"site", "place", "port"}), ()))


def test_a_country_is_no_organisation() -> None:
    """ "The group" does not stand for a state that the model took for a body."""
    assert sorts_of_name(frozenset({"state", "actor"}), ("Organisation",)) == ("state",)


def test_other_nouns_stand_for_no_sort() -> None:
    """ "The plan" is nothing that has a name."""
    assert sorts_of_noun("plan") == frozenset()
