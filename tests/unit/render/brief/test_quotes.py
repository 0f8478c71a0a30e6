"""Quotes as they stand in the text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.render.brief.quotes import hash_mark, quote_text
from crossbearing.render.html import escaped

MARKS = re.compile(r"</?mark>")


def test_each_hedge_is_marked_where_it_stands() -> None:
    """The marked words are those of the text, and nothing else is touched."""
    assert quote_text("it may, it could", ("could", "may"), 100) == "it <mark>may</mark>, it <mark>could</mark>"


def test_hedges_that_overlap_are_marked_once() -> None:
    """The longer one wins."""
    assert quote_text("it may well be", ("may", "may well"), 100) == "it <mark>may well</mark> be"


def test_a_hedge_that_is_not_there_is_not_marked() -> None:
    """Nothing is put into a quote."""
    assert quote_text("it is", ("may", ""), 100) == "it is"


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_marking_changes_no_character(quote: str, hedges: list[str]) -> None:
    """Without the marks, the quote is the escaped quote."""
    assert MARKS.sub("", quote_text(quote, hedges, 1000)) == escaped(quote)


def test_an_overlong_quote_says_how_much_is_left_out() -> None:
    """The beginning, and the count of the rest."""
    assert "[… 1,000 more characters]" in quote_text("x" * 1010, (), 10)


def test_the_whole_hash_is_there() -> None:
    """Short on screen, whole in the title and on paper."""
    digest = "0123456789abcdef" * 4
    shown = hash_mark(digest)
    assert f'title="SHA-256 {digest}"' in shown
    assert digest in re.sub(r"<[^>]+>|…", "", shown)
    assert hash_mark("") == ""
