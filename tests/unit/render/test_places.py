"""Where a statement stands."""

from crossbearing.render.places import event_place, is_area, main_place
from unit.render.worlds import rich_world


def test_a_country_is_an_area_and_a_base_is_not() -> None:
    """Countries and regions are areas; bases and towns are points."""
    entities = rich_world().entities
    assert is_area(entities["state:LY"])
    assert is_area(entities["place:east-libya"])
    assert not is_area(entities["site:HL59"])
    assert not is_area(entities["place:bamako"])


def test_a_movement_without_a_place_stands_at_its_destination() -> None:
    """An event stands at its place, else its destination, else its origin."""
    world = rich_world()
    found = event_place(world, world.events["event-flights"])
    assert found is not None
    assert found[0].canonical == "Al Khadim air base"


def test_a_statement_without_a_place_role_has_no_place() -> None:
    """Nothing is guessed where nothing is said."""
    world = rich_world()
    met = next(s for s in world.statements.values() if s.frame.kind == "consultation")
    assert main_place(world, met) is None
