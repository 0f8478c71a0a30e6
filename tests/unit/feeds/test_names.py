"""What the columns of a table are."""

import pytest

from crossbearing.feeds.names import Quantity, is_known_name, layout_of
from crossbearing.model import Metadata
from sensor_samples import beside

NONE = Metadata()


@pytest.mark.parametrize(
    ("header", "scheme", "medium"),
    [
        ("time,lat,lon,icao24", "address", "air"),
        ("Timestamp;Latitude;Longitude;HEX".replace(";", ","), "address", "air"),
        ("datetime_utc,lng,lat,mmsi", "mmsi", "sea"),
        ("t,lat_deg,lon_deg,ssvid,time", "mmsi", "sea"),
        ("time,lat,lon,registration", "name", "air"),
        ("time,lat,lon,vessel_id,sog", "name", "sea"),
    ],
)
def test_names_in_any_case(header: str, scheme: str, medium: str) -> None:
    """Case, blanks and signs in names do not matter."""
    layout = layout_of(header.split(","), NONE)
    assert layout is not None
    assert (layout.scheme, layout.medium) == (scheme, medium)


@pytest.mark.parametrize("header", ["lat,lon,icao24", "time,lat,icao24", "time,lat,lon", "time,lat,lon,city", ""])
def test_something_is_lacking(header: str) -> None:
    """Without time, place or identity it is no table of fixes."""
    assert layout_of(header.split(","), NONE) is None


@pytest.mark.parametrize(
    ("column", "unit"),
    [("altitude_ft", 0.3048), ("alt_baro", 0.3048), ("altitude_m", 1.0), ("baroaltitude", 1.0), ("altitude", None)],
)
def test_units_stand_in_names(column: str, unit: float | None) -> None:
    """A bare altitude has none."""
    layout = layout_of(["time", "lat", "lon", "icao24", column], NONE)
    assert layout is not None
    assert layout.altitude == (Quantity(column, unit),)


def test_groundspeed_brings_feet() -> None:
    """The columns of `traffic` have no units in their names: feet, knots and feet a minute go together."""
    layout = layout_of(
        "timestamp icao24 latitude longitude altitude geoaltitude groundspeed vertical_rate".split(), NONE
    )
    assert layout is not None
    assert [x.unit for x in layout.altitude] == pytest.approx([0.3048, 0.3048])
    assert layout.climb == Quantity("vertical_rate", 0.3048 / 60)


def test_the_users_mapping_wins() -> None:
    """Roles that are named beside the file count before names that are known; ``medium`` says what it is."""
    said = beside(
        columns="time=when;id=who;speed_kt=v;ship type=kind;lat=y;lon=x", medium="sea", time_format="%d.%m.%y"
    )
    layout = layout_of(["when", "who", "v", "kind", "y", "x", "time", "icao24"], said)
    assert layout is not None
    assert (layout.identity, layout.scheme, layout.medium, layout.time) == ("who", "name", "sea", ("when",))
    assert layout.speed == Quantity("v", pytest.approx(1852 / 3600))
    assert layout.traits == (("kind", "ship type"),)
    assert layout.time_format == "%d.%m.%y"
    assert set(layout.columns) == {"when", "who", "v", "kind", "y", "x"}


def test_a_mapping_of_columns_that_are_not_there_does_nothing() -> None:
    """One description may stand for files of which some have other columns."""
    layout = layout_of(["time", "lat", "lon", "mmsi"], beside(columns="id=who;nonsense;=;altitude_ft="))
    assert layout is not None
    assert layout.scheme == "mmsi"


def test_known_names() -> None:
    """What makes the first column of a table written column by column known."""
    assert is_known_name("Time Stamp")
    assert not is_known_name("colour")
