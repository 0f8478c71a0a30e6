"""State of play."""

from dataclasses import replace
from datetime import date

from crossbearing.model import NOT_KNOWN, Bound, Change, Stretch
from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.play import state_of_play
from unit.render.held import HELD, held_world
from unit.render.pages import parsed
from unit.render.worlds import empty_world


def test_every_line_has_its_footnote_and_its_doubt() -> None:
    """What holds on the day of the latest report, when it was last reported, what shakes it."""
    section = state_of_play(edition(held_world(), "x", "1", Limits()))
    assert section is not None
    [line] = parsed(section.body).all("li")
    assert line.text.startswith("Russia has forces at Al Khadim, last reported on 16 December 2024.")
    assert "Withdrawal under way" in line.text
    assert line.all("sup", "cite")
    assert "As of 16 December 2024" in section.body


def test_what_has_ended_stands_apart() -> None:
    """With the day by which it had ended, and the report that says so."""
    over = Change("terminates", HELD.changes[0].statement, None, Bound(None, date(2024, 12, 16)), date(2024, 12, 16))
    ended = replace(HELD, time=Stretch(NOT_KNOWN, Bound(None, date(2024, 12, 16))), changes=(over,), last=None)
    section = state_of_play(edition(replace(held_world(), states={ended.id: ended}), "x", "1", Limits()))
    assert section is not None
    assert "Reported to have ended" in section.body
    assert "ended by 16 December 2024" in parsed(section.body).all("li")[0].text


def test_a_world_without_states_has_no_such_section() -> None:
    """Nothing is said where nothing is known."""
    assert state_of_play(edition(empty_world(), "x", "1", Limits())) is None
