"""The score of negation, on small cases that can be counted by hand."""

from pathlib import Path

import pytest
from quality.negation import read_gold, score

from crossbearing.read.syntax import Negation


def test_a_scope_is_counted_by_its_words() -> None:
    """Two of three words found, one too many: precision 2/3, recall 2/3."""
    gold = [[Negation((1,), (0, 2, 3))]]
    ours = [[Negation((1,), (2, 3, 4))]]
    tokens = score(gold, ours)["scope_tokens"]
    assert (tokens["precision"], tokens["recall"]) == pytest.approx((0.6667, 0.6667))


def test_a_missed_cue_loses_all_words_of_its_scope() -> None:
    """Nothing is found for it, and what stands under another cue does not count."""
    gold = [[Negation((1,), (2, 3))]]
    assert score(gold, [[Negation((4,), (2, 3))]])["scope_tokens"]["f1"] == 0.0


def test_columns_of_the_shared_task(tmp_path: Path) -> None:
    """A cue inside its word is an affix; each negation has three columns."""
    rows = [
        ("He", "_", "He", "_", "_", "_", "_"),
        ("is", "_", "is", "_", "_", "_", "_"),
        ("unfit", "un", "fit", "fit", "_", "_", "_"),
        ("not", "_", "_", "_", "not", "_", "_"),
        ("here", "_", "_", "_", "_", "here", "here"),
    ]
    lines = ["\t".join(["s", "0", str(i), r[0], r[0], "X", "*", *r[1:]]) for i, r in enumerate(rows)]
    path = tmp_path / "gold.txt"
    path.write_text("\n".join(lines) + "\n\n", encoding="utf8")
    words, negations = read_gold(path)
    assert words == [["He", "is", "unfit", "not", "here"]]
    assert negations == [[Negation((2,), (0, 1, 2), affix=True), Negation((3,), (4,), affix=False)]]
