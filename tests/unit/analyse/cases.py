"""Worlds with their events, for the analyses."""

from collections.abc import Iterable
from dataclasses import replace

from crossbearing.corroborate import events
from crossbearing.model import World
from unit.corroborate.builders import Report, world


def case(*reports: Report) -> World:
    """The world of some reports with its events."""
    made = world(reports)
    return replace(made, events={e.id: e for e in events(made)})


def titles(found: Iterable[object]) -> list[str]:
    """The titles of findings."""
    return [f.title for f in found]  # type: ignore[attr-defined]
