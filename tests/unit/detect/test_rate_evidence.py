"""How well one steady rate explains counts."""

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import quad
from scipy.stats import nbinom

from crossbearing.detect.rate_evidence import DISPERSIONS, rate_evidence

COUNTS = np.array([1.0, 3.0, 0.0, 2.0, 4.0, 1.0])
FULL = np.ones(6)


def _integral(counts: NDArray[np.float64], mean: float, dispersion: float) -> float:
    def density(x: float) -> float:
        return float(np.prod(nbinom.pmf(counts, x * mean / (dispersion - 1), 1 / dispersion)) / (1 + x) ** 2)

    return float(np.log(quad(density, 1e-9, 40, limit=200)[0]))


def test_the_sum_over_rates_is_the_integral() -> None:
    """The grid of rates gives what numerical integration over the same prior gives, to 2%, but for the prior's scale.

    That is the same for all stretches: the grid ends above every rate that three weeks have. Only beyond five times the
    variance of Poisson counts is anything of six weeks cut off.
    """
    evidence = rate_evidence(COUNTS, FULL)
    stretches = [(0, 6), (1, 5), (0, 3)]
    found = evidence.of_stretches(*(np.array(x) for x in zip(*stretches, strict=True)))
    usual = DISPERSIONS[:5].tolist()
    wanted = np.array([[_integral(COUNTS[a:b], COUNTS.mean(), x) for x in usual] for a, b in stretches])
    scale = found[:, :5] - wanted
    assert np.ptp(scale) < 0.02


def test_a_part_of_the_hearing_is_a_part_of_the_counts() -> None:
    """Rates that are the same by the hour of hearing are explained better where the hours bear on the counts."""
    counts, exposure = np.array([1.0, 2, 1, 8, 9, 7]), np.array([0.125, 0.25, 0.125, 1, 1, 1])
    evidence = rate_evidence(counts, exposure)
    (whole,) = evidence.of_stretches(np.array([0]), np.array([6]))
    kinds = len(DISPERSIONS)
    assert len(whole) == 2 * kinds
    assert whole[:kinds].max() > whole[kinds:].max() + 2


def test_the_scale_of_the_exposure_says_nothing() -> None:
    """Twice the hours everywhere change no evidence."""
    exposure = np.array([0.1, 0.2, 0.3, 0.4, 0.2, 0.1])
    one, other = rate_evidence(COUNTS, exposure), rate_evidence(COUNTS, 2 * exposure)
    assert np.allclose(one.cumulative, other.cumulative)


def test_full_hearing_needs_one_bearing_alone() -> None:
    """Where hours are the same in all weeks, it is one hypothesis whether they bear on the counts."""
    assert rate_evidence(COUNTS, FULL).cumulative.shape[1] == len(DISPERSIONS)


def test_counts_of_millions_are_worked_through() -> None:
    """Numbers as no bridge has them need no more memory than others, and give numbers."""
    evidence = rate_evidence(COUNTS * 10**9, FULL)
    assert evidence.cumulative.shape[2] < 1000
    assert np.isfinite(evidence.of_stretches(np.array([0]), np.array([6]))).all()
