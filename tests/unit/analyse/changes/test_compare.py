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


NOTICE = "The {} bank has issued bonds of {} million in {} and will set the final terms on Friday"


def test_two_other_particulars_are_another_happening() -> None:
    """One number is told otherwise; a number and a name are another notice in the same words."""
    first = NOTICE.format("Sumitomo", "300", "Libya")
    assert kinds(f"{first}.", f"{NOTICE.format('Sumitomo', '400', 'Libya')}.") == ["number changed"]
    assert kinds(f"{first}.", f"{NOTICE.format('Mitsui', '400', 'Libya')}.") == []
    assert kinds(f"{first}.", f"{NOTICE.format('Sumitmo', '400', 'Libya')}.") == ["number changed"]


def test_two_tellers_of_one_thing_are_no_other_particulars() -> None:
    """Who says it is not what is told."""
    told = "Russia has moved {} tanks to the base at Tobruk this winter, {}."
    assert kinds(told.format(40, "DPA reported"), told.format(60, "Anna Rossi said")) == ["number changed"]


def test_a_date_in_few_words_is_said_of_many_things() -> None:
    """What is set "on April 9" here may be another thing than there."""
    assert kinds("Terms will be set on April 9.", "Terms will be set on April 10.") == []
    long = "Terms for the loan to the Libyan army will be set by the bank in Tripoli on April {}."
    assert kinds(long.format(9), long.format(10)) == ["date changed"]
