"""Which areas were flown over."""

from dataclasses import replace

from crossbearing.model import Overflight, World
from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.overflown import AREAS, overflown
from moved import moved, moved_world, with_movements
from unit.render.pages import Element, parsed
from unit.render.worlds import rich_world


def _told(world: World, made: list[Overflight]) -> Element:
    both = replace(world, movements=replace(world.movements, overflights={x.id: x for x in made}))
    return parsed(overflown(edition(both, "x", "1", Limits())))


def _over(world: World, leg: str, area: str, answer: str = "yes") -> Overflight:
    pattern = next(iter(world.movements.overflights.values()))
    sure = replace(pattern, answer="yes") if answer == "yes" else pattern
    return replace(sure, leg=leg, platform=world.movements.legs[leg].platform, area=area, area_name=area)


def test_one_line_an_area_with_what_is_certain_and_what_is_not() -> None:
    """Flights are counted once, however often they enter; those of a gap are possible and no more."""
    world = moved_world()
    tested = next(x.legs for x in world.tests.values() if x.outcome == "supports")
    made = [_over(world, x, "Cyprus") for x in tested[:3]]
    made += [replace(made[0], entered=made[0].entered.replace(second=9)), _over(world, tested[3], "Cyprus", "maybe")]
    page = _told(world, made)
    (line,) = page.all("ul", "shown")[0].all("li")
    assert line.text.startswith("Cyprus: three flights and possibly one flight more, in stretches that were not heard")
    assert "simulated" in line.text
    assert line.all("sup", "cite")


def test_only_flights_that_bear_on_the_case_are_told() -> None:
    """Where anything was tested; else all are."""
    world = moved_world()
    aside = next(x for x in world.movements.legs if not any(x in t.legs for t in world.tests.values()))
    assert _told(world, [_over(world, aside, "Cyprus")]).text == ""
    plain = with_movements(rich_world(), moved())
    assert (
        "All flights heard. An area that is not listed was crossed by none of them."
        in _told(plain, [_over(plain, aside, "Cyprus")]).text
    )


def test_many_areas_are_counted() -> None:
    """Those with most flights first."""
    plain = with_movements(rich_world(), moved())
    leg = next(iter(plain.movements.legs))
    page = _told(plain, [_over(plain, leg, f"Area {n}") for n in range(AREAS + 3)])
    assert len(page.all("li")) == AREAS
    assert "And three areas more" in page.text
