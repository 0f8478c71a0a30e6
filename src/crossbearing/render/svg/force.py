"""A layout for a small network: the same for the same network, whatever the machine."""

import math
from collections.abc import Mapping, Sequence

from crossbearing.render.svg.shapes import XY

ROUNDS = 320
"""On networks of up to 30 nodes the drawing no longer moves after about 250 rounds."""


def layout(nodes: Sequence[str], links: Mapping[tuple[str, str], float], aspect: float) -> dict[str, XY]:
    """Places of nodes in a box of width ``aspect`` and height 1, linked ones near each other.

    Source: Fruchterman & Reingold (1991), Graph drawing by force-directed placement; starting on a circle instead of
    at random, so that the result is the same every time.
    """
    if not nodes:
        return {}
    n = len(nodes)
    at = {
        name: [aspect / 2 + aspect / 3 * math.cos(math.tau * i / n), 0.5 + math.sin(math.tau * i / n) / 3]
        for i, name in enumerate(nodes)
    }
    ideal = math.sqrt(aspect / n) * 0.9
    for turn in range(ROUNDS):
        heat = 0.12 * (1 - turn / ROUNDS)
        push = {name: [0.0, 0.0] for name in nodes}
        for i, a in enumerate(nodes):
            for b in nodes[i + 1 :]:
                dx, dy = at[a][0] - at[b][0], at[a][1] - at[b][1]
                d2 = max(1e-4, dx * dx + dy * dy)
                force = ideal * ideal / d2
                _add(push, a, b, dx * force, dy * force)
            # a weak pull to the middle keeps parts that no link joins in the picture
            push[a][0] -= (at[a][0] - aspect / 2) * 0.35
            push[a][1] -= (at[a][1] - 0.5) * 0.7
        for (a, b), weight in links.items():
            dx, dy = at[a][0] - at[b][0], at[a][1] - at[b][1]
            d = math.hypot(dx, dy)
            force = -d / ideal * min(2.0, weight)
            _add(push, a, b, dx * force, dy * force)
        for name in nodes:
            x, y = push[name]
            length = math.hypot(x, y)
            if length > 0:
                step = min(heat, length)
                at[name][0] = min(aspect, max(0.0, at[name][0] + x / length * step))
                at[name][1] = min(1.0, max(0.0, at[name][1] + y / length * step))
    return {name: XY(*p) for name, p in _spread(at, aspect).items()}


def _add(push: dict[str, list[float]], a: str, b: str, x: float, y: float) -> None:
    push[a][0] += x
    push[a][1] += y
    push[b][0] -= x
    push[b][1] -= y


def _spread(at: dict[str, list[float]], aspect: float) -> dict[str, tuple[float, float]]:
    """The places stretched to fill the box."""
    xs, ys = [p[0] for p in at.values()], [p[1] for p in at.values()]
    wide, high = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    if len(at) == 1:
        return {name: (aspect / 2, 0.5) for name in at}
    return {name: ((x - min(xs)) / wide * aspect, (y - min(ys)) / high) for name, (x, y) in at.items()}
