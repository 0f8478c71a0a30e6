"""What holds of a row by itself."""

from datetime import date

import pytest

from crossbearing.gazetteer import Allegiance


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2019, 12, 31), False), (date(2020, 1, 1), True), (date(2021, 3, 1), False), (None, True)],
)
def test_ties_are_half_open(day: date | None, holds: bool) -> None:  # noqa: FBT001 - an expected value
    """The first day belongs to a tie, the last does not, and an unknown day excludes nothing."""
    tie = Allegiance("actor:turkiye", "ally", date(2020, 1, 1), date(2021, 3, 1), "test")
    assert tie.holds_on(day) is holds
