"""The plan of the map."""

from dataclasses import replace

from crossbearing.model import Modality, Position
from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.where import is_firm, where
from unit.render.pages import parsed
from unit.render.worlds import empty_world, rich_world


def test_every_drawn_event_is_in_the_key_with_its_footnotes() -> None:
    """A number on the map leads to a line with evidence."""
    page = parsed(where(edition(rich_world(), "x", "1", Limits())).body)
    key = page.all("ol", "key-list")[0].all("li")
    numbers = {n for t in page.all(css="ref") for n in t.text.split() if n.isdigit()}
    assert numbers <= {li.attributes["value"] for li in key}
    assert all(li.all("sup", "cite") for li in key)


def test_two_drawings_for_two_widths() -> None:
    """A phone gets its own map, not a shrunken one."""
    page = parsed(where(edition(rich_world(), "x", "1", Limits())).body)
    assert [s.attributes["viewbox"] for s in page.all("svg", "map")[:2]] == ["0 0 960 600", "0 0 360 430"]


def test_firm_is_what_somebody_states_flatly() -> None:
    """Possible and unconfirmed statements alone do not make a movement firm."""
    world = rich_world()
    event = world.events["event-flights"]
    assert is_firm(world, event)
    soft = {k: replace(s, modality=Modality.POSSIBLE) for k, s in world.statements.items()}
    assert not is_firm(replace(world, statements=soft), event)


def test_without_positions_there_is_no_map() -> None:
    """The section says so."""
    assert "nothing to draw" in where(edition(empty_world(), "x", "1", Limits())).body


def test_one_far_place_does_not_shrink_the_rest() -> None:
    """A place half the world away that one statement names is left outside the picture."""
    world = rich_world()
    entities = dict(world.entities)
    near = where(edition(world, "x", "1", Limits())).body
    entities["place:bamako"] = replace(entities["place:bamako"], position=Position(151.2, -33.9, 10_000))
    far = where(edition(replace(world, entities=entities), "x", "1", Limits())).body
    assert "500 km" in near
    assert "500 km" in far
