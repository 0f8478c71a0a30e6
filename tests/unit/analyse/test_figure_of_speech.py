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
