"""What the model sees of a word."""

import pytest

from crossbearing.read.pieces import (
    CAPITALS,
    CASELESS,
    CODE,
    LOWER,
    MARK,
    NUMBER,
    OPEN,
    PIECES_A_WORD,
    TITLE,
    load_pieces,
    sentence_shapes,
    shape,
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("army", LOWER),
        ("Army", TITLE),
        ("NATO", CAPITALS),
        ("9,000", NUMBER),
        ("S-300", CODE),
        ("…", MARK),
        ("ليبيا", CASELESS),
    ],
)
def test_shape(word: str, expected: int) -> None:
    """One class a word."""
    assert shape(word) == expected


def test_case_that_tells_nothing_is_open() -> None:
    """A sentence all in capitals looks the same as one all in small letters."""
    words = ["russia", "delivered", "arms", "to", "libya", "."]
    small, capitals = sentence_shapes(words), sentence_shapes([w.upper() for w in words])
    assert small == capitals == [OPEN] * 5 + [MARK]


def test_the_first_word_is_marked() -> None:
    """A capital at the beginning of the sentence is another class than one inside."""
    assert sentence_shapes(["“", "Russia", "told", "Libya", "so"]) == [MARK, TITLE + 11, LOWER, TITLE, LOWER]


def test_pieces_are_bounded_and_never_absent() -> None:
    """Addresses are cut; signs without a piece are the unknown piece."""
    pieces = load_pieces()
    assert len(pieces.of("https://example.org/" + "x1y2" * 40)) == PIECES_A_WORD
    assert len(pieces.of("\u200b")) == 1
    assert pieces.of("Libya") == pieces.of("LIBYA") == pieces.of("libya")
    assert pieces.of("Libya’s") == pieces.of("Libya's")
