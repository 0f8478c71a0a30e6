"""Fits the weights by which antecedents are chosen, on the training part of GUM.

Run: ``uv run python -m quality.coreference_fit --gold FILE``, with ``en_gum_ccby-ud-train.conllu.gz``.

Every choice that the reader makes on these documents, among the mentions that it finds itself, is one case: the things
in view, "nothing of it", and which of them the annotators meant. The weights make the right ones likely (softmax, the
right ones summed, as Durrett & Klein 2013), with a penalty on their squares. Writes
``src/crossbearing/read/weights/coreference.json`` and prints the likelihood as JSON on the last line.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossbearing.read import load_reader
from crossbearing.read.antecedents import Choice, Entity, features, group_of, nothing_features
from crossbearing.read.coreference import resolve
from crossbearing.read.markables import Markable, head_of
from crossbearing.read.nominal import Phrases
from quality.coreference_gold import GoldDocument, parsed, read_gold

OUT = Path(__file__).parents[1] / "src" / "crossbearing" / "read" / "weights" / "coreference.json"
RAREST: Final = 5
"""Features seen in fewer choices are left out."""
PENALTY: Final = 1.0
ROUNDS: Final = 300
RATE: Final = 0.1


@dataclass(frozen=True, slots=True)
class Case:
    """The features of "nothing" and of every thing in view, and which of them are right."""

    options: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]


@dataclass(slots=True)
class Teacher:
    """Chooses as the annotators did and notes every choice."""

    gold: dict[tuple[int, int], int]
    """By sentence and head."""
    cases: dict[str, list[Case]] = field(default_factory=dict)
    meant: dict[int, Counter[int]] = field(default_factory=dict)

    def __call__(self, m: Markable, found: Sequence[Entity]) -> Choice:
        """The right thing where it is in view."""
        wanted = self.gold.get((m.sentence, m.head))
        right = [k for k, e in enumerate(found) if wanted is not None and self._is(e, wanted)]
        options = [tuple(nothing_features(m)), *(tuple(features(m, e, k)) for k, e in enumerate(found))]
        if found:
            case = Case(tuple(options), tuple(k + 1 for k in right) or (0,))
            self.cases.setdefault(group_of(m), []).append(case)
        return Choice(found[right[0]] if right else None)

    def _is(self, e: Entity, wanted: int) -> bool:
        return self.gold.get((e.last.sentence, e.last.head)) == wanted


def learn(documents: Sequence[tuple[GoldDocument, Sequence[Phrases]]]) -> dict[str, list[Case]]:
    """The choices of all documents by group."""
    cases: dict[str, list[Case]] = {}
    for document, phrases in documents:
        gold = {
            (m.sentence, head_of(phrases[m.sentence].graph, m.start, m.end)): m.entity
            for m in sorted(document.mentions, key=lambda m: m.start - m.end)
        }
        teacher = Teacher(gold, cases)
        resolve(phrases, speakers=document.speakers, by=teacher)
    return cases


def fit(cases: Sequence[Case]) -> tuple[dict[str, float], float]:
    """The weights of one group, and the mean logarithm of the likelihood of what is right."""
    seen = Counter(f for case in cases for option in case.options for f in set(option))
    known = {f: k for k, f in enumerate(sorted(f for f, n in seen.items() if n >= RAREST))}
    option_of, feature_of, case_of, right = _table(cases, known)
    w = np.zeros(len(known))
    mean, square = np.zeros_like(w), np.zeros_like(w)
    likelihood = 0.0
    for turn in range(1, ROUNDS + 1):
        scores = np.bincount(option_of, w[feature_of], minlength=len(case_of))
        top = np.full(len(cases), -np.inf)
        np.maximum.at(top, case_of, scores)
        shares = np.exp(scores - top[case_of])
        total = np.bincount(case_of, shares, minlength=len(cases))
        good = np.bincount(case_of, shares * right, minlength=len(cases))
        likelihood = float(np.log(good / total).mean())
        pull = shares * right / good[case_of] - shares / total[case_of]
        slope = np.bincount(feature_of, pull[option_of], minlength=len(w)) - PENALTY * w
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        w += RATE * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return {f: round(float(w[k]), 3) for f, k in known.items()}, likelihood


def _table(
    cases: Sequence[Case], known: dict[str, int]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Option and feature of every entry; case of every option, and whether it is right."""
    options: list[int] = []
    entries: list[int] = []
    owners: list[int] = []
    right: list[float] = []
    for number, case in enumerate(cases):
        for k, option in enumerate(case.options):
            indices = [known[f] for f in option if f in known]
            options.extend([len(owners)] * len(indices))
            entries.extend(indices)
            owners.append(number)
            right.append(float(k in case.right))
    return np.array(options), np.array(entries), np.array(owners), np.array(right)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    arguments = parser.parse_args()
    reader = load_reader()
    documents = [(d, parsed(reader, d)) for d in read_gold(arguments.gold)]
    report: dict[str, dict[str, float]] = {}
    fitted = {}
    for group, cases in sorted(learn(documents).items()):
        fitted[group], likelihood = fit(cases)
        report[group] = {"cases": len(cases), "log_likelihood": round(likelihood, 4)}
    OUT.write_text(json.dumps(fitted, indent=0, sort_keys=True) + "\n", encoding="utf8")
    print(json.dumps({"task": "weights of antecedents", "gold": arguments.gold.name, "groups": report}))


if __name__ == "__main__":
    main()
