"""What is no change, and what is one sentence at all."""

import pytest

from crossbearing.analyse.changes.compare import is_edited
from crossbearing.language.alignment import align
from unit.analyse.changes.sentences import kinds, sayings

PLAIN = "Russia moved the tanks of the army from the old base to the new one"


@pytest.mark.parametrize("other", [
    f"{PLAIN}.", f"Meanwhile, {PLAIN}.", f"{PLAIN} near the coast.", PLAIN.replace("moved", "shifted"),
    "From the old base to the new one Russia moved the tanks of the army.",
])  # fmt: skip
def test_the_same_said_otherwise_is_no_change(other: str) -> None:
    """The same words, another order, a synonym, an added detail."""
    assert kinds(f"{PLAIN}.", other) == []


def test_an_edited_or_cut_sentence_is_told_from_one_on_the_same_thing() -> None:
    """Most words and a run of them stand in both."""
    for other, edited in (
        (PLAIN.replace("tanks", "guns"), True),
        ("Russia moved the tanks of the army", True),
        ("Tanks were seen at a base, and Russia has an army there", False),
    ):
        one, two = sayings(f"{PLAIN}.", f"{other}.")
        assert is_edited(one, two, align(one.words, two.words)) is edited
