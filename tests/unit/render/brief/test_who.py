"""The network of actors."""

from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.who import WORDS, network
from crossbearing.render.relations import SIGNS
from unit.render.pages import parsed
from unit.render.worlds import empty_world, rich_world


def test_every_relation_is_told_in_words() -> None:
    """Each arrow of the drawing is a footnoted sentence beneath it."""
    page = parsed(network(edition(rich_world(), "x", "1", Limits())).body)
    told = [li.text for li in page.all("ul", "relations")[0].all("li")]
    assert any("Russia supports Libyan National Army." in t for t in told)
    assert len(told) >= len(page.all("svg", "network")[0].all("path")) // 2 - 1


def test_every_kind_of_relation_has_words() -> None:
    """A kind that can be a relation must have its verb."""
    assert set(WORDS) == set(SIGNS)


def test_without_relations_there_is_no_drawing() -> None:
    """The section says so."""
    assert "No statement puts two named actors" in network(edition(empty_world(), "x", "1", Limits())).body
