"""From scores to trees: dependency heads that form one tree, and entity tags that form spans."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


def is_tree(heads: Ints, words: Ints) -> NDArray[np.bool_]:
    """For every sentence of a batch, whether its best heads are one tree already.

    `heads` [sentences, words]: 0 = root, else 1 + the index of the head. `words` [sentences]: how many are real.
    """
    width = heads.shape[1]
    real = np.arange(width)[None, :] < words[:, None]
    one_root = ((heads == 0) & real).sum(axis=1) == 1
    inside = ((heads <= words[:, None]) | ~real).all(axis=1)
    reach = np.zeros((heads.shape[0], width + 1), dtype=np.int64)
    reach[:, 1:] = np.where(real, heads, 0)
    for _ in range(max(1, width.bit_length())):  # every step doubles how far up each word has looked
        reach = np.take_along_axis(reach, reach, axis=1)
    trees: NDArray[np.bool_] = one_root & inside & (reach == 0).all(axis=1)
    return trees


def best_tree(arcs: Floats) -> list[int]:
    """The best single-rooted tree for one sentence: head of every word, 0 = root, else 1 + an index.

    `arcs` [words, 1 + words]. The root is the word that loses least by hanging there; the rest is the maximum
    spanning arborescence. Source: Chu & Liu 1965, Edmonds 1967; the fixed root differs from trying every root, and
    costs one search instead of as many as there are words.
    """
    count = arcs.shape[0]
    scores = np.full((count + 1, count + 1), -np.inf)
    scores[1:, :] = arcs
    np.fill_diagonal(scores, -np.inf)
    if count > 1:
        root = 1 + int(np.argmax(scores[1:, 0] - scores[1:, 1:].max(axis=1)))
        others = np.arange(count + 1) != root
        scores[others, 0] = -np.inf
        scores[root, 1:] = -np.inf
    scores[1:, 0] = np.maximum(scores[1:, 0], -1e9)  # a way out always exists
    return [int(h) for h in _arborescence(scores)[1:]]


def _arborescence(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Heads of the maximum spanning arborescence from node 0; `scores` [dependent, head]."""
    heads: NDArray[np.int64] = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    members = np.array(cycle)
    outside = np.array([i for i in range(len(heads)) if i not in set(cycle)])
    own = scores[members, heads[members]]
    entering = scores[np.ix_(members, outside)] - own[:, None]
    leaving = scores[np.ix_(outside, members)]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), -np.inf)
    smaller[:size, :size] = scores[np.ix_(outside, outside)]
    smaller[size, :size] = entering.max(axis=0)
    smaller[:size, size] = leaving.max(axis=1)
    inner = _arborescence(smaller)
    result: NDArray[np.int64] = heads.copy()
    for i in range(1, size):
        chosen = inner[i]
        result[outside[i]] = members[leaving[i].argmax()] if chosen == size else outside[chosen]
    broken = members[entering[:, inner[size]].argmax()]
    result[broken] = outside[inner[size]]
    return result


def _cycle(heads: NDArray[np.int64]) -> list[int]:
    """The nodes of one cycle among the heads, if there is any; node 0 is the root."""
    state = [0] * len(heads)
    state[0] = 2
    for begin in range(1, len(heads)):
        path = []
        node = begin
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = int(heads[node])
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


def best_tags(scores: Floats, may_follow: NDArray[np.bool_]) -> Ints:
    """The best sequence of BIO tags in which no I- stands without its beginning.

    `scores` [sentences, words, tags]; `may_follow` [1 + tags, tags]: row 0 for the beginning of the sentence, row
    1 + t for what may come after tag t. The words of padding do not matter: they come last.
    """
    sentences, words, tags = scores.shape
    barred = np.where(may_follow, 0.0, -1e9).astype(np.float32)
    best = scores[:, 0] + barred[0]
    back = np.zeros((sentences, words, tags), dtype=np.int32)
    for i in range(1, words):
        through = best[:, :, None] + barred[None, 1:]
        back[:, i] = through.argmax(axis=1)
        best = through.max(axis=1) + scores[:, i]
    out = np.zeros((sentences, words), dtype=np.int32)
    out[:, -1] = best.argmax(axis=1)
    for i in range(words - 1, 0, -1):
        out[:, i - 1] = np.take_along_axis(back[:, i], out[:, i : i + 1], axis=1)[:, 0]
    return out


def followers(tags: tuple[str, ...]) -> NDArray[np.bool_]:
    """Which tag may follow which, for `best_tags`: I-X only after B-X or I-X."""
    allowed = np.ones((len(tags) + 1, len(tags)), dtype=np.bool_)
    for column, tag in enumerate(tags):
        if tag.startswith("I-"):
            allowed[0, column] = False
            for row, before in enumerate(tags):
                allowed[row + 1, column] = before[1:] == tag[1:]
    return allowed
