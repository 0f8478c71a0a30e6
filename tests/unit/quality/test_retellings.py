"""Retellings by known edits."""

import random

from quality.retellings import STRENGTHS, cut_quotation, exchange_words, move_speaker, retell, trigram_overlap

from unit.corroborate.texts import OTHER, WIRE

DICE = random.Random(1)  # noqa: S311 - a draw that anybody can repeat


def test_the_same_seed_gives_the_same_retelling() -> None:
    """Anybody can make them again."""
    assert retell(WIRE, "heavy", 3) == retell(WIRE, "heavy", 3)
    assert retell(WIRE, "heavy", 3) != retell(WIRE, "heavy", 4)


def test_stronger_edits_leave_less() -> None:
    """Of the runs of three words, which is what plain methods compare."""
    made = ([retell(WIRE, s, seed).text for seed in range(8)] for s in STRENGTHS)
    shares = [sum(trigram_overlap(WIRE, text) for text in texts) for texts in made]
    assert shares == sorted(shares, reverse=True)


def test_each_kept_sentence_knows_its_original() -> None:
    """Also where background stands between them."""
    made = retell(WIRE, "middle", 5, OTHER.split("\n"))
    lines = made.text.split("\n")
    assert "background" in made.edits
    assert len(made.kept) + made.edits.count("background") == len(lines)
    assert all(0 <= n < 6 for _, n in made.kept)


def test_words_within_quotations_stay() -> None:
    """What somebody said is not reworded."""
    assert exchange_words("He said “many troops moved”", DICE, 1.0).endswith("“many troops moved”")


def test_a_speaker_moves_and_a_quotation_is_cut() -> None:
    """As newsrooms do."""
    moved = move_speaker("According to Karl Weiss, the ships left the harbour of Tartus on Sunday.", DICE)
    assert moved == "The ships left the harbour of Tartus on Sunday, Karl Weiss said."
    long = "Weiss said “we have never seen so much air defence equipment leave in a single week here”."
    assert len(cut_quotation(long, DICE)) < len(long)
