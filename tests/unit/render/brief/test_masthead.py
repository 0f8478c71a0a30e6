"""The head of the brief."""

from dataclasses import replace

from crossbearing.render.brief.edition import Limits, Section, edition
from crossbearing.render.brief.masthead import masthead
from crossbearing.render.html import Html
from unit.render.pages import parsed
from unit.render.worlds import rich_world


def test_the_head_says_what_the_brief_is_made_from() -> None:
    """Documents, outlets, what has none, dates, statements, events; and the contents with their links."""
    of = edition(rich_world(), "A case", "1", Limits())
    page = parsed(masthead(of, [Section("map", "Map", Html(""))]))
    assert page.all("h1")[0].text == "A case"
    assert (
        "Made from eight documents of seven outlets (one document without a known one), published 11 January to 2 "
        in (page.all("p", "standfirst")[0].text)
    )
    assert [a.attributes["href"] for a in page.all("nav")[0].all("a")] == ["#map"]


def test_unknown_outlets_are_not_counted_as_outlets() -> None:
    """Where no outlet is known, none is claimed."""
    world = rich_world()
    documents = {k: replace(d, metadata=replace(d.metadata, outlet=None)) for k, d in world.documents.items()}
    of = edition(replace(world, documents=documents), "x", "1", Limits())
    assert "Made from eight documents of unknown outlets" in masthead(of, [])
