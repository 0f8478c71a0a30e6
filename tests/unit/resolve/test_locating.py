"""Where the places of a text lie."""

import pytest

from crossbearing.gazetteer import Gazetteer
from crossbearing.model import Span
from crossbearing.resolve.locating import load_place_ranker, locate, place_shares
from crossbearing.resolve.place_features import FEATURES


def spans(text: str, *words: str) -> list[Span]:
    """Where some words first stand."""
    return [Span(text.index(w), text.index(w) + len(w)) for w in words]


@pytest.mark.parametrize(
    ("text", "name", "row"),
    [
        ("He was born in Paris, Texas, near the Red River.", "Paris", "geonames:4717560"),
        ("Talks in Paris between France and Germany went on.", "Paris", "geonames:2988507"),
        ("Police in Springfield, Ill., said the road was closed.", "Springfield", "geonames:4250542"),
        ("The Russian ministry denied it.", "Russian", "country:RU"),
    ],
)
def test_the_text_decides(text: str, name: str, row: str, gazetteer: Gazetteer):
    """What stands beside a name decides which place is meant."""
    (found,) = locate(text, spans(text, name), gazetteer)
    assert found.row.id == row
    assert 0 < found.share <= 1.0001


def test_the_networks_know_the_features():
    """The shipped networks were trained on the features as they are computed, in their order."""
    ranker = load_place_ranker()
    assert ranker.first.features == ranker.second.features == FEATURES


def test_unknown_names_are_left_out(gazetteer: Gazetteer):
    """A name that nothing bears lies nowhere."""
    assert locate("In Qwzxyplm it rained.", [Span(3, 11)], gazetteer) == ()


def test_shares_are_by_name_and_row(gazetteer: Gazetteer):
    """Every reading of a name has its share, all of them together the whole."""
    shares = place_shares("In Tripoli it rained.", [(Span(3, 10), "Tripoli")], gazetteer)
    assert sum(shares["tripoli"].values()) == pytest.approx(1.0, abs=1e-3)
