"""What was heard at all."""

from dataclasses import replace
from datetime import timedelta

from crossbearing.model import Coverage, Movements
from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.heard import what_was_heard
from moved import moved, with_movements
from unit.render.pages import Element, parsed
from unit.render.worlds import rich_world


def _told(movements: Movements) -> Element:
    return parsed(what_was_heard(edition(with_movements(rich_world(), movements), "x", "1", Limits())))


def test_period_fixes_and_fleet_are_told() -> None:
    """With the numbers of aircraft and ships, each counted once."""
    text = _told(moved()).text
    assert (
        "from 28 October 2024, 02:00 UTC to 2 March 2025, 21:00 UTC: 72,000 fixes of four aircraft and two ships"
        in text
    )


def test_holes_are_said_plainly() -> None:
    """How long, from when, and that silence then says nothing."""
    text = _told(moved()).text
    assert "In the air somebody was heard in" in text
    assert (
        "One stretch of a day or longer passed in which nobody was heard anywhere: 14 days from 5 January 2025" in text
    )
    assert "That nothing was seen then says nothing." in text


def test_a_medium_without_hole_says_so() -> None:
    """Tracks of half a day have none."""
    tracks = moved()
    assert tracks.first is not None
    short = replace(tracks, last=tracks.first + timedelta(hours=12), coverage=Coverage.empty())
    assert "No day passed without anybody being heard." in _told(short).text


def test_both_widths_have_a_strip_with_a_description() -> None:
    """Day by day, in words too."""
    page = _told(moved())
    assert len(page.all("svg", "tempo")) == 2
    assert all("nobody was heard anywhere" in x.text for x in page.all("desc"))


def test_no_tracks_no_words() -> None:
    """Nothing is said of nothing."""
    assert what_was_heard(edition(rich_world(), "x", "1", Limits())) == ""
