"""Ways in a hundred points."""

from dataclasses import replace

import numpy as np

from crossbearing.detect.flights import spans
from crossbearing.detect.paths import paths
from crossbearing.model.track import Fixes
from made_flights import FIELDS, flight, track


def _path(fixes: Fixes) -> tuple[tuple[float, float, int], ...]:
    found = track(fixes)
    return paths(found, spans(found, FIELDS))[0]


def test_a_path_has_both_ends_and_at_most_a_hundred_points() -> None:
    """Points ascend in time."""
    found = _path(flight())
    assert 40 <= len(found) <= 100
    times = [x[2] for x in found]
    assert times == sorted(set(times))
    assert times[-1] - times[0] > 6000


def test_both_sides_of_a_silence_are_points() -> None:
    """Nothing is drawn into a silence."""
    fixes = flight()
    after = (fixes.time_us - fixes.time_us[0]) / 1e6
    times = {x[2] for x in _path(fixes.take((after < 2000) | (after > 4000)))}
    start = int(fixes.time_us[0] // 1_000_000)
    assert {start + 1990, start + 4010} <= times


def test_turns_have_more_points() -> None:
    """A circle in the middle of a flight is drawn as one."""
    fixes = flight()
    turn = np.arange(len(fixes))
    course = np.where((turn > 300) & (turn < 336), (turn - 300) * 10.0, fixes.course_deg).astype(np.float32)
    start = int(fixes.time_us[0] // 1_000_000)

    def inside(path: tuple[tuple[float, float, int], ...]) -> int:
        return sum(start + 3000 < x[2] < start + 3360 for x in path)

    assert inside(_path(replace(fixes, course_deg=course))) > inside(_path(fixes)) + 2


def test_no_flight_has_no_path() -> None:
    """Nothing in, nothing out."""
    found = track(Fixes.empty())
    assert paths(found, spans(found, FIELDS)) == []
