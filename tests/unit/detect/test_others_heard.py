"""Hours of the week in which others were heard near a facility."""

from dataclasses import replace

from crossbearing.detect.coverage import merged
from crossbearing.detect.others_heard import others_heard
from crossbearing.detect.weekly import week_of
from crossbearing.model import Coverage, Facility
from unit.detect.patterns import FIRST, HARBOUR, NORTH, ONE, PASSING, SOUTH, TWO, heard

WEEK = week_of(FIRST)


def _hours(coverage: Coverage, *fleet: str, at: Facility = NORTH) -> dict[int, int]:
    return dict(others_heard(coverage, [at])[at.id].weekly(fleet))


def test_hours_are_counted_by_the_week() -> None:
    """Three hours of one week and two of the third."""
    coverage = heard([NORTH], [0], hours=[1, 2, 167], by=[PASSING])
    assert _hours(coverage) == {WEEK: 3}
    assert _hours(heard([NORTH], [0, 2], hours=[0, 167])) == {WEEK: 2, WEEK + 2: 2}


def test_whom_one_counts_is_no_listener() -> None:
    """Hours in which the fleet alone was heard are none; those in which two were heard are some."""
    assert _hours(heard([NORTH], [0], by=[ONE]), ONE, TWO) == {}
    assert _hours(heard([NORTH], [0], by=[ONE]), TWO) == {WEEK: 168}
    assert _hours(heard([NORTH], [0]), ONE) == {WEEK: 168}


def test_two_that_are_heard_in_one_hour_make_one_hour() -> None:
    """In two cells of the neighbourhood."""
    near = replace(NORTH, id="near", lon_deg=NORTH.lon_deg + 0.5)
    assert _hours(heard([NORTH, near], [0], hours=[4], by=[PASSING])) == {WEEK: 1}


def test_what_is_far_or_high_is_not_heard_there() -> None:
    """Aircraft elsewhere, and ships at an airfield, are nothing to an airfield; ships are to a port."""
    assert _hours(heard([SOUTH], [0])) == {}
    assert _hours(heard([replace(HARBOUR, lat_deg=NORTH.lat_deg)], [0])) == {}
    assert _hours(heard([HARBOUR], [0]), at=HARBOUR) == {WEEK: 168}


def test_an_empty_coverage_has_no_hours() -> None:
    """Nor has one of no facility."""
    assert _hours(Coverage.empty()) == {}
    assert others_heard(Coverage.empty(), []) == {}


def test_one_alone_in_the_hour_of_two_makes_no_other_hour() -> None:
    """Two are heard in one cell, and a third in the next: it is one hour."""
    near = replace(NORTH, id="near", lon_deg=NORTH.lon_deg + 0.5)
    both = merged([heard([NORTH], [0], hours=[4]), heard([near], [0], hours=[4], by=[ONE])])
    assert _hours(both) == {WEEK: 1}
