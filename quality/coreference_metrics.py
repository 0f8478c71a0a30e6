"""The official measures of coreference: MUC, B-cubed, CEAF over entities, and their mean, the CoNLL score.

Source: Vilain et al. 1995 (MUC); Bagga & Baldwin 1998 (B-cubed); Luo 2005 (CEAF); Pradhan et al. 2014 (how predicted
mentions that the key lacks are counted, which is followed here: none is added to, or taken from, either side).
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Chain: TypeAlias = frozenset[Hashable]
"""The mentions of one entity."""
Chains: TypeAlias = Sequence[Chain]


@dataclass(frozen=True, slots=True)
class Counts:
    """Numerators and denominators of recall and precision: they add up over documents."""

    found: float = 0.0
    key: float = 0.0
    right: float = 0.0
    response: float = 0.0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.found + other.found, self.key + other.key, self.right + other.right, self.response + other.response
        )

    @property
    def recall(self) -> float:
        """Share of the key."""
        return self.found / self.key if self.key else 0.0

    @property
    def precision(self) -> float:
        """Share of the response."""
        return self.right / self.response if self.response else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


def muc(key: Chains, response: Chains) -> Counts:
    """Links: how many of the key's chains had to be joined again, and the other way round.

    >>> muc([frozenset("abcd")], [frozenset("ab"), frozenset("cd")]).recall
    0.6666666666666666
    """
    found, all_key = _links(key, response)
    right, all_response = _links(response, key)
    return Counts(found, all_key, right, all_response)


def _links(chains: Chains, others: Chains) -> tuple[float, float]:
    chain_of = _index(others)
    kept = total = 0
    for chain in chains:
        parts = {chain_of[m] for m in chain if m in chain_of}
        alone = sum(m not in chain_of for m in chain)
        kept += len(chain) - len(parts) - alone
        total += len(chain) - 1
    return kept, total


def b_cubed(key: Chains, response: Chains) -> Counts:
    """Mentions: how much of the chain of each is shared by both sides."""
    found, all_key = _shared(key, response)
    right, all_response = _shared(response, key)
    return Counts(found, all_key, right, all_response)


def _shared(chains: Chains, others: Chains) -> tuple[float, float]:
    chain_of = _index(others)
    total = 0.0
    for chain in chains:
        overlaps = Counter(chain_of[m] for m in chain if m in chain_of)
        total += sum(n * n for n in overlaps.values()) / len(chain)
    return total, sum(map(len, chains))


def ceaf_e(key: Chains, response: Chains) -> Counts:
    """Entities: the best one-to-one alignment of chains, each pair worth 2·|shared| / (|one| + |other|)."""
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    chain_of = _index(response)
    for i, chain in enumerate(key):
        for j, shared in sorted(Counter(chain_of[m] for m in chain if m in chain_of).items()):
            rows.append(i)
            columns.append(j)
            values.append(2 * shared / (len(chain) + len(response[j])))
    best = _alignment(rows, columns, values)
    return Counts(best, len(key), best, len(response))


def _alignment(rows: Sequence[int], columns: Sequence[int], values: Sequence[float]) -> float:
    """The greatest sum of values with every row and column at most once, part by part of the graph they make."""
    part: dict[tuple[str, int], tuple[str, int]] = {}

    def root(x: tuple[str, int]) -> tuple[str, int]:
        while part.setdefault(x, x) != x:
            part[x] = part[part[x]]
            x = part[x]
        return x

    for i, j in zip(rows, columns, strict=True):
        part[root(("row", i))] = root(("column", j))
    groups: dict[tuple[str, int], list[int]] = {}
    for k, i in enumerate(rows):
        groups.setdefault(root(("row", i)), []).append(k)
    total = 0.0
    for edges in groups.values():
        row_of = {i: n for n, i in enumerate(sorted({rows[k] for k in edges}))}
        column_of = {j: n for n, j in enumerate(sorted({columns[k] for k in edges}))}
        gain = np.zeros((len(row_of), len(column_of)))
        for k in edges:
            gain[row_of[rows[k]], column_of[columns[k]]] = values[k]
        total += _assignment(gain if len(row_of) <= len(column_of) else gain.T)
    return total


def _assignment(gain: NDArray[np.float64]) -> float:
    """The greatest sum of one entry a row, no column twice; no more rows than columns.

    Source: the Hungarian method with potentials and shortest augmenting paths (Kuhn 1955; Jonker & Volgenant 1987).
    """
    count, width = gain.shape
    cost = -gain
    over_rows, over_columns = np.zeros(count + 1), np.zeros(width + 1)
    row_of = np.zeros(width + 1, dtype=np.int64)  # 1-based; 0 = free
    for i in range(1, count + 1):
        row_of[0] = i
        at = 0
        least = np.full(width + 1, np.inf)
        before = np.zeros(width + 1, dtype=np.int64)
        used = np.zeros(width + 1, dtype=np.bool_)
        while row_of[at]:
            used[at] = True
            row = row_of[at]
            free = np.flatnonzero(~used[1:]) + 1
            reduced = cost[row - 1, free - 1] - over_rows[row] - over_columns[free]
            better = reduced < least[free]
            least[free[better]] = reduced[better]
            before[free[better]] = at
            following = int(free[np.argmin(least[free])])
            step = least[following]
            over_rows[row_of[used]] += step
            over_columns[used] -= step
            least[~used] -= step
            at = following
        while at:
            row_of[at] = row_of[before[at]]
            at = int(before[at])
    return float(sum(gain[row_of[j] - 1, j - 1] for j in range(1, width + 1) if row_of[j]))


def _index(chains: Chains) -> Mapping[Hashable, int]:
    return {m: i for i, chain in enumerate(chains) for m in chain}


MEASURES = {"muc": muc, "b_cubed": b_cubed, "ceaf_e": ceaf_e}


def scores(documents: Sequence[tuple[Chains, Chains]]) -> dict[str, float | dict[str, float]]:
    """The measures over pairs of key and response, counts summed over documents, and the CoNLL mean of their F1."""
    out: dict[str, float | dict[str, float]] = {}
    f1 = []
    for name, measure in MEASURES.items():
        total = sum((measure(key, response) for key, response in documents), Counts())
        out[name] = {k: round(v, 4) for k, v in (("p", total.precision), ("r", total.recall), ("f1", total.f1))}
        f1.append(total.f1)
    out["conll_f1"] = round(sum(f1) / len(f1), 4)
    return out
