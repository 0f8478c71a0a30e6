"""Dates, counts and grades in plain English."""

from collections.abc import Sequence
from datetime import date, timedelta

from crossbearing.language.days import day
from crossbearing.model import CREDIBILITY_WORDS, RELIABILITY_WORDS, Assessment, Interval, Origins

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def count(n: int, one: str, many: str | None = None) -> str:
    """A number with its noun, in words up to twelve: "two outlets"."""
    word = SMALL[n] if 0 <= n < len(SMALL) else f"{n:,}"
    return f"{word} {one if n == 1 else many or one + 's'}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """Items as a sentence has them: "a, b and c"."""
    if len(items) < 2:  # noqa: PLR2004
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capital(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def shortened(text: str, length: int) -> str:
    """Text on one line, cut at a blank with an ellipsis where it is too long."""
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    cut = flat[: length - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[length // 2 :] else cut).rstrip(" ,;:") + "…"


def when(interval: Interval | None) -> str:
    """An interval as an adverb: "on 3 March 2025", "in January 2025"; empty where nothing is known."""
    if interval is None or (interval.start is None and interval.end is None):
        return ""
    start, end = interval.start, interval.end
    if start is None:
        assert end is not None  # noqa: S101 - the other case is above
        return f"before {day(end)}"
    if end is None:
        return f"from {day(start)} on"
    last = max(start, end - timedelta(days=1))
    if start == last:
        return f"on {day(start)}"
    if (start.day, end.day) == (1, 1) and start.month == last.month and start.year == last.year:
        return f"in {start:%B} {start.year}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 1, 1) and last.year == start.year:
        return f"in {start.year}"
    return f"between {_span_ends(start, last)}"


def dated(interval: Interval | None) -> str:
    """An interval as a label: "3 March 2025", "January 2025", "undated"."""
    text = when(interval)
    for start in ("on ", "in "):
        text = text.removeprefix(start)
    return text or "undated"


def letter_and_number(grade: Assessment) -> str:
    """The Admiralty pair as it is written: B2; a dash for a letter that does not apply."""
    return f"{grade.reliability.value if grade.reliability else '–'}{grade.credibility}"


def pair_in_words(grade: Assessment) -> tuple[str, str]:
    """The words of the letter and of the number. Source: AJP-2.1; METHODS.md section 1."""
    letter = RELIABILITY_WORDS[grade.reliability] if grade.reliability else "No letter applies"
    return letter, CREDIBILITY_WORDS[grade.credibility]


def origins_in_words(origins: Origins) -> str:
    """How many origins: "one origin", or "one to three origins" where lineage is unknown."""
    if origins.maximum > origins.minimum:
        low = SMALL[origins.minimum] if origins.minimum < len(SMALL) else str(origins.minimum)
        return f"{low} to {count(origins.maximum, 'origin')}"
    return count(origins.minimum, "origin")


def origins_named(origins: Origins) -> str:
    """How many origins, which, and what of them was not collected, as sentences."""
    shown = origins.names[:8]
    more = len(origins.names) - len(shown)
    names = f"{'; '.join(shown)}{f'; and {more} more' if more else ''}"
    out = [f"{capital(origins_in_words(origins))}: {names}."]
    if origins.not_collected:
        out.append(f"Not collected, and known through others alone: {listed(origins.not_collected[:8])}.")
    out += [f"{capital(note)}." for note in origins.notes]
    return " ".join(out)


def thousands(n: int) -> str:
    """12,345."""
    return f"{n:,}"


def _span_ends(start: date, last: date) -> str:
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day} and {day(last)}"
    if start.year == last.year:
        return f"{start.day} {start:%B} and {day(last)}"
    return f"{day(start)} and {day(last)}"
