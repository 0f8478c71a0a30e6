"""Walks over the dependency tree."""

from crossbearing.read.graph import graph
from crossbearing.read.syntax import Sentence, Token
from unit.read.conftest import Parse, index


def test_passive_subject_is_what_undergoes(phrases: Parse) -> None:
    """A passive verb is recognised, and its surface subject is found."""
    p = phrases("The tanks were moved to Benghazi by the army.")
    verb = index(p, "moved")
    assert p.graph.is_passive(verb)
    assert p.graph.subject(verb) == index(p, "tanks")


def test_infinitive_takes_the_subject_of_its_governor(phrases: Parse) -> None:
    """Who wants to buy is who buys; who is allowed to land is who lands."""
    p = phrases("Egypt wants to buy drones.")
    assert p.graph.subject(index(p, "buy")) == index(p, "Egypt")
    p = phrases("Greece allowed the aircraft to land.")
    assert p.graph.subject(index(p, "land")) == index(p, "aircraft")


def test_relative_pronoun_stands_for_its_noun(phrases: Parse) -> None:
    """The subject of a relative clause is the noun before it."""
    p = phrases("The ships that left Tartus carried tanks.")
    assert p.graph.subject(index(p, "left")) == index(p, "ships")


def test_case_reads_complex_prepositions(phrases: Parse) -> None:
    """ "According to" is one preposition."""
    p = phrases("According to Reuters, the convoy stopped.")
    assert p.graph.case(index(p, "Reuters")) == "according_to"


def test_subtree_leaves_out_what_is_named(phrases: Parse) -> None:
    """A subtree can be taken without one of its branches."""
    p = phrases("The army left the town after the attack.")
    everything = set(p.graph.subtree(index(p, "left")))
    without = set(p.graph.subtree(index(p, "left"), frozenset({index(p, "attack")})))
    assert index(p, "attack") in everything
    assert index(p, "attack") not in without


def _token(at: int, text: str, upos: str, head: int, deprel: str) -> Token:
    return Token(at, at + len(text), text, text.lower(), upos, head, deprel, "O")


def test_a_preposition_hung_on_the_noun_before_is_found() -> None:
    """ "From Atbara to Port Sudan", with "to" hung on Atbara: Port Sudan still has its preposition, Atbara its own."""
    rows = [
        ("moved", "VERB", -1, "root"),
        ("from", "ADP", 2, "case"),
        ("Atbara", "PROPN", 0, "obl"),
        ("to", "ADP", 2, "case"),
        ("Port", "PROPN", 5, "compound"),
        ("Sudan", "PROPN", 0, "obl"),
    ]
    g = graph(Sentence(0, 60, tuple(_token(10 * i, *row) for i, row in enumerate(rows))))
    assert (g.case(2), g.case(5)) == ("from", "to")


def test_a_subject_hung_on_the_auxiliary_is_the_verbs() -> None:
    """ "Turkey has moved": now and then the parser hangs the subject on "has"."""
    rows = [("Turkey", "PROPN", 1, "nsubj"), ("has", "AUX", 2, "aux"), ("moved", "VERB", -1, "root")]
    g = graph(Sentence(0, 30, tuple(_token(10 * i, *row) for i, row in enumerate(rows))))
    assert g.subject(2) == 0
