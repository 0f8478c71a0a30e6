"""How well one steady rate explains the counts of some weeks, whatever the rate, its dispersion, the hearing's bearing.

A week's count is negative binomial: Poisson, with a rate of its own that is drawn from a gamma distribution, so that
the variance is a multiple of the mean. Where receivers listen for a part of the week only, a part of what moves is
counted, and the count stays negative binomial. Poisson counts are the special case of a multiple of one.

Not known, and summed over: the rate, by a prior that scale does not change; the multiple; whether the hours of hearing
bear on the count in proportion or not at all, since they measure the listening and are not the listening itself.

Source: METHODS.md section 4 (a Poisson-Gamma Bayes factor with hearing hours as exposure), which this generalises.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.intp]

DISPERSIONS = np.array([1.02, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0])
"""Variance over mean of a week's count at the mean hearing. The first is as good as Poisson (1 would divide by 0)."""
_DISPERSION_PRIOR = np.array([4.0, 3.0, 2.0, 1.0, 0.5, 0.25, 0.1])
"""Convention: what is nearer to Poisson is more usual. Flat weights lose 1% of the hits at the same false alarms."""
_STEPS_A_WIDTH = 2.0
"""Between two rates of the grid lie so many widths of a Poisson likelihood; a sum over it is then right to 1%."""
_MOST_COUNTED = 4000.0
"""Counts that add up to more are scaled down to this, which is to say that they are dispersed the more."""
_FASTEST = 100.0
"""No rate is thought of that is so many times the mean: it would rest on weeks with next to no hearing."""
_EQUAL = 1e-9
_CHUNK = 2_000_000
"""Numbers that are worked on at once: 16 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class RateEvidence:
    """What a steady rate makes of any stretch of the weeks."""

    weeks: int
    cumulative: Floats
    """By week (one more than weeks), hypothesis and rate: the logarithm of the probability of all counts before it."""
    rate_prior: Floats
    """By rate; adds up to 1."""
    log_prior: Floats
    """By hypothesis."""

    def of_stretches(self, first: Places, last: Places) -> Floats:
        """By stretch and hypothesis: the log probability of the counts from ``first`` up to before ``last``."""
        _, hypotheses, rates = self.cumulative.shape
        found = np.empty((len(first), hypotheses))
        step = max(1, _CHUNK // (hypotheses * rates))
        for at in range(0, len(first), step):
            part = slice(at, at + step)
            logs = self.cumulative[last[part]] - self.cumulative[first[part]]
            top = logs.max(axis=-1, keepdims=True)
            found[part] = np.log(np.exp(logs - top) @ self.rate_prior) + top[..., 0]
        return found

    def over_hypotheses(self, logs: Floats) -> Floats:
        """The log probability whatever the hypothesis, of probabilities that have the hypotheses last."""
        weighted = logs + self.log_prior
        top = weighted.max(axis=-1, keepdims=True)
        found: Floats = np.log(np.exp(weighted - top).sum(axis=-1)) + top[..., 0]
        return found


def rate_evidence(counts: Floats, exposure: Floats) -> RateEvidence:
    """What steady rates make of counts with their exposure, both above: at least one count, every exposure above 0."""
    scale = min(1.0, _MOST_COUNTED / counts.sum())
    counts = counts * scale
    mean = counts.mean()
    exposure = exposure / exposure.mean()
    bearings = [exposure]
    if np.ptp(exposure) > _EQUAL:
        bearings.append(np.ones_like(exposure))
    rates, rate_prior = _rates(counts, bearings)
    cumulative = np.zeros((len(counts) + 1, len(bearings) * len(DISPERSIONS), len(rates)))
    for n, bearing in enumerate(bearings):
        block = slice(n * len(DISPERSIONS), (n + 1) * len(DISPERSIONS))
        np.cumsum(_log_probabilities(counts, bearing, mean * rates), axis=0, out=cumulative[1:, block])
    prior = np.tile(_DISPERSION_PRIOR, len(bearings))
    return RateEvidence(len(counts), cumulative, rate_prior, np.log(prior / prior.sum()))


def _rates(counts: Floats, bearings: list[Floats]) -> tuple[Floats, Floats]:
    """Rates, as multiples of the mean, and their weights: density 1 / (1 + x)², the same for x and 1 / x.

    Evenly spaced in the square root, in which the width of a Poisson likelihood is the same for every rate.
    """
    most = max(float((_threes(counts) / _threes(x)).max()) for x in bearings) / counts.mean()
    total = max(float(counts.sum()), 1.0)
    step = min(_STEPS_A_WIDTH / (2 * np.sqrt(total)), 0.1)
    root = np.arange(step / 2, np.sqrt(min(most, _FASTEST)) + 6 * step + 0.5, step)
    weight = root / (1 + root**2) ** 2
    return root**2, weight / weight.sum()


def _threes(values: Floats) -> Floats:
    """The mean of each three weeks that follow each other."""
    if len(values) < 3:  # noqa: PLR2004 - three
        return np.array([values.mean()])
    found: Floats = np.convolve(values, np.ones(3) / 3, "valid")
    return found


def _log_probabilities(counts: Floats, exposure: Floats, rates: Floats) -> Floats:
    """By week, dispersion and rate: the negative binomial log probability of the week's count."""
    pairs, where = np.unique(np.stack([counts, exposure]), axis=1, return_inverse=True)
    count, heard = pairs[0][:, None, None], pairs[1][:, None, None]
    from scipy.special import gammaln  # noqa: PLC0415 - a fifth of a second that only a tempo needs

    mean = rates[None, None, :] * heard
    size = rates[None, None, :] / (DISPERSIONS[None, :, None] - 1)
    logs: Floats = (
        gammaln(count + size)
        - gammaln(size)
        - gammaln(count + 1)
        - size * np.log1p(mean / size)
        + count * np.log(mean / (size + mean))
    )
    return logs[where.ravel()]
