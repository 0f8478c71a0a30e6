"""The geoparser's script: spans of a corpus that slips, and lines as the scorer wants them."""

from training.geoparsing import aligned

from crossbearing.model import Span


def test_a_span_that_slips_is_set_right():
    """Where the characters at a span are not its phrase, the nearest occurrence of the phrase is meant."""
    text = "In Ottawa, and again in Ottawa."
    assert aligned(text, Span(5, 11), "Ottawa") == Span(3, 9)
    assert aligned(text, Span(22, 28), "Ottawa") == Span(24, 30)


def test_a_right_span_stays():
    """A span that holds its phrase, or has none, stays; so does one whose phrase is nowhere near."""
    text = "In Ottawa."
    assert aligned(text, Span(3, 9), "Ottawa") == Span(3, 9)
    assert aligned(text, Span(3, 9), None) == Span(3, 9)
    assert aligned(text, Span(0, 2), "Paris") == Span(0, 2)
