"""How a text words one happening."""

from crossbearing.corroborate.stories import story
from crossbearing.corroborate.wordings import Beside, Wording, sentence_around, wording

TEXT = "Armed men seized the cargo ship Blue Heron in the Gulf of Aden on 4 February. Nobody was hurt."


def _wording(base: str = "") -> Wording:
    first, last = sentence_around(TEXT, 10, 16)
    return wording(TEXT[first:last], 10, 16, Beside(["Armed men"], ["cargo ship"]), story(TEXT, ()), base)


def test_trigger_parties_and_surroundings() -> None:
    """The trigger's stem, who stands beside it, the names and the numbers near it, and the rest of the sentence."""
    made = _wording()
    assert made.trigger == "seiz"
    assert made.agents == {"arm", "men"}
    assert made.patients == {"cargo", "ship"}
    assert {"blu", "heron", "gulf", "aden"} <= made.names
    assert made.sentence.stems.isdisjoint({"seiz", "nobody"})
    assert made.parties == {"arm", "men", "cargo", "ship"}


def test_the_lemma_goes_before_the_form() -> None:
    """A known lemma is used; of a word with a hyphen its last part."""
    assert _wording("re-arrest").trigger == "arrest"


def test_the_sentence_ends_at_full_stops_and_lines() -> None:
    """Without either it reaches so far and no further."""
    assert sentence_around("One\nTwo three\nFour", 4, 7) == (4, 13)
    assert sentence_around("x" * 1000, 500, 501, reach=10) == (490, 511)


def test_the_order_is_that_of_the_content() -> None:
    """Equal wordings sort alike, and are one."""
    assert _wording() == _wording()
    assert _wording().sort_key() == _wording().sort_key() < _wording("take").sort_key()
