"""Readings, weighed."""

from dataclasses import replace

import pytest

from crossbearing.gazetteer import Gazetteer, PlaceRow, SiteRow
from crossbearing.resolve.candidates import of_place, of_site
from crossbearing.resolve.features import Circumstance
from crossbearing.resolve.ranking import doubt, named, rank

HERE = SiteRow("site:AA11", "Xara air base", "airbase", ("Xara",), "LY", 20.0, 30.0, 4000.0, None, (), (), "made up")
THERE = replace(HERE, id="site:BB22", country="PE", lon_deg=-77.0, lat_deg=-12.0)
BESIDE = replace(HERE, id="site:CC33", lat_deg=30.1)
AT = Circumstance("site", noun="airbase", shares={"LY": 0.9, "PE": 0.1})


def test_shares_sum_to_one():
    """The weight is shared among the readings and "none of these"."""
    ranking = rank([of_site(HERE), of_site(THERE)], AT)
    assert sum(ranking.shares) + ranking.unknown == pytest.approx(1.0)
    assert ranking.candidates[0].anchor == "site:AA11"


def test_order_plays_no_part():
    """Equal readings come by anchor, whatever order they were given in."""
    at = Circumstance("site")
    one, two = rank([of_site(HERE), of_site(BESIDE)], at), rank([of_site(BESIDE), of_site(HERE)], at)
    assert one == two


def test_nothing_known():
    """Without candidates nothing is known."""
    assert rank([], AT).known is False


def test_a_plain_reading_has_no_doubt():
    """An exact name in the right country is plain."""
    assert doubt("Xara airbase", rank([of_site(HERE)], AT), AT) == (None, ())


def test_a_near_miss_is_never_silent():
    """A reading that is spelt otherwise says so, even without a rival."""
    sentence, others = doubt("Xarra", rank([of_site(HERE, 0.8)], AT), AT)
    assert sentence is not None
    assert "Xara air base (AA11)" in sentence
    assert "no other reading" in sentence
    assert others == ()


def test_an_exact_name_passed_over_is_shown():
    """An exact name that lost against a near miss is among the other readings, with what speaks against it."""
    ranking = rank([of_site(HERE, 0.95), of_site(THERE)], Circumstance("site", noun="airbase", shares={"LY": 1.0}))
    if ranking.candidates[0].anchor != "site:AA11":
        pytest.fail("the near miss in the country spoken of should win here")
    sentence, others = doubt("Xara", ranking, AT)
    assert sentence is not None
    assert [r.anchor for r in others] == ["site:BB22"]
    assert others[0].reasons


def test_neighbours_are_one_reading():
    """Two sites within 25 km of each other are no doubt: they are one spot on the map."""
    assert doubt("Xara", rank([of_site(HERE), of_site(BESIDE)], AT), AT)[0] is None


def test_named():
    """A site is named with its code."""
    assert named(of_site(HERE)) == "Xara air base (AA11)"


def _town(number: int, country: str, lon_deg: float, population: int) -> PlaceRow:
    return PlaceRow(f"geonames:{number}", "Xara", "city", ("Xara",), country, lon_deg, 30.0, 5000.0, population)


def test_the_trained_ranking_chooses_among_places(gazetteer: Gazetteer):
    """Of two towns of one name that is read which the ranking thinks likelier, however small."""
    small, large = (of_place(_town(*x), gazetteer) for x in ((1, "LY", 20.0, 900), (2, "PE", -77.0, 900_000)))
    at = Circumstance("place", places={"geonames:1": 0.9, "geonames:2": 0.1})
    ranking = rank([small, large], at)
    assert ranking.candidates[0].anchor == "geonames:1"
    assert ranking.shares[0] == pytest.approx(9 * ranking.shares[1])
    assert sum(ranking.shares) + ranking.unknown == pytest.approx(1.0)


def test_on_one_spot_the_features_choose(gazetteer: Gazetteer):
    """Between a town and its neighbour the ranking has no say; their shares together are what it gives both."""
    large, small, far = (
        of_place(_town(*x), gazetteer) for x in ((1, "LY", 20.0, 900_000), (2, "LY", 20.05, 900), (3, "PE", -77.0, 900))
    )
    at = Circumstance("place", places={"geonames:1": 0.1, "geonames:2": 0.7, "geonames:3": 0.2})
    ranking = rank([large, small, far], at)
    assert ranking.candidates[0].anchor == "geonames:1"
