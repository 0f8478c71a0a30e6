"""In which week a tempo changed: what the comparison draws, and how it counts."""

import numpy as np
import pytest
from quality.change_points import (
    AFTER,
    BEFORE,
    DISPERSIONS,
    METHODS,
    Dispersion,
    by_pelt_l2,
    by_pelt_poisson,
    by_poisson_gamma,
    by_us,
    ceiling,
    drawn,
    is_hit,
)

FULL = np.ones(40)
STEP = np.array([1.0, 0, 2, 1, 1] * 4 + [5.0, 4, 6, 3, 5] * 4)
STEADY = np.array([1.0, 0, 2, 1, 1] * 8)


@pytest.mark.parametrize("dispersion", DISPERSIONS, ids=lambda x: x.name)
def test_counts_are_dispersed_as_their_row_says(dispersion: Dispersion) -> None:
    """Mean and variance of many draws, and probabilities that add up to one."""
    counts = dispersion.drawn(np.random.default_rng(3), np.full(200_000, AFTER))
    variance = AFTER * dispersion.multiple if dispersion.size is None else AFTER + AFTER**2 / dispersion.size
    assert counts.mean() == pytest.approx(AFTER, rel=0.02)
    assert counts.var() == pytest.approx(variance, rel=0.03)
    assert np.exp(dispersion.log_probability(np.arange(400.0), BEFORE)).sum() == pytest.approx(1)


@pytest.mark.parametrize("name", METHODS)
def test_every_method_finds_a_plain_step(name: str) -> None:
    """At the week itself or beside it, as a hit."""
    told = METHODS[name]((STEP, FULL))
    assert is_hit(told, (STEP, FULL), 20)
    assert METHODS[name]((np.zeros(40), FULL)) == []


def test_methods_that_know_the_hearing_find_no_rise_of_coverage() -> None:
    """Counts that rise with the heard share alone."""
    heard = np.repeat([BEFORE / AFTER, 1.0], 20)
    for method in (by_us, by_poisson_gamma, by_pelt_l2, by_pelt_poisson):
        assert method((STEP, heard)) == []


def test_steady_counts_beside_leaving_others_fool_who_divides_alone() -> None:
    """The reason why hours bear on the counts as a hypothesis, and not as a fact."""
    heard = np.repeat([1.0, BEFORE / AFTER], 20)
    assert by_us((STEADY, heard)) == []
    assert by_poisson_gamma((STEADY, heard)) != []


def test_a_hit_is_a_rise_near_the_week() -> None:
    """Three weeks off is one; four weeks off, or a fall, is none."""
    assert is_hit([23], (STEP, FULL), 20)
    assert not is_hit([24], (STEP, FULL), 20)
    assert not is_hit([20], (STEP[::-1], FULL), 20)
    assert not is_hit([], (STEP, FULL), 20)


def test_who_knows_the_rates_finds_the_week() -> None:
    """The ceiling is that of a method that looks at the counts."""
    assert abs(ceiling((STEP, FULL), DISPERSIONS[2]) - 20) <= 1


def test_a_drawn_series_has_its_sorts() -> None:
    """A change in the middle half, and the share that is heard in each week."""
    made = drawn(np.random.default_rng(1), DISPERSIONS[2], 60)
    assert 15 <= made.change_at <= 45
    assert len(made.none[0]) == len(made.others_leave[0]) == 60
    assert made.coverage_rises[1][0] == made.others_leave[1][-1] == pytest.approx(BEFORE / AFTER)
    assert made.change_varied[1].min() >= 0.3
