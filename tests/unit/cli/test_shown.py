"""The page of a thing is chosen by what it is."""

import io

from crossbearing.cli.naming import find
from crossbearing.cli.page import Page
from crossbearing.cli.shown import show_thing
from crossbearing.cli.terminal import console
from unit.render.worlds import rich_world


def test_the_noun_of_the_page_is_the_noun_of_the_thing() -> None:
    """For each noun the page begins with that noun."""
    world = rich_world()
    firsts = (world.statements, world.events, world.entities, world.documents, world.artifacts, world.mentions)
    for things in firsts:
        found = find(world, next(iter(things)), "x.case")
        out = io.StringIO()
        show_thing(Page(console(out)), world, found, "x.case")
        assert out.getvalue().startswith(found.noun)
