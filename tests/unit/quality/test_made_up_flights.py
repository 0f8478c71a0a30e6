"""Made-up flights have the truth that they tell."""

import numpy as np
from bench.flights import Wanted, flights

from crossbearing.detect.legs import detect_air
from made_flights import BENINA, FIELDS, HMEIMIM, KHADIM

MADE = flights([BENINA, HMEIMIM, KHADIM], Wanted(flights=12, per_aircraft=3, cadence_s=10.0, seed=5))


def test_the_same_seed_makes_the_same_flights() -> None:
    """Nothing is left to chance."""
    again = flights([BENINA, HMEIMIM, KHADIM], Wanted(flights=12, per_aircraft=3, cadence_s=10.0, seed=5))
    assert (again.fixes.lon_deg == MADE.fixes.lon_deg).all()
    assert again.destination == MADE.destination


def test_fixes_are_sorted_and_flights_do_not_overlap() -> None:
    """By platform, then time."""
    order = np.lexsort((MADE.fixes.time_us, MADE.fixes.platform))
    assert (order == np.arange(len(MADE.fixes))).all()


def test_their_airfields_are_found_again() -> None:
    """Every flight, both ends."""
    legs = detect_air(MADE.fixes, FIELDS, {}).legs
    told = [(x.start.candidates[0].facility, x.end.candidates[0].facility) for x in legs]
    assert told == list(zip(MADE.origin, MADE.destination, strict=True))
