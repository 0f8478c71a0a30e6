"""What would change a grade most: every origin left out in turn. Source: METHODS.md section 7 (Dhami 2019)."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice

from crossbearing.corroborate.bearings import Bearing, Bearings, Weight
from crossbearing.corroborate.grade import IN_ORDER_OF_TRUTH, Dispute, Verdict, verdict
from crossbearing.corroborate.origins import Sets
from crossbearing.corroborate.ratios import Row
from crossbearing.model import Likelihood, Without

_SHOWN = 8
"""Origins whose silence is told: those that change most."""
_EVIDENCE = 12
_WORDS: tuple[Likelihood, ...] = tuple(Likelihood)


def without_each(
    found: Bearings,
    now: Verdict,
    prior: Row,
    settled_by: Callable[[Iterable[str]], bool],
    dispute_without: Callable[[AbstractSet[str]], Dispute],
    dispute: Dispute,
) -> tuple[Without, ...]:
    """The grade with each origin left out, the greatest change first; origins that change nothing are not told.

    ``dispute_without`` says what is contradicted once these statements are gone; it is asked only where ``settled_by``
    says that they have a part in all of it. Equal bearings change the same, so that it takes linear time.
    """
    weights = Counter(x.weight for x in found.counted)
    grade = _remembered(weights, prior)
    changes: list[tuple[tuple[float, ...], str, Without]] = []
    for origin, drawn in _origins(found):
        ids = dict.fromkeys(i for x in (*origin, *drawn) for i in x.ids)
        left = dispute_without(ids.keys()) if settled_by(ids) else dispute
        gone = Counter(x.weight for x in origin)
        alone = not any(x.saying for x in weights - gone)
        then = grade(frozenset(gone.items()), left)
        change = _change(now, then, alone=alone)
        if any(change):
            known = tuple(islice(ids, _EVIDENCE))
            label = origin[0].label
            changes.append((tuple(-x for x in change), label, _without(label, then, known, alone=alone)))
    return tuple(x for _, _, x in sorted(changes, key=lambda x: (x[0], x[1], x[2].evidence))[:_SHOWN])


def _origins(found: Bearings) -> Iterator[tuple[tuple[Bearing, ...], tuple[Bearing, ...]]]:
    """Each origin with its bearings, on both sides where it has two, and with those by which it draws distinctions."""
    drawn: defaultdict[frozenset[str], list[Bearing]] = defaultdict(list)
    for bearing in found.distinguishing:
        drawn[bearing.who].append(bearing)
    both = Sets()
    for bearing in found.counted:
        if bearing.torn:
            first, *others = sorted(bearing.keys)
            for key in others:
                both.join(first, key)
    groups: defaultdict[frozenset[str], list[Bearing]] = defaultdict(list)
    for bearing in found.counted:
        # Who says both falls silent on both sides, by whatever further names either side is known.
        groups[frozenset({both.find(min(bearing.keys))}) if bearing.torn else bearing.who].append(bearing)
    for bearings in groups.values():
        told = {x: None for bearing in bearings for x in drawn.get(bearing.who, ())}
        yield tuple(bearings), tuple(told)


def _remembered(
    weights: Mapping[Weight, int], prior: Row
) -> Callable[[frozenset[tuple[Weight, int]], Dispute], Verdict]:
    known: dict[tuple[frozenset[tuple[Weight, int]], Dispute], Verdict] = {}

    def grade(gone: frozenset[tuple[Weight, int]], dispute: Dispute) -> Verdict:
        key = (gone, dispute)
        if key not in known:
            known[key] = verdict(Counter(weights) - Counter(dict(gone)), dispute, prior)
        return known[key]

    return grade


def _change(now: Verdict, then: Verdict, *, alone: bool) -> tuple[float, ...]:
    """How much changes, the gravest first: whether anything is left, number, word, letter, confidence, odds."""
    rank = IN_ORDER_OF_TRUTH.index
    return (
        float(alone),
        abs(rank(now.number) - rank(then.number)),
        abs(_height(now.likelihood) - _height(then.likelihood)),
        float(now.letter != then.letter),
        float(now.confidence != then.confidence),
        round(abs(now.low - then.low) + abs(now.high - then.high), 4),
    )


def _height(word: Likelihood | None) -> int:
    """Where a word stands; no word is as good as an even chance."""
    return _WORDS.index(word or Likelihood.ROUGHLY_EVEN)


def _without(label: str, then: Verdict, evidence: tuple[str, ...], *, alone: bool) -> Without:
    if alone:
        return Without(label, None, 6, None, "low", then.low, then.high, evidence, alone=True)
    return Without(
        label, then.letter, then.number, then.likelihood, then.confidence, then.low, then.high, evidence, alone=False
    )
