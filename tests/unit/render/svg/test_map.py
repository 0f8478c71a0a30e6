"""The drawn map."""

import xml.etree.ElementTree as ET

import pytest

from crossbearing.geo.geodesy import LonLat
from crossbearing.model import Position
from crossbearing.render.svg.map import Area, Movement, Plan, Site, draw_map, event_numbers
from crossbearing.render.svg.outlines import natural_earth

BASE = Position(21.1918, 31.9985, 3000)
PORT = Position(35.8667, 34.9, 4000)
COUNTRY = Position(17.2, 26.3, 750_000)
REGION = Position(22.5, 29.5, 320_000)
ISLAND = Position(179.2, 52.9, 5000)
OTHER_SIDE = Position(-165.0, 60.0, 5000)


def _drawn(plan: Plan, width: float = 960, height: float = 600) -> ET.Element:
    return ET.fromstring(draw_map(plan, width, height, "A map"))  # noqa: S314 (our own output)


def _of(svg: ET.Element, css: str) -> list[ET.Element]:
    return [e for e in svg.iter() if css in e.get("class", "").split()]


def _focus(*positions: Position) -> tuple[LonLat, ...]:
    return tuple(LonLat(p.lon_deg, p.lat_deg) for p in positions)


PLAN = Plan(
    (Site("Al Khadim air base", BASE, (1, 8), 4), Site("port of Tartus", PORT, (9,), 2, doubtful=True)),
    (Area("Libya", "LY", COUNTRY, (3,)), Area("eastern Libya", None, REGION, (4,))),
    (Movement(PORT, BASE, start_is_area=False, end_is_area=False, events=(9,), firm=False),),
    _focus(BASE, PORT),
)


def test_a_country_is_shaded_and_never_a_dot() -> None:
    """Of what is only known to be in a country, the country is shaded."""
    if not natural_earth().countries:
        pytest.skip("the package was built without outlines")
    svg = _drawn(PLAN)
    (shaded,) = _of(svg, "tinted")
    assert shaded.findtext("title") == "Libya"
    assert len(_of(svg, "dot")) == 2


def test_a_region_is_its_circle() -> None:
    """A region without a border of its own is drawn as the circle in which it lies."""
    assert len(_of(_drawn(PLAN), "area")) == 1


def test_a_radius_is_drawn_to_scale() -> None:
    """Twice the radius, twice the width."""

    def width(radius_m: float) -> float:
        site = Site("x", Position(21.0, 32.0, radius_m), (), 1)
        (ring,) = _of(_drawn(Plan((site,), (), (), _focus(BASE, PORT))), "radius")
        steps = [float(s.split()[0]) for s in str(ring.get("d"))[1:].rstrip("z").split("l")[1:]]
        return sum(abs(s) for s in steps) / 2

    assert width(100_000) * 2 == pytest.approx(width(200_000), rel=0.02)


def test_what_is_only_possible_is_dashed() -> None:
    """A movement that nobody states flatly has another line; each has one arrowhead."""
    svg = _drawn(PLAN)
    assert len(_of(svg, "move")) == len(_of(svg, "maybe")) == len(_of(svg, "head")) == 1


def test_a_doubtful_reading_has_a_question_mark() -> None:
    """And an open dot."""
    svg = _drawn(PLAN)
    assert [t.text for t in _of(svg, "name")][-1:] == ["port of Tartus?"]
    assert len(_of(svg, "doubtful")) == 1


def test_the_scale_bar_is_true() -> None:
    """The bar is as long as its kilometres: measured against two sites 100 km apart on one meridian."""
    near = Site("a", Position(20.0, 30.0, 1), (), 1)
    far = Site("b", Position(20.0, 30.9019, 1), (), 1)
    svg = _drawn(Plan((near, far), (), (), (LonLat(20, 30), LonLat(20, 30.9019), LonLat(28, 30.4))))
    ys = [float(str(d.get("cy"))) for d in _of(svg, "dot")]
    (bar,), (text,) = _of(svg, "scale"), _of(svg, "scale-text")
    length = float(str(bar.get("d")).split("h")[1].split("v")[0])
    km = float(str(text.text).removesuffix(" km").replace(",", ""))
    assert length / km == pytest.approx(abs(ys[0] - ys[1]) / 100, rel=0.03)


@pytest.mark.parametrize(
    "focus",
    [_focus(ISLAND, OTHER_SIDE), _focus(BASE), _focus(BASE, ISLAND, OTHER_SIDE, Position(-70, -50, 1)),
     (LonLat(0, 89), LonLat(120, 80)), (LonLat(0, -89), LonLat(120, -80))],
    ids=["antimeridian", "one point", "world", "north pole", "south pole"],
)  # fmt: skip
@pytest.mark.parametrize("width", [960.0, 360.0])
def test_any_part_of_the_earth_can_be_drawn(focus: tuple[LonLat, ...], width: float) -> None:
    """Also where maps tear: the antimeridian, the poles, the whole globe."""
    movement = Movement(ISLAND, OTHER_SIDE, start_is_area=False, end_is_area=False, events=(1,), firm=True)
    svg = _drawn(Plan((Site("x", ISLAND, (1,), 1),), (), (movement,), focus), width, 400)
    assert svg.get("viewBox") == f"0 0 {width:g} 400"


def test_many_events_are_cut() -> None:
    """A place with many events shows the first five."""
    assert event_numbers([1, 2]) == "1 2"
    assert event_numbers(range(1, 9)) == "1 2 3 4 5 …"
