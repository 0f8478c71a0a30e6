"""Which statement retells which."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.analyse.changes import Sayings, retold
from crossbearing.analyse.changes.retold import document_pairs, retellings
from crossbearing.model import DIGEST_BYTES, Memory
from unit.analyse.cases import case
from unit.corroborate.builders import SYSTEMS, Report, Say

DAY = date(2025, 3, 12)

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


TOLD = "Russia has moved {} tanks to the new base at Tobruk in the last days of the winter"
MORE = "Türkiye sent {} trucks with guns to the old port of Misrata in the first days of the spring"


def _counted(tanks: int, trucks: int, chain: tuple[str, ...] = ()) -> tuple[Say, Say]:
    return (
        Say("transfer", TOLD.format(tanks), {"actor": "Russia"}, chain),
        Say("transfer", MORE.format(trucks), {"actor": "Türkiye"}, chain),
    )


@pytest.mark.parametrize(("tanks", "trucks", "cited", "changed"), [
    (60, 30, False, 1), (60, 90, False, 0), (60, 90, True, 2), (40, 30, False, 0),
])  # fmt: skip
def test_numbers_that_differ_in_several_sentences_are_another_state_of_the_matter(
    tanks: int, trucks: int, cited: bool, changed: int  # noqa: FBT001 - a parameter of the test
) -> None:  # fmt: skip
    """Unless the report says itself whose it tells."""
    first = Report("A", _counted(40, 30), DAY)
    then = Report("B", _counted(tanks, trucks, ("A",) if cited else ()), DAY)
    made = case(first, then)
    edges = {(e.relation) for e in made.lineage}
    assert edges & {"retells", "syndicates", "cites"}
    found = retellings(made, Sayings(made))
    assert sum(c.kind == "number changed" for x in found for c in x.changes) == changed


def test_what_two_documents_had_is_remembered_while_nothing_is_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then nothing is compared again; where a document rests on something else it is."""
    made = case(Report("A", _counted(40, 30), DAY), Report("B", _counted(60, 30), DAY))
    documents = {i: i.encode()[:DIGEST_BYTES] for i in made.documents}
    first = Memory(documents)
    found = list(retellings(made, Sayings(made), first))
    assert any(x.changes for x in found)
    monkeypatch.setattr(retold, "matches", lambda *_, **__: pytest.fail("compared again"))
    assert list(retellings(made, Sayings(made), Memory(documents, first.now))) == found
    other = dict.fromkeys(documents, b"otherwise")
    with pytest.raises(pytest.fail.Exception, match="compared again"):
        list(retellings(made, Sayings(made), Memory(other, first.now)))
