"""MMSI and IMO numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.gazetteer import load_gazetteer, tables
from crossbearing.gazetteer.ships import country_of_mmsi, imo_is_valid, station_of_mmsi


def test_every_state_of_the_digits_is_in_the_tables() -> None:
    """The codes are those of the table of countries, and no digits stand twice."""
    rows = [cells for _, cells in tables.table("mid.tsv", 2)]
    known = {place.country for place in load_gazetteer().countries.values()}
    assert {country for _, country in rows} <= known
    assert len({mid for mid, _ in rows}) == len(rows) > 280


@pytest.mark.parametrize(
    ("mmsi", "station", "country"),
    [
        (273344000, "ship", "RU"),
        (642122016, "ship", "LY"),
        (468000001, "ship", "SY"),
        (215000000, "ship", "MT"),
        (2731234, "coast station", "RU"),
        (27300001, "group", "RU"),
        (111271001, "search and rescue aircraft", "TR"),
        (982110001, "craft of a ship", "DE"),
        (992471234, "aid to navigation", "IT"),
        (970012345, "distress beacon", None),
        (827301234, "handheld", "RU"),
        (123456789, "none", None),
        (0, "none", None),
        (10**9, "none", None),
        (-1, "none", None),
    ],
)
def test_what_a_number_says(mmsi: int, station: str, country: str | None) -> None:
    """The kind of the station and its state, by the digits it begins with."""
    assert station_of_mmsi(mmsi) == station
    assert country_of_mmsi(mmsi) == country


@given(st.integers())
def test_any_number_has_an_answer(mmsi: int) -> None:
    """None raises, and a ship has a state."""
    assert (station_of_mmsi(mmsi) != "ship") or country_of_mmsi(mmsi) is not None


def test_one_wrong_digit_of_an_imo_number_is_seen() -> None:
    """The weights are all different, so that the check digit tells a change of the last one."""
    assert imo_is_valid(9074729)
    assert not any(imo_is_valid(9074720 + d) for d in range(9))
    assert not imo_is_valid(907472)
    assert not imo_is_valid(-9074729)
