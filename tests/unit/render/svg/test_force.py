"""The layout of a network."""

import math

from crossbearing.render.svg.force import layout


def test_the_same_network_lies_the_same_every_time() -> None:
    """No chance in it."""
    links = {("a", "b"): 1.0, ("b", "c"): 1.0}
    assert layout(["a", "b", "c"], links, 2.0) == layout(["a", "b", "c"], links, 2.0)


def test_linked_nodes_are_nearer_than_others() -> None:
    """In a chain, neighbours are nearer to each other than the ends are."""
    at = layout(["a", "b", "c", "d"], {("a", "b"): 1.0, ("b", "c"): 1.0, ("c", "d"): 1.0}, 2.0)
    assert math.dist(at["a"], at["b"]) < math.dist(at["a"], at["d"])


def test_everything_lies_in_the_box() -> None:
    """Also parts that no link joins."""
    names = [f"n{i}" for i in range(22)]
    for p in layout(names, {("n0", "n1"): 1.0, ("n2", "n3"): 1.0}, 1.8).values():
        assert -1e-9 <= p.x <= 1.8 + 1e-9
        assert -1e-9 <= p.y <= 1 + 1e-9


def test_no_two_nodes_share_a_place() -> None:
    """Even where all are linked to one."""
    names = [f"n{i}" for i in range(12)]
    at = layout(names, {("n0", n): 1.0 for n in names[1:]}, 1.8)
    assert min(math.dist(at[a], at[b]) for a in names for b in names if a < b) > 0.05


def test_one_and_none() -> None:
    """A single node lies in the middle; no node lies nowhere."""
    assert layout(["a"], {}, 2.0)["a"] == (1.0, 0.5)
    assert layout([], {}, 2.0) == {}
