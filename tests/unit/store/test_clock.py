"""The recorded clock."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from crossbearing.store.clock import microseconds, moment


def test_a_moment_survives_storage() -> None:
    """To the microsecond, in UTC."""
    when = datetime(2025, 2, 3, 4, 5, 6, 789, tzinfo=UTC)
    assert moment(microseconds(when)) == when


def test_one_moment_in_two_zones_is_one_number() -> None:
    """Zones are converted."""
    assert microseconds(datetime(1970, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))) == 0


def test_a_moment_without_a_zone_is_refused() -> None:
    """It could be any of 38 moments."""
    with pytest.raises(ValueError, match="no time zone"):
        microseconds(datetime(2025, 1, 1))  # noqa: DTZ001 the mistake under test
