"""The timeline of the case."""

from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.when import timeline
from unit.render.pages import parsed
from unit.render.worlds import empty_world, rich_world


def test_every_event_is_dated_or_said_to_be_undated() -> None:
    """Each number stands either in the drawing or in the list of the undated."""
    of = edition(rich_world(), "x", "1", Limits())
    page = parsed(timeline(of).body)
    drawn = {a.attributes["href"] for a in page.all("svg", "timeline")[0].all("a")}
    undated = {a.attributes["href"] for a in page.all("p", "small")[0].all("a")}
    assert drawn | undated == {f"#e{n}" for n in of.numbers.values()}
    assert not drawn & undated


def test_an_empty_case_has_nothing_to_date() -> None:
    """The section says so."""
    assert "nothing to date" in timeline(edition(empty_world(), "x", "1", Limits())).body
