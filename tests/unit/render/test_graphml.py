"""The GraphML export is well-formed and signed."""

import xml.etree.ElementTree as ET

import pytest

from crossbearing.model import World
from crossbearing.render.graphml import graphml_lines, xml_text
from unit.render.worlds import HOSTILE, empty_world, hostile_world, rich_world

NS = {"g": "http://graphml.graphdrawing.org/xmlns"}


def _graph(world: World) -> ET.Element:
    return ET.fromstring("\n".join(graphml_lines(world)).encode("utf-8"))  # noqa: S314 (our own output)


def test_edges_are_signed_and_cite_statements() -> None:
    """Backing is +1, an accusation is -1, and each edge names the statements it rests on."""
    world = rich_world()
    seen: dict[str, str] = {}
    for edge in _graph(world).iterfind(".//g:edge", NS):
        data = {d.get("key"): d.text for d in edge.iterfind("g:data", NS)}
        seen[f"{edge.get('source')} {data['e_kind']} {edge.get('target')}"] = str(data["e_sign"])
        assert set(str(data["e_statements"]).split()) <= set(world.statements)
    assert seen["state:RU support actor:lna"] == "1"
    assert seen["actor:gnu opposition person:haftar"] == "-1"


def test_every_end_of_an_edge_is_a_node() -> None:
    """No edge hangs in the air, no node stands alone."""
    graph = _graph(rich_world())
    nodes = {n.get("id") for n in graph.iterfind(".//g:node", NS)}
    ends = {e.get(k) for e in graph.iterfind(".//g:edge", NS) for k in ("source", "target")}
    assert ends == nodes


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_well_formed(text: str) -> None:
    """Characters that XML does not allow are replaced; markup in a name stays text."""
    world = hostile_world(text)
    assert _graph(world) is not None
    assert xml_text("\0\ud800\uffff\x0b") == "\ufffd" * 4


def test_an_empty_case_is_an_empty_graph() -> None:
    """Nothing in, a graph without nodes out."""
    assert _graph(empty_world()).findall(".//g:node", NS) == []
