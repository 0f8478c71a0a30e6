"""Letters that analysts give."""

from datetime import date

from crossbearing.corroborate import lettered
from crossbearing.model import DatedReliability, Letter, Reliability, Ruling, Source, Target
from ruled import ruling, undoing

DISPATCH = Source("Harbour Dispatch", "outlet")
THE_DISPATCH = Target("source", DISPATCH.id, DISPATCH.name)
DAY, LATER = date(2024, 1, 1), date(2024, 6, 1)


def letters(*rulings: Ruling) -> list[tuple[str, date | None, str]]:
    """The letters of the one source."""
    (source,) = lettered([DISPATCH], rulings)
    return [(x.letter.value, x.since, x.by) for x in source.letters]


def test_a_letter_holds_from_its_day_on() -> None:
    """Before it the source stands at F; each letter says who gave it and why."""
    given = ruling(1, Letter(THE_DISPATCH, Reliability.B, DAY))
    (source,) = lettered([DISPATCH], [given])
    assert source.letters == (DatedReliability(Reliability.B, DAY, "seen it", "Ann"),)
    assert source.reliability(date(2023, 12, 31)).letter is Reliability.F
    assert source.reliability(DAY).letter is Reliability.B
    assert letters(given, undoing(2, given)) == []


def test_of_two_letters_from_one_day_on_the_newer_ruling_counts() -> None:
    """Letters from other days stand beside it, from the earliest on; the order in which rulings come plays no part."""
    rulings = [
        ruling(1, Letter(THE_DISPATCH, Reliability.B, LATER)),
        ruling(2, Letter(THE_DISPATCH, Reliability.C)),
        ruling(3, Letter(THE_DISPATCH, Reliability.D, LATER), by="Bo"),
    ]
    assert letters(*rulings) == letters(*rulings[::-1]) == [("C", None, "Ann"), ("D", LATER, "Bo")]


def test_other_sources_stay_as_they_are() -> None:
    """A letter is on one source."""
    other = Source("Quay Times", "outlet")
    given = ruling(1, Letter(THE_DISPATCH, Reliability.B))
    assert list(lettered([other], [given])) == [other]
