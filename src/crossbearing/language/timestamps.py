"""Days written by machines: in page metadata, front matter, sidecars, mail headers. Dates in prose are in `dates`."""

import re
from datetime import date
from email.utils import parsedate_tz

__all__ = ["day_of"]

_ISO = re.compile(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)")
_DAY_FIRST = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_WORDS = re.compile(
    r"(?:\w+,\s+)?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?P<month>[A-Za-z]{3,9})|(?P<month2>[A-Za-z]{3,9})\.?\s+"
    r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?)\.?,?\s+(?P<year>\d{4})\b"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 100
"""No timestamp is longer; what is longer is prose."""
_YEARS = range(1900, 2101)


def day_of(text: str) -> date | None:
    """The day of a timestamp as it was written, in its own time zone; None where it is not one whole day.

    >>> day_of("2024-12-18T10:00:00Z"), day_of("Wed, 18 Dec 2024 23:30:00 -0500"), day_of("December 2024")
    (datetime.date(2024, 12, 18), datetime.date(2024, 12, 18), None)
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if match := _ISO.match(text):
        return _day(int(match[1]), int(match[3]), int(match[4]))
    if match := _DAY_FIRST.match(text):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := _WORDS.match(text):
        month = (match["month"] or match["month2"])[:3].lower()
        if month in _MONTHS:
            return _day(int(match["year"]), _MONTHS.index(month) + 1, int(match["day"] or match["day2"]))
    parsed = parsedate_tz(text)
    return _day(*parsed[:3]) if parsed and any(m in text.lower() for m in _MONTHS) else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
