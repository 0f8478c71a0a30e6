"""Every origin left out in turn; that it is what silence would have given is shown in tests/property/test_grades.py."""

import time
from dataclasses import replace

import pytest

from crossbearing.model import Polarity, Reliability
from unit.corroborate.builders import SYSTEMS, Report, Say, events_of, letter


def _says(start: str, *chain: str) -> Say:
    return replace(SYSTEMS, quote=f"{start} {SYSTEMS.quote}", chain=chain)


def test_the_greatest_change_comes_first() -> None:
    """A denial gone lifts the number by more than one of three supporters gone lowers the odds."""
    denial = replace(_says("No:", "Anna Rossi"), polarity=Polarity.NEGATIVE)
    (event,) = events_of(
        *(Report(f"Paper {n}", (_says("He said", f"Jan Berg{n}"),)) for n in range(3)), Report("Last", (denial,))
    )
    first = event.assessment.without[0]
    assert (first.origin, first.credibility) == ("Anna Rossi", 2)
    assert [x.origin for x in event.assessment.without[1:]] == ["Jan Berg0", "Jan Berg1", "Jan Berg2"]


def test_an_origin_that_changes_nothing_is_not_told() -> None:
    """What an unreliable outlet says earns nothing, and its silence costs nothing."""
    (event,) = events_of(
        Report("Paper", (_says("He said", "Karl Weiss"),)),
        Report("Tide Radio", (_says("Everybody in the old harbour town knows by now that it is so:"),)),
        sources=(letter("Tide Radio", Reliability.E),),
    )
    assert [x.origin for x in event.assessment.without] == ["Karl Weiss"]


@pytest.mark.usefixtures("collector_off")
def test_it_grows_with_the_number_of_origins() -> None:
    """Eight times as many origins take less than twenty times as long."""

    def seconds(origins: int) -> float:
        reports = [Report(f"Paper {n}", (_says("He said", f"Jan Berg{n}"),)) for n in range(origins)]
        before = time.process_time()
        events_of(*reports)
        return time.process_time() - before

    seconds(20)
    assert seconds(800) < 20 * max(seconds(100), 0.02)


def test_who_says_both_falls_silent_on_both_sides() -> None:
    """Without the paper nobody says it and nobody denies it, though another prints its denial in the same words."""
    yes = _says("It wrote on the pier before anybody had asked it:", "Tide Radio")
    no = replace(_says("It wrote", "Tide Radio"), polarity=Polarity.NEGATIVE)
    (event,) = events_of(
        Report("A", (yes,), path="a"), Report("B", (no,), path="b"), Report("C", (replace(no, chain=()),), path="c")
    )
    (only,) = event.assessment.without
    assert only.alone
    assert set(only.evidence) == set(event.statements)
