"""Stays at airfields."""

import numpy as np

from crossbearing.detect.legs import detect_air
from crossbearing.model.movement import Visit
from crossbearing.model.track import Fixes, joined, sorted_fixes
from made_flights import FIELDS, HMEIMIM, KHADIM, START_S, flight, heard


def _visits(*parts: Fixes) -> tuple[Visit, ...]:
    return detect_air(sorted_fixes(joined(parts)), FIELDS, {}).visits


def test_a_stay_lies_between_two_legs() -> None:
    """It was arrived at by the first leg and left by the second; before and after nothing is known."""
    found = _visits(flight(), flight(KHADIM, HMEIMIM, START_S + 20_000))
    assert [x.facility for x in found] == [HMEIMIM.id, KHADIM.id, HMEIMIM.id]
    assert [(x.arrived is None, x.departed is None) for x in found] == [(True, False), (False, False), (False, True)]
    assert all(x.probability > 0.9 for x in found)


def test_a_stay_with_silences_is_one() -> None:
    """Parked for days with the transponder off, heard now and then."""
    parked = [heard(flight(KHADIM, HMEIMIM, START_S + 20_000 + n * 80_000), 0, 100) for n in range(3)]
    found = _visits(flight(), *parked)
    assert [x.facility for x in found] == [HMEIMIM.id, KHADIM.id]


def test_a_stay_that_was_not_heard_is_told_where_both_ends_name_it() -> None:
    """Landing and take-off were heard down to the field, the ground was not."""
    air = flight(ground_s=0.0), flight(KHADIM, HMEIMIM, START_S + 20_000, ground_s=0.0)
    cut = [x.take(x.on_ground == 0) for x in air]
    found = _visits(*cut)
    assert [(x.facility, x.arrived is not None, x.departed is not None) for x in found] == [
        (HMEIMIM.id, False, True),
        (KHADIM.id, True, True),
        (HMEIMIM.id, True, False),
    ]


def test_a_strip_that_no_table_has_is_a_stay_without_a_name() -> None:
    """On the ground in the desert."""
    desert = flight(KHADIM, HMEIMIM)
    away = desert.take(desert.on_ground == 1)
    shifted = Fixes.of(
        {**{n: away.column(n) for n in ("platform", "time_us", "on_ground", "lat_deg")}, "lon_deg": away.lon_deg + 3.0},
        ["a"],
    )
    assert {x.facility for x in _visits(shifted)} == {None}


def test_towed_or_flown_unheard_is_two_stays() -> None:
    """On the ground at one field, and then on the ground at another, with no flight between that was heard."""
    parked = heard(flight(), 0, 200)
    other = heard(flight(KHADIM, HMEIMIM, START_S + 40_000), 0, 200)
    assert [x.facility for x in _visits(parked, other)] == [HMEIMIM.id, KHADIM.id]


def test_a_flight_about_the_field_from_one_fix_on_the_ground_parts_two_stays() -> None:
    """Heard once on the ground, then 6 km in the air, then on the ground where it was."""
    fixes = flight().take(slice(0, 60))
    out = np.minimum(np.abs(np.arange(60) - 10.0).clip(0, 15), np.abs(np.arange(60) - 40.0).clip(0, 15))
    out[(np.arange(60) <= 10) | (np.arange(60) >= 40)] = 0.0
    up = out > 0
    columns = {name: fixes.column(name) for name in ("platform", "time_us", "row")}
    columns |= {"lon_deg": HMEIMIM.lon_deg + out * 0.0022, "lat_deg": np.full(60, HMEIMIM.lat_deg)}
    columns |= {"on_ground": (~up).astype(np.int8), "speed_mps": np.where(up, 40.0, 0.0)}
    columns |= {"altitude_m": 48.0 + out * 40.0}
    about = Fixes.of(columns, ["a"]).take(slice(10, None))
    found = detect_air(about, FIELDS, {})
    assert [(x.start.facility, x.end.facility) for x in found.legs] == [(HMEIMIM.id, HMEIMIM.id)]
    assert [x.facility for x in found.visits] == [HMEIMIM.id, HMEIMIM.id]
