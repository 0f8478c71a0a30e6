"""Parsed sentences for the tests of the reading rules."""

from collections.abc import Callable
from functools import cache

import pytest

from crossbearing.gazetteer import load_gazetteer
from crossbearing.language.sentences import split_sentences
from crossbearing.model import Document, Metadata, Statement, artifact_id
from crossbearing.read import Reader, load_reader, read_document
from crossbearing.read.graph import graph
from crossbearing.read.model import parse_sentences
from crossbearing.read.nominal import Phrases, names

Parse = Callable[[str], Phrases]
Read = Callable[[str], list[Statement]]


@cache
def loaded() -> Reader:
    """The shipped model."""
    return load_reader()


@pytest.fixture
def phrases() -> Parse:
    """A function from one sentence to its tree and noun phrases."""

    def parse(text: str) -> Phrases:
        (sentence,) = parse_sentences(loaded(), text, split_sentences(text))
        return Phrases(graph(sentence), text, "document", names(load_gazetteer()))

    return parse


@pytest.fixture
def read() -> Read:
    """A function from a text to its statements."""

    def statements(text: str) -> list[Statement]:
        document = Document(artifact_id(text.encode()), "", "text.txt", text, Metadata(language="en"))
        return [x for x in read_document(document, loaded()) if isinstance(x, Statement)]

    return statements


def index(phrases: Phrases, word: str) -> int:
    """The first place of a word in a sentence."""
    return next(i for i, t in enumerate(phrases.graph.sentence.tokens) if t.text == word)
