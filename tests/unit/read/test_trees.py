"""Decoding of scores."""

import itertools

import numpy as np
import pytest

from crossbearing.read.trees import best_tags, best_tree, followers, is_tree


def single_rooted(heads: list[int]) -> bool:
    """The definition: one word under 0, and every word reaches 0."""
    if heads.count(0) != 1:
        return False
    for start in range(1, len(heads) + 1):
        node, steps = start, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return True


def test_is_tree_agrees_with_the_definition() -> None:
    """For every assignment of heads to three words, padded or not."""
    rows = list(itertools.product(range(4), repeat=3))
    heads = np.zeros((len(rows), 5), dtype=np.int32)
    heads[:, :3] = rows
    heads[:, 3:] = 7  # padding may hold anything
    found = is_tree(heads, np.full(len(rows), 3, dtype=np.int32))
    assert found.tolist() == [single_rooted(list(row)) for row in rows]


@pytest.mark.parametrize("seed", range(30))
def test_best_tree_is_the_best_with_its_root(seed: int) -> None:
    """No single-rooted tree with the same root scores higher; found by trying all of them."""
    arcs = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    found = best_tree(arcs)
    assert single_rooted(found)
    root = found.index(0)

    def total(heads: tuple[int, ...]) -> float:
        return float(sum(arcs[i, h] for i, h in enumerate(heads)))

    rivals = [
        heads
        for heads in itertools.product(range(5), repeat=4)
        if single_rooted(list(heads)) and heads[root] == 0 and all(h != i + 1 for i, h in enumerate(heads))
    ]
    assert total(tuple(found)) == pytest.approx(max(map(total, rivals)), abs=1e-4)


def test_best_tree_of_one_word_is_its_root() -> None:
    """Even where the scores would have it hang on itself."""
    assert best_tree(np.array([[-50.0, 50.0]], dtype=np.float32)) == [0]


def test_long_cycles_are_broken() -> None:
    """A sentence whose every word prefers its neighbour still becomes a tree."""
    arcs = np.full((100, 101), -5.0, dtype=np.float32)
    for i in range(100):
        arcs[i, 1 + (i + 1) % 100] = 5.0
    assert single_rooted(best_tree(arcs))


def test_no_tag_continues_what_did_not_begin() -> None:
    """I-X follows B-X or I-X alone, though the single words would score higher otherwise."""
    tags = ("O", "B-A", "I-A", "B-B", "I-B")
    scores = np.random.default_rng(1).normal(size=(200, 9, 5)).astype(np.float32)
    for row in best_tags(scores, followers(tags)):
        names = [tags[t] for t in row]
        for before, tag in zip(["O", *names], names, strict=False):
            assert not tag.startswith("I-") or before[1:] == tag[1:]


def test_best_tags_keeps_a_valid_arg_max() -> None:
    """Where the best single tags are valid already, they are the answer."""
    tags = ("O", "B-A", "I-A")
    scores = np.zeros((1, 3, 3), dtype=np.float32)
    scores[0, 0, 1] = scores[0, 1, 2] = scores[0, 2, 0] = 4.0
    assert best_tags(scores, followers(tags)).tolist() == [[1, 2, 0]]
