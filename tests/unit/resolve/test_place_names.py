"""The place names of a document, each once."""

from crossbearing.gazetteer import Gazetteer
from crossbearing.model import Span
from crossbearing.resolve.place_names import containers_of, place_names

TEXT = "A mill in Paris, Texas, burned. Paris has two."


def test_a_name_is_listed_once(gazetteer: Gazetteer):
    """Occurrences of one name come together, in order."""
    (paris,) = place_names([(Span(32, 37), "Paris"), (Span(10, 15), "Paris")], gazetteer)
    assert paris.spans == (Span(10, 15), Span(32, 37))
    assert len(paris.rows) > 3


def test_what_nothing_bears_is_left_out(gazetteer: Gazetteer):
    """A name unknown to the gazetteer is no place name."""
    assert place_names([(Span(0, 1), "Qwzxyplm")], gazetteer) == ()


def test_what_is_said_behind_a_name_contains_it(gazetteer: Gazetteer):
    """ "Paris, Texas" says that it lies in Texas."""
    names = place_names([(Span(10, 15), "Paris")], gazetteer)
    assert "admin1:US.TX" in [row.id for row in containers_of(TEXT, names, gazetteer)["paris"]]
