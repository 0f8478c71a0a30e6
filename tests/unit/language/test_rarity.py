"""Words as they are compared across texts."""

from crossbearing.language.rarity import rarity_bits, stems


def test_inflection_accents_and_figures_meet() -> None:
    """A word in another form, a name without its accents, a number written out: the same stem."""
    assert stems("Withdrawal") == stems("withdrawing")
    assert stems("Türkiye 1,200") == stems("Turkiye 1200")
    assert stems("fourteen ships") == stems("14 ships")


def test_what_everybody_writes_says_little() -> None:
    """A name or a number that few sentences have says more than "said"."""
    assert rarity_bits("the") < rarity_bits("said") < rarity_bits("troops") < rarity_bits("krylov")


def test_a_text_without_words() -> None:
    """Signs alone give nothing."""
    assert stems("… — !?") == ()
