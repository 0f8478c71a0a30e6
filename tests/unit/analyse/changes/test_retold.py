"""Which statement retells which."""

from dataclasses import replace

from crossbearing.analyse.changes import Sayings
from crossbearing.analyse.changes.retold import document_pairs, retellings
from unit.analyse.cases import case
from unit.corroborate.builders import SYSTEMS, Report

CITING = replace(
    SYSTEMS, quote="Russia has transferred air defence systems from Syria to Libya, A reports", chain=("A",)
)


def test_a_citation_pairs_the_documents_and_their_words_the_statements() -> None:
    """The edge names an outlet; the sentence that is meant is the one with the same words."""
    other = replace(SYSTEMS, kind="traffic", roles={}, quote="flights from Syria to Libya have doubled since May")
    world = case(Report("A", (other, SYSTEMS)), Report("B", (CITING,)))
    assert [cited for _, _, cited in document_pairs(world)] == [True]
    sayings = Sayings(world)
    (found,) = retellings(world, sayings)
    original, retelling = sayings.at(found.original), sayings.at(found.retelling)
    assert (original.quote, retelling.quote) == (SYSTEMS.quote, CITING.quote)


def test_documents_without_an_edge_are_never_paired() -> None:
    """However alike their words: each may have it from elsewhere."""
    other = replace(SYSTEMS, roles={}, quote="Radars that stood near Latakia are now seen on the Libyan coast")
    world = case(Report("A", (SYSTEMS,)), Report("B", (other,)))
    assert list(retellings(world, Sayings(world))) == []
