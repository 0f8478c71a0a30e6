"""The pages of a statement and of an event."""

import io
from dataclasses import replace

import pytest

from crossbearing.cli.page import Page
from crossbearing.cli.shown_claims import reading, show_event, show_statement
from crossbearing.cli.tables import short_id
from crossbearing.cli.terminal import console
from crossbearing.model import Factor, Reason, Update, Without, World
from unit.render.worlds import rich_world


@pytest.fixture(scope="module")
def world() -> World:
    """A made-up world; nothing here changes it."""
    return rich_world()


def _flat(out: io.StringIO) -> str:
    return " ".join(out.getvalue().split())


def _statement(world: World, quote: str) -> str:
    out = io.StringIO()
    (statement,) = [s for s in world.statements.values() if s.locator.quote == quote]
    show_statement(Page(console(out)), world, statement)
    return _flat(out)


def test_a_quote_stands_with_document_position_and_hash(world: World) -> None:
    """The page of a statement leads to the very characters of hashed bytes."""
    quote = "The base at Al-Khaima is held by the LNA"
    (statement,) = [s for s in world.statements.values() if s.locator.quote == quote]
    page = _statement(world, quote)
    assert f"characters {statement.locator.start:,} to {statement.locator.end:,}" in page
    assert statement.locator.artifact in page
    assert "Sidra Monitor, 2025-01-15" in page


def test_a_doubtful_reading_is_said_to_be_one(world: World) -> None:
    """A garbled base name is shown with what it was read as, why, and the other readings."""
    page = _statement(world, "The base at Al-Khaima is held by the LNA")
    assert "Doubtful: read as Al Khadim air base" in page
    assert "Ras al-Khaimah" in page


def test_the_chain_of_speakers_is_outermost_first(world: World) -> None:
    """A relayed quote shows each speaker in order."""
    page = _statement(world, "Africa Corps would move equipment from Maaten al-Sarra to Bamako if the runway opens")
    assert "The Meridian Ledger → two pilots (unnamed)" in page
    assert "[illustrative: made up]" in page


def test_an_event_shows_every_reason_and_what_speaks_against_it(world: World) -> None:
    """The page of an event holds each line of its assessment, each quote, lineage and contradiction."""
    event = world.events["event-radars"]
    out = io.StringIO()
    show_event(Page(console(out)), world, event)
    page = _flat(out)
    assert all(reason.text in page for reason in event.assessment.reasons)
    assert all(world.statements[s].locator.quote in page for s in event.statements)
    assert "According to The Meridian Ledger" in page
    assert "one says moved, one says not arrived" in page
    assert "B: Usually reliable" in page
    assert "3: Possibly true" in page


def test_an_event_shows_the_derivation_with_its_evidence(world: World) -> None:
    """Each line ends in the short ids of what it rests on; odds and origins left out are told as they are."""
    event = world.events["event-radars"]
    said = event.statements[0]
    grade = replace(
        event.assessment,
        reasons=(Reason("one origin of B says so", event.statements * 3),),
        update=Update(0.5, 1.0, (Factor("The Meridian Ledger", "B, asserted", 2.5, 4.0, (said,)),), 0.5556, 0.8),
        without=(Without("The Meridian Ledger", None, 6, None, "low", 0.3333, 0.5, (said,)),),
    )
    out = io.StringIO()
    show_event(Page(console(out)), world, replace(event, assessment=grade))
    page = _flat(out)
    short = short_id(said)
    assert f"The Meridian Ledger: × 2.5, otherwise × 4 (B, asserted) [{short}]" in page
    assert f"without The Meridian Ledger: –6, no word of likelihood (33 to 50%) [{short}]" in page
    assert "likely to very likely, 56 to 80%" in page
    assert f"one origin of B says so [{short}" in page


def test_a_filler_shows_what_it_was_read_as(world: World) -> None:
    """A name in another script is shown with its canonical name, id and place."""
    (filler,) = [f for s in world.statements.values() for f in s.frame.fillers if f.mention.text == "معطن السارة"]
    assert reading(world, filler).startswith("معطن السارة = Maaten al-Sarra air base [site:HL56], lon 21.830")
