"""Where flights begin and end."""

from dataclasses import replace

import numpy as np
import pytest

from crossbearing.detect.flights import Spans, spans
from crossbearing.model.track import Fixes, joined, sorted_fixes
from made_flights import FIELDS, HMEIMIM, KHADIM, START_S, flight, heard, together, track

AIR = flight(ground_s=0.0)
"""6,440 s in the air."""


def _spans(fixes: Fixes) -> Spans:
    return spans(track(fixes), FIELDS)


def _without(fixes: Fixes, first_s: float, last_s: float) -> Fixes:
    after = (fixes.time_us - fixes.time_us[0]) / 1e6
    return fixes.take((after < first_s) | (after > last_s))


def test_a_flight_lasts_from_ground_to_ground() -> None:
    """Both ends are on the ground; before and after lie stays."""
    found = _spans(flight())
    assert (found.left_ground.tolist(), found.reached_ground.tolist()) == ([True], [True])
    assert len(found.stay_first) == 2


def test_there_and_back_are_two_flights() -> None:
    """The stay between them ends the one and begins the other."""
    both = together(flight(), flight(KHADIM, HMEIMIM, START_S + 20_000))
    assert len(_spans(both).first) == 2


@pytest.mark.parametrize("silent_s", [700, 1800, 4000])
def test_a_silence_that_was_flown_through_ends_no_flight(silent_s: float) -> None:
    """An hour over the sea without a receiver, and the aircraft comes up where it should."""
    found = _spans(_without(flight(), 1500, 1500 + silent_s))
    assert len(found.first) == 1


def test_a_silence_with_time_to_land_ends_it() -> None:
    """It comes up two hours later than the way needs."""
    fixes = flight()
    time = fixes.time_us.copy()
    time[300:] += 7_200_000_000
    turned = replace(fixes, time_us=time, course_deg=np.full(len(fixes), np.nan, np.float32))
    assert len(_spans(turned).first) == 2


def test_a_landing_that_was_not_heard_ends_it() -> None:
    """Down, 25 minutes of nothing, and up again from the same place: no fix on the ground is needed."""
    down, up = heard(AIR, 0, 6350), heard(flight(KHADIM, HMEIMIM, START_S + 7900, ground_s=0.0), 60)
    found = _spans(sorted_fixes(joined([down, up])))
    assert len(found.first) == 2
    assert not found.reached_ground[0]


def test_a_touch_and_go_is_one_flight() -> None:
    """Ten seconds on the runway at speed do not end it."""
    fixes = flight()
    told = fixes.on_ground.copy()
    told[350:353] = 1
    speed = fixes.speed_mps.copy()
    speed[350:353] = 70.0
    assert len(_spans(replace(fixes, on_ground=told, speed_mps=speed)).first) == 1


def test_a_fix_or_two_are_no_flight() -> None:
    """What is too short to be one is none."""
    assert len(_spans(AIR.take(slice(100, 103))).first) == 0
    assert len(_spans(Fixes.empty()).first) == 0


def test_moved_unheard_from_ground_to_ground_is_two_stays() -> None:
    """Parked here, and then parked 1,400 km away: no flight was heard, and the stays are apart."""
    parked = heard(flight(), 0, 200)
    other = heard(flight(KHADIM, HMEIMIM, START_S + 40_000), 0, 200)
    found = _spans(sorted_fixes(joined([parked, other])))
    assert (len(found.first), len(found.stay_first)) == (0, 2)


def test_the_ground_heard_much_later_is_not_the_end_of_the_flight() -> None:
    """Lost on the way down, heard on the apron three hours later: when it landed nobody knows."""
    fixes = flight()
    time = fixes.time_us.copy()
    time[-30:] += 10_800_000_000
    found = _spans(_without(replace(fixes, time_us=time), 6500, 8000))
    assert not found.reached_ground[0]


def test_no_flight_is_longer_than_any_aircraft_can_fly() -> None:
    """Silent for seventeen hours half round the Earth it may have flown on; for eighteen and a half it has landed."""
    fixes = flight(HMEIMIM, replace(KHADIM, lon_deg=-150.0, lat_deg=-30.0))
    assert len(_spans(_without(fixes, 1500, 1500 + 17 * 3600)).first) == 1
    assert len(_spans(_without(fixes, 1500, 1500 + 18.5 * 3600)).first) == 2


def test_time_on_the_way_down_may_be_a_landing() -> None:
    """Lost low, and heard at cruise 35 minutes later than the way needs: half an hour is enough on the ground."""
    fixes = flight()
    time = fixes.time_us.copy()
    time[300:] += 2_100_000_000
    late = replace(fixes, time_us=time)
    assert len(_spans(late).first) == 1
    down = fixes.climb_mps.copy()
    down[290:300] = -8.0
    assert len(_spans(replace(late, climb_mps=down)).first) == 2


def test_a_hop_over_its_own_field_is_no_flight() -> None:
    """Ten minutes in the air within a kilometre."""
    hover = replace(AIR.take(slice(300, 361)), speed_mps=np.full(61, 1.0, np.float32))
    still = replace(hover, lon_deg=hover.lon_deg[0] + np.arange(61) * 1e-4, lat_deg=np.full(61, hover.lat_deg[0]))
    assert len(_spans(still).first) == 0
