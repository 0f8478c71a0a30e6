"""The event pages."""

from dataclasses import replace

from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.happenings import card, events
from unit.render.pages import parsed
from unit.render.worlds import rich_world


def test_lineage_is_told_with_its_evidence() -> None:
    """Who retells whom, and by which words that is known."""
    page = parsed(events(edition(rich_world(), "x", "1", Limits())).body)
    assert "Sidra Monitor cites The Meridian Ledger: According to The Meridian Ledger (100%)" in page.text


def test_an_unknown_outlet_is_called_unknown() -> None:
    """The chain begins with what is known."""
    of = edition(rich_world(), "x", "1", Limits())
    missiles = next(s for s in of.world.statements.values() if "missiles" in s.locator.quote)
    assert parsed(card(of, missiles)).all("p", "chain")[0].text == "Outlet unknown"


def test_a_condition_stays_with_its_statement() -> None:
    """What holds only if something else happens is said to."""
    of = edition(rich_world(), "x", "1", Limits())
    move = next(s for s in of.world.statements.values() if s.frame.condition == "if the runway opens")
    assert "put as possible; if: if the runway opens" in parsed(card(of, move)).text


def test_quotes_beyond_the_limit_are_counted() -> None:
    """What is not shown is said to be in the case."""
    world = rich_world()
    of = edition(world, "x", "1", Limits(quotes=1))
    page = parsed(events(of).body)
    assert "And two statements more, in the case." in page.text


def test_events_beyond_the_limit_are_listed() -> None:
    """The rest is a list with grades and footnotes, and says how it was cut."""
    of = edition(rich_world(), "x", "1", Limits(pages=3, listed=4))
    page = parsed(events(of).body)
    rest = page.all("ol", "key-list")[0].all("li")
    assert len(rest) == 4
    assert all(li.all("sup", "cite") for li in rest)
    assert (
        "The 3 strongest of 13 events are told in full; here are the next 4, and 6 more are in the case only."
        in page.text
    )


def test_a_negative_statement_is_marked_as_contrary() -> None:
    """A denial bears another edge."""
    of = edition(rich_world(), "x", "1", Limits())
    denial = next(s for s in of.world.statements.values() if s.locator.quote.startswith("no air defence"))
    assert "contrary" in card(of, denial)
    assert "contrary" not in card(of, replace(denial, polarity=next(iter(of.world.statements.values())).polarity))
