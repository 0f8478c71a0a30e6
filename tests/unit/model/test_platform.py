"""What moves, and how it is called."""

from datetime import UTC, datetime

from crossbearing.model import Platform

NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)


def _platform(registration: str | None, name: str | None, kind: str | None) -> Platform:
    return Platform("icao:14042d", "air", registration, kind, None, name, None, None, False, 1, NOON, NOON)  # noqa: FBT003


def test_the_name_to_show_is_the_best_that_is_known() -> None:
    """A registration goes before a name, a name before the address; the type stands behind it."""
    assert _platform("RA-78842", "Any", "IL76").label == "RA-78842 (IL76)"
    assert _platform(None, "SPARTA II", None).label == "SPARTA II"
    assert _platform(None, None, "IL76").label == "icao:14042d (IL76)"
