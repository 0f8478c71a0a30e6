"""The network of actors as GraphML: signed, dated, directed relations with the statements they rest on.

Source: GraphML 1.0 (graphml.graphdrawing.org); opens in Gephi, Cytoscape, yEd and networkx.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from crossbearing.model import Entity, World
from crossbearing.render.relations import Relation, relations

NODE_KEYS = (("label", "string"), ("kind", "string"), ("country", "string"), ("names", "string"))
EDGE_KEYS = (
    ("kind", "string"),
    ("sign", "int"),
    ("start", "string"),
    ("end", "string"),
    ("weight", "int"),
    ("statements", "string"),
)


def graphml_lines(world: World) -> Iterator[str]:
    """A GraphML document, line by line; nodes are the actors that stand in a relation."""
    edges = relations(world)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for what, keys in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        for name, of in keys:
            yield f'  <key id="{what[0]}_{name}" for="{what}" attr.name="{name}" attr.type="{of}"/>'
    yield '  <graph id="actors" edgedefault="directed">'
    for entity_id in sorted({e.source for e in edges} | {e.target for e in edges}):
        yield from _node(world.entities[entity_id])
    for number, edge in enumerate(edges):
        yield from _edge(number, edge)
    yield "  </graph>"
    yield "</graphml>"


def xml_text(text: str) -> str:
    """Text with every character that XML 1.0 does not allow replaced by U+FFFD. Source: XML 1.0, section 2.2."""
    return "".join(c if _allowed(c) else "\ufffd" for c in text)


def _allowed(c: str) -> bool:
    code = ord(c)
    return c in "\t\n\r" or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000  # noqa: PLR2004


def _node(entity: Entity) -> Iterator[str]:
    yield f"    <node id={quoteattr(xml_text(entity.id))}>"
    yield from _data("n_label", entity.canonical)
    yield from _data("n_kind", entity.kind)
    yield from _data("n_country", entity.country)
    yield from _data("n_names", "; ".join(entity.names))
    yield "    </node>"


def _edge(number: int, edge: Relation) -> Iterator[str]:
    source, target = quoteattr(xml_text(edge.source)), quoteattr(xml_text(edge.target))
    yield f'    <edge id="r{number}" source={source} target={target}>'
    yield from _data("e_kind", edge.kind)
    yield from _data("e_sign", str(edge.sign))
    yield from _data("e_start", edge.start.isoformat() if edge.start else None)
    yield from _data("e_end", edge.end.isoformat() if edge.end else None)
    yield from _data("e_weight", str(len(edge.statements)))
    yield from _data("e_statements", " ".join(edge.statements))
    yield "    </edge>"


def _data(key: str, value: str | None) -> Iterator[str]:
    if value is not None:
        yield f'      <data key="{key}">{escape(xml_text(value))}</data>'
