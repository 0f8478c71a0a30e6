"""Numbers that measure nothing."""

import pytest

from crossbearing.analyse.figure_of_speech import find
from unit.analyse.cases import case, titles
from unit.corroborate.builders import Report, Say


def test_a_thousand_kilometres_away() -> None:
    """It means "far"."""
    say = Say("presence", "better a thousand kilometres away than beside us", {})
    assert titles(find(case(Report("A", (say,))))) == ["A figure of speech: a thousand kilometres away"]


@pytest.mark.parametrize("words", ["1,000 kilometres away", "a thousand soldiers", "two hundred miles"])
def test_measured_numbers(words: str) -> None:
    """Digits, people and uneven numbers may be counted."""
    assert list(find(case(Report("A", (Say("presence", f"they are {words}", {}),))))) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("he said it a thousand times", "a thousand times"),
        ("they are light years apart", "light years apart"),
        ("the two are worlds apart", "worlds apart"),
        ("he is 110 percent behind it", "110 percent behind"),
        ("a stone’s throw from the port", "a stone’s throw"),
        ("a million reasons to leave", "a million reasons"),
    ],
)
def test_idioms(text: str, words: str) -> None:
    """They stand for much, far, wholly and near."""
    assert titles(find(case(Report("A", (Say("presence", text, {}),))))) == [f"A figure of speech: {words}"]


@pytest.mark.parametrize(
    "text",
    [
        "it lies a hundred kilometres away from the border",
        "a hundred miles away, in Tobruk, it is calm",
        "the star is forty light years away, says the telescope's crew",
        "output rose by 110 percent",
        "the fleet is a thousand kilometres away",
    ],
)
def test_measures(text: str) -> None:
    """From somewhere, to a star, of something, or nothing that says that it is meant otherwise."""
    assert list(find(case(Report("A", (Say("presence", text, {}),))))) == []


def test_outside_a_statement_the_document_is_the_evidence() -> None:
    """The figure stands in the text, whether or not a statement was read from it."""
    made = case(Report("A", (Say("presence", "Russia stays", {}),), filler="He said it a thousand times. "))
    (found,) = find(made)
    assert found.evidence == tuple(made.documents)
