"""Triggers and what they need."""

from crossbearing.read.matching import matches, parse_needs
from unit.read.conftest import Parse


def test_needs_are_read_as_ways_clauses_and_alternatives() -> None:
    """ "||" parts ways, ";" clauses that must all hold, "|" alternatives."""
    ways = parse_needs("obj:materiel,force ; from:place | to:place || mod:'air'")
    assert len(ways) == 2
    assert [len(clause) for clause in ways[0]] == [1, 2]
    assert ways[1][0][0].lemmas == frozenset({"air"})


def test_same_verb_announces_by_what_it_takes(phrases: Parse) -> None:
    """ "Test" announces a weapons test with a missile, and nothing with a theory."""
    assert [m.kind.name for m in matches(phrases("Iran tested a missile."))] == ["weapons_test"]
    assert not list(matches(phrases("Scientists tested a theory.")))


def test_words_named_by_a_trigger_are_consumed(phrases: Parse) -> None:
    """In "expand its presence" the presence is part of the announcement."""
    (match, *_) = [
        m for m in matches(phrases("Turkey is expanding its presence in Somalia.")) if m.kind.name == "basing"
    ]
    assert len(match.consumed) == 1
