"""How far a text commits itself, weighed by the sentence."""

import pytest

from crossbearing.language.sentences import split_sentences
from crossbearing.read.commitment import FEATURES, commitment, features
from crossbearing.read.model import Reader, load_reader, parse
from crossbearing.read.syntax import Sentence


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The shipped model."""
    return load_reader()


def at(reader: Reader, text: str, word: str) -> tuple[Sentence, int]:
    """A sentence and the place of a word in it."""
    (sentence,) = parse(reader, text, list(split_sentences(text))).sentences
    return sentence, next(i for i, t in enumerate(sentence.tokens) if t.text == word)


def test_what_is_known_has_its_name(reader: Reader) -> None:
    """One number a name; the marks of a question, a modal and a negation are among them."""
    known = dict(zip(FEATURES, features(*at(reader, "Did the army not move the tanks?", "move")), strict=True))
    assert (known["question"], known["not"], known["may"], known["verb"]) == (1.0, 1.0, 0.0, 1.0)
    known = dict(zip(FEATURES, features(*at(reader, "The army may move the tanks.", "move")), strict=True))
    assert (known["question"], known["may"], known["root"]) == (0.0, 1.0, 1.0)


def test_what_happened_is_surer_than_what_may_and_what_did_not(reader: Reader) -> None:
    """The order of commitment, within the bounds of the scale."""
    told, may, denied = (
        commitment(*at(reader, text, word))
        for text, word in (
            ("The army moved the tanks to the coast.", "moved"),
            ("The army may have moved the tanks to the coast.", "moved"),
            ("The army did not move the tanks to the coast.", "move"),
        )
    )
    assert 3.0 >= told > may > denied >= -3.0
    assert told > 1.5
    assert denied < 0.0
