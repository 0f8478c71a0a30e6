"""What the statements of a document rest on, as a digest."""

from dataclasses import replace

from crossbearing.corroborate import inputs
from crossbearing.model import World
from unit.corroborate.builders import SYSTEMS, Report, world


def _seen() -> World:
    return world([Report("Harbour Post", (SYSTEMS,))])


def _digest(seen: World, copies: dict[str, tuple[str, float]] | None = None, edition: str = "1") -> bytes:
    (document,) = seen.documents
    return inputs(seen, [document], copies or {}, {document: edition})[document]


def test_the_same_world_has_the_same_digest() -> None:
    """A digest depends on the content alone, and not on who else has the name."""
    seen = _seen()
    more = {i: replace(e, mentions=("mention-x",), names=("x",)) for i, e in seen.entities.items()}
    assert _digest(seen) == _digest(_seen()) == _digest(replace(seen, entities=more))


def test_whatever_a_claim_looks_at_changes_it() -> None:
    """Another thing behind a name, another outlet, another reading, a text that it copies: each gives another."""
    seen = _seen()
    (identifier, document) = next(iter(seen.documents.items()))
    described = {i: replace(e, canonical=f"{e.canonical}!") for i, e in seen.entities.items()}
    outlet = replace(document, metadata=replace(document.metadata, outlet="Quay Times"))
    others = [
        _digest(replace(seen, entities=described)),
        _digest(replace(seen, judgements={})),
        _digest(replace(seen, documents={identifier: outlet})),
        _digest(seen, {identifier: ("document-x", 0.9)}),
        _digest(seen, edition="2"),
    ]
    assert len({_digest(seen), *others}) == len(others) + 1
