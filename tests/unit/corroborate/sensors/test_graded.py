"""Grades with what the tracks say."""

from dataclasses import replace

import pytest

from crossbearing.corroborate.sensors import with_sensors
from crossbearing.model import Event, Movements
from unit.corroborate.builders import Report
from unit.corroborate.sensors.flown import leg, movements
from unit.corroborate.sensors.put import put
from unit.corroborate.sensors.test_expectations import FLIGHT

NEWS = [Report("Daily", (replace(FLIGHT, chain=("Anna Rossi",)),))]
FLOWN = leg("2024-12-14", "site:hmeimim", "site:khadim")


def _graded(seen: Movements) -> tuple[Event, Event | None]:
    made, _ = put(NEWS, seen)
    (before,) = made.events.values()
    return before, next(iter(with_sensors(made)), None)


def test_a_flight_seen_raises_the_odds_and_the_number() -> None:
    """The tracks are one factor more and one source of another sort."""
    before, after = _graded(movements([FLOWN]))
    assert after is not None
    assert after.assessment.update is not None
    assert before.assessment.update is not None
    assert after.assessment.update.low > before.assessment.update.low
    assert (before.assessment.credibility, after.assessment.credibility) == (3, 2)
    assert after.assessment.reliability == before.assessment.reliability
    assert after.untested == before.assessment


def test_every_line_of_the_tracks_cites_the_test_and_its_legs() -> None:
    """Nothing is said without evidence."""
    before, after = _graded(movements([FLOWN]))
    assert after is not None
    new = after.assessment.reasons[len(before.assessment.reasons) :]
    assert new
    assert all(x.evidence[0].startswith("test-") and FLOWN.id in x.evidence for x in new)


def test_silence_where_all_were_heard_lowers_it() -> None:
    """The number is one worse, the range lower."""
    before, after = _graded(movements())
    assert after is not None
    assert after.assessment.update is not None
    assert before.assessment.update is not None
    assert after.assessment.update.high < before.assessment.update.high
    assert (before.assessment.credibility, after.assessment.credibility) == (3, 4)


def test_no_coverage_changes_nothing() -> None:
    """The event stays as it was, to the letter."""
    assert _graded(movements(heard=["site:minsk"]))[1] is None


def test_what_would_be_left_without_the_tracks_is_the_grade_by_the_reports() -> None:
    """Leaving out the sensor gives back what the reports alone gave."""
    before, after = _graded(movements([FLOWN]))
    assert after is not None
    left = next(x for x in after.assessment.without if x.origin == "aircraft tracks")
    assert before.assessment.update is not None
    assert (left.low, left.high) == (before.assessment.update.low, before.assessment.update.high)
    assert left.credibility == before.assessment.credibility


def test_without_an_origin_the_tracks_still_count() -> None:
    """Two people say so; without either the odds and the number are those of the other one with the tracks."""
    says = tuple(replace(FLIGHT, chain=(x,)) for x in ("Anna Rossi", "Karl Weiss"))
    reports = [Report(f"Daily {n}", (x,)) for n, x in enumerate(says)]
    made, _ = put(reports, movements())
    (event,) = with_sensors(made)
    left = next(x for x in event.assessment.without if x.origin == "Anna Rossi")
    alone, _ = put(reports[1:], movements())
    (other,) = with_sensors(alone)
    assert other.assessment.update is not None
    assert left.credibility == other.assessment.credibility
    # Ends are kept to four digits on the way.
    ends = (other.assessment.update.low, other.assessment.update.high)
    assert (left.low, left.high) == pytest.approx(ends, abs=2e-4)


def test_grading_twice_is_grading_once() -> None:
    """An event that comes back from the store with its tests is graded from what is said, not once more."""
    made, _ = put(NEWS, movements([FLOWN]))
    (once,) = with_sensors(made)
    (twice,) = with_sensors(replace(made, events={once.id: once}))
    assert twice == once
