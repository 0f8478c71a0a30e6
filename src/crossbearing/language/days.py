"""Days as a reader writes them."""

from datetime import date


def day(d: date) -> str:
    """3 March 2025."""
    return f"{d.day} {d:%B} {d.year}"


def day_span(start: date, last: date) -> str:
    """Two days, both included, without saying month or year twice: "3 to 9 March 2025"."""
    if start == last:
        return day(start)
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day} to {day(last)}"
    if start.year == last.year:
        return f"{start.day} {start:%B} to {day(last)}"
    return f"{day(start)} to {day(last)}"
