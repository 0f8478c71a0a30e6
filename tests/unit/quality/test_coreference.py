"""How the links of a document are counted."""

from collections import Counter

from quality.coreference import accuracy, gold_chains
from quality.coreference_gold import GoldDocument, GoldMention


def test_singletons_are_dropped() -> None:
    """An entity with one mention is no chain."""
    mentions = [GoldMention(0, 0, 1, 1, "coref"), GoldMention(1, 0, 1, 1, "ana"), GoldMention(1, 2, 3, 2, "sgl")]
    assert gold_chains(GoldDocument("GUM_news_x", mentions=mentions)) == [frozenset({(0, 0, 1), (1, 0, 1)})]


def test_what_is_left_open_is_neither_right_nor_wrong() -> None:
    """Of ten, six right, two wrong, two open: .6 of all, .75 of those resolved."""
    found = accuracy(Counter({"right": 6, "wrong": 2, "open": 2, "new": 4, "new but resolved": 1}))
    assert (found["accuracy"], found["accuracy_of_resolved"], found["left_open"]) == (0.6, 0.75, 0.2)
    assert found["new_left_open"] == 0.75
