"""Links of cause and effect in plain English."""

from crossbearing.render.effects import link_words, matters
from unit.render.held import CHAIN, held_world


def test_a_link_is_told_in_the_texts_own_words() -> None:
    """Cause, arrow, verb and effect, and the condition."""
    assert [link_words(x) for x in CHAIN.links] == [
        "The base → could lead to tension",
        "tension → could lead to war, if it goes on",
    ]


def test_to_whom_it_matters_is_told_by_name() -> None:
    """Entities of the world, then what is at stake."""
    assert matters(held_world(), CHAIN.links[0]) == "conflict"
