"""Stretches of days: half-open, with ends known in part."""

from datetime import date

import pytest

from crossbearing.model import NOT_KNOWN, Bound, Stretch

DAY = date(2024, 12, 8)


def test_the_first_day_belongs_to_it_and_the_end_does_not() -> None:
    """Half-open: what ends on a day no longer holds on it."""
    week = Stretch(Bound(DAY, DAY), Bound(date(2024, 12, 15), date(2024, 12, 15)))
    assert week.holds_on(date(2024, 12, 7)) == "no"
    assert week.holds_on(DAY) == "yes"
    assert week.holds_on(date(2024, 12, 14)) == "yes"
    assert week.holds_on(date(2024, 12, 15)) == "no"


def test_what_is_not_known_is_said_not_to_be() -> None:
    """A stretch of which nothing is known holds on no day for certain, and on none certainly not."""
    assert Stretch().holds_on(DAY) == "unknown"
    assert Stretch(Bound(None, DAY), NOT_KNOWN).holds_on(date(2024, 1, 1)) == "unknown"


def test_impossible_days_are_refused() -> None:
    """A bound without a day and a stretch without a day are a caller's bug."""
    with pytest.raises(ValueError, match="no day"):
        Bound(date(2025, 1, 1), DAY)
    with pytest.raises(ValueError, match="nothing holds"):
        Stretch(Bound(DAY), Bound(None, DAY))
