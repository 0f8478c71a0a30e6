"""The layout of a page."""

import io

from crossbearing.cli.page import Page
from crossbearing.cli.terminal import console


def _page() -> tuple[Page, io.StringIO]:
    out = io.StringIO()
    return Page(console(out)), out


def test_a_pair_without_value_is_left_out() -> None:
    """Named values that are empty take no line."""
    page, out = _page()
    page.values([("kind", "transfer"), ("condition", "")])
    assert "condition" not in out.getvalue()


def test_nothing_gives_nothing() -> None:
    """No values and no items leave no empty lines."""
    page, out = _page()
    page.values([])
    page.items([])
    assert out.getvalue() == ""


def test_hostile_words_stay_words() -> None:
    """Markup and escape codes in a report come out as visible characters."""
    page, out = _page()
    page.heading("event", "event-1", "[bold]x\x1b[2J")
    page.quote("a", "[link=http://x]y[/link]", "b", "c\x07")
    assert "[bold]x␛[2J" in out.getvalue()
    assert "[link=http://x]y[/link]" in out.getvalue()
    assert "c␇" in out.getvalue()


def test_a_long_item_hangs_under_its_own_text() -> None:
    """The second line of a long item is indented beyond its dash."""
    page, out = _page()
    page.items(["word " * 60])
    assert [line[:4].strip() for line in out.getvalue().splitlines()] == ["- w", *[""] * 2] or all(
        line.startswith("    ") for line in out.getvalue().splitlines()[1:]
    )


def test_marked_words_are_told_from_the_others_without_colour() -> None:
    """Between single angle quotes inside the quote."""
    page, out = _page()
    page.marked([("it ", False), ("may", True), (" be", False)], "in/a.txt")
    assert "»it ‹may› be«" in out.getvalue()
