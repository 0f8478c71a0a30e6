"""Which thing an id, or the beginning of one, names."""

import pytest

from crossbearing.cli.naming import find
from crossbearing.cli.tables import short_id
from crossbearing.cli.terminal import Unusable
from crossbearing.model import World
from crossbearing.render.tracks import all_shown
from moved import moved_world
from unit.render.worlds import rich_world


@pytest.fixture(scope="module")
def world() -> World:
    """A made-up world; nothing here changes it."""
    return rich_world()


def test_every_id_that_a_list_prints_names_its_thing(world: World) -> None:
    """The short id of each statement, document, entity, finding and problem leads back to it."""
    ids = [*world.statements, *world.documents, *world.entities, *(f.id for f in world.findings)]
    assert [find(world, short_id(i), "x.case").id for i in ids] == ids


def test_an_artifact_is_found_by_its_hash(world: World) -> None:
    """The sha256 of a quote leads to the bytes."""
    artifact = next(iter(world.artifacts))
    assert find(world, artifact, "x.case").noun == "artifact"


def test_a_beginning_of_many_lists_them(world: World) -> None:
    """What begins several ids is answered with candidates and how to choose."""
    with pytest.raises(Unusable, match="Give more characters"):
        find(world, "statement-", "x.case")


def test_nothing_matches_the_empty_id(world: World) -> None:
    """An empty id names nothing."""
    with pytest.raises(Unusable, match="Nothing in"):
        find(world, "", "x.case")


def test_a_slip_of_one_digit_names_the_near_one(world: World) -> None:
    """An id with one wrong digit is answered with the right one."""
    right = short_id(next(iter(world.statements)))
    wrong = right[:7] + ("0" if right[7] != "0" else "1")
    with pytest.raises(Unusable, match=right):
        find(world, wrong, "x.case")


def test_words_find_what_they_stand_in(world: World) -> None:
    """Words in the place of an id are answered with the things that hold them, by id."""
    with pytest.raises(Unusable, match="site:HL59"):
        find(world, "Al Khadim", "x.case")


def test_what_tracks_show_is_found_by_its_short_id() -> None:
    """Movements, bridges, arrivals and tests; a platform by its address."""
    world = moved_world()
    tracks = world.movements
    ids = [*(x.id for x in all_shown(tracks)), *tracks.bridges, *tracks.activities, *world.tests, *tracks.platforms]
    assert [find(world, short_id(i), "x.case").id for i in ids] == ids
    assert [find(world, i, "x.case").target for i in (*tracks.bridges, "event-flights")] == [None, "event"]


def test_a_registration_in_the_place_of_an_id_names_the_platform() -> None:
    """With the id to give."""
    with pytest.raises(Unusable, match="icao:14042d"):
        find(moved_world(), "RA-78842", "x.case")
