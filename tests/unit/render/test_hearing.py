"""Who could be heard when and where."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from crossbearing.model import CELL_DEG, Coverage, Movements, coverage_keys
from crossbearing.render.hearing import heard, heard_cells
from moved import DEAF, SHIP, moved


def _covered(movements: Movements, cells: list[tuple[float, float, int, int]]) -> Movements:
    """The movements with hearing in these cells only: longitude, latitude, band, hours after the first fix."""
    assert movements.first is not None
    hour = int(movements.first.timestamp()) // 3600
    lon, lat, band, after = (np.array(x) for x in zip(*cells, strict=True))
    keys = np.unique(coverage_keys(lon, lat, band, hour + after))
    return replace(movements, coverage=Coverage(keys, np.ones(len(keys), np.int32), np.full(len(keys), -1, np.int64)))


def test_without_tracks_nothing_was_heard() -> None:
    """No medium, no cell."""
    assert heard(Movements()) == ()
    assert heard_cells(Movements()) == ()


def test_both_media_count_their_own_hours() -> None:
    """An hour at sea is no hour in the air."""
    tracks = moved()
    air, sea = heard(_covered(tracks, [(20.0, 32.0, 4, 0), (21.0, 32.0, 4, 0), (20.0, 32.0, 7, 1), (20.0, 32.0, 7, 2)]))
    assert (air.medium, air.hours, sea.medium, sea.hours) == ("air", 1, "sea", 2)
    assert SHIP in sea.platforms
    assert SHIP not in air.platforms


def test_the_longest_hole_comes_first() -> None:
    """The deaf weeks of the made-up tracks are the longest stretch without anybody."""
    air = heard(moved())[0]
    hole = air.holes[0]
    assert hole.start.date() <= DEAF[0]
    assert hole.end.date() >= DEAF[1]
    lengths = [x.end - x.start for x in air.holes]
    assert lengths == sorted(lengths, reverse=True)
    assert min(lengths) >= timedelta(days=1)


def test_days_have_shares_of_their_own_hours() -> None:
    """A day in which one hour of 24 was heard has a 24th; the last day counts only as far as the tracks go."""
    first = datetime(2025, 1, 1, tzinfo=UTC)
    tracks = replace(moved(), first=first, last=first + timedelta(hours=24))
    air = heard(_covered(tracks, [(20.0, 32.0, 4, 3), (20.0, 32.0, 4, 24)]))[0]
    assert air.shares == pytest.approx((1 / 24, 1.0))


def test_cells_side_by_side_are_one_run() -> None:
    """A run ends where a cell is missing, and with its row, though the next row begins with the next number."""
    tracks = _covered(moved(), [(179.7, 10.2, 4, 0), (-179.8, 10.7, 4, 0), (5.1, 5.1, 4, 0), (5.6, 5.1, 4, 9),
                                (6.6, 5.1, 4, 0)])  # fmt: skip
    runs = {(x.west_deg, x.south_deg, x.cells) for x in heard_cells(tracks)}
    assert runs == {(5.0, 5.0, 2), (6.5, 5.0, 1), (179.5, 10.0, 1), (-180.0, 10.5, 1)}


def test_coarse_cells_hold_the_fine_ones() -> None:
    """Taken together by four, every fine cell lies within a coarse one."""
    tracks = moved()
    coarse = heard_cells(tracks, 4)
    assert {x.side_deg for x in coarse} == {4 * CELL_DEG}
    for run in heard_cells(tracks):
        middle = run.west_deg + CELL_DEG / 2, run.south_deg + CELL_DEG / 2
        assert any(
            x.west_deg <= middle[0] <= x.east_deg and x.south_deg <= middle[1] <= x.south_deg + x.side_deg
            for x in coarse
        )
