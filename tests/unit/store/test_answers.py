"""What a reader's server answered is kept, and read back only where it is whole."""

from pathlib import Path

import pytest

from crossbearing.store import Case
from crossbearing.store.answers import AnswerFolder

KEY = "ab" * 32


def test_an_answer_is_kept(tmp_path: Path) -> None:
    """Any text comes back as it was, lone surrogates too."""
    answers = AnswerFolder(tmp_path / "answers")
    assert answers.read(KEY) is None
    answers.keep(KEY, "a\ud800\n”")
    assert answers.read(KEY) == "a\ud800\n”"
    assert answers.read("cd" * 32) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"[" * 99_999, b'{"question": "x", "answer": "y"}', b'{"answer": 3}'])
def test_a_damaged_answer_is_none(tmp_path: Path, damage: bytes) -> None:
    """It is asked for again, and replaced."""
    answers = AnswerFolder(tmp_path / "answers")
    answers.keep(KEY, "x")
    (file,) = (x for x in (tmp_path / "answers").rglob("*.json"))
    file.write_bytes(damage)
    assert answers.read(KEY) is None
    answers.keep(KEY, "x")
    assert answers.read(KEY) == "x"


def test_answers_are_no_part_of_the_stored_truth(tmp_path: Path) -> None:
    """They add no line, and a case with them, or without them again, is as it was stored."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        before = case.head()
        case.keep_answer(KEY, "x")
        assert case.answer(KEY) == "x"
        assert case.head() == before
    with Case.open(tmp_path / "x.case") as case:
        assert list(case.verify()) == []
