"""How likely two wordings mean one happening."""

from itertools import permutations

import pytest

from crossbearing.corroborate.happenings import WEIGHTS, columns, happenings, meeting, same_happening
from crossbearing.corroborate.stories import story
from crossbearing.corroborate.wordings import Beside, Wording, wording

QUAKE = "A strong earthquake shook the city of Bam in Iran on Friday"
TREMOR = "The tremor that struck Bam in Iran killed thousands on Friday"
STRIKE = "Teachers in Leeds began a strike over pay on Friday"


def _wording(text: str, trigger: str, *patients: str) -> Wording:
    start = text.index(trigger)
    return wording(text, start, start + len(trigger), Beside(patients=patients), story(text, ()), trigger)


ONE, OTHER, APART = _wording(QUAKE, "earthquake", "Bam"), _wording(TREMOR, "tremor", "Bam"), _wording(STRIKE, "strike")


def test_how_triggers_meet() -> None:
    """The same stem, a family of words, or neither."""
    assert meeting(ONE, _wording(TREMOR, "tremor")) == "one family"
    assert meeting(ONE, ONE) == "one word"
    assert meeting(ONE, APART) == "other words"


def test_one_quake_in_other_words_and_a_strike() -> None:
    """Other words for one thing in one place go before the same day elsewhere."""
    assert same_happening(ONE, OTHER) > 0.3
    assert same_happening(ONE, APART) < 0.1
    assert same_happening(ONE, OTHER) == same_happening(OTHER, ONE)


def test_every_column_has_its_weights() -> None:
    """The table and what is known of two wordings are of one length."""
    assert len(columns(ONE, OTHER)) == len(WEIGHTS)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_gathering_does_not_depend_on_the_order(order: tuple[int, ...]) -> None:
    """The same wordings in another order are gathered alike."""
    told = [ONE, OTHER, APART]
    groups = {frozenset(told[order[i]] for i in g) for g in happenings([told[k] for k in order])}
    assert groups == {frozenset(told[i] for i in g) for g in happenings(told)}
    assert frozenset({APART}) in groups
