"""What the ranking of places looks at."""

import numpy as np
import pytest

from crossbearing.gazetteer import Gazetteer, PlaceRow
from crossbearing.model import Span
from crossbearing.resolve.place_features import FEATURES, features, lies_in, readings_of, within_name
from crossbearing.resolve.place_names import place_names

TEXT = "From Paris, Texas, they went to Dallas."


def columns(gazetteer: Gazetteer, *words: str):
    """The readings of some words of the text, and their features."""
    spans = [(Span(TEXT.index(w), TEXT.index(w) + len(w)), w) for w in words]
    readings = readings_of(TEXT, place_names(spans, gazetteer), gazetteer)
    return readings, features(readings, readings.prior)


def test_shares_sum_to_one_in_each_name():
    """Scores become shares of their name."""
    owner, starts = np.array([0, 0, 1]), np.array([0, 2])
    shares = within_name(np.array([0.0, 0.0, 7.0], np.float32), owner, starts)
    assert shares.tolist() == [0.5, 0.5, 1.0]


def test_no_names_no_rows(gazetteer: Gazetteer):
    """A text without places gives an empty table."""
    _, table = columns(gazetteer)
    assert table.shape == (0, len(FEATURES))


def test_a_stated_state_speaks_for_the_town_in_it(gazetteer: Gazetteer):
    """Of the towns called Paris only the one in Texas lies in what the text says."""
    readings, table = columns(gazetteer, "Paris")
    fits = table[:, FEATURES.index("stated_fits_admin1")]
    assert [row.admin1 for row, fit in zip(readings.names[0].rows, fits, strict=True) if fit] == ["TX"]


def test_neighbours_speak_for_each_other(gazetteer: Gazetteer):
    """Paris in Texas has more of its neighbours within 300 km than the capital of France."""
    readings, table = columns(gazetteer, "Paris", "Dallas")
    near = dict(zip([r.id for r in readings.names[0].rows], table[:, FEATURES.index("near_300")], strict=False))
    assert near["geonames:4717560"] > near["geonames:2988507"]


@pytest.mark.parametrize(("state", "inside"), [("TX", True), ("OK", False)])
def test_a_town_lies_in_its_state(state: str, inside: bool):  # noqa: FBT001
    """A state holds the towns that bear its code."""
    town = PlaceRow("geonames:1", "A", "city", ("A",), "US", -95.0, 33.0, 2000.0, 10, admin1="TX")
    whole = PlaceRow("admin1:US.X", "X", "admin1", ("X",), "US", -99.0, 31.0, 5e5, 10, admin1=state)
    assert lies_in(town, whole) is inside
