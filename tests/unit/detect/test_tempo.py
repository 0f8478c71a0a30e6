"""In which weeks a tempo changed."""

import math
import time
from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest

from crossbearing.detect import tempo
from crossbearing.detect.tempo import change_points
from crossbearing.model import ChangePoint, Week

FIRST = date(2024, 1, 1)
SLOW = [1, 0, 2, 1, 1, 0, 2, 1, 1, 2, 0, 1, 2, 1, 1, 0, 2, 1, 1, 2]
FAST = [5, 4, 6, 3, 5, 4, 6, 5, 4, 3, 5, 6, 4, 5, 4, 4, 6, 5, 3, 5]


def weeks_of(counts: Sequence[int], hours: float | Sequence[float] = 168.0) -> tuple[Week, ...]:
    """Weeks that follow each other."""
    heard = [hours] * len(counts) if isinstance(hours, float) else hours
    return tuple(
        Week(FIRST + timedelta(weeks=n), c, float(c), h) for n, (c, h) in enumerate(zip(counts, heard, strict=True))
    )


def number(change: ChangePoint) -> int:
    """Which week it is, from 0."""
    return (change.monday - FIRST).days // 7


def test_a_rise_is_placed_and_measured() -> None:
    """From one a week to nearly five: the week, and both rates."""
    (found,) = change_points(weeks_of(SLOW + FAST))
    assert abs(number(found) - 20) <= 1
    assert found.before == pytest.approx(1.1, abs=0.1)
    assert found.after == pytest.approx(4.6, abs=0.1)
    assert found.bayes_factor > 1000


def test_a_fall_is_as_well_one() -> None:
    """The same backwards."""
    (found,) = change_points(weeks_of(FAST + SLOW))
    assert abs(number(found) - 20) <= 1
    assert found.before > found.after


def test_a_bridge_that_begins_is_a_change() -> None:
    """From nothing to one or two a week."""
    (found,) = change_points(weeks_of([0] * 20 + [1, 2, 1, 1, 0, 2, 1, 2, 1, 1, 2, 1, 1, 0, 2]))
    assert found.before == 0
    assert abs(number(found) - 20) <= 1


def test_a_burst_has_two_ends() -> None:
    """Six busy weeks in a quiet year are told by their begin and their end."""
    found = change_points(weeks_of(SLOW + FAST[:6] + SLOW + SLOW[:6]))
    assert [abs(number(x) - at) <= 1 for x, at in zip(found, (20, 26), strict=True)] == [True, True]
    assert found[0].after == found[1].before > found[1].after


def test_three_tempos_are_two_changes() -> None:
    """A staircase is split again."""
    found = change_points(weeks_of(SLOW + FAST + [14, 12, 15, 13, 11, 16, 12, 14, 13, 15]))
    assert [abs(number(x) - at) <= 1 for x, at in zip(found, (20, 40), strict=True)] == [True, True]


def test_a_steady_tempo_has_no_change() -> None:
    """Nor have one count of zero, no week, and nothing but zeros."""
    assert change_points(weeks_of(SLOW + SLOW)) == ()
    assert change_points(weeks_of([0] * 40)) == ()
    assert change_points(()) == ()
    assert change_points(weeks_of([9])) == ()


def test_a_rise_that_is_only_probable_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five weeks of nearly four after twenty of one: eleven times as well as a steady tempo is too little."""
    rise = weeks_of([*SLOW, *(x - 1 for x in FAST[:5])])
    assert change_points(rise) == ()
    monkeypatch.setattr(tempo, "TOLD_FROM", 10.0)
    assert [abs(number(x) - 20) <= 3 for x in change_points(rise)] == [True]


def test_one_busy_week_is_no_tempo() -> None:
    """What lasts for fewer than three weeks is not told."""
    assert change_points(weeks_of([*SLOW, 9, *SLOW])) == ()


def test_more_receivers_are_no_increase() -> None:
    """Counts that rise as the hours of hearing do are a steady tempo; the same counts at full hearing are a change."""
    hours = [40.0] * 20 + [168.0] * 20
    assert change_points(weeks_of(SLOW + FAST, hours)) == ()
    assert change_points(weeks_of(SLOW + FAST)) != ()


def test_fewer_receivers_are_no_decrease() -> None:
    """And the other way round."""
    assert change_points(weeks_of(FAST + SLOW, [168.0] * 20 + [40.0] * 20)) == ()


def test_steady_counts_are_no_rise_where_others_are_heard_less() -> None:
    """That others left does not show that the counts would have risen: the hours only measure the listening."""
    assert change_points(weeks_of(FAST + FAST, [168.0] * 20 + [40.0] * 20)) == ()


def test_weeks_without_hearing_say_nothing() -> None:
    """Twenty deaf weeks in which nothing was counted are no fall, and change nothing of what else is told."""
    deaf = weeks_of(FAST + [0] * 20 + FAST, [150.0] * 20 + [0.0] * 20 + [150.0] * 20)
    assert change_points(deaf) == ()
    assert len(change_points(weeks_of(FAST + [0] * 20 + FAST, 150.0))) == 2
    assert change_points(weeks_of(FAST, 0.0)) == ()


def test_a_change_in_deaf_weeks_is_given_at_the_first_heard_week() -> None:
    """Where it was between is not known."""
    (found,) = change_points(weeks_of(SLOW + [0] * 5 + FAST, [168.0] * 20 + [0.0] * 5 + [168.0] * 20))
    assert number(found) == 25


def test_over_dispersed_counts_are_no_change() -> None:
    """Counts of three times the variance of Poisson counts, clumps and all: a Poisson model takes them for changes."""
    rng = np.random.default_rng(11)
    series = [rng.poisson(rng.gamma(1.5, 2.0, 60)).tolist() for _ in range(60)]
    assert sum(bool(change_points(weeks_of(x))) for x in series) <= 2


@pytest.mark.parametrize("hours", [math.nan, -5.0, math.inf])
def test_hours_that_cannot_be_harm_nothing(hours: float) -> None:
    """A week without a number of hours, or with less than none, is not heard; one has 168 at most."""
    assert change_points(weeks_of(SLOW, hours)) == ()


def test_wild_counts_give_finite_answers() -> None:
    """Negative ones count as none; millions are a change like others."""
    assert change_points(weeks_of([-1, -2] * 10)) == ()
    (found,) = change_points(weeks_of([10**6] * 20 + [10**7] * 20))
    assert number(found) == 20
    assert math.isfinite(found.bayes_factor)


def test_twenty_years_take_seconds() -> None:
    """A series of a thousand weeks with a burst in it is looked through in steps."""
    began = time.process_time()
    found = change_points(weeks_of((SLOW * 25) + FAST + (SLOW * 25)))
    assert [abs(number(x) - at) <= 3 for x, at in zip(found, (500, 520), strict=True)] == [True, True]
    assert time.process_time() - began < 20


def test_what_is_not_worth_a_look_has_no_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """The look beforehand spares work and loses nothing: of 60 series none changes its answer without it."""
    rng = np.random.default_rng(5)
    series = [
        weeks_of(rng.poisson(np.repeat([1.2, 1.2 + n % 6 * 0.3], 20)).tolist(), rng.uniform(20, 168, 40).tolist())
        for n in range(60)
    ]
    with_look = [change_points(x) for x in series]
    monkeypatch.setattr(tempo, "_worth_a_look", lambda *_: True)
    assert [change_points(x) for x in series] == with_look
