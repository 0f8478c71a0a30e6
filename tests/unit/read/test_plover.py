"""Evidence of the PLOVER root, and the root of a statement."""

from crossbearing.read.matching import matches
from crossbearing.read.plover import OPTION, Evidence, evidence, pair
from unit.read.conftest import Parse, Read


def _evidence(phrases: Parse, text: str, source: str, target: str) -> Evidence:
    read = phrases(text)
    spans = [(text.index(x), text.index(x) + len(x)) for x in (source, target)]
    return evidence(read, list(matches(read)), pair(read.graph, spans[0], spans[1]))


def _roots(read: Read, text: str) -> dict[str, str | None]:
    return {s.frame.kind: dict(s.frame.options).get(OPTION) for s in read(text)}


def test_the_way_from_doer_to_target_is_evidence(phrases: Parse) -> None:
    """The verbs between the two, the kind that they announce, and the words beside them."""
    found = _evidence(phrases, "Ankara refused to meet the delegation of Cyprus.", "Ankara", "the delegation of Cyprus")
    assert {"path:refuse", "path:meet", "step:refuse>meet", "kind:refusal", "target:delegation"} <= set(found)
    assert "path:delegation" not in found


def test_moods_are_evidence(phrases: Parse) -> None:
    """A future and a negation stand beside the verb that has them."""
    found = _evidence(phrases, "Moscow will not attack Georgia.", "Moscow", "Georgia")
    assert {"mood:attack:will", "mood:attack:neg", "kind:attack:will"} <= set(found)


def test_without_doer_and_target_the_announcing_word_is_the_way(phrases: Parse) -> None:
    """A statement that names nobody still has its own word."""
    read = phrases("An attack was reported.")
    assert pair(read.graph, None, None, 1).path == (1,)


def test_a_statement_has_the_root_that_its_kind_and_words_give(read: Read) -> None:
    """One kind has several roots: accusing is not threatening, lifting sanctions is not imposing them."""
    assert _roots(read, "Ukraine accused Russia of shelling a convoy.")["opposition"] == "ACCUSE"
    assert _roots(read, "Iran threatened to close the strait.")["opposition"] == "THREATEN"
    assert _roots(read, "The United States lifted sanctions on Syria.")["sanction"] == "CONCEDE"
    assert _roots(read, "The army attacked the militia in Derna.")["attack"] == "ASSAULT"
    assert _roots(read, "The troops withdrew from Sirte.")["withdrawal"] == "RETREAT"


def test_a_kind_that_plover_does_not_code_has_no_root(read: Read) -> None:
    """Transfers are our own."""
    assert _roots(read, "Russia moved tanks from Syria to Libya.") == {"transfer": None}
