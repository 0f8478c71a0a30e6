"""The tests of an event beside its statements."""

from dataclasses import replace

import pytest

from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.happenings import events
from crossbearing.render.brief.judgements import judgements
from crossbearing.render.brief.tested import put_to_the_tracks, tracks_in_a_line
from moved import moved_world
from unit.render.pages import Element, parsed


@pytest.fixture(scope="module")
def page() -> Element:
    """The event pages of the made-up case."""
    return parsed(events(edition(moved_world(), "x", "1", Limits())).body)


def test_each_outcome_stands_in_the_page_of_its_event(page: Element) -> None:
    """With its word, not by colour alone."""
    found = {x.all("span", "verdict")[0].text for x in page.all("div", "sensor-test")}
    assert found == {"✓ Supports", "✗ Refutes", "○ Inconclusive", "× No coverage"}
    flights = next(x for x in page.all("article", "event") if "Flights: Hmeimim" in x.text)
    assert len(flights.all("div", "sensor-test")) == 1


def test_a_test_tells_expectation_numbers_ratio_and_reasons(page: Element) -> None:
    """Everything that a reader needs to weigh it."""
    text = next(x.text for x in page.all("div", "sensor-test") if "Supports" in x.text)
    for part in (
        "Expected: flights of Il-76 from Hmeimim to Al Khadim, at least 4, 1 to 31 January 2025.",
        "7.4 that fit, 9.1 with those whose ends are open; at least 4 told",
        "71% of the time told",
        "× 2.1 to × 14: speaks for it, weakly at the cautious end",
        "Seven legs fit; five end at Al Khadim for certain",
    ):
        assert part in text


def test_every_sentence_is_footnoted(page: Element) -> None:
    """The outcome, each reason and each leg; where no leg made it, what was searched."""
    for test in page.all("div", "sensor-test"):
        assert all(x.all("sup", "cite") for x in test.all("li") if "more, in the case" not in x.text)
        assert test.all("p")[-1].all("sup", "cite")


def test_a_key_judgement_says_what_the_tracks_say() -> None:
    """In one sentence, with the mark and a footnote; likelihood and confidence stand in others."""
    said = parsed(judgements(edition(moved_world(), "x", "1", Limits())).body).all("p", "tracks-say")
    assert "The tracks of aircraft bear it out simulated." in said[0].text
    assert all(x.all("sup", "cite") for x in said)


def test_an_event_that_was_not_tested_has_no_block() -> None:
    """Nothing is said of nothing."""
    world = moved_world()
    of = edition(replace(world, tests={}), "x", "1", Limits())
    event = world.events["event-flights"]
    assert put_to_the_tracks(of, event) == ""
    assert tracks_in_a_line(of, event) == ""
