"""What of the tracks bears on the case."""

from dataclasses import replace

from crossbearing.model import World
from crossbearing.render.relevance import Relevance
from moved import moved, moved_world, with_movements
from unit.render.worlds import rich_world


def _two_bridges() -> World:
    """The made-up world with a second bridge of more legs, of which no report tells."""
    world = moved_world()
    tracks = world.movements
    one = replace(next(iter(tracks.bridges.values())), changes=())
    shuttle = replace(one, destination="site:HLLB", legs=tuple(f"leg-x{n}" for n in range(500)))
    return replace(world, movements=replace(tracks, bridges={x.id: x for x in (shuttle, one)}))


def test_what_made_a_test_comes_before_what_only_came_by() -> None:
    """A shuttle with ten times the legs stands behind the bridge that reports tell of."""
    relevance = Relevance.of(_two_bridges())
    assert [x.destination for x in relevance.bridges()] == ["site:HL59", "site:HLLB"]
    assert [relevance.of_bridge(x) for x in relevance.bridges()] == [True, False]


def test_a_change_bears_on_the_case_whoever_tells_of_it() -> None:
    """Without any test, what changed comes first."""
    tracks = moved()
    changed = next(iter(tracks.bridges.values()))
    steady = replace(changed, destination="site:HLLB", changes=(), legs=(*changed.legs, "leg-x"))
    world = with_movements(rich_world(), replace(tracks, bridges={x.id: x for x in (steady, changed)}))
    assert Relevance.of(world).bridges() == [changed, steady]


def test_places_that_reports_tell_of_come_first() -> None:
    """Origins and destinations of what was expected."""
    world = moved_world()
    told = next(iter(world.movements.activities.values()))
    busy = replace(told, facility="site:UMMS", changes=(), visits=(*told.visits, "visit-x"))
    both = replace(world, movements=replace(world.movements, activities={x.id: x for x in (busy, told)}))
    relevance = Relevance.of(both)
    assert [x.facility for x in relevance.activities()] == ["site:HL59", "site:UMMS"]
    assert [relevance.of_activity(x) for x in relevance.activities()] == [True, False]


def test_legs_of_one_pair_do_not_hide_the_others() -> None:
    """Those that made tests first; then a few of each pair of ends before more of the same."""
    world = moved_world()
    relevance = Relevance.of(world)
    ranked = relevance.legs(world.movements.legs.values(), 2)
    tested = [relevance.of_leg(x) for x in ranked]
    assert tested == sorted(tested, reverse=True)
    rest = [x for x in ranked if not relevance.of_leg(x)]
    pairs = [(x.start.facility, x.end.facility) for x in rest]
    assert ("site:UMMS", "site:OSLK") in pairs[:6]
    assert sorted(x.id for x in ranked) == sorted(world.movements.legs)
