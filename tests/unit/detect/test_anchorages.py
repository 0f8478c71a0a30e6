"""Stops away from ports."""

import numpy as np
import pytest

from crossbearing.detect.anchorages import anchored
from crossbearing.detect.port_calls import harbour
from crossbearing.detect.sea_tracks import cut_into_tracks, sea_tracks
from crossbearing.geo.sphere import lon_lat
from unit.detect.sea import INDEX, TARTUS, Point, lie, place, sail, ship

ROADS = (20.0, 34.0)
SWUNG = (20.0, 34.005)
BEYOND = (20.0, 34.02)


def stays(points: list[Point]) -> list[tuple[int, int]]:
    """First and last fix of each stay of one ship."""
    tracks = sea_tracks(cut_into_tracks(ship(points)))
    found = anchored(tracks, harbour(tracks, INDEX))
    return list(zip(found.first.tolist(), found.last.tolist(), strict=True))


def test_a_ship_at_anchor_stays_while_it_swings() -> None:
    """Moments of speed within a kilometre do not end a stay; its place is the mean of the fixes at rest."""
    points = [*lie(ROADS, 0, 3), (3, *SWUNG, 0.9), *lie(SWUNG, 3.25, 6)]
    assert stays(points) == [(0, len(points) - 1)]
    tracks = sea_tracks(cut_into_tracks(ship(points)))
    lon, lat = lon_lat(anchored(tracks, harbour(tracks, INDEX)).vectors)
    assert (lon[0], lat[0]) == pytest.approx((20.0, 34.0 + 0.005 * 11 / 23), abs=1e-5)


def test_a_ship_that_went_elsewhere_between_has_stayed_twice() -> None:
    """Two kilometres away, in port, or under way far off."""
    assert len(stays([*lie(ROADS, 0, 3), *lie(BEYOND, 3, 6)])) == 1  # it never moved faster than half a knot
    assert len(stays([*lie(ROADS, 0, 3), (3, *BEYOND, 2.0), *lie(ROADS, 3.25, 6)])) == 2
    beside = (TARTUS.lon_deg, TARTUS.lat_deg - 4.2 / 111.195)
    inside = (TARTUS.lon_deg, TARTUS.lat_deg - 2.9 / 111.195)
    assert len(stays([*lie(beside, 0, 3), (3, *inside, 0.1), *lie(beside, 3.25, 6)])) == 2


@pytest.mark.parametrize(
    "points",
    [
        pytest.param(lie(ROADS, 0, 1), id="less than an hour"),
        pytest.param(lie(ROADS, 0, 5, 0.6), id="under way"),
        pytest.param(lie(place(TARTUS), 0, 5), id="in port"),
        pytest.param([(0, *ROADS, 0)], id="heard once"),
        pytest.param(sail(ROADS, (22.0, 34.0), 0, 10), id="sailing"),
    ],
)
def test_what_is_no_stay(points: list[Point]) -> None:
    """Too short, moving, or a matter of port calls."""
    assert stays(points) == []


def test_a_silence_at_anchor_does_not_end_the_stay() -> None:
    """Heard before and after at the same place at rest."""
    assert stays([*lie(ROADS, 0, 1), *lie(ROADS, 40, 41)]) == [(0, 7)]


def test_places_on_the_antimeridian_have_a_mean() -> None:
    """Half of the fixes at 179.999 degrees east and half at 179.999 west lie at 180."""
    points = [(n / 4, 179.999 * (-1) ** n, -30.0, 0.0) for n in range(8)]
    tracks = sea_tracks(cut_into_tracks(ship(points)))
    lon, _ = lon_lat(anchored(tracks, harbour(tracks, INDEX)).vectors)
    assert np.abs(lon[0]) == pytest.approx(180.0, abs=1e-9)
