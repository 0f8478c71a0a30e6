"""Each feature by itself."""

from datetime import date

import pytest

from crossbearing.gazetteer import Allegiance, PlaceRow, SiteRow
from crossbearing.model import Position
from crossbearing.resolve import features
from crossbearing.resolve.candidates import Candidate, of_site
from crossbearing.resolve.features import Circumstance, Container, Landmark, evidence, longest_runway_m, reasons

SITE = SiteRow(
    "site:X", "Xara air base", "airbase", ("Xara",), "LY", 20.0, 30.0, 4000.0, "18/36, 2,400 m",
    (Allegiance("actor:a", "holds", date(2020, 1, 1), date(2021, 1, 1), "made up"),), ("Zarq",), "made up",
)  # fmt: skip
PORT = SiteRow("site:P", "Xara port", "port", ("Xara",), "LY", 20.1, 30.1, 4000.0, None, (), (), "made up")
TOWN = PlaceRow("geonames:1", "Xara", "city", ("Xara",), "PE", -77.0, -12.0, 5000.0, 100_000)
AT = Circumstance("site")


def town(match: float = 1.0, *, common: bool = False) -> Candidate:
    """A made-up town in Peru."""
    row = PlaceRow(TOWN.id, "Xara", "city", ("Xara",), "PE", -77.0, -12.0, 5000.0, 100_000, common_word=common)
    return Candidate(TOWN.id, "Xara", "place", row, "PE", Position(-77.0, -12.0, 5000.0), match, "name", 100_000)


def test_exactness():
    """An exact name counts in full, a near miss less, chance nothing."""
    values = [features.exactness(town(m), AT) for m in (1.0, 0.9, 0.7, 0.5)]
    assert values == sorted(values, reverse=True)
    assert (values[0], values[-1]) == (1.0, 0.0)


def test_unsupported_spelling():
    """A near miss in a country of which the text does not speak is held against a reading."""
    assert features.unsupported_spelling(of_site(SITE, 0.8), Circumstance("site", shares={"PE": 1.0})) == -1.0
    assert features.unsupported_spelling(of_site(SITE, 0.8), Circumstance("site", shares={"LY": 1.0})) == 0.0
    assert features.unsupported_spelling(of_site(SITE), Circumstance("site", shares={"PE": 1.0})) == 0.0


def test_type_agreement():
    """A site fits a site mention better than a town does, and a person not at all."""
    assert features.type_agreement(of_site(SITE), AT) > features.type_agreement(town(), AT)
    assert features.type_agreement(of_site(SITE), Circumstance("person")) < 0


def test_site_noun():
    """An airbase is no port, and a town is neither."""
    air, sea = Circumstance("site", noun="airbase"), Circumstance("site", noun="port")
    assert features.site_noun(of_site(SITE), air) > 0 > features.site_noun(of_site(PORT), air)
    assert features.site_noun(of_site(PORT), sea) > 0 > features.site_noun(of_site(SITE), sea)
    assert features.site_noun(town(), air) < 0


def test_contained():
    """A place lies in the country or the circle that the text names, or it does not."""
    libya = Circumstance("site", container=Container("Libya", "LY", None))
    assert (features.contained(of_site(SITE), libya), features.contained(town(), libya)) == (1.0, -1.0)
    region = Circumstance("site", container=Container("the east", "LY", Position(21.0, 31.0, 300_000.0)))
    assert (features.contained(of_site(SITE), region), features.contained(town(), region)) == (1.0, -1.0)


def test_country_context():
    """A country of the same sentence says more than one of the document, and that more than one not named."""
    near = Circumstance("site", countries_near=frozenset({"LY"}), shares={"LY": 0.2, "PE": 0.8})
    far = Circumstance("site", shares={"LY": 0.2, "PE": 0.8})
    none = Circumstance("site", shares={"PE": 1.0})
    values = [features.country_context(of_site(SITE), at) for at in (near, far, none)]
    assert values == sorted(values, reverse=True)
    assert values[1] > 0 > values[2]


def test_side_in_control():
    """A side counts while it holds the site, and more in the same sentence."""
    day, later = date(2020, 6, 1), date(2022, 1, 1)
    side = frozenset({"actor:a"})
    assert features.side_in_control(of_site(SITE), Circumstance("site", sides_near=side, day=day)) == 1.0
    assert features.side_in_control(of_site(SITE), Circumstance("site", sides=side, day=day)) == 0.5
    assert features.side_in_control(of_site(SITE), Circumstance("site", sides_near=side, sides=side, day=later)) == 0.0


def test_equipment_context():
    """Transports need a long runway, ships a port."""
    assert features.equipment_context(of_site(SITE), Circumstance("site", aircraft=True)) > 0
    assert features.equipment_context(of_site(PORT), Circumstance("site", ships=True)) > 0
    assert features.equipment_context(of_site(PORT), Circumstance("site", aircraft=True)) == 0


def test_landmarks():
    """Neighbours in the document speak for a place, be they listed or measured."""
    listed = Circumstance("site", names=frozenset({"zarq"}))
    measured = Circumstance("site", landmarks=(Landmark("Y", Position(20.5, 30.5, 5000.0)),))
    distant = Circumstance("site", landmarks=(Landmark("Y", Position(25.5, 30.5, 5000.0)),))
    assert features.landmarks(of_site(SITE), listed) == 1.0
    assert features.landmarks(of_site(SITE), measured) > 0
    assert features.landmarks(of_site(SITE), distant) == 0


def test_prominence():
    """A larger town is more prominent."""
    small = Candidate("geonames:2", "X", "place", PlaceRow("geonames:2", "X", "city", ("X",), "PE", 0, 0, 1, 600), "PE",
                      Position(0, 0, 1), 1.0, "name", 600)  # fmt: skip
    assert features.prominence(small, AT) < features.prominence(town(), AT)


def test_capital_as_government():
    """Where a capital acts, the town loses."""
    assert features.capital_as_government(town(), Circumstance("place", governs=0.8)) == -0.8
    assert features.capital_as_government(town(), Circumstance("place", governs=-1.0)) == 1.0


def test_common_word():
    """An everyday word is hardly a town, unless the text says where it lies."""
    assert features.common_word(town(common=True), AT) == -1.0
    here = Circumstance("place", container=Container("Peru", "PE", None))
    assert features.common_word(town(common=True), here) == 0.0


@pytest.mark.parametrize(
    ("runways", "length_m"),
    [("15/33, 11,838 ft", 3608.0), ("two runways, 3,000 and 2,500 m", 2500.0), (None, None), ("one", None)],
)
def test_runways(runways: str | None, length_m: float | None):
    """The longest length with a unit is taken, in metres."""
    found = longest_runway_m(runways)
    assert found == (None if length_m is None else pytest.approx(length_m, abs=1.0))


def test_evidence_is_the_sum_of_its_features():
    """Evidence is the weighted sum, and reasons are told for what counts."""
    at = Circumstance("site", noun="airbase", shares={"LY": 1.0}, aircraft=True)
    total = sum(f.weight * f.function(of_site(SITE), at) for f in features.FEATURES)
    assert evidence(of_site(SITE), at) == pytest.approx(total)
    assert "the text calls it “airbase”" in reasons(of_site(SITE), at)
    assert reasons(town(), at, against=True)
