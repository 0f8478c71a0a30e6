"""The measure of PLOVER roots, and what it is trained with."""

from quality.plover import FOLDS, cross_validated, family, folds, score, tfidf
from training.plover import fit, unmark, write_table

from crossbearing.kinds.plover import parse_weights


def test_marks_are_taken_out_and_remembered() -> None:
    """Source and target stand where they stand in the text without marks; one may be marked twice."""
    text, spans = unmark("<s>Chad</s> left <t>Mali</t> to <t>Mali</t>.")
    assert text == "Chad left Mali to Mali."
    assert [text[a:b] for a, b in (*spans["s"], *spans["t"])] == ["Chad", "Mali", "Mali"]


def test_folds_are_fixed_and_even() -> None:
    """Each root's sentences are dealt out over all folds."""
    roots = ["AID"] * 20 + ["COERCE"] * 10
    assert folds(roots) == folds(roots)
    assert sorted(folds(roots)[:20]) == sorted([*range(FOLDS), *range(FOLDS)])


def test_scores_are_macro_f1_and_accuracy() -> None:
    """A root that is never found counts as much as one that always is."""
    figures = score(["AID", "AID", "COERCE", "COERCE"], ["AID", "AID", "COERCE", "AID"])
    assert figures["accuracy"] == 0.75
    assert figures["by_root"] == {"AID": 0.8, "COERCE": 0.6667}
    assert figures["macro_f1"] == 0.7333


def test_what_sentences_share_decides() -> None:
    """Sentences of a fold that was not seen get the root of those with the same evidence, whatever else they show."""
    pieces = [{"word:help" if i % 2 else "word:arrest": 1.0, f"word:{i}": 1.0} for i in range(60)]
    roots = ["AID" if i % 2 else "COERCE" for i in range(60)]
    assert cross_validated(pieces, roots) == roots


def test_a_table_is_the_same_each_time_and_reads_back() -> None:
    """What is fitted, written and parsed gives the root; small weights are left out."""
    pieces = [{"kind:support": 1.0}, {"kind:seizure": 1.0}] * 5
    table = write_table(fit(pieces, ["AID", "COERCE"] * 5), "abc")
    assert table == write_table(fit(pieces, ["AID", "COERCE"] * 5), "abc")
    assert parse_weights(table).best({"kind:seizure": 1.0}) == "COERCE"
    assert parse_weights(table).trained_on == "abc"


def test_families_and_rare_words() -> None:
    """An ablation keeps whole families; TF-IDF rows have unit length and a word of every sentence counts nothing."""
    assert family([{"kind:attack": 1.0, "word:bomb": 0.6}], ("kind",)) == [{"kind:attack": 1.0}]
    (row, _) = tfidf(["the bomb", "the aid"])
    assert row == {"the": 0.0, "bomb": 1.0}
