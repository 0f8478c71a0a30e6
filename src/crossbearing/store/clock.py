"""The recorded clock: microseconds since 1970-01-01 UTC, and back."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(recorded_us: int) -> datetime:
    """The UTC moment of a stored number of microseconds."""
    return EPOCH + timedelta(microseconds=recorded_us)


def microseconds(when: datetime) -> int:
    """The stored form of a moment. A datetime without a time zone raises ValueError: two clocks need one zone.

    >>> microseconds(moment(1_700_000_000_123_456))
    1700000000123456
    """
    if when.tzinfo is None:
        raise ValueError(f"{when} has no time zone")
    return (when - EPOCH) // timedelta(microseconds=1)
