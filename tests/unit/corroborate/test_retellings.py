"""Which texts depend on which."""

import time
from collections.abc import Sequence

import pytest

from crossbearing.corroborate.copies import copied_from
from crossbearing.corroborate.retellings import Dependence, dependences
from crossbearing.model import Document
from unit.corroborate.texts import OTHER, RETOLD, WIRE, document


def _found(documents: Sequence[Document]) -> list[Dependence]:
    by_id = {d.id: d for d in documents}
    copies = {c: p for c, p in copied_from(by_id).items() if list(by_id).index(p[0]) < list(by_id).index(c)}
    return list(dependences(by_id, list(by_id), copies))


def test_a_retelling_leads_to_what_it_retells_and_to_nothing_else() -> None:
    """The other report on the same event is the parent of neither."""
    wire, other, retold = document(WIRE), document(OTHER, day=11), document(RETOLD, day=12)
    found = {(e.child, e.parent, e.relation) for e in _found([wire, other, retold])}
    assert found == {(retold.id, wire.id, "retells"), (retold.id, wire.id, "quotes")}


def test_sentences_of_a_wire_in_a_longer_text_are_syndication() -> None:
    """Two sentences word for word are no chance, however much else is told."""
    part = "\n".join(WIRE.split("\n")[3:5])
    (edge,) = _found([document(WIRE), document(f"{OTHER}\n{part}", day=12)])
    assert (edge.relation, edge.evidence[0][:30]) == ("syndicates", "2 sentences are near-identical")


def test_a_common_quotation_is_no_retelling() -> None:
    """Both may have stood in the same room: what is quoted is the speaker's."""
    said = "Karl Weiss said “we have never seen so much air defence equipment leave in a single week”."
    (edge,) = _found([document(f"{said}\n{WIRE.split(chr(10))[5]}"), document(f"{OTHER}\n{said}", day=12)])
    assert edge.relation == "quotes"


SERIES = (
    "The ministry counted {} flights from Latakia to Benghazi in the week to {} March.\nThey carried an estimated {} "
    "tonnes of freight, after {} tonnes in the week before.\nAircraft of the transport command made {} of the flights, "
    "chartered carriers the rest.\nThe ministry said that {} of the aircraft had switched off their transponders near "
    "Crete."
)


def test_the_next_number_of_a_series_is_made_from_no_other() -> None:
    """One form, filled with other figures; with the figures of the other it was written from it."""
    first = document(SERIES.format(14, 9, 480, 350, 11, 6))
    assert _found([first, document(SERIES.format(21, 16, 730, 480, 15, 8), day=16)]) == []
    told = SERIES.format(14, 9, 480, 350, 11, 6).replace("ministry counted", "defence ministry reported")
    assert [e.parent for e in _found([first, document(told, day=12)])] == [first.id]


def test_the_evidence_can_be_read() -> None:
    """It says how many sentences, and shows some side by side."""
    edge = next(e for e in _found([document(WIRE), document(RETOLD, day=12)]) if e.relation == "retells")
    assert "sentences say what sentences of the other say" in edge.evidence[0]
    assert "” as “" in edge.evidence[1]
    assert 0.5 <= edge.score <= 1.0


@pytest.mark.usefixtures("collector_off")
def test_many_documents_take_time_in_proportion() -> None:
    """Four times as many documents, each with a retelling, take less than eight times as long."""
    _cost(40)
    few, many = _cost(60), _cost(240)
    assert many < 8 * max(few, 0.05)


@pytest.mark.usefixtures("collector_off")
def test_ten_thousand_copies_have_one_root() -> None:
    """Each leads to the first, and none is compared with any other."""
    copies = [document(WIRE, f"Mirror {n}", path=f"copy {n}") for n in range(10_000)]
    begin = time.process_time()
    found = _found_fast(copies)
    assert {e.relation for e in found} == {"syndicates"}
    assert len({e.parent for e in found}) == 1
    assert len(found) == len(copies) - 1
    assert time.process_time() - begin < 60


def _found_fast(documents: Sequence[Document]) -> list[Dependence]:
    by_id = {d.id: d for d in documents}
    copies = copied_from(by_id)
    first = next(x for x in by_id if x not in copies)
    return list(dependences(by_id, [first, *(x for x in by_id if x != first)], copies))


def _cost(number: int) -> float:
    texts = []
    for n in range(number // 2):
        stamp = (
            f"Line {n} of ledger {n * 7919 % 100_003} names harbour Quay{n} and captain Morrow{n} of ship Petrel{n}."
        )
        texts += [f"{stamp}\n{WIRE}".replace("Tobruk", f"Port{n}").replace("37", str(n + 100)),
                  f"{RETOLD}\n{stamp}".replace("Tobruk", f"Port{n}").replace("37", str(n + 100))]  # fmt: skip
    by_id = {d.id: d for n, t in enumerate(texts) for d in [document(t, f"Paper {n}")]}
    begin = time.process_time()
    list(dependences(by_id, list(by_id), {}))
    return time.process_time() - begin
