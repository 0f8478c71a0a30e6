"""Which statements, events, entities and documents a listing was asked for."""

from collections.abc import Callable
from datetime import date

import pytest

from crossbearing.cli.selection import (
    narrowed_to_documents,
    narrowed_to_entities,
    narrowed_to_events,
    narrowed_to_statements,
)
from crossbearing.cli.terminal import Unusable
from crossbearing.cli.wanted import Wanted
from crossbearing.model import World
from unit.render.worlds import rich_world


@pytest.fixture(scope="module")
def world() -> World:
    """A made-up world; nothing here changes it."""
    return rich_world()


def test_nothing_asked_gives_everything_in_order(world: World) -> None:
    """Without filters every statement is there, as it stands."""
    assert list(narrowed_to_statements(world, Wanted()).statements) == list(world.statements)


def test_kind_and_modality_narrow_together(world: World) -> None:
    """Two filters both hold for what is left, and something is left."""
    chosen = narrowed_to_statements(world, Wanted(kind=("transfer",), modality=("denied",))).statements.values()
    assert [s.locator.quote for s in chosen] == ["no air defence radars have arrived in eastern Libya"]


def test_an_actor_is_found_by_any_of_its_names(world: World) -> None:
    """A name in one script finds statements that name the actor in another."""
    latin = narrowed_to_statements(world, Wanted(actor="africa corps")).statements
    cyrillic = narrowed_to_statements(world, Wanted(actor="Африканский")).statements
    assert latin == cyrillic
    assert any("Африканский" in s.locator.quote for s in latin.values())


def test_a_place_is_also_where_something_comes_from(world: World) -> None:
    """--place finds origin and destination, and the garbled spelling of a base by its real name."""
    quotes = [s.locator.quote for s in narrowed_to_statements(world, Wanted(place="Al Khadim")).statements.values()]
    assert "The base at Al-Khaima is held by the LNA" in quotes
    assert any("flew from Hmeimim to Al Khadim" in q for q in quotes)


def test_what_has_no_date_is_not_shown_as_if_it_had_one(world: World) -> None:
    """--since leaves out what is undated, and keeps what may have happened then."""
    chosen = narrowed_to_statements(world, Wanted(since=date(2025, 2, 1))).statements.values()
    assert chosen
    assert all(s.frame.time is not None for s in chosen)
    assert not any("12 January" in s.locator.quote for s in chosen)


def test_until_excludes_its_day(world: World) -> None:
    """What begins on the day of --until is left out."""
    kept = narrowed_to_statements(world, Wanted(until=date(2025, 1, 12))).statements.values()
    more = narrowed_to_statements(world, Wanted(until=date(2025, 1, 13))).statements.values()
    met = "Khalifa Haftar met a delegation from Moscow on 12 January"
    assert met not in [s.locator.quote for s in kept]
    assert met in [s.locator.quote for s in more]


def test_a_limit_takes_the_first(world: World) -> None:
    """--limit keeps the order and cuts the end."""
    assert list(narrowed_to_statements(world, Wanted(limit=3)).statements) == list(world.statements)[:3]


def test_the_best_known_events_come_first(world: World) -> None:
    """Events are listed by credibility, then by origins: what a limit cuts is the least known."""
    numbers = [e.assessment.credibility for e in narrowed_to_events(world, Wanted()).events.values()]
    assert numbers == sorted(numbers)
    assert len(numbers) == len(world.events)
    first = next(iter(narrowed_to_events(world, Wanted(limit=1)).events.values()))
    assert first.origins.minimum == max(
        e.origins.minimum for e in world.events.values() if e.assessment.credibility == numbers[0]
    )


def test_an_outlet_by_part_of_its_name(world: World) -> None:
    """Documents, statements and events of an outlet are found by part of its name."""
    wanted = Wanted(outlet="sidra")
    assert [d.metadata.outlet for d in narrowed_to_documents(world, wanted).documents.values()] == ["Sidra Monitor"]
    assert all(
        world.document_of(s).metadata.outlet == "Sidra Monitor"
        for s in narrowed_to_statements(world, wanted).statements.values()
    )
    assert narrowed_to_events(world, wanted).events


def test_events_by_actor_and_place(world: World) -> None:
    """An event is found by what any of its statements names."""
    assert all("Tobruk" in e.headline for e in narrowed_to_events(world, Wanted(place="tobruk")).events.values())
    assert "event-accuses" in narrowed_to_events(world, Wanted(actor="haftar")).events


def test_documents_by_day_of_publication(world: World) -> None:
    """--since and --until are days of publication here; an undated document is left out."""
    wanted = Wanted(since=date(2025, 2, 1), until=date(2025, 3, 1))
    days = [d.metadata.published for d in narrowed_to_documents(world, wanted).documents.values()]
    assert days == [date(2025, 2, 3), date(2025, 2, 20)]


def test_entities_by_kind(world: World) -> None:
    """--kind of entities is the kind of thing."""
    kinds = {e.kind for e in narrowed_to_entities(world, Wanted(kind=("site",))).entities.values()}
    assert kinds == {"site"}


@pytest.mark.parametrize("narrow", [narrowed_to_statements, narrowed_to_events, narrowed_to_entities])
def test_an_unknown_kind_is_refused_with_the_known_ones(world: World, narrow: Callable[[World, Wanted], World]) -> None:
    """A kind that there is not is an error that names those there are, not an empty list."""
    with pytest.raises(Unusable, match="Known: "):
        narrow(world, Wanted(kind=("teleportation",)))
