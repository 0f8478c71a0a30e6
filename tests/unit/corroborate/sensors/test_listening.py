"""How much of a window anybody was heard at a place."""

from datetime import date

import pytest

from crossbearing.corroborate.sensors.ends import End
from crossbearing.corroborate.sensors.listening import Ears
from unit.corroborate.sensors.flown import movements

KHADIM = End("Al Khadim", frozenset(), ((21.19, 32.0),))
BOTH = End("two places", frozenset(), ((21.19, 32.0), (10.0, 24.0)))


def test_a_share_counts_hours_of_the_window() -> None:
    """Heard in the first ten of twenty days is half; of two places of which one is never heard, a quarter."""
    seen = movements(heard=["site:khadim"], days=(date(2024, 12, 1), date(2024, 12, 11)))
    ears = Ears.of(seen, "air")
    assert ears.share(KHADIM, date(2024, 12, 1), date(2024, 12, 21)) == pytest.approx(0.5)
    assert ears.share(BOTH, date(2024, 12, 1), date(2024, 12, 21)) == pytest.approx(0.25)


def test_an_empty_window_has_no_share() -> None:
    """No hour, no share; nobody heard on the water where only aircraft were."""
    seen = movements(heard=["site:khadim"])
    assert Ears.of(seen, "air").share(KHADIM, date(2024, 12, 1), date(2024, 12, 1)) == 0.0
    assert Ears.of(seen, "sea").share(KHADIM, date(2024, 12, 1), date(2024, 12, 2)) == 0.0
