"""The PLOVER root of what is said: a table of weights over evidence, among the roots that the kind allows.

Source: PLOVER (Open Event Data Alliance, 2018-2021); the fifteen roots are those of its annotated sentences, in which
YIELD stands for both CONCEDE (in words) and RETREAT (in deeds); the kind tells the two apart. The weights are learned by
``training/plover.py``; the evidence is named by ``read.plover``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np
from numpy.typing import NDArray

from crossbearing.kinds.kind import Kind
from crossbearing.model import Modality, Polarity, SpeechAct

TABLE: Final = "plover_weights.tsv"
SCALE: Final = 100
"""The table holds whole numbers: weights times this."""
YIELD: Final = "YIELD"
_YIELDING: Final = frozenset({"CONCEDE", "RETREAT"})
_CONFLICT: Final = frozenset({"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "SANCTION", "THREATEN"})
"""The roots of verbal and material conflict. Source: PLOVER's quad categories."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model: for every piece of evidence a weight towards each root."""

    roots: tuple[str, ...]
    rows: Mapping[str, NDArray[np.float64]]
    trained_on: str = ""
    """SHA-256 of the file of sentences."""

    def scores(self, evidence: Mapping[str, float]) -> NDArray[np.float64]:
        """One score a root, in the order of ``roots``; what the table does not know counts nothing."""
        total = np.zeros(len(self.roots))
        for name, value in evidence.items():
            row = self.rows.get(name)
            if row is not None:
                total += value * row
        return total

    def best(self, evidence: Mapping[str, float]) -> str:
        """The root for which most speaks."""
        return self.roots[int(self.scores(evidence).argmax())]


def parse_weights(text: str) -> Weights:
    r"""The model that a table holds: a comment with the training file's hash, the roots, then a row for every piece.

    >>> parse_weights("# abc\nroot\tAID\tCOERCE\nword:help\t50\t-20\n").best({"word:help": 1.0})
    'AID'
    """
    first, header, *lines = text.splitlines()
    rows = {}
    for line in lines:
        name, *values = line.split("\t")
        rows[name] = np.array([int(v or 0) for v in values]) / SCALE
    return Weights(tuple(header.split("\t")[1:]), rows, first.removeprefix("#").strip())


@cache
def load_weights() -> Weights:
    """The table that ships with the package."""
    return parse_weights(files("crossbearing.kinds").joinpath(TABLE).read_text(encoding="utf8"))


def allowed(kind: Kind, modality: Modality, polarity: Polarity, act: SpeechAct) -> tuple[str, ...]:
    """The roots that a statement of a kind can have; none for a kind that PLOVER does not code.

    PLOVER codes what is only promised, threatened, demanded or refused by that act and not by its content.
    """
    if not kind.plover:
        return ()
    roots = list(kind.plover)
    if modality is Modality.PREDICTED or act is SpeechAct.PROMISES:
        roots.append("THREATEN" if kind.plover[0] in _CONFLICT else "AGREE")
    if act is SpeechAct.DEMANDS:
        roots.append("REQUEST")
    if polarity is Polarity.NEGATIVE or act is SpeechAct.DENIES:
        roots.append("REJECT")
    return tuple(dict.fromkeys(roots))


def root_of(weights: Weights, evidence: Mapping[str, float], among: tuple[str, ...]) -> str | None:
    """The likeliest of some roots, the first where nothing speaks for any; None where there are none."""
    if len(among) <= 1:
        return among[0] if among else None
    scores = dict(zip(weights.roots, weights.scores(evidence).tolist(), strict=True))
    return max(among, key=lambda root: scores.get(YIELD if root in _YIELDING else root, float("-inf")))
