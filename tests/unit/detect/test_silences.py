"""Silences, and why."""

from dataclasses import replace

import numpy as np

from crossbearing.detect import silences as module
from crossbearing.detect.coverage import coverage_of
from crossbearing.detect.silences import silences
from crossbearing.model.track import Fixes, ship_number
from made_flights import HMEIMIM, KHADIM, START_S, flight, heard, together


def _without(fixes: Fixes, first_s: float, last_s: float) -> Fixes:
    after = (fixes.time_us - fixes.time_us[0]) / 1e6
    return fixes.take((after < first_s) | (after > last_s))


SILENT = _without(flight(), 2000, 4000)


def test_silent_where_others_were_heard_is_the_transponder() -> None:
    """Another aircraft flies the same way a minute later and is heard all along."""
    everybody = together(SILENT, flight(platform=7, start_s=START_S + 60))
    (found,) = silences(SILENT, coverage_of(everybody))
    assert (found.why, found.others) == ("transponder gap", 1)
    assert found.covered > 0.8
    assert (found.end - found.start).total_seconds() == 2020
    assert sum(x.fixes for x in found.slices) == 2


def test_silent_where_nobody_was_heard_is_no_coverage() -> None:
    """The aircraft's own fixes at both ends do not count as others."""
    (found,) = silences(SILENT, coverage_of(SILENT))
    assert (found.why, found.covered, found.others) == ("no coverage", 0.0, 0)


def test_others_at_another_height_or_hour_do_not_count() -> None:
    """Heard low down, or half a day later, says nothing of now and here."""
    other = flight(platform=7, start_s=START_S + 60)
    low = replace(other, altitude_m=np.minimum(other.altitude_m, 2000))
    late = flight(platform=8, start_s=START_S + 40_000)
    (found,) = silences(SILENT, coverage_of(together(SILENT, low, late)))
    assert found.why == "no coverage"


def test_a_short_silence_tells_nothing() -> None:
    """Ten minutes are below the limit."""
    assert silences(_without(flight(), 2000, 2600), coverage_of(flight())) == ()


def test_on_the_ground_nobody_is_silent() -> None:
    """A stay with the transponder off is none, and neither is a landing that was not heard."""
    stay = together(flight(), flight(KHADIM, HMEIMIM, START_S + 20_000))
    assert silences(stay, coverage_of(stay)) == ()
    cut = together(heard(flight(), 400, 6600), heard(flight(KHADIM, HMEIMIM, START_S + 20_000), 350))
    assert silences(cut, coverage_of(cut)) == ()


def test_a_ship_is_silent_after_twelve_hours() -> None:
    """Eleven hours are none."""

    def ship(hours: float) -> Fixes:
        columns = {
            "platform": np.full(2, ship_number(273344000)),
            "time_us": np.array([0, int(hours * 3.6e9)]),
            "lon_deg": np.array([20.0, 22.0]),
            "lat_deg": np.array([33.0, 33.0]),
            "speed_mps": np.array([5.0, 5.0]),
        }
        return Fixes.of(columns, ["a"])

    assert len(silences(ship(13), coverage_of(ship(13)))) == 1
    assert silences(ship(11), coverage_of(ship(11))) == ()


def test_no_more_than_a_limit_are_told_and_the_longest(monkeypatch) -> None:  # noqa: ANN001 - pytest's own
    """A platform with thousands of holes does not fill the case."""
    monkeypatch.setattr(module, "MOST", 1)
    fixes = _without(_without(flight(), 1000, 2000), 3000, 5000)
    (found,) = silences(fixes, coverage_of(fixes))
    assert (found.end - found.start).total_seconds() == 2020


def test_others_on_a_part_of_the_way_are_not_enough() -> None:
    """Another is heard along half of it: the rest may be a hole in the hearing."""
    other = heard(flight(platform=7, start_s=START_S + 60), 0, 2900)
    (found,) = silences(SILENT, coverage_of(together(SILENT, other)))
    assert found.why == "no coverage"
    assert 0.2 < found.covered < 0.8


def test_who_stays_about_for_long_has_landed() -> None:
    """In the air before and after, nearly at one place: seven hours are no silence under way, three are one."""

    def again(hours: float) -> Fixes:
        fixes = flight().take(slice(300, 340))
        return replace(fixes, time_us=fixes.time_us + np.where(np.arange(40) < 20, 0, int(hours * 3.6e9)))

    assert len(silences(again(3), coverage_of(again(3)))) == 1
    assert silences(again(7), coverage_of(again(7))) == ()


def test_its_own_fixes_from_another_time_are_not_others() -> None:
    """The same aircraft was heard along the way in the same hours, by a file that is a copy cut elsewhere."""
    (found,) = silences(SILENT, coverage_of(flight()))
    assert (found.why, found.others) == ("no coverage", 0)
