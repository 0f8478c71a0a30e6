"""Corrections; that later reports show as such is shown in tests/property/test_states.py."""

from dataclasses import replace
from datetime import date

from crossbearing.corroborate import corrections, events, states
from crossbearing.model import World
from unit.corroborate.builders import Report, Say, world

PRESENT = Say("presence", "Russia has troops in Libya", {"actor": "Russia", "force": "troops", "place": "Libya"})


def whole(*reports: Report) -> World:
    """The world with events and states."""
    seen = world(reports)
    seen = replace(seen, events={e.id: e for e in events(seen)})
    return replace(seen, states={s.id: s for s in states(seen)})


def test_what_was_merely_learned_later_is_no_correction() -> None:
    """A second report that agrees corrects nothing; nor does one of something else."""
    other = Say("control", "Russia controls Tobruk", {"actor": "Russia", "place": "Tobruk"})
    seen = whole(Report("A", (PRESENT,), date(2024, 12, 1)), Report("B", (PRESENT, other), date(2025, 1, 1), path="b"))
    assert not list(corrections(seen, date(2024, 12, 10)))
