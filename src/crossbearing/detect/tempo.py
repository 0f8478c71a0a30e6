"""In which weeks a tempo changed, the hours of hearing taken into account, so that more receivers are no increase.

Weeks in which nobody else was heard say nothing and are left out. The rest is split where a change explains the counts
better than any steady rate does, by the Bayes factor of ``rate_evidence``: at one week, or at two (a burst) where one
alone does not show. Then each part is looked at in the same way. In the end every change must stand between its
neighbours. A change of which the counts and the counts by hour of hearing point in opposite directions is not told.

Source: METHODS.md section 4; measured by ``python -m quality.change_points``.
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from crossbearing.detect.rate_evidence import Floats, Places, RateEvidence, rate_evidence
from crossbearing.model.bridge import ChangePoint, Week

WEEK_HOURS = 168.0
TOLD_FROM = 12.0
"""The Bayes factor from which a change is told: at most 1% false alarms in each row of
``quality.change_points --each 1500 --alone``; at 20, one hit in a hundred fewer."""
LEAST_WEEKS = 3
"""Heard weeks on each side of a change: fewer are a busy or an idle week, and no tempo."""
_LEAST_HOURS = 1.0
"""Hearing is counted in hours: a week with less has none."""
_NEAR = 3
"""A change is given at the week around which, so many weeks either way, it most probably lies."""
_AS_GOOD = 0.98
"""Weeks around which it lies nearly as probably; of these the one that is most probable itself."""
_MOST_CANDIDATES = 60
"""Of both ends of a burst. A longer series is looked through in steps, and every change then placed to the week."""
_LARGEST = 1e300


def change_points(weeks: Sequence[Week]) -> tuple[ChangePoint, ...]:
    """The weeks with which another tempo begins, in the order of time; the weeks may come in any order.

    >>> from datetime import date, timedelta
    >>> counts = [1, 0, 2, 1, 1, 0, 2, 1, 1, 5, 4, 6, 3, 5, 4, 6, 5, 4]
    >>> mondays = [date(2024, 10, 7) + timedelta(weeks=n) for n in range(len(counts))]
    >>> [(str(x.monday), round(x.before, 1), round(x.after, 1))
    ...  for x in change_points([Week(m, n, n, 168.0) for m, n in zip(mondays, counts, strict=True)])]
    [('2024-12-09', 1.0, 4.7)]
    """
    heard = sorted(
        (w for w in weeks if w.heard_hours >= _LEAST_HOURS), key=lambda w: (w.monday, w.count, w.heard_hours)
    )
    counts = np.array([max(w.count, 0) for w in heard], np.float64)
    exposure = np.array([min(w.heard_hours, WEEK_HOURS) / WEEK_HOURS for w in heard])
    if len(heard) < 2 * LEAST_WEEKS or not counts.any() or not _worth_a_look(counts, exposure):
        return ()
    evidence = rate_evidence(counts, exposure)
    found = _standing(evidence, counts, exposure, _split(evidence, 0, len(heard)))
    edges = [0, *(cut for cut, _ in found), len(heard)]
    rates = [float(counts[a:b].sum() / exposure[a:b].sum()) for a, b in pairwise(edges)]
    return tuple(
        ChangePoint(heard[cut].monday, before, after, min(float(np.exp(min(log, 690.0))), _LARGEST))
        for (cut, log), (before, after) in zip(found, pairwise(rates), strict=True)
    )


def _worth_a_look(counts: Floats, exposure: Floats) -> bool:
    """Whether changes at one week or at two could have a Bayes factor that is told.

    Likelihood ratios of the best Poisson rates, averaged over the weeks of the changes: a Bayes factor averages over
    worse rates too, and clumped counts make it smaller still. Most pairs of a civil airport end here.
    """
    weeks = len(counts)
    cuts = np.arange(LEAST_WEEKS, weeks - LEAST_WEEKS + 1)
    one, other = _two_cuts(0, weeks)
    largest = -np.inf
    for weights in (exposure, np.ones_like(exposure)):
        counted, heard = (np.append(0.0, np.cumsum(x)) for x in (counts, weights))

        def best(first: Places | int, last: Places | int, counted: Floats = counted, heard: Floats = heard) -> Floats:
            count = np.asarray(counted[last] - counted[first])
            rate = np.where(count > 0, count / (heard[last] - heard[first]), 1.0)
            return np.asarray(count * np.log(rate))

        whole = float(best(0, weeks))
        largest = max(largest, _mean(best(0, cuts) + best(cuts, weeks)) - whole)
        if len(one):
            largest = max(largest, _mean(best(0, one) + best(one, other) + best(other, weeks)) - whole)
    return bool(largest > np.log(TOLD_FROM))


def _two_cuts(first: int, last: int) -> tuple[Places, Places]:
    """Each pair of weeks at which a stretch could change twice; in steps where it is long."""
    step = -(-(last - first) // _MOST_CANDIDATES)
    cuts = np.arange(first + LEAST_WEEKS, last - LEAST_WEEKS + 1, step)
    one, other = np.triu_indices(len(cuts), -(-LEAST_WEEKS // step))
    return cuts[one], cuts[other]


def _split(evidence: RateEvidence, first: int, last: int) -> list[int]:
    """The weeks at which a stretch falls into parts, and these again."""
    if last - first < 2 * LEAST_WEEKS:
        return []
    cut, log = _one(evidence, first, last)
    cuts = [cut]
    if log < np.log(TOLD_FROM):
        cuts, log = _two(evidence, first, last)
    if log < np.log(TOLD_FROM):
        return []
    inner = [_split(evidence, a, b) for a, b in pairwise([first, *cuts, last])]
    return sorted([*cuts, *(x for part in inner for x in part)])


def _one(evidence: RateEvidence, first: int, last: int) -> tuple[int, float]:
    """The week at which a stretch changes its rate once, and the log Bayes factor of a change against none."""
    cuts = np.arange(first + LEAST_WEEKS, last - LEAST_WEEKS + 1)
    parts = evidence.of_stretches(np.full_like(cuts, first), cuts) + evidence.of_stretches(
        cuts, np.full_like(cuts, last)
    )
    logs = evidence.over_hypotheses(parts)
    return int(cuts[_place(logs)]), _mean(logs) - _steady(evidence, first, last)


def _two(evidence: RateEvidence, first: int, last: int) -> tuple[list[int], float]:
    """The two weeks at which a stretch changes its rate, and the log Bayes factor of two changes against none."""
    one, other = _two_cuts(first, last)
    if not len(one):
        return [], -np.inf
    cuts, where = np.unique(np.stack([one, other]), return_inverse=True)
    before = evidence.of_stretches(np.full_like(cuts, first), cuts)
    after = evidence.of_stretches(cuts, np.full_like(cuts, last))
    at = where.reshape(2, -1)
    logs = evidence.over_hypotheses(before[at[0]] + evidence.of_stretches(one, other) + after[at[1]])
    best = int(np.argmax(logs))
    return [int(one[best]), int(other[best])], _mean(logs) - _steady(evidence, first, last)


def _steady(evidence: RateEvidence, first: int, last: int) -> float:
    whole: tuple[Places, Places] = (np.array([first]), np.array([last]))
    return float(evidence.over_hypotheses(evidence.of_stretches(*whole))[0])


def _mean(logs: Floats) -> float:
    top = logs.max()
    return float(np.log(np.exp(logs - top).mean()) + top)


def _place(logs: Floats) -> int:
    """Around which place most of the probability lies; of equally good places the most probable."""
    likely = np.exp(logs - logs.max())
    sums = np.append(0.0, np.cumsum(likely))
    at = np.arange(len(likely))
    around = sums[np.minimum(at + _NEAR + 1, len(likely))] - sums[np.maximum(at - _NEAR, 0)]
    return int(np.argmax(np.where(around >= _AS_GOOD * around.max(), likely, -1.0)))


def _standing(evidence: RateEvidence, counts: Floats, exposure: Floats, cuts: Sequence[int]) -> list[tuple[int, float]]:
    """Each change placed anew between its neighbours, with its log Bayes factor; what does not stand is dropped."""
    edges = [0, *cuts, evidence.weeks]
    logs: list[float] = []
    for _ in range(4 * len(cuts) + 4):
        before, logs = list(edges), []
        for n in range(1, len(edges) - 1):
            edges[n], log = _one(evidence, edges[n - 1], edges[n + 1])
            logs.append(log)
        stands = [_same_way(counts, exposure, *edges[n : n + 3]) for n in range(len(logs))]
        worth = [log if stood else -np.inf for log, stood in zip(logs, stands, strict=True)]
        if worth and min(worth) < np.log(TOLD_FROM):
            del edges[worth.index(min(worth)) + 1]
        elif edges == before:
            break
    return list(zip(edges[1:-1], logs, strict=False))


def _same_way(counts: Floats, exposure: Floats, first: int, cut: int, last: int) -> bool:
    """Whether counts a week and counts an hour of hearing both rise, or both fall."""
    by_week = counts[cut:last].mean() - counts[first:cut].mean()
    by_hour = counts[cut:last].sum() / exposure[cut:last].sum() - counts[first:cut].sum() / exposure[first:cut].sum()
    return bool(by_week * by_hour > 0)
