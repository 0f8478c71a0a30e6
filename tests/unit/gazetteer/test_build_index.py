"""How places become lines of the index."""

import pytest

from crossbearing.gazetteer.build_index import LARGEST_CITY_M, SMALLEST_CITY_M, City, city_names, city_radius_m


def town(*alternates: str) -> City:
    """A town with these alternate names."""
    return City(
        geonameid=1,
        name="Banghāzī",
        latitude=32.1,
        longitude=20.1,
        countrycode="LY",
        population=1,
        admin1code="69",
        alternatenames=list(alternates),
    )


def test_alternate_names_are_kept_in_the_scripts_that_are_read() -> None:
    """Latin, Arabic and Cyrillic names are found; airport codes, bare transcriptions and far scripts are not."""
    keys = city_names(town("Bengasi", "بنغازي", "Бенгази", "BEN", "bnghazi", "班加西", "", "x"))
    assert keys == {"banghazi", "bengasi", "bnghzy", "bengazi"}


def test_radii_grow_with_the_population_within_bounds() -> None:
    """A hamlet is not a dot, a megacity no country."""
    assert city_radius_m(0) == SMALLEST_CITY_M
    assert city_radius_m(40_000_000) == LARGEST_CITY_M
    assert city_radius_m(757_490) == pytest.approx(8965, abs=10)
