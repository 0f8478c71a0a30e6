"""Quotations across sentences and paragraphs."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.read.discourse import quotations


def test_curly_marks_pair() -> None:
    """A quotation reaches from its opening mark to its partner."""
    text = "He said: “One. Two.” Then he left."
    (span,) = quotations(text)
    assert text[span.start : span.end] == "“One. Two.”"


def test_quotation_ends_with_its_paragraph() -> None:
    """A mark without a partner does not swallow the next paragraph."""
    text = "He said: “One.\nThe army left."
    (span,) = quotations(text)
    assert text[span.start : span.end] == "“One."


@given(st.text(alphabet='ab “”"\n', max_size=200))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    """Whatever the marks, spans are ordered and inside."""
    found = quotations(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
