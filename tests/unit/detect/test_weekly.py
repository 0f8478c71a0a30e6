"""Movements counted by the week."""

from datetime import date

import pytest

from crossbearing.detect.weekly import MOST_UNHEARD, Moved, monday_of, week_of, weekly


@pytest.mark.parametrize(
    ("day", "monday"),
    [
        (date(2024, 12, 9), date(2024, 12, 9)),
        (date(2024, 12, 15), date(2024, 12, 9)),
        (date(2025, 1, 1), date(2024, 12, 30)),
        (date(1969, 12, 28), date(1969, 12, 22)),
    ],
)
def test_a_week_begins_on_monday(day: date, monday: date) -> None:
    """Sundays belong to the Monday before, over the turn of years too."""
    assert monday_of(week_of(day)) == monday


def test_idle_weeks_are_weeks() -> None:
    """Between two movements, and before and after them while others are heard, every week stands."""
    found = weekly(
        [Moved(10, named=True, weight=0.9), Moved(12, named=False, weight=0.4)], [dict.fromkeys(range(9, 15), 5)]
    )
    assert [(x.count, x.expected, x.heard_hours) for x in found] == [
        (0, 0, 5), (1, 0.9, 5), (0, 0, 5), (0, 0.4, 5), (0, 0, 5), (0, 0, 5),
    ]  # fmt: skip
    assert found[0].monday == monday_of(9)


def test_of_two_places_the_smaller_number_of_hours_counts() -> None:
    """And a week in which one of them was not heard has none."""
    found = weekly([Moved(1, named=True, weight=1.0), Moved(2, named=True, weight=1.0)], [{1: 30, 2: 40}, {1: 50}])
    assert [x.heard_hours for x in found] == [30, 0]


def test_a_wrong_clock_draws_no_series_out() -> None:
    """Hearing far from all movements is no part of the series; hearing after a pause is."""
    heard = {5: 1, 3000: 9, 3001 + MOST_UNHEARD: 9}
    found = weekly([Moved(3000, named=True, weight=1.0)], [heard])
    assert len(found) == 1
    assert len(weekly([Moved(3000, named=True, weight=1.0)], [{3000: 9, 3000 + MOST_UNHEARD: 9}])) == MOST_UNHEARD + 1


def test_nothing_moved_is_no_series() -> None:
    """Hearing alone makes no week."""
    assert weekly([], [{1: 5}]) == ()
    assert len(weekly([Moved(3, named=True, weight=1.0)], [])) == 1
