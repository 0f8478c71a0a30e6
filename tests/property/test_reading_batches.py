"""A document reads the same, whatever is read beside it."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossbearing.model.span import Span
from crossbearing.read.model import Parse, Reader, load_reader, parse

WORDS = [
    "Russia",
    "Libya",
    "the",
    "army",
    "Il-76TD",
    "base",
    "said",
    "that",
    ",",
    ".",
    "flown",
    "were",
    "by",
    "on",
    "Tuesday",
    "12",
    "TRIPOLI",
    "didn't",
    "Хмеймим",
    "ليبيا",
    "(AFP)",
    "not",
    "withdrawn",
    "reportedly",
    "long-range",
    "U.S.",
    "officials",
    "«",
    "»",
    "-",
    "denied",
    '"',
    "no",
    "unable",
]
TEXTS = (
    [
        "The spokesman said the army had not withdrawn from the base.",
        '"We never sent any weapons to Libya," Sergei Lavrov said on Tuesday.',
        "He denied that flights were possible without permission.",
    ],
    ["According to the United Nations, no aircraft landed in Tripoli.", "It may have been unable to fly."],
    ["Germany's Angela Merkel told reporters that the European Union will impose sanctions.", "Nobody answered."],
    ["The report was not published.", '"It is impossible," one official told the BBC.', "Smith disagreed."],
)
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join), min_size=1, max_size=12)


@cache
def reader() -> Reader:
    """The shipped model, loaded once."""
    return load_reader()


def read(sentences: list[str], with_reader: Reader) -> Parse:
    """A document of one sentence a line: words, trees, names, factuality and negations, and its attributions."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return parse(with_reader, "\n".join(sentences), spans)


def read_in_worker(sentences: list[str]) -> Parse:
    """The same with the model of the process in which it runs."""
    return read(sentences, reader())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SENTENCES, min_size=2, max_size=4))
def test_a_document_reads_the_same_alone_and_among_others(documents: list[list[str]]) -> None:
    """In any order of documents, each gives what it gives alone."""
    alone = [read(document, reader()) for document in documents]
    backwards = [read(document, reader()) for document in reversed(documents)]
    assert alone == backwards[::-1]


@settings(max_examples=3, deadline=None)
@given(SENTENCES)
def test_a_fresh_model_reads_the_same(document: list[str]) -> None:
    """What was read before leaves no trace: another worker's model gives the same."""
    assert read(document, reader()) == read(document, load_reader())


@pytest.mark.parametrize("workers", [1, 2])
def test_any_number_of_workers_reads_the_same(workers: int) -> None:
    """Nothing depends on which process reads a document: names, factuality, negations and attributions neither."""
    here = [read(document, reader()) for document in TEXTS]
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        there = list(pool.map(read_in_worker, TEXTS))
    assert there == here
    sentences = [sentence for document in here for sentence in document.sentences]
    assert any(sentence.negations for sentence in sentences)
    assert any(token.name != "O" for sentence in sentences for token in sentence.tokens)
    assert len({token.factuality for sentence in sentences for token in sentence.tokens}) > 1
    assert any(document.attributions for document in here)
