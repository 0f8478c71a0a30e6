"""Stretches of the calendar."""

from datetime import date

from crossbearing.language import periods


def test_parts_of_a_month_cover_it_without_overlap() -> None:
    """Early, mid and late February follow each other and fill it."""
    early, mid, late = (periods.month(2024, 2, part) for part in ("early", "mid", "late"))
    assert (early.start, late.end) == (date(2024, 2, 1), date(2024, 3, 1))
    assert early.end == mid.start
    assert mid.end == late.start


def test_going_back_over_the_new_year() -> None:
    """A month before January lies in the year before."""
    assert periods.back(date(2025, 1, 15), 1, "month").start == date(2024, 12, 1)


def test_a_week_begins_on_monday() -> None:
    """Friday 13 December 2024 lies in the week of Monday the 9th."""
    assert periods.week_of(date(2024, 12, 13)) == (date(2024, 12, 9), date(2024, 12, 16), "week")


def test_the_winter_bears_the_year_in_which_it_begins() -> None:
    """The winter of 2024 ends with February 2025."""
    assert periods.season(2024, "winter").end == date(2025, 3, 1)
