"""From columns to fixes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.feeds.losses import Losses
from crossbearing.feeds.placing import NO_PLATFORM, NO_TIME, Columns, placed

NOW_US = 1_700_000_000_000_000


def columns(**given: object) -> Columns:
    """One fix over Libya but for what is given."""
    said = {"platform": 1, "time_us": NOW_US, "lon_deg": 21.0, "lat_deg": 32.0, "row": 7, **given}
    return Columns(**{name: np.array([x]) for name, x in said.items()})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "loss"),
    [
        ({"platform": NO_PLATFORM}, "address-not-readable"),
        ({"platform": 0}, "address-zero"),
        ({"platform": 1 << 32}, "address-zero"),
        ({"time_us": NO_TIME}, "time-not-readable"),
        ({"time_us": 600_000_000_000_000}, "time-out-of-range"),
        ({"time_us": NOW_US * 1000}, "time-out-of-range"),
        ({"lat_deg": np.nan}, "fix-without-position"),
        ({"lat_deg": 90.5}, "position-off-the-earth"),
        ({"lon_deg": -180.5}, "position-off-the-earth"),
        ({"lon_deg": np.inf}, "position-off-the-earth"),
        ({"platform": 0, "lat_deg": np.nan}, "address-zero"),
    ],
)
def test_rows_that_place_nothing(given: dict[str, object], loss: str) -> None:
    """Each is left out under one cause, the first that holds."""
    losses = Losses()
    assert not len(placed(columns(**given), "a", losses))
    assert {x: n for x, n in losses.items() if n} == {loss: 1}


def test_longitudes_over_180_are_wrapped() -> None:
    """They are kept, brought into the circle, and counted; the poles and the antimeridian are places."""
    losses = Losses()
    assert placed(columns(lon_deg=190.0), "a", losses).lon_deg.tolist() == [-170.0]
    assert losses["longitude-wrapped"] == 1
    for lon, lat in ((180.0, 90.0), (-180.0, -90.0), (0.0, 0.0)):
        assert len(placed(columns(lon_deg=lon, lat_deg=lat), "a", Losses())) == 1


def test_values_that_cannot_be() -> None:
    """Altitudes, speeds, courses and rates beyond what can be sent count as not known; the fix stays."""
    losses = Losses()
    found = placed(columns(altitude_m=1e9, speed_mps=-1.0, course_deg=720.0, climb_mps=np.inf), "a", losses)
    assert losses["value-not-possible"] == 4
    assert all(np.isnan(found.column(x)[0]) for x in ("altitude_m", "speed_mps", "course_deg", "climb_mps"))


@given(*(st.floats(width=32) for _ in range(6)))
def test_whatever_the_numbers(
    lon: float, lat: float, altitude: float, speed: float, course: float, climb: float
) -> None:
    """What is kept lies on the earth, within bounds or not known; a row is kept or counted."""
    losses = Losses()
    found = placed(
        columns(lon_deg=lon, lat_deg=lat, altitude_m=altitude, speed_mps=speed, course_deg=course, climb_mps=climb),
        "a",
        losses,
    )
    assert len(found) + losses["fix-without-position"] + losses["position-off-the-earth"] == 1
    assert (np.abs(found.lat_deg) <= 90).all()
    assert (np.abs(found.lon_deg) <= 180).all()
    assert not ((found.course_deg < 0) | (found.course_deg > 360)).any()
    assert not np.isinf(found.altitude_m).any()
