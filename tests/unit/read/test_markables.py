"""The phrases that can stand for something, and what they tell."""

from crossbearing.read.markables import Markable, head_of, markables, voices
from crossbearing.read.nominal import Phrases
from unit.read.conftest import Parse


def _found(phrases: Phrases) -> dict[str, Markable]:
    return {phrases.span_text(m.start, m.end): m for m in markables(phrases, 0)}


def test_a_phrase_has_what_hangs_on_it(phrases: Parse) -> None:
    """The commander of the base that was attacked fled. (one phrase up to "attacked", and "the base" in it)."""
    found = _found(phrases("The commander of the base that was attacked fled."))
    assert any(text.startswith("The commander of the base") for text in found)
    assert found[next(t for t in found if t.startswith("The commander"))].human


def test_number_and_lead(phrases: Parse) -> None:
    """These flights worried a diplomat. (plural with a demonstrative; singular with an article, a person)."""
    found = _found(phrases("These flights worried a diplomat."))
    assert (found["These flights"].plural, found["These flights"].lead, found["These flights"].human) == (
        True,
        "this",
        False,
    )
    assert (found["a diplomat"].plural, found["a diplomat"].lead, found["a diplomat"].human) == (False, "a", True)


def test_a_coordination_is_one_more(phrases: Parse) -> None:
    """Egypt and Turkey agreed. (Egypt; Turkey; both together, many)."""
    found = _found(phrases("Egypt and Turkey agreed."))
    assert found["Egypt and Turkey"].kind == "pair"
    assert found["Egypt and Turkey"].plural
    assert {"Egypt", "Turkey"} <= set(found)


def test_relative_and_expletive_words_stand_for_nothing_of_their_own(phrases: Parse) -> None:
    """There are ships which it owns. (neither "There" nor "which")."""
    assert not {"There", "which"} & set(_found(phrases("There are ships which it owns.")))


def test_the_head_is_the_word_that_hangs_outside(phrases: Parse) -> None:
    """The old base closed. (base)."""
    parsed = phrases("The old base closed.")
    assert parsed.graph.token(head_of(parsed.graph, 0, 3)).text == "base"


def test_words_in_quotation_marks_have_a_voice(phrases: Parse) -> None:
    """ "We go," he said. (first words inside, last words outside)."""
    (row,) = voices([phrases("“We go,” he said.")])
    assert row[1] > 0
    assert row[-2] == 0
