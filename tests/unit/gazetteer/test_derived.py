"""Rows that follow from other rows."""

import pytest

from crossbearing.gazetteer import load_gazetteer
from crossbearing.gazetteer.derived import body_of_state, part_of_country


@pytest.mark.parametrize("name", ["german", "ministry of defence", "german football", "", "of germany"])
def test_other_words_make_no_body(name: str) -> None:
    """An adjective alone, an office alone, or a thing that no state has, gives nothing."""
    gazetteer = load_gazetteer()
    assert body_of_state(name, gazetteer.state_words, gazetteer.states) is None


@pytest.mark.parametrize(
    ("name", "north", "east"),
    [("northern ukraine", 1, 0), ("the south of syria", -1, 0), ("southeast sudan", -1, 1), ("central mali", 0, 0)],
)
def test_parts_of_countries_lie_on_their_side(name: str, north: int, east: int) -> None:
    """The centre of a part is shifted to its side, lies within the country's radius, and is smaller than it."""
    countries = load_gazetteer().countries
    part = part_of_country(name, countries)
    assert part is not None
    whole = next(c for c in countries.values() if c.country == part.country)
    assert _sign(part.lat_deg - whole.lat_deg) == north
    assert _sign(part.lon_deg - whole.lon_deg) == east
    assert part.radius_m < whole.radius_m


def _sign(value: float) -> int:
    return 0 if abs(value) < 0.05 else int(value / abs(value))


@pytest.mark.parametrize("name", ["ukraine", "northern", "northern lights", ""])
def test_other_words_are_no_part(name: str) -> None:
    """A country alone, a direction alone, or a direction of something else, gives nothing."""
    assert part_of_country(name, load_gazetteer().countries) is None
