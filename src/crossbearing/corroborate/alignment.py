"""Sentences of two texts laid side by side: which says what the other says, by rare words, names, numbers and order.

News retellings of one wire text share only about 30% of their 3-grams (NEWS-COPY, Silcock et al. 2023; METHODS.md
section 2), but most of their names, figures and rare words, sentence by sentence.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from math import exp, log, log1p
from zlib import crc32

from crossbearing.language.rarity import rarity_bits, stems
from crossbearing.language.sentences import split_sentences

_LEAST_BITS = 4.0
"""A word that one sentence in sixteen has says nothing of where a sentence comes from."""
_LEAST_STEMS = 3
"""A sentence with fewer words that say something is not compared."""
_KEY_STEMS = 5
"""The rarest words of a sentence, by pairs of which it is found again."""
_MOST_SENTENCES = 400
"""Of one text: more than any article has, and a bound for hostile input."""

LEAST_SHARED_BITS = 16.0
"""Two rare words: whatever shares less is not looked at."""

SENTENCE_WEIGHTS = (-6.95, 7.5, 4.49)
"""Constant, overlap (Dice) in bits, share of neighbouring words. Fitted by quality/lineage_fit.py."""
TEXT_WEIGHTS = (-8.15, 3.75, 2.46, 0.75)
"""Constant, longest run of aligned sentences in order (log), its expected share of the shorter text, shared runs of
three words (log). As above: of the features tried, those with the least loss in training that can only rise with what
two texts share."""
_FEWEST_RUNS = 30
"""Of a shorter text a run or two would decide."""
_EVEN_ODDS = log(4)
"""The weights carry a prior of one retelling among five pairs."""
_LEAST_LOGIT = -2.0
"""A pair of sentences that is likelier no retelling still counts towards two texts, by its probability."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence laid out for comparison."""

    start: int
    end: int
    bits: Mapping[str, float]
    """What each of its stems says, those that say something."""
    total: float
    runs: frozenset[tuple[str, str]]
    """Neighbours among them."""
    trigrams: frozenset[int]
    """Checksums of every three words in a row, everyday ones too."""

    def rare_pairs(self) -> Iterator[tuple[str, str]]:
        """Pairs of its rarest stems, by which it is found again."""
        rarest = sorted(self.bits, key=lambda s: (-self.bits[s], s))[:_KEY_STEMS]
        return combinations(sorted(rarest), 2)


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two sentences that say the same, by their numbers in the two texts."""

    child: int
    parent: int
    logit: float

    @property
    def score(self) -> float:
        """The probability that one is told after the other."""
        return logistic(self.logit)


@dataclass(frozen=True, slots=True)
class Alignment:
    """What of one text stands in the other, in other words or the same."""

    pairs: tuple[Aligned, ...]
    """In the order of the child, doubtful ones too."""
    ordered: int
    """How many of them stand in the same order in both."""
    share: float
    """How many sentences of the shorter text are expected to be retold in that order, as a share of it."""
    runs: float
    """The share of the shorter text's runs of three words that the other has."""

    @property
    def features(self) -> tuple[float, ...]:
        """What the probability rests on."""
        return log1p(self.ordered), self.share, log1p(100 * self.runs)

    @property
    def score(self) -> float:
        """The probability that one text is told after the other, or both after a third."""
        return weighed(TEXT_WEIGHTS, self.features) if self.pairs else 0.0

    @property
    def firm(self) -> tuple[Aligned, ...]:
        """The pairs that are likelier a retelling than not."""
        return tuple(p for p in self.pairs if p.logit > 0.0)


def wordings(text: str) -> tuple[Wording, ...]:
    """The sentences of a text that say enough to be known again."""
    found = (wording(text[a:b], a) for a, b in split_sentences(text)[:_MOST_SENTENCES])
    return tuple(w for w in found if len(w.bits) >= _LEAST_STEMS)


def wording(sentence: str, start: int = 0) -> Wording:
    """One sentence laid out."""
    every = stems(sentence)
    telling = [(s, b) for s in every if (b := rarity_bits(s)) >= _LEAST_BITS]
    bits = dict(telling)
    runs = frozenset(pairwise(dict.fromkeys(s for s, _ in telling)))
    threes = frozenset(
        crc32(" ".join(x).encode("utf-8", "replace")) for x in zip(every, every[1:], every[2:], strict=False)
    )
    return Wording(start, start + len(sentence), bits, sum(bits.values()), runs, threes)


