"""Which words of one sentence stand again in another."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.language.alignment import align, words


def _aligned(one: str, two: str) -> set[tuple[str, str]]:
    left, right = words(one, 0, len(one)), words(two, 0, len(two))
    return {(left[i].low, right[j].low) for i, j in align(left, right).left.items()}


def test_words_meet_in_their_lemma_number_and_spelling() -> None:
    """Inflections, numerals, British and American spelling, "will" and "would"."""
    assert _aligned("Two ships will defend the defence programme", "2 ship would defended the defense program") == {
        ("two", "2"), ("ships", "ship"), ("will", "would"), ("defend", "defended"), ("the", "the"),
        ("defence", "defense"), ("programme", "program"),
    }  # fmt: skip


def test_what_has_moved_is_found_and_a_gap_holds_what_has_not() -> None:
    """A phrase at the other end of the sentence; the words in between that stand on one side only."""
    assert ("yesterday", "yesterday") in _aligned("Yesterday tanks left the base", "Tanks left the base yesterday")
    left, right = (words(x, 0, len(x)) for x in ("the army may have left", "the army left"))
    (gap,) = align(left, right).gaps
    assert ([left[i].low for i in gap.left], gap.right, gap.bounded) == (["may", "have"], (), True)


@given(st.lists(st.sampled_from("a tank left the base not two 2 may".split()), max_size=12),
       st.lists(st.sampled_from("a tank left the base not two 2 may".split()), max_size=12))  # fmt: skip
def test_an_alignment_is_one_to_one(one: list[str], two: list[str]) -> None:
    """No word meets two, and both directions say the same."""
    left, right = (words(x, 0, len(x)) for x in (" ".join(one), " ".join(two)))
    found = align(left, right)
    assert {j: i for i, j in found.left.items()} == dict(found.right)
    assert len(set(found.left.values())) == len(found.left)
