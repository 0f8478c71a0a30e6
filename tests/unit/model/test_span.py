"""Half-open stretches."""

from crossbearing.model import Span


def test_a_span_cuts_what_it_names() -> None:
    """Start is included, end is not, and a span unpacks into a slice."""
    start, end = Span(4, 9)
    assert "Two ships left."[start:end] == "ships"