def sentence_features(a: Wording, b: Wording, shared: float) -> tuple[float, ...]:
    """What the probability that two sentences say the same rests on; ``shared`` is the bits of their common stems."""
    smaller = min(len(a.runs), len(b.runs))
    return 2 * shared / max(a.total + b.total, 1.0), len(a.runs & b.runs) / smaller if smaller else 0.0


def shared_bits(a: Wording, b: Wording) -> float:
    """The bits of the stems that both have."""
    return sum(bits for stem, bits in a.bits.items() if stem in b.bits)


def retold(a: Wording, b: Wording) -> float:
    """The probability that one sentence is told after the other."""
    shared = shared_bits(a, b)
    return logistic(_logit(SENTENCE_WEIGHTS, sentence_features(a, b, shared))) if shared >= LEAST_SHARED_BITS else 0.0


def told_alike(a: Wording, b: Wording) -> float:
    """The same where something else already ties the two: even odds before the words are looked at."""
    shared = shared_bits(a, b)
    if shared < LEAST_SHARED_BITS:
        return 0.0
    return logistic(_logit(SENTENCE_WEIGHTS, sentence_features(a, b, shared)) + _EVEN_ODDS)


def align(child: Sequence[Wording], parent: Sequence[Wording]) -> Alignment:
    """Each sentence of the child beside the sentence of the parent that it most likely retells, one to one."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for index, sentence in enumerate(parent):
        for stem in sentence.bits:
            where[stem].append(index)
    found: list[Aligned] = []
    for index, sentence in enumerate(child):
        shared: defaultdict[int, float] = defaultdict(float)
        for stem, bits in sentence.bits.items():
            for other in where.get(stem, ()):
                shared[other] += bits
        for other, bits in shared.items():
            if bits < LEAST_SHARED_BITS:
                continue
            logit = _logit(SENTENCE_WEIGHTS, sentence_features(sentence, parent[other], bits))
            if logit > _LEAST_LOGIT:
                found.append(Aligned(index, other, logit))
    return _one_to_one(found, child, parent)


def _one_to_one(found: Iterable[Aligned], child: Sequence[Wording], parent: Sequence[Wording]) -> Alignment:
    mine: set[int] = set()
    theirs: set[int] = set()
    kept: list[Aligned] = []
    for pair in sorted(found, key=lambda p: (-p.logit, p.child, p.parent)):
        if pair.child not in mine and pair.parent not in theirs:
            mine.add(pair.child)
            theirs.add(pair.parent)
            kept.append(pair)
    kept.sort(key=lambda p: p.child)
    shorter = min(len(child), len(parent))
    ordered, expected = _in_order(kept)
    return Alignment(tuple(kept), ordered, expected / shorter if shorter else 0.0, _shared_runs(child, parent))


def _shared_runs(child: Sequence[Wording], parent: Sequence[Wording]) -> float:
    mine = frozenset[int]().union(*(w.trigrams for w in child))
    theirs = frozenset[int]().union(*(w.trigrams for w in parent))
    return len(mine & theirs) / max(min(len(mine), len(theirs)), _FEWEST_RUNS)


def _in_order(pairs: Sequence[Aligned]) -> tuple[int, float]:
    """The longest run of pairs that stand in the same order in both texts, and the likeliest one's expected number.

    Source: patience sorting for the longest increasing subsequence (Fredman 1975); a prefix maximum for the weight.
    """
    tails: list[int] = []
    best: list[tuple[int, float]] = []
    """(last sentence of the parent, weight): both rise."""
    for pair in pairs:
        at = bisect_left(tails, pair.parent)
        tails[at : at + 1] = [pair.parent]
        at = bisect_left(best, (pair.parent, 0.0))
        weight = pair.score + (best[at - 1][1] if at else 0.0)
        end = at
        while end < len(best) and best[end][1] <= weight:
            end += 1
        best[at:end] = [(pair.parent, weight)]
    return len(tails), best[-1][1] if best else 0.0


def weighed(weights: Sequence[float], features: Sequence[float]) -> float:
    """The probability that weights give to features; the first weight is the constant."""
    return logistic(_logit(weights, features))


def _logit(weights: Sequence[float], features: Sequence[float]) -> float:
    return weights[0] + sum(w * f for w, f in zip(weights[1:], features, strict=True))


@lru_cache(maxsize=4096)
def logistic(logit: float) -> float:
    """The probability of a logit."""
    return 1.0 / (1.0 + exp(-max(-60.0, min(60.0, logit))))
