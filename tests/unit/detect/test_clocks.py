"""Clocks that jump."""

from dataclasses import replace

import numpy as np

from crossbearing.detect.faults import sound
from crossbearing.model.track import Fixes, joined, sorted_fixes
from made_flights import flight


def _later(fixes: Fixes, from_row: int, seconds: float) -> Fixes:
    time = fixes.time_us.copy()
    time[from_row:] += int(seconds * 1e6)
    return sorted_fixes(replace(fixes, time_us=time))


def test_a_clock_set_back_is_told_and_both_parts_are_kept() -> None:
    """The track after the reset is a track of its own."""
    found = sound(_later(flight(), 300, -1500.0))
    assert [x.fault for x in found.anomalies] == ["clock jump"]
    assert "back by 1,490 s" in found.anomalies[0].text
    assert np.count_nonzero(found.new) == 2
    assert len(found.fixes) == len(flight())


def test_a_clock_that_leaps_ahead_is_told() -> None:
    """An hour passes while the aircraft moves two kilometres straight on."""
    found = sound(_later(flight(), 300, 3600.0))
    assert [x.fault for x in found.anomalies] == ["clock jump"]
    assert "3,610 s ahead" in found.anomalies[0].text


def test_a_file_in_no_order_of_time_is_no_fault() -> None:
    """Rows that are told backwards, or in any order, are put in order."""
    fixes = flight()
    rows = np.random.default_rng(2).permutation(len(fixes)).astype(np.uint32)
    assert sound(replace(fixes, row=rows)).anomalies == ()
    assert sound(replace(fixes, row=rows[::-1].copy())).anomalies == ()


def test_a_day_that_stands_before_another_in_the_file_is_no_fault() -> None:
    """Two flights in the wrong order: the aircraft is elsewhere when time goes back."""
    first, second = flight(), flight(start_s=1_733_111_200.0)
    rows = np.arange(len(second), dtype=np.uint32)
    parts = [replace(second, row=rows), replace(first, row=first.row + np.uint32(len(second)))]
    assert sound(sorted_fixes(joined(parts))).anomalies == ()


def _turned(fixes: Fixes, row: int, **values: float) -> Fixes:
    """The same with other values from a row on."""
    columns = {name: fixes.column(name).copy() for name in values}
    for name, value in values.items():
        columns[name][row:] = value
    return replace(fixes, **columns)


def _leaps(fixes: Fixes) -> bool:
    return "clock jump" in {x.fault for x in sound(fixes).anomalies}


def test_time_that_passes_in_a_turn_or_a_climb_is_no_leap_of_the_clock() -> None:
    """An hour between two fixes near each other: on another course, or at another height, it was flown about there."""
    fixes = flight()
    course, height = float(fixes.course_deg[300]), float(fixes.altitude_m[300])
    assert not _leaps(_turned(_later(fixes, 300, 3600.0), 300, course_deg=course + 90.0))
    assert not _leaps(_turned(_later(fixes, 300, 3600.0), 300, altitude_m=height - 100.0))


def test_time_that_passes_on_the_ground_is_no_leap_of_the_clock() -> None:
    """Whatever speed it tells there."""
    low = _turned(_later(flight(), 300, 3600.0), 0, altitude_m=3000.0)
    assert _leaps(low)
    assert not _leaps(_turned(low, 300, on_ground=1))


def test_time_that_goes_back_on_another_course_or_elsewhere_is_no_clock_set_back() -> None:
    """A clock that is set back leaves the aircraft where it is, and on its way."""
    fixes = flight()
    turned = _turned(fixes, 300, course_deg=float(fixes.course_deg[300]) + 90.0)
    assert not any("goes back" in x.text for x in sound(_later(turned, 300, -1500.0)).anomalies)
    moved_on = fixes.take(np.r_[0:300, 320 : len(fixes)])
    assert not any("goes back" in x.text for x in sound(_later(moved_on, 300, -1500.0)).anomalies)
