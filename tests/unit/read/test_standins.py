"""What is shown for a word that stands for something."""

from crossbearing.gazetteer import load_gazetteer
from crossbearing.language.sentences import split_sentences
from crossbearing.read.graph import graph
from crossbearing.read.model import parse_sentences
from crossbearing.read.nominal import Phrases, names
from crossbearing.read.standins import standins
from unit.read.conftest import loaded


def _standins(text: str) -> dict[str, str | None]:
    table = names(load_gazetteer())
    phrases = [Phrases(graph(s), text, "d", table) for s in parse_sentences(loaded(), text, split_sentences(text))]
    return {
        phrases[n].graph.token(i).text: meant.mention.text if meant is not None else None
        for (n, i), meant in standins(phrases).items()
    }


def test_the_base_is_shown_by_its_name() -> None:
    """Planes landed at Al Jufra airbase. The base was quiet. (base: Al Jufra airbase)."""
    assert (_standins("Planes landed at Al Jufra airbase. The base was quiet.")["base"] or "").startswith("Al Jufra")


def test_an_apposition_keeps_its_own_words() -> None:
    """Anna Berg, the minister, resigned. (minister: says what she is, and stands for nothing else)."""
    assert "minister" not in _standins("Anna Berg, the minister, resigned.")
