"""The small network of commitment: how far to trust the heads of factuality, given the sentence.

Fitted on the development part of UW (Lee et al. 2015), because the heads know its training part by heart: there they
would seem surer than they are. What is said of it on that part is by five folds of sentences, each scored by a network
that saw none of them. Deterministic, seconds on one core:

    uv run python -m training.commitment
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossbearing.language.perceptron import Perceptron, write_perceptron
from crossbearing.read.commitment import FEATURES, features
from crossbearing.read.model import Reader, load_reader, parse_tokens
from training.small_nets import Floats, Plan, train

DATA = Path(os.environ.get("CROSSBEARING_DATA", Path(__file__).parents[2] / "shared"))
FITTED_ON = DATA / "data" / "nlp" / "factuality" / "UW" / "dev.jsonl"
OUT = Path(__file__).parents[1] / "src" / "crossbearing" / "read" / "weights" / "commitment.npz"
PLAN = Plan(hidden=(16,), epochs=60, groups_a_batch=32, nets=3, rate=3e-3, decay=0.03, drop=0.1)
FOLDS, RUN = 5, 40
"""Folds, and sentences in a row that go into one: neighbours may be of one article."""
BATCH = 64


@dataclass(frozen=True, slots=True)
class Asked:
    """The targets of a file: what is known of each, its label, and the sentence in which it stands."""

    inputs: Floats
    labels: Floats
    sentences: NDArray[np.intp]


def asked(reader: Reader, path: Path) -> Asked:
    """Every target of a file in the layout of the unified factuality data."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
    inputs, labels, sentences = [], [], []
    for begin in range(0, len(rows), BATCH):
        part = rows[begin : begin + BATCH]
        parsed = parse_tokens(reader, [row["text"].split(" ") for row in part])
        for n, (sentence, row) in enumerate(zip(parsed, part, strict=True), begin):
            for target in row["targets"]:
                inputs.append(features(sentence, target["span1"][0]))
                labels.append(float(target["label"]))
                sentences.append(n)
    return Asked(np.array(inputs, np.float32), np.array(labels, np.float32), np.array(sentences))


def fit(data: Asked, rows: Sequence[int]) -> Perceptron:
    """A network for these rows; the loss is the square of what is wrong."""
    inputs, labels = data.inputs[rows], data.labels[rows]

    def gradient(scores: Floats, at: NDArray[np.intp]) -> Floats:
        return ((scores - labels[at]) / len(at)).astype(np.float32)

    return train(FEATURES, inputs, [np.array([i]) for i in range(len(rows))], gradient, PLAN)


def folds(data: Asked) -> NDArray[np.intp]:
    """The fold of every row; a sentence is in one."""
    return (data.sentences // RUN) % FOLDS


def out_of_fold(data: Asked) -> Floats:
    """A value for every row by a network that saw nothing of its fold."""
    of = folds(data)
    values = np.zeros(len(of), np.float32)
    for fold in range(FOLDS):
        held = of == fold
        values[held] = fit(data, np.flatnonzero(~held).tolist()).scores(data.inputs[held])
    return values


def main() -> None:
    """Fit, write, and print what five folds give."""
    data = asked(load_reader(), FITTED_ON)
    before = float(np.corrcoef(data.inputs[:, 0], data.labels)[0, 1])
    after = float(np.corrcoef(out_of_fold(data), data.labels)[0, 1])
    write_perceptron(OUT, fit(data, range(len(data.labels))))
    print(json.dumps({"targets": len(data.labels), "r_of_the_head": round(before, 4), "r_by_folds": round(after, 4)}))


if __name__ == "__main__":
    main()
