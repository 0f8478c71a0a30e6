"""What goes into a brief, in which order."""

from crossbearing.render.brief.edition import HARD_KINDS, Limits, documents_in_order, edition
from unit.render.worlds import empty_world, rich_world


def test_the_strongest_event_is_number_one() -> None:
    """More origins come first; every event has its own number, in rank order."""
    of = edition(rich_world(), "x", "1", Limits())
    origins = [e.origins.minimum for e in of.ranked]
    assert origins == sorted(origins, reverse=True)
    assert [of.numbers[e.id] for e in of.ranked] == list(range(1, len(of.ranked) + 1))


def test_what_happened_comes_before_what_is_said() -> None:
    """At equal origins, movements and works stand before accusations and talks."""
    of = edition(rich_world(), "x", "1", Limits())
    hard = [e.kind in HARD_KINDS for e in of.ranked if e.origins.minimum == 1]
    assert hard == sorted(hard, reverse=True)


def test_pages_and_others_are_all_events() -> None:
    """What gets no page is listed: nothing is lost between."""
    of = edition(rich_world(), "x", "1", Limits(pages=4))
    assert len(of.pages) == 4
    assert {e.id for e in (*of.pages, *of.others)} == set(of.world.events)


def test_documents_without_outlet_come_last() -> None:
    """By outlet, date and path."""
    assert documents_in_order(rich_world())[-1].path == "in/blog.txt"
    assert documents_in_order(empty_world()) == []
