"""The drawn network."""

import xml.etree.ElementTree as ET

from crossbearing.render.svg.network import Edge, Node, draw_network

NODES = (
    Node("a", "Russia", "state", 3),
    Node("b", "Libyan National Army", "organisation", 2),
    Node("c", "H", "person", 1),
)
EDGES = (Edge("a", "b", 1, 3), Edge("b", "a", -1, 1), Edge("c", "a", 0, 1))


def _drawn(width: float = 960) -> ET.Element:
    return ET.fromstring(draw_network(NODES, EDGES, width, 400, "A network"))  # noqa: S314 (our own output)


def _of(svg: ET.Element, css: str) -> list[ET.Element]:
    return [e for e in svg.iter() if css in e.get("class", "").split()]


def test_signs_are_drawn_and_told_apart_without_colour() -> None:
    """Backing and opposition have their own line and their own sign; what is open has no sign."""
    svg = _drawn()
    assert [len(_of(svg, css)) for css in ("edge", "tip")] == [3, 3]
    assert sorted(t.text or "" for t in _of(svg, "sign")) == ["+", "−"]


def test_kinds_have_their_shapes() -> None:
    """A state is a square, a person an open circle, an organisation a full one."""
    shapes = sorted((n.tag, "hollow" in n.get("class", "")) for n in _of(_drawn(), "node"))
    assert shapes == [("circle", False), ("circle", True), ("rect", False)]


def test_every_actor_is_named() -> None:
    """On a phone too."""
    for width in (960, 344):
        assert {t.text for t in _of(_drawn(width), "name")} == {"Russia", "Libyan National Army", "H"}
