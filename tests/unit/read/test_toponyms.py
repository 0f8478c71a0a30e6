"""Which words of a text name a place."""

from importlib.resources import files

import numpy as np
import pytest

from crossbearing.language.perceptron import read_perceptron
from crossbearing.language.sentences import split_sentences
from crossbearing.read.model import load_reader, parse_sentences
from crossbearing.read.syntax import Sentence, Token
from crossbearing.read.toponyms import FEATURES, candidates, features, toponyms

TEXT = "Mr. Jackson flew from Jackson, Miss., to the New York Times office in Nairobi."


def plain(text: str) -> tuple[Sentence, ...]:
    """A sentence of words between blanks, each a noun without an entity, on the first."""
    tokens, at = [], 0
    for i, word in enumerate(text.split(" ")):
        tokens.append(Token(at, at + len(word), word, word, "NOUN", i - 1 if i else -1, "dep" if i else "root", "O"))
        at += len(word) + 1
    return (Sentence(0, len(text), tuple(tokens)),)


def test_candidates_begin_with_a_capital():
    """Words in small letters name no place; runs that the gazetteer knows do, one inside another too."""
    text = "went from reading to New York City"
    found = [text[c.span.start : c.span.end] for c in candidates(text, plain(text))]
    assert "reading" not in found
    assert {"New York City", "New York", "York"} <= set(found)


def test_every_candidate_has_a_row():
    """Features are one finite row for each candidate, in the order of FEATURES."""
    text = "In Nairobi , Kenya it rained"
    found = candidates(text, plain(text))
    table = features(text, plain(text), found)
    assert table.shape == (len(found), len(FEATURES))
    assert np.isfinite(table).all()
    assert table[0, FEATURES.index("previous_in")] == 1
    assert table[0, FEATURES.index("in_container")] == 1


def test_features_have_distinct_names():
    """No feature is named twice."""
    assert len(set(FEATURES)) == len(FEATURES)


@pytest.fixture(scope="module")
def found() -> dict[int, str]:
    """The places of the text, by where they start."""
    sentences = parse_sentences(load_reader(), TEXT, split_sentences(TEXT))
    return {t.span.start: TEXT[t.span.start : t.span.end] for t in toponyms(TEXT, sentences) if t.likelihood >= 0.5}


def test_a_town_is_a_place_and_its_namesake_is_not(found: dict[int, str]):
    """The person of a town's name is no place."""
    assert found.get(TEXT.index("Jackson,")) == "Jackson"
    assert TEXT.index("Jackson") not in found
    assert "Nairobi" in found.values()


def test_the_network_knows_the_features():
    """The shipped network was trained on the features as they are computed, in their order."""
    with files("crossbearing.read").joinpath("weights/toponyms.npz").open("rb") as file, np.load(file) as arrays:
        assert read_perceptron(arrays).features == FEATURES


def test_no_text_no_places():
    """Without sentences there is nothing."""
    assert toponyms("", ()) == ()
