"""A layout for a small network: the same for the same network, whatever the machine."""

import math
from collections.abc import Mapping, Sequence

from crossbearing.render.svg.shapes import XY

ROUNDS = 200
"""On networks of up to 30 nodes the drawing no longer moves after about 120 rounds."""
APART = 1.6
"""How much farther than the farthest linked pair two nodes are kept that no path joins."""


def layout(nodes: Sequence[str], links: Mapping[tuple[str, str], float], aspect: float) -> dict[str, XY]:
    """Places of nodes in a box of width ``aspect`` and height 1, at distances like those along the links.

    Source: Gansner, Koren & North (2005), Graph drawing by stress majorization, with the local update of section 2.3;
    starting on a circle instead of at random, so that the result is the same every time.
    """
    if not nodes:
        return {}
    if len(nodes) == 1:
        return {nodes[0]: XY(aspect / 2, 0.5)}
    n = len(nodes)
    apart = _distances(nodes, links)
    at = [(math.cos(math.tau * i / n) * math.sqrt(n), math.sin(math.tau * i / n) * math.sqrt(n)) for i in range(n)]
    for _ in range(ROUNDS):
        for i in range(n):
            at[i] = _moved(i, at, apart[i])
    return dict(zip(nodes, _spread(_turned(at), aspect), strict=True))


def _moved(i: int, at: list[tuple[float, float]], wanted: Sequence[float]) -> tuple[float, float]:
    """Where a node has to be for its distances to all others to fit best, the near ones counting most."""
    x = y = total = 0.0
    for j, (xj, yj) in enumerate(at):
        if i == j:
            continue
        dx, dy = at[i][0] - xj, at[i][1] - yj
        length = math.hypot(dx, dy) or 1e-6
        weight = wanted[j] ** -2
        x += weight * (xj + wanted[j] * dx / length)
        y += weight * (yj + wanted[j] * dy / length)
        total += weight
    return x / total, y / total


def _distances(nodes: Sequence[str], links: Mapping[tuple[str, str], float]) -> list[list[float]]:
    """Steps along the links between all nodes; a little more than the most where there is no way."""
    index = {name: i for i, name in enumerate(nodes)}
    far = math.inf
    steps = [[0.0 if i == j else far for j in range(len(nodes))] for i in range(len(nodes))]
    for a, b in links:
        steps[index[a]][index[b]] = steps[index[b]][index[a]] = 1.0
    for k in range(len(nodes)):
        for i in range(len(nodes)):
            for j in range(len(nodes)):
                steps[i][j] = min(steps[i][j], steps[i][k] + steps[k][j])
    longest = max((d for row in steps for d in row if d < far), default=1.0)
    return [[d if d < far else max(1.0, longest) ** 0.5 * APART for d in row] for row in steps]


def _turned(at: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The drawing turned so that its longest side lies flat. Source: principal axis of the point cloud."""
    mx, my = sum(x for x, _ in at) / len(at), sum(y for _, y in at) / len(at)
    xx = sum((x - mx) ** 2 for x, _ in at)
    yy = sum((y - my) ** 2 for _, y in at)
    xy = sum((x - mx) * (y - my) for x, y in at)
    angle = -0.5 * math.atan2(2 * xy, xx - yy)
    c, s = math.cos(angle), math.sin(angle)
    return [((x - mx) * c - (y - my) * s, (x - mx) * s + (y - my) * c) for x, y in at]


def _spread(at: list[tuple[float, float]], aspect: float) -> list[XY]:
    """The places stretched to fill the box."""
    left, top = min(x for x, _ in at), min(y for _, y in at)
    wide, high = max(x for x, _ in at) - left, max(y for _, y in at) - top
    return [
        XY((x - left) / wide * aspect if wide > 1e-6 else aspect / 2, (y - top) / high if high > 1e-6 else 0.5)  # noqa: PLR2004
        for x, y in at
    ]
