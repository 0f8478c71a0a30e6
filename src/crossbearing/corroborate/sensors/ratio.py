"""What a number of movements seen says of the number that was told: a likelihood ratio at both ends of what is open.

If the event is as it is told, between ``least`` and ``most`` movements took place; if not, fewer, or none. Either way
others that fit by chance may have come by (``background``), and of all of them each was seen with one probability: the
share of hours in which anybody was heard there, times the share of such platforms that send at all. Both numbers told
and numbers seen are small, so that the sums are done term by term.

Source: Bayes' rule with a binomial thinning of counts (Royle 2004, Biometrics 60, the N-mixture model). Differs: no
parameter is fitted; what is not known is swept over its range, and both ends are kept.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import product

SENDING = (0.4, 0.9)
"""The share of military transports that can be followed: not measured anywhere in public, so a wide range. State
aircraft need not send (Chicago Convention, article 3); most do on airways and few near a front."""
BY_CHANCE = (0.03, 0.15)
"""Movements that look like the one told though nothing of the kind happened: a wrong end, a wrong table, a charter.
One in six at the most, for ends are named at nine in ten (``model.NAMED_FROM``) and there are two."""
STRONGEST = 20.0
"""One sensor alone never says more: what ICD 203 calls almost certain starts at 19 to 1."""
MOST_COUNTED = 40
"""Beyond so many the counts are cut: more says nothing more."""
_OPEN_ABOVE = 6
"""Where the number told has no upper end, up to so many more are thought of, each half as probable as the last."""
_TINY = 1e-12


def ratio_of_counts(seen: int, share: float, least: int, most: int | None, background: float) -> tuple[float, float]:
    """Both ends of the likelihood ratio of an event, given how many fitting movements were seen.

    ``share`` is the probability that a movement that sends is seen, ``background`` the mean number of others that fit.

    >>> low, high = ratio_of_counts(2, 0.8, 1, None, 0.0)
    >>> low > 3
    True
    >>> ratio_of_counts(0, 0.0, 1, None, 0.0)  # nobody listened
    (1.0, 1.0)
    """
    least = max(1, min(least, MOST_COUNTED // 2))
    top = min(most if most is not None else least + _OPEN_ABOVE, MOST_COUNTED // 2)
    told = range(least, max(top, least) + 1)
    fewer = range(least)
    seen = min(seen, MOST_COUNTED)
    found = []
    for sending, by_chance in product(SENDING, BY_CHANCE):
        probability = min(max(share, 0.0), 1.0) * sending
        mean = background + by_chance
        under = _chance(seen, told, probability, mean, fading=most is None)
        against = _chance(seen, fewer, probability, mean, fading=False)
        found.append((under + _TINY) / (against + _TINY))
    return _bounded(min(found)), _bounded(max(found))


def together(ratios: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Several ratios as one, within the same bounds: numbers that are told apart are independent of each other.

    >>> together([(2.0, 4.0), (0.5, 1.0)])
    (1.0, 4.0)
    """
    lows, highs = zip(*ratios, strict=True)
    return _bounded(math.prod(lows)), _bounded(math.prod(highs))


def ratio_of_rise(before: float, before_hours: float, after: float, after_hours: float) -> tuple[float, float]:
    """Both ends of the likelihood ratio of "the tempo rose", from counts and the hours in which anybody was heard.

    The odds that the later rate is higher, under flat priors (Gamma(1/2), Jeffreys); the cautious end is that with
    counts spread twice as widely, as flights come in waves. (1, 1) where nobody was heard before or after.

    >>> low, high = ratio_of_rise(3, 1000, 7, 1000)
    >>> 2 < low < high
    True
    """
    if before_hours <= 0 or after_hours <= 0:
        return 1.0, 1.0
    ends = []
    for spread in (1.0, 2.0):
        rise = _beta_above(after / spread + 0.5, before / spread + 0.5, after_hours / (after_hours + before_hours))
        ends.append((rise + _TINY) / (1 - rise + _TINY))
    return _bounded(min(ends)), _bounded(max(ends))


def _chance(seen: int, numbers: Sequence[int], probability: float, mean: float, *, fading: bool) -> float:
    """How probable it is to see so many, if one of these numbers of movements took place; the first best if fading."""
    background = mean * probability
    weights = [0.5**i if fading else 1.0 for i in range(len(numbers))]
    total = 0.0
    for number, weight in zip(numbers, weights, strict=True):
        for of_them in range(min(number, seen) + 1):
            total += weight * _binomial(of_them, number, probability) * _poisson(seen - of_them, background)
    return total / sum(weights)


def _binomial(k: int, n: int, p: float) -> float:
    return math.comb(n, k) * p**k * (1 - p) ** (n - k)


def _poisson(k: int, mean: float) -> float:
    return math.exp(-mean) * mean**k / math.factorial(k)


def _beta_above(a: float, b: float, x: float) -> float:
    """The probability that a share drawn from Beta(a, b) lies above x: Simpson's rule, to a thousandth."""
    steps = 400
    peak = max(_log_beta(a, b, (i + 0.5) / steps) for i in range(steps))
    weights = [math.exp(_log_beta(a, b, (i + 0.5) / steps) - peak) for i in range(steps)]
    above = sum(w for i, w in enumerate(weights) if (i + 0.5) / steps > x)
    return above / sum(weights)


def _log_beta(a: float, b: float, at: float) -> float:
    return (a - 1) * math.log(at) + (b - 1) * math.log(1 - at)


def _bounded(ratio: float) -> float:
    return round(min(max(ratio, 1 / STRONGEST), STRONGEST), 3)
