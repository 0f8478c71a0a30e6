"""Fits the tables of `stories` and `happenings` on the training part of ECB+.

Run: ``uv run python -m quality.events_fit --gold ../shared/data/nlp/ecbplus``

Stories: every two documents that share a rare stem; one story where they are of one half of a topic. Happenings: every
two mentions within the stories found so, one logistic regression for each way in which their triggers meet. Thresholds
are those with the best CoNLL F1 on the same part (happenings: with
weights from other topics). Prints the tables as Python and, last, a line of JSON.
"""

import argparse
import json
import math
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossbearing.corroborate import happenings as h
from crossbearing.corroborate import stories as s
from crossbearing.corroborate.linkage import gathered
from crossbearing.read import load_reader
from quality.coreference_metrics import scores
from quality.ecbplus import GoldMention, read_part

PENALTY = 1e-5
FOLDS = 5
"""Topics that are left out together when the threshold of happenings is chosen."""
THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45)


def regression(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights of a logistic regression by Newton's method; the first column is not punished."""
    w = np.zeros(x.shape[1])
    penalty = np.full(len(w), PENALTY)
    penalty[0] = 1e-9
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) / len(y) + penalty * w
        w = w - np.linalg.solve((x.T * (p * (1 - p))) @ x / len(y) + np.diag(penalty), gradient)
    return w


def fit_stories(mentions: Sequence[GoldMention]) -> tuple[dict[str, float], float]:
    """The weights, and the threshold."""
    half = {m.wording.story: m.part for m in mentions}
    nodes = sorted(half, key=lambda x: x.key)
    pairs = [p for p in sorted(s.candidates(nodes)) if s.alike(nodes[p[0]], nodes[p[1]]) > s.LEAST_ALIKE]
    rows = [s.story_features(nodes[i], nodes[j]) for i, j in pairs]
    names = list(rows[0])
    x = np.array([[row[n] for n in names] for row in rows])
    y = np.array([half[nodes[i]] == half[nodes[j]] for i, j in pairs], dtype=float)
    w = regression(x, y)
    chances = dict(zip(pairs, (1 / (1 + np.exp(-np.clip(x @ w, -4, 4)))).tolist(), strict=True))
    key = _sets([half[n] for n in nodes])
    found = {t: _score(key, gathered(len(nodes), chances, t)) for t in THRESHOLDS}
    best = max(found, key=lambda t: found[t])
    print("stories", len(y), y.mean(), found)
    return {n: round(float(v), 3) for n, v in zip(names, w, strict=True)}, best


def fit_happenings(mentions: Sequence[GoldMention]) -> tuple[dict[str, list[float]], float]:
    """The table, and the threshold."""
    told = list(dict.fromkeys(m.wording.story for m in mentions))
    of = {told[i]: k for k, group in enumerate(s.stories(told)) for i in group}
    here = [
        (j, i)
        for i, j in combinations(range(len(mentions)), 2)
        if of[mentions[i].wording.story] == of[mentions[j].wording.story]
    ]
    meetings = [h.meeting(mentions[i].wording, mentions[j].wording) for i, j in here]
    rows = np.array([h.columns(mentions[i].wording, mentions[j].wording) for i, j in here])
    same = np.array([mentions[i].cluster == mentions[j].cluster for i, j in here], dtype=float)
    table: dict[str, list[float]] = {}
    chance = np.zeros(len(here))
    fold = np.array([int(mentions[i].topic) % FOLDS for i, _ in here])
    for name in h.MEETINGS:
        mine = np.array([m == name for m in meetings])
        for k in range(FOLDS):
            others, held = mine & (fold != k), mine & (fold == k)
            chance[held] = 1 / (1 + np.exp(-rows[held] @ regression(rows[others], same[others])))
        table[name] = [round(float(v), 3) for v in regression(rows[mine], same[mine])]
        print(name, int(mine.sum()), round(float(same[mine].mean()), 4))
    key = _sets([m.cluster for m in mentions])
    chances = dict(zip(here, chance.tolist(), strict=True))
    found = {t: _score(key, gathered(len(mentions), chances, t)) for t in THRESHOLDS}
    print("happenings", found)
    return table, max(found, key=lambda t: found[t])


def _sets(labels: Sequence[str]) -> list[list[int]]:
    out: dict[str, list[int]] = {}
    for i, label in enumerate(labels):
        out.setdefault(label, []).append(i)
    return list(out.values())


def _score(key: Sequence[Sequence[int]], response: Sequence[Sequence[int]]) -> float:
    found = scores([([frozenset(c) for c in key], [frozenset(c) for c in response])])["conll_f1"]
    return float(found) if isinstance(found, float) else math.nan


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--stories", action="store_true", help="fit the table of stories; else that of happenings")
    given = parser.parse_args()
    mentions = read_part(given.gold, "train", load_reader())
    if given.stories:
        weights, least = fit_stories(mentions)
        print("".join(f'    "{name}": {w},\n' for name, w in weights.items()))
    else:
        rows, least = fit_happenings(mentions)
        print("".join(f'    "{c}": {w},\n' for c, *w in zip(h.WEIGHTS, *rows.values(), strict=True)))
    print(json.dumps({"fitted": "stories" if given.stories else "happenings", "least_chance": least}))


if __name__ == "__main__":
    main()
