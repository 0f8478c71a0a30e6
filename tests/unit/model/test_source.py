"""Who publishes or speaks."""

from datetime import date

from crossbearing.model import RELIABILITY_WORDS, DatedReliability, Reliability, Source

JUDGED = Source(
    "The Dispatch",
    "outlet",
    letters=(
        DatedReliability(Reliability.B, date(2024, 1, 1), "years of it"),
        DatedReliability(Reliability.D, date(2025, 1, 1), "sold"),
    ),
)


def test_a_new_source_starts_at_f() -> None:
    """Nobody is reliable or unreliable before somebody judged, and the reason says so."""
    letter = Source("The Herald", "outlet").reliability()
    assert (letter.letter, letter.reason) == (Reliability.F, "nobody has judged this source yet")


def test_the_letter_is_that_of_the_day() -> None:
    """A letter holds from its day on; before the first one the source is not judged."""
    assert JUDGED.reliability(date(2024, 6, 1)).letter is Reliability.B
    assert JUDGED.reliability(date(2025, 6, 1)).letter is Reliability.D
    assert JUDGED.reliability(date(2023, 6, 1)).letter is Reliability.F
    assert JUDGED.reliability().letter is Reliability.D


def test_every_letter_has_its_words() -> None:
    """The six letters have the words of AJP-2.1."""
    assert list(RELIABILITY_WORDS) == list(Reliability)


def test_a_source_is_known_by_its_name() -> None:
    """Whatever else is learnt of a source, it stays the same source."""
    assert JUDGED.id == Source("The Dispatch", "outlet").id


def test_a_source_has_a_history_of_letters() -> None:
    """Every letter with its day, its reason and its judge, in the order of time."""
    later = DatedReliability(Reliability.D, date(2025, 1, 1), "sold", "Ann")
    first = DatedReliability(Reliability.B, None, "years of it", "Ben")
    assert Source("The Dispatch", "outlet", letters=(later, first)).history() == (first, later)
