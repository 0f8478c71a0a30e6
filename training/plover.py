"""Learns the table of PLOVER weights.

Run: `uv run python -m training.plover --data ../shared/data/nlp/events/plover/PLV_train.tsv`

Writes `src/crossbearing/kinds/plover_weights.tsv`: multinomial logistic regression over the evidence of `read.plover`,
the rarer roots weighted up. The evidence rests on the shipped reading model: run it again after the model, the lemma
table or the kinds have changed. It uses no chance: the same input gives the same table.
"""

import argparse
import csv
import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossbearing.gazetteer import load_gazetteer
from crossbearing.kinds.plover import SCALE, TABLE, Weights
from crossbearing.model.span import Span
from crossbearing.read.graph import graph
from crossbearing.read.matching import matches
from crossbearing.read.model import load_reader, parse_sentences
from crossbearing.read.nominal import Phrases, names
from crossbearing.read.plover import Evidence, evidence, pair

Floats = NDArray[np.float32]

PENALTY: Final = 1.0  # of the squared weights; .3 and 3 give macro-F1 within a point of it in cross-validation
RARE: Final = 0.4  # how far a root's weight goes from equal sentences (0) to equal roots (1)
STEPS: Final = 80  # of accelerated gradient descent; three times as many change 12 of 1,050 roots
LEAST_SENTENCES: Final = 2  # that must show a piece of evidence before it has a weight
LEAST_WEIGHT: Final = 3  # in the units of the table; smaller ones are written as nothing
_MARK: Final = re.compile(r"<(/?)([st])>")
_TABLE: Final = Path(__file__).parents[1] / "src" / "crossbearing" / "kinds" / TABLE


@dataclass(frozen=True, slots=True)
class Sentence:
    """An annotated sentence: its text, the characters of source and target, and its root where it is known."""

    text: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    root: str


def unmark(marked: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """A sentence without its marks, and the characters that stood between <s> and </s>, <t> and </t>.

    >>> unmark("<s>Chad</s> left <t>Mali</t>.")
    ('Chad left Mali.', {'s': [(0, 4)], 't': [(10, 14)]})
    """
    text, at = "", 0
    begun: dict[str, int] = {}
    spans: dict[str, list[tuple[int, int]]] = {"s": [], "t": []}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if not mark[1]:
            begun[mark[2]] = len(text)
        elif mark[2] in begun:
            spans[mark[2]].append((begun.pop(mark[2]), len(text)))
    return text + marked[at:], spans


def read_sentences(path: Path) -> list[Sentence]:
    """The rows of a file of marked sentences; of a target that is marked twice, what is nearest to the source."""
    found = []
    with path.open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            text, spans = unmark(row["marked_sentence"])
            source = spans["s"][0] if spans["s"] else None
            begin = source[0] if source else 0
            target = min(spans["t"], key=lambda s: abs(s[0] - begin)) if spans["t"] else None
            found.append(Sentence(text, source, target, row["gold_root"]))
    return found


def read_evidence(sentences: Sequence[Sentence]) -> list[Evidence]:
    """What the program sees in each sentence, read as a document of its own."""
    reader, known = load_reader(), names(load_gazetteer())
    out = []
    for sentence in sentences:
        parsed = parse_sentences(reader, sentence.text, [Span(0, len(sentence.text))])[0]
        phrases = Phrases(graph(parsed), sentence.text, "", known)
        out.append(evidence(phrases, list(matches(phrases)), pair(phrases.graph, sentence.source, sentence.target)))
    return out


def columns(pieces: Sequence[Mapping[str, float]]) -> list[str]:
    """The pieces of evidence that enough sentences show, in the order of the alphabet."""
    counts = Counter(name for piece in pieces for name in piece)
    return sorted(name for name, count in counts.items() if count >= LEAST_SENTENCES)


def matrix(pieces: Sequence[Mapping[str, float]], order: Sequence[str]) -> Floats:
    """[sentences, pieces]."""
    place = {name: i for i, name in enumerate(order)}
    table = np.zeros((len(pieces), len(order)), dtype=np.float32)
    for row, piece in enumerate(pieces):
        for name, value in piece.items():
            if name in place:
                table[row, place[name]] = value
    return table


def solve(gram: Floats, roots: Sequence[str], order: Sequence[str], penalty: float = PENALTY) -> Floats:
    """Softmax regression in its dual form: [sentences, roots], of which the weights are sums over sentences.

    `gram` [sentences, sentences]: how much evidence two sentences share. `roots` are those of the sentences, `order`
    that of the columns.
    """
    counts = Counter(roots)
    wanted = np.eye(len(order), dtype=np.float32)[[order.index(r) for r in roots]]
    share = np.array([(len(roots) / len(counts) / counts[r]) ** RARE for r in roots], dtype=np.float32)[:, None]
    step = 1.0 / (0.5 * _largest(gram) * float(share.max()) + penalty)
    dual = ahead = np.zeros_like(wanted)
    pace = 1.0
    for _ in range(STEPS):
        scores = gram @ ahead
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        new = ahead - step * (share * (chance - wanted) + penalty * ahead)
        faster = (1 + sqrt(1 + 4 * pace * pace)) / 2
        ahead = new + (pace - 1) / faster * (new - dual)
        dual, pace = new, faster
    return dual


def _largest(gram: Floats) -> float:
    """A little above the largest eigenvalue, by power iteration."""
    vector = np.ones(len(gram), dtype=np.float32)
    for _ in range(20):
        vector = gram @ vector
        vector /= np.linalg.norm(vector)
    return 1.02 * float(vector @ gram @ vector)


def fit(pieces: Sequence[Mapping[str, float]], roots: Sequence[str]) -> Weights:
    """The weights of every piece of evidence towards every root."""
    order, names_of = sorted(set(roots)), columns(pieces)
    table = matrix(pieces, names_of)
    weights = table.T @ solve(table @ table.T, roots, order)
    return Weights(tuple(order), dict(zip(names_of, weights.astype(np.float64), strict=True)))


def write_table(weights: Weights, digest: str) -> str:
    """The table as text; rows and numbers that round to next to nothing are left out."""
    lines = [f"# {digest}", "\t".join(("root", *weights.roots))]
    for name, row in sorted(weights.rows.items()):
        values = [round(float(v) * SCALE) for v in row]
        kept = [str(v) if abs(v) >= LEAST_WEIGHT else "" for v in values]
        if any(kept):
            lines.append("\t".join((name, *kept)))
    return "\n".join(lines) + "\n"


def digest_of(path: Path) -> str:
    """By which a table says what it was trained on."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=_TABLE)
    given = parser.parse_args()
    sentences = read_sentences(given.data)
    weights = fit(read_evidence(sentences), [s.root for s in sentences])
    given.out.write_text(write_table(weights, digest_of(given.data)), encoding="utf8")
    print(f"{len(sentences)} sentences, {len(weights.rows)} pieces of evidence, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
