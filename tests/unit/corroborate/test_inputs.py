"""What the statements of a document rest on, as a digest."""

from dataclasses import replace

from crossbearing.corroborate import inputs, kin_inputs
from crossbearing.model import LineageEdge, World
from unit.corroborate.builders import SYSTEMS, Report, world


def _seen() -> World:
    return world([Report("Harbour Post", (SYSTEMS,))])


def _digest(seen: World, edition: str = "1") -> bytes:
    (document,) = seen.documents
    return inputs(seen, [document], {document: edition})[document]


def test_the_same_world_has_the_same_digest() -> None:
    """A digest depends on the content alone, and not on who else has the name."""
    seen = _seen()
    more = {i: replace(e, mentions=("mention-x",), names=("x",)) for i, e in seen.entities.items()}
    assert _digest(seen) == _digest(_seen()) == _digest(replace(seen, entities=more))


def test_whatever_a_claim_looks_at_changes_it() -> None:
    """Another thing behind a name, another outlet, another reading: each gives another."""
    seen = _seen()
    (identifier, document) = next(iter(seen.documents.items()))
    described = {i: replace(e, canonical=f"{e.canonical}!") for i, e in seen.entities.items()}
    outlet = replace(document, metadata=replace(document.metadata, outlet="Quay Times"))
    others = [
        _digest(replace(seen, entities=described)),
        _digest(replace(seen, judgements={})),
        _digest(replace(seen, documents={identifier: outlet})),
        _digest(seen, edition="2"),
    ]
    assert len({_digest(seen), *others}) == len(others) + 1


def test_the_lineage_of_a_document_has_a_digest_of_its_own() -> None:
    """It changes with the edges to those on whose text the document depends, and with no other edge."""
    seen = replace(world([Report("Harbour Post", (SYSTEMS,)), Report("Quay Times", (SYSTEMS,))]), lineage=())
    one, other = seen.documents
    copied = replace(seen, lineage=(LineageEdge(one, other, "syndicates", ("the same",), 0.9),))
    cited = replace(seen, lineage=(LineageEdge(one, other, "cites", ("named",), 0.9),))
    before, now = kin_inputs(seen, seen.documents), kin_inputs(copied, seen.documents)
    assert before[one] != now[one]
    assert before[other] == now[other]
    assert kin_inputs(cited, seen.documents) == before
