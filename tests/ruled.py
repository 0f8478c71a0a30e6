"""Rulings for made-up worlds, a second after each other."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from crossbearing.model import Event, Ruling, Sameness, Target, Undoing, What, World, sayings

START = datetime(2025, 6, 1, tzinfo=UTC)


def ruling(second: int, what: What, by: str = "Ann", reason: str = "seen it") -> Ruling:
    """A ruling of that second."""
    return Ruling(by, reason, what, 0, START + timedelta(seconds=second))


def undoing(second: int, undone: Ruling) -> Ruling:
    """A ruling that takes another one back."""
    return ruling(second, Undoing(Target("ruling", undone.id)))


def the_statement(world: World, identifier: str) -> Target:
    """A statement as a ruling knows it."""
    return Target("statement", identifier, "words", sayings(world.statements, (identifier,)))


def the_event(world: World, event: Event) -> Target:
    """An event as a ruling knows it."""
    return Target("event", event.id, event.headline, sayings(world.statements, event.statements))


def same(one: Target, other: Target) -> Sameness:
    """That two are one."""
    return Sameness(one, other, same=True)


def apart(one: Target, other: Target) -> Sameness:
    """That two are two."""
    return Sameness(one, other, same=False)


def with_rulings(world: World, rulings: Iterable[Ruling]) -> World:
    """The world in which these were ruled."""
    return replace(world, rulings={x.id: x for x in rulings})
