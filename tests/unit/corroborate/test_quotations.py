"""What stands between quotation marks."""

from crossbearing.corroborate.quotations import Quotation, quoted, same_quotation

WEISS = "Karl Weiss said: “we have never seen so much air defence equipment leave in a single week”."


def _one(text: str) -> Quotation:
    (found,) = quoted(text)
    return found


def test_the_same_words_with_other_marks_are_one_quotation() -> None:
    """Case, signs and the kind of marks do not tell utterances apart."""
    other = _one('"We have never seen so much air-defence equipment leave in a single week," Weiss said.')
    same = same_quotation(_one(WEISS), other)
    assert same is not None
    assert same.why == "the same quotation"


def test_a_shortened_quotation_is_found() -> None:
    """One end of it is enough, where the words are not everybody's."""
    same = same_quotation(_one(WEISS), _one("He had seen “so much air defence equipment leave” before."))
    assert same is not None
    assert "shortened" in same.why


def test_a_quotation_translated_back_needs_the_same_speaker() -> None:
    """Other words for the same thing count only beside one name."""
    again = "“Never did so much air defence equipment leave within one single week”, {} told the radio."
    assert same_quotation(_one(WEISS), _one(again.format("Karl Weiss"))) is not None
    assert same_quotation(_one(WEISS), _one(again.format("Anna Rossi"))) is None


def test_few_or_everyday_words_are_anybodys() -> None:
    """A phrase, and a sentence that everybody says, are not laid out at all."""
    assert list(quoted("NATO calls it a “bold move”. He said “we will do it all and we will do it now”.")) == []
