"""What holds for the dates and numbers of every text."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.language.dates import find_dates
from crossbearing.language.numbers import find_quantities
from crossbearing.language.timexes import find_timexes

BAG = (
    "since until between from to and by early mid late last next the end of this May March December Dec. Monday 2024 "
    "1980s 11 31 0 12/11/2024 2024-12-11 ago weeks two a few several dozens hundred million at least about % , . ( - "
    "recently now every other morning p.m. noon earlier later half years ago decades century twice Friday night daily "
    "following 8 past few on 300 9999 the weekend "
    "summer year quarter first one spring 5,000 S-400 possibly"
)
WORDS = st.sampled_from(BAG.split())
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join))


@given(TEXTS, st.one_of(st.none(), st.dates()))
def test_dates_are_exact_ordered_and_half_open(text: str, reference: date | None) -> None:
    """Spans stand in order without overlap, their words are the text's, and no interval ends before it begins."""
    reached = 0
    for found in find_dates(text, reference):
        assert reached <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.interval.text
        start, end = found.interval.start, found.interval.end
        assert start is None or end is None or start < end
        reached = found.end


@given(TEXTS, st.dates(date(1000, 1, 1), date(9000, 12, 31)))
def test_timexes_are_exact_and_ordered(text: str, reference: date) -> None:
    """Spans stand in order without overlap and without blanks at their ends, and each has a value."""
    reached = 0
    for found in find_timexes(text, reference):
        assert reached <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert found.value
        reached = found.end


@given(TEXTS)
def test_quantities_are_exact_ordered_and_ranges(text: str) -> None:
    """Spans stand in order without overlap, and no range is upside down or empty."""
    reached = 0
    for found in find_quantities(text):
        assert reached <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.quantity.text
        low, high = found.quantity.minimum, found.quantity.maximum
        assert low is not None or high is not None
        assert low is None or high is None or low <= high
        reached = found.end
