"""Who is with whom and who against whom: names, and signed arrows between them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from crossbearing.model import EntityKind
from crossbearing.render.html import NOTHING, Html, el, join
from crossbearing.render.svg.force import layout
from crossbearing.render.svg.labels import Label, Placed, Sheet, text_width
from crossbearing.render.svg.shapes import XY, Box, path
from crossbearing.render.words import shortened

NODE_PX = 5.5
ARROW_PX = 7.0
NAME_CHARACTERS = (30, 20, 12)
"""A name that finds no room is tried again, shortened: the list beneath the drawing has it whole."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor."""

    id: str
    name: str
    kind: EntityKind
    weight: int


@dataclass(frozen=True, slots=True)
class Edge:
    """What is said of one actor towards another: the sign, and how many statements say so."""

    source: str
    target: str
    sign: int
    statements: int


def draw_network(nodes: Sequence[Node], edges: Sequence[Edge], width_px: float, height_px: float, title: str) -> Html:
    """The network as an SVG element of the given size."""
    small = width_px < 500  # noqa: PLR2004 - a phone
    side, end = (60.0, 26.0) if small else (150.0, 34.0)
    links: dict[tuple[str, str], float] = {}
    for e in edges:
        key = (min(e.source, e.target), max(e.source, e.target))
        links[key] = links.get(key, 0.0) + (1.0 if e.sign >= 0 else 0.6)
    order = [n.id for n in sorted(nodes, key=lambda n: (-n.weight, n.id))]
    inner_w, inner_h = width_px - 2 * side, height_px - 2 * end
    at = {
        name: XY(side + p.x * inner_h, end + p.y * inner_h)
        for name, p in layout(order, links, inner_w / inner_h).items()
    }
    sheet = Sheet(Box(2, 2, width_px - 2, height_px - 2))
    for p in at.values():
        sheet.occupy(Box(p.x - NODE_PX, p.y - NODE_PX, p.x + NODE_PX, p.y + NODE_PX))
    curves = [(e, _curve(at[e.source], at[e.target])) for e in edges]
    sheet.lines += [p for _, line in curves for p in line]
    size = 11.5 if small else 13.0
    names = [_name(sheet, n, at[n.id], size) for n in sorted(nodes, key=lambda n: (-n.weight, n.id))]
    return el(
        "svg",
        {"viewBox": f"0 0 {width_px:g} {height_px:g}", "class": "network", "role": "img", "aria-label": title},
        join(_edge(e, line) for e, line in curves),
        join(_node(n, at[n.id]) for n in nodes),
        join(names),
        join(_sign(sheet, e, line) for e, line in curves),
    )


def _curve(a: XY, b: XY) -> list[XY]:
    """From one node to the other, bowed to the right, so that there and back are two lines."""
    length = math.dist(a, b) or 1.0
    nx, ny = -(b.y - a.y) / length, (b.x - a.x) / length
    bow = min(26.0, length * 0.12)
    middle = XY((a.x + b.x) / 2 + nx * bow * 2, (a.y + b.y) / 2 + ny * bow * 2)
    points = []
    for i in range(25):
        t = i / 24
        u = 1 - t
        points.append(
            XY(u * u * a.x + 2 * u * t * middle.x + t * t * b.x, u * u * a.y + 2 * u * t * middle.y + t * t * b.y)
        )
    gap = NODE_PX + 3
    return [p for p in points if math.dist(p, a) >= gap and math.dist(p, b) >= gap] or [a, b]


def _edge(edge: Edge, line: list[XY]) -> Html:
    css = {1: "edge plus", 0: "edge open", -1: "edge minus"}[edge.sign]
    width = 1.1 + 0.7 * min(4.0, math.log2(edge.statements + 1))
    return join(
        [
            el("path", {"d": path(line), "class": css, "stroke-width": round(width, 1)}),
            el("path", {"d": path(_head(line), closed=True), "class": f"tip {css.split()[1]}"}),
        ]
    )


def _head(line: list[XY]) -> list[XY]:
    tip, back = line[-1], line[max(0, len(line) - 4)]
    length = math.dist(tip, back) or 1.0
    ux, uy = (tip.x - back.x) / length, (tip.y - back.y) / length
    tip = XY(tip.x + ux * 3, tip.y + uy * 3)
    bx, by, half = tip.x - ux * ARROW_PX, tip.y - uy * ARROW_PX, ARROW_PX * 0.45
    return [tip, XY(bx - uy * half, by + ux * half), XY(bx + uy * half, by - ux * half)]


def _node(node: Node, at: XY) -> Html:
    x, y, r = round(at.x, 1), round(at.y, 1), NODE_PX
    title = el("title", None, f"{node.name} ({node.kind})")
    if node.kind == "state":
        box = {"x": x - r, "y": y - r, "width": 2 * r, "height": 2 * r}
        return el("rect", {**box, "class": "node"}, title)
    if node.kind == "person":
        return el("circle", {"cx": x, "cy": y, "r": r, "class": "node hollow"}, title)
    return el("circle", {"cx": x, "cy": y, "r": r, "class": "node"}, title)


def _name(sheet: Sheet, node: Node, at: XY, size: float) -> Html:
    for length in NAME_CHARACTERS:
        placed = sheet.place(Label(shortened(node.name, length), at, size, NODE_PX + 4), crossing=99)
        if placed:
            return _text(placed, "name")
    return NOTHING


def _sign(sheet: Sheet, edge: Edge, line: list[XY]) -> Html:
    """The sign in the middle of an arrow; where that is taken, a little before or after."""
    if edge.sign == 0:
        return NOTHING
    text = "+" if edge.sign > 0 else "−"
    half = max(7.0, text_width(text, 14) / 2)
    for share in (0.5, 0.4, 0.6, 0.3, 0.7):
        p = line[int((len(line) - 1) * share)]
        box = Box(p.x - half, p.y - half, p.x + half, p.y + half)
        if not any(box.overlaps(t) for t in sheet.taken):
            sheet.occupy(box)
            css = "plus" if edge.sign > 0 else "minus"
            return join(
                [
                    el("circle", {"cx": round(p.x, 1), "cy": round(p.y, 1), "r": 7, "class": f"seal {css}"}),
                    el("text", {"x": round(p.x, 1), "y": round(p.y + 4.4, 1), "font-size": 13, "text-anchor": "middle",
                                "class": f"sign {css}"}, text),
                ]
            )  # fmt: skip
    return NOTHING


def _text(placed: Placed, css: str) -> Html:
    given = {"x": round(placed.x, 1), "y": round(placed.y, 1), "text-anchor": placed.anchor}
    return el("text", {**given, "font-size": placed.label.size_px, "class": css}, placed.label.text)
