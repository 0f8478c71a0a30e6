"""Prior odds times one ratio an origin, and the word for what comes out.

The word comes from both ends of the range (``word``): the word of the band where they share one; above an even chance
the band of the low end ("at least likely"), below it that of the high end; none where the range reaches from one side
of an even chance to the other. So more support never takes a word away that stood above even, and no denial gives one.

Source: Bayes' rule in odds; ICD 203 (2015), section D.6.e(2), for the words. Ends beyond 1 and 99 per cent are not
given, as no word of ICD 203 goes further.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from crossbearing.corroborate.ratios import Row
from crossbearing.model import Factor, Likelihood, Update, likelihood_band

_LEAST, _MOST = 0.01, 0.99
_DIGITS = 4
"""Decimals that are kept: finer ones would only tell processors apart."""
_WORDS = tuple(Likelihood)
_EVEN = _WORDS.index(Likelihood.ROUGHLY_EVEN)


def update(prior: Row, factors: Iterable[Factor]) -> Update:
    """The range of the probability after every factor. A factor is an origin, or any other independent evidence.

    >>> update(Row("prior", "*", "*", 0.5, 1.0, ""), [Factor("A", "", 2.0, 3.0)]).high
    0.75
    """
    kept = tuple(factors)
    low, high = probability(prior, Counter((x.low, x.high) for x in kept))
    return Update(prior.low, prior.high, kept, low, high)


def probability(prior: Row, ratios: Mapping[tuple[float, float], int]) -> tuple[float, float]:
    """Both ends of the probability, from pairs of ratios and how often each stands; their order does not matter."""
    ends = []
    for end, odds in enumerate((prior.low, prior.high)):
        logs = math.fsum([math.log(odds), *(times * math.log(pair[end]) for pair, times in sorted(ratios.items()))])
        ends.append(round(min(max(1 / (1 + math.exp(-max(min(logs, 50.0), -50.0))), _LEAST), _MOST), _DIGITS))
    return ends[0], ends[1]


def word(low: float, high: float) -> Likelihood | None:
    """The word for a range; None where it reaches across an even chance.

    >>> word(0.6, 0.97).value, word(0.1, 0.3).value, word(0.4, 0.7)
    ('likely', 'unlikely', None)
    """
    least, most = _WORDS.index(likelihood_band(low)), _WORDS.index(likelihood_band(high))
    if least >= _EVEN and (least > _EVEN or most == _EVEN):
        return _WORDS[least]
    return _WORDS[most] if most < _EVEN else None
