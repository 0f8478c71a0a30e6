"""Rulings on the pages of ``show``."""

import io

from crossbearing.cli.page import Page
from crossbearing.cli.shown_rulings import show_ruling, show_rulings, show_source
from crossbearing.cli.terminal import console
from crossbearing.model import DatedReliability, Note, Reliability, Ruling, Source, Target, World, docket
from ruled import apart, ruling, same, the_event, the_statement, undoing, with_rulings
from unit.analyse.cases import case
from unit.corroborate.builders import SYSTEMS, Report

MADE = case(Report("Harbour Post", (SYSTEMS,)), Report("Quay Times", (SYSTEMS,)))
EVENT = the_event(MADE, next(iter(MADE.events.values())))
ONE, OTHER = (the_statement(MADE, x) for x in sorted(MADE.statements))


def page_of(world: World, what: Ruling) -> str:
    """The page of a ruling."""
    out = io.StringIO()
    show_ruling(Page(console(out)), world, what)
    return " ".join(out.getvalue().split())


def test_the_page_of_a_ruling_says_who_what_why_and_what_became_of_it() -> None:
    """With the quotes of what it is on, and the rulings that stand against it."""
    joined, parted = ruling(1, same(ONE, OTHER), reason="one flight"), ruling(2, apart(ONE, OTHER), "Bo", "two")
    shown = page_of(with_rulings(MADE, [joined, parted]), joined)
    for words in ("by Ann", "why one flight", "recorded 2025-06-01 00:00:01 UTC", SYSTEMS.quote, "Harbour Post"):
        assert words in shown
    gone = ruling(3, Note(Target("document", "gone", "A lost report")))
    shown = page_of(with_rulings(MADE, [gone]), gone)
    assert "which is not in the case any more" in shown
    assert "without an object" in shown


def test_the_page_of_an_event_lists_what_was_ruled_on_it_and_its_statements() -> None:
    """What was taken back is listed too, and says so."""
    note, joined = ruling(1, Note(EVENT), reason="ask again"), ruling(2, same(ONE, OTHER), reason="one flight")
    world = with_rulings(MADE, [note, joined, undoing(3, note)])
    out = io.StringIO()
    show_rulings(Page(console(out)), world, docket(world), "event", EVENT.id)
    shown = " ".join(out.getvalue().split())
    assert "Ann, 2025-06-01, notes: ask again Taken back by" in shown
    assert "because: one flight. In force." in shown


def test_a_source_shows_its_letters() -> None:
    """Or that it has none."""
    out = io.StringIO()
    page = Page(console(out))
    show_source(page, Source("Harbour Post", "outlet", "Quay Group"))
    show_source(page, Source("Quay Times", "outlet", letters=(DatedReliability(Reliability.B, None, "right", "Ann"),)))
    shown = " ".join(out.getvalue().split())
    assert "owner Quay Group" in shown
    assert "nobody has judged this source yet" in shown
    assert "B (usually reliable), by Ann: right" in shown
