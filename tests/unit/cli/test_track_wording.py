"""Cells of the tables on tracks."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crossbearing.cli import track_wording as wording
from crossbearing.model import Week, World
from crossbearing.render.sensor_tests import in_order
from crossbearing.render.tracks import all_shown
from moved import BEGAN, hostile_tracks, moved_world
from unit.render.worlds import HOSTILE


@pytest.fixture(scope="module")
def world() -> World:
    """The made-up tracks; nothing here changes them."""
    return moved_world()


def test_every_row_has_a_cell_for_each_column(world: World) -> None:
    """Of movements, bridges, arrivals and tests."""
    tracks = world.movements
    for shown in all_shown(tracks):
        assert len(wording.movement_row(tracks, shown)) == len(wording.MOVEMENT_COLUMNS)
    for bridge in tracks.bridges.values():
        assert len(wording.bridge_row(tracks, bridge)) == len(wording.BRIDGE_COLUMNS)
    for activity in tracks.activities.values():
        assert len(wording.arrival_row(tracks, activity)) == len(wording.ARRIVAL_COLUMNS)
    for test in world.tests.values():
        assert len(wording.sensor_test_row(world, test)) == len(wording.TEST_COLUMNS)


def test_a_time_is_short_and_sorts(world: World) -> None:
    """The day is said twice only where it is another one."""
    cells = [wording.when_cell(x) for x in world.movements.legs.values()]
    assert cells == sorted(cells)
    assert cells[0] == "2024-10-28 03:00–06:12"
    assert any(x == "2025-01-16 05:00–01-18 17:00" for x in cells)


def test_seen_stands_beside_told(world: World) -> None:
    """With those whose ends are open; a trend or a denial has no number."""
    test = in_order(world.tests.values())[0]
    assert wording.seen_cell(test) == "7.4 to 9.1 of at least 4"
    expected = test.expectation
    assert wording.seen_cell(replace(test, expectation=replace(expected, trend="rise"))).endswith("of rise")
    assert wording.seen_cell(replace(test, expectation=replace(expected, denies=True))).endswith("of none")


def test_a_long_tempo_is_condensed_and_says_so() -> None:
    """Half a year is a character a week; more weeks share one."""
    weeks = tuple(Week(BEGAN + timedelta(weeks=n), 1, 1.0, 100.0) for n in range(60))
    assert wording.tempo_cell(weeks[:26]) == "█" * 26
    assert wording.tempo_cell(weeks) == "█" * 20 + " (3 weeks each)"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_on_its_line(text: str) -> None:
    """No cell breaks a line or steers the terminal."""
    world = hostile_tracks(text)
    for shown in all_shown(world.movements):
        for cell in wording.movement_row(world.movements, shown):
            assert "\n" not in cell
            assert "\x1b" not in cell
