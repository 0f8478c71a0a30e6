"""Which movements were asked for."""

from datetime import date

import pytest

from crossbearing.cli.track_selection import AskedMovements, chosen, fits_facility
from crossbearing.model import Leg, Visit, World
from crossbearing.render.tracks import all_shown, span_of
from moved import SHIP, moved_world


@pytest.fixture(scope="module")
def world() -> World:
    """The made-up tracks; nothing here changes them."""
    return moved_world()


def test_nothing_asked_is_everything_in_the_order_of_time(world: World) -> None:
    """Whatever its kind."""
    found = chosen(world, AskedMovements())
    assert len(found) == len(list(all_shown(world.movements)))
    starts = [span_of(x)[0] for x in found]
    assert starts == sorted(starts)


@pytest.mark.parametrize("part", ["mmsi:273344000", "made-up star", "Stár", "273344"])
def test_a_platform_is_found_by_any_of_its_names(world: World, part: str) -> None:
    """Id, registration, name, type or callsign, folded over case and accents."""
    found = chosen(world, AskedMovements(platform=part))
    assert found
    assert all(SHIP in (getattr(x, "platforms", None) or (x.platform,)) for x in found)  # type: ignore[union-attr]


def test_a_callsign_finds_its_leg(world: World) -> None:
    """Only legs have one."""
    (leg,) = chosen(world, AskedMovements(platform="NLF104"))
    assert isinstance(leg, Leg)


def test_an_end_that_may_lie_there_is_found(world: World) -> None:
    """A leg whose landing nobody heard is listed under each place that comes into question, and not under others."""
    found = chosen(world, AskedMovements(origin="hmeimim", destination="HLLB"))
    assert found
    for leg in found:
        assert isinstance(leg, Leg)
        assert leg.end.facility is None
        assert fits_facility(world.movements, leg.end, "benina")
    assert not chosen(world, AskedMovements(origin="Benina"))


def test_a_visit_fits_a_place_on_either_side(world: World) -> None:
    """Who arrived there and left; silences have no ends, and are left out."""
    found = chosen(world, AskedMovements(destination="Al Khadim", kind=("visit", "silence")))
    assert found
    assert all(isinstance(x, Visit) for x in found)


def test_days_are_held_to(world: World) -> None:
    """From a day on, and before a day; a limit cuts the rest."""
    asked = AskedMovements(since=date(2025, 1, 20), until=date(2025, 1, 27))
    for x in chosen(world, asked):
        start, end = span_of(x)
        assert end.date() >= date(2025, 1, 20)
        assert start.date() < date(2025, 1, 27)
    assert len(chosen(world, AskedMovements(limit=3))) == 3
