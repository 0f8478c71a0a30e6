"""A document reads the same, whatever is read beside it."""

from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossbearing.model.span import Span
from crossbearing.read.model import Reader, load_reader, parse_sentences
from crossbearing.read.syntax import Sentence

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
]
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join), min_size=1, max_size=12)


@cache
def reader() -> Reader:
    """The shipped model, loaded once."""
    return load_reader()


def read(sentences: list[str], with_reader: Reader) -> tuple[Sentence, ...]:
    """A document of one sentence a line."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    return parse_sentences(with_reader, "\n".join(sentences), spans)


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
