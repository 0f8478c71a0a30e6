"""The PLOVER root of sentences in which source and target are marked, beside TF-IDF in the same run.

    python -m quality.plover --gold ../shared/data/nlp/events/plover/PLV_train.tsv [--out pred.jsonl]

Where the file is the one on which the shipped table was trained, ten folds are predicted each by a table that has not
seen them; any other file is predicted by the shipped table, and TF-IDF is left out. ``pred.jsonl`` has one line a
sentence, ``{"root": ..., "gold": ...}``. The last line printed is one JSON object: macro-F1, accuracy and F1 of each
root with all evidence, with that of the kinds alone and with words alone.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from training.plover import Evidence, columns, digest_of, matrix, read_evidence, read_sentences, solve

from crossbearing.kinds.plover import load_weights

FOLDS: Final = 10
# Macro-F1 of roots on these sentences. Source: as measured when the project began;
# UniversalPetrarch has CAMEO's dictionaries, RoBERTa-large reads every sentence once for each hypothesis.
PUBLISHED: Final = {"TF-IDF": 0.66, "UniversalPetrarch": 0.29, "RoBERTa-large NLI": 0.82}
FLOOR: Final = 0.70
KINDS: Final = ("kind", "lex", "lex-beside")
"""Families of evidence that rest on the kinds of statement and their triggers."""
WORDS: Final = ("word", "between", "source", "source-named", "target")
"""Families that are lemmas of the sentence, without its tree."""
BASELINE_PENALTY: Final = 0.02  # for rows of unit length; .1 gives the same
_WORD: Final = re.compile(r"[A-Za-z']+")


def folds(roots: Sequence[str]) -> list[int]:
    """The fold of every sentence: every root's sentences are dealt out in the order of the file."""
    dealt: Counter[str] = Counter()
    out = []
    for root in roots:
        out.append((dealt[root] + len(root)) % FOLDS)
        dealt[root] += 1
    return out


def family(pieces: Sequence[Evidence], names: Sequence[str]) -> list[Evidence]:
    """The evidence of some families alone."""
    return [{k: v for k, v in piece.items() if k.partition(":")[0] in names} for piece in pieces]


def tfidf(texts: Sequence[str]) -> list[Evidence]:
    """Words by how rare they are, every sentence of length 1."""
    words = [Counter(w.lower() for w in _WORD.findall(text)) for text in texts]
    seen = Counter(w for counts in words for w in counts)
    out = []
    for counts in words:
        row = {w: n * float(np.log(len(texts) / seen[w])) for w, n in counts.items()}
        length = float(np.sqrt(sum(v * v for v in row.values()))) or 1.0
        out.append({w: v / length for w, v in row.items()})
    return out


def cross_validated(pieces: Sequence[Evidence], roots: Sequence[str], penalty: float | None = None) -> list[str]:
    """The root of every sentence by weights that have not seen its fold."""
    order, fold = sorted(set(roots)), np.array(folds(roots))
    table = matrix(pieces, columns(pieces))
    gram = table @ table.T
    out = [""] * len(roots)
    for k in range(FOLDS):
        seen, new = np.flatnonzero(fold != k), np.flatnonzero(fold == k)
        known = [roots[i] for i in seen]
        inner = gram[np.ix_(seen, seen)]
        dual = solve(inner, known, order) if penalty is None else solve(inner, known, order, penalty)
        for i, best in zip(new.tolist(), (gram[np.ix_(new, seen)] @ dual).argmax(axis=1).tolist(), strict=True):
            out[i] = order[best]
    return out


def score(gold: Sequence[str], predicted: Sequence[str]) -> dict[str, float | dict[str, float]]:
    """Macro-F1 over the roots that the gold has, accuracy, and F1 by root."""
    pairs = list(zip(gold, predicted, strict=True))
    by_root = {}
    for root in sorted(set(gold)):
        right = sum(g == p == root for g, p in pairs)
        by_root[root] = round(2 * right / sum((g == root) + (p == root) for g, p in pairs), 4)
    return {
        "macro_f1": round(sum(by_root.values()) / len(by_root), 4),
        "accuracy": round(sum(g == p for g, p in pairs) / len(pairs), 4),
        "by_root": by_root,
    }


def brief(figures: Mapping[str, float | dict[str, float]]) -> dict[str, float | dict[str, float]]:
    """Without the figures by root."""
    return {k: v for k, v in figures.items() if k != "by_root"}


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    sentences = read_sentences(given.gold)
    gold = [s.root for s in sentences]
    pieces = read_evidence(sentences)
    shipped = load_weights()
    beside: dict[str, dict[str, float | dict[str, float]]] = {}
    if digest_of(given.gold) == shipped.trained_on:
        predicted = cross_validated(pieces, gold)
        others = {
            "kinds alone": family(pieces, KINDS),
            "words alone": family(pieces, WORDS),
            "without kinds": [{k: v for k, v in p.items() if k.partition(":")[0] not in KINDS} for p in pieces],
        }
        beside = {name: brief(score(gold, cross_validated(e, gold))) for name, e in others.items()}
        baseline = cross_validated(tfidf([s.text for s in sentences]), gold, BASELINE_PENALTY)
        beside["TF-IDF, logistic"] = brief(score(gold, baseline))
    else:
        predicted = [shipped.best(piece) for piece in pieces]
    if given.out:
        lines = [json.dumps({"root": p, "gold": g}) for p, g in zip(predicted, gold, strict=True)]
        given.out.write_text("\n".join(lines) + "\n", encoding="utf8")
    report = {
        "task": "PLOVER root, source and target marked",
        "gold": given.gold.name,
        "sentences": len(gold),
        "folds": FOLDS if beside else 0,
        **score(gold, predicted),
        "beside": beside,
        "published_macro_f1": PUBLISHED,
        "floor": FLOOR,
    }
    print(json.dumps(report))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
