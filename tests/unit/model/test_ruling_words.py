"""Rulings as a person reads them."""

from datetime import date

from crossbearing.model import (
    Letter,
    Likelihood,
    Note,
    Regrading,
    Rejection,
    Reliability,
    Target,
    Undoing,
    What,
    in_words,
    named,
)
from ruled import apart, ruling, same

EVENT = Target("event", "event-0123456789abcdef0123", "works at the pier")
SITE = Target("entity", "site:HL59", "Al Khadim")


def words(what: What) -> str:
    """What a ruling says."""
    return in_words(ruling(1, what))


def test_each_ruling_is_one_plain_clause() -> None:
    """What it is on, by noun, label and the beginning of the id, and what is said of it."""
    works = "the event “works at the pier” (01234567)"
    other = Target("event", "event-abcdef0123456789abcd")
    assert words(same(EVENT, other)) == f"{works} and the event abcdef01 are one happening"
    assert words(apart(EVENT, other)) == f"{works} and the event abcdef01 are two happenings"
    assert words(same(SITE, Target("mention", "m", "the base"))).endswith("are one")
    assert words(apart(SITE, Target("mention", "m", "the base"))).endswith("are not one")
    assert (
        words(Letter(Target("source", "s", "Dispatch"), Reliability.B, date(2024, 1, 1)))
        == "the source “Dispatch” (s) has the letter B (usually reliable) from 2024-01-01 on"
    )
    assert (
        words(Regrading(EVENT, Reliability.B, 4, Likelihood.UNLIKELY, "low"))
        == f"{works} is graded: letter B (usually reliable), number 4 (doubtful), unlikely, confidence low"
    )
    assert words(Note(EVENT)) == f"a note on {works}"
    assert words(Rejection(Target("statement", "s", "x"))) == "the statement “x” (s) is to count for nothing"
    assert words(Undoing(Target("ruling", "r"))) == "the ruling r is taken back"


def test_a_label_is_one_short_line() -> None:
    """Line ends and lengths of a report do not run through a clause."""
    shown = named(Target("statement", "s", "a\nb " * 100))
    assert "\n" not in shown
    assert len(shown) < 120
    assert "…" in shown
    assert named(SITE) == "the entity “Al Khadim” (site:HL59)"
