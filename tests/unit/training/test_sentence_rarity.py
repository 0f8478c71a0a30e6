"""The table of stems."""

from training.sentence_rarity import FEWEST, count


def test_sentences_are_counted_and_not_words() -> None:
    """A stem twice in one sentence counts once; one of few sentences is left out."""
    counts, total = count(["the ship saw the ship", *["the sea"] * FEWEST])
    assert (counts, total) == ({"the": FEWEST + 1, "sea": FEWEST}, FEWEST + 1)
