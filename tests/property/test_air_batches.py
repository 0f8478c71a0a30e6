"""What aircraft's tracks show does not depend on how platforms are put together, or on the order of the fixes."""

from functools import cache

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.detect.coverage import coverage_of, merged
from crossbearing.detect.legs import detect_air
from crossbearing.detect.seen import Seen
from crossbearing.detect.silences import silences
from crossbearing.model.track import Fixes, joined, sorted_fixes
from made_flights import BENINA, FIELDS, HMEIMIM, KHADIM, START_S, flight, heard, moved

PLATFORMS = 6


@cache
def _everything() -> Fixes:
    """Six aircraft: clean, with a stray, with a leap, cut short, silent in between, two under one number."""
    silent = flight(platform=5)
    after = (silent.time_us - silent.time_us[0]) / 1e6
    return sorted_fixes(
        joined(
            [
                flight(platform=1),
                flight(KHADIM, HMEIMIM, START_S + 20_000, platform=1),
                moved(flight(BENINA, HMEIMIM, platform=2), slice(90, 91), 4.0),
                moved(flight(platform=3), slice(200, 260), 8.0),
                heard(flight(platform=4), 0, 6500),
                silent.take((after < 2000) | (after > 4000)),
                flight(platform=6),
                flight(BENINA, HMEIMIM, platform=6, artifact="other"),
            ]
        )
    )


def _facts(seen: Seen) -> tuple[frozenset[object], ...]:
    return frozenset(seen.legs), frozenset(seen.visits), frozenset(seen.anomalies)


@given(st.lists(st.integers(0, 2), min_size=PLATFORMS, max_size=PLATFORMS))
@settings(max_examples=15, deadline=None)
def test_any_cut_by_platform_gives_the_same(batch: list[int]) -> None:
    """Legs, stays, faults, coverage and silences of parts are those of the whole."""
    whole = _everything()
    number = np.array(batch)[whole.platform - 1]
    parts = [whole.take(number == n) for n in sorted(set(batch))]
    found = [detect_air(x, FIELDS, {}) for x in parts]
    together = Seen(*(tuple(y for x in found for y in getattr(x, name)) for name in ("legs", "visits", "anomalies")))
    assert _facts(together) == _facts(detect_air(whole, FIELDS, {}))
    coverage = merged(coverage_of(x) for x in parts)
    assert coverage == coverage_of(whole)
    assert {y for x in parts for y in silences(x, coverage)} == set(silences(whole, coverage))


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=8, deadline=None)
def test_any_order_of_the_fixes_gives_the_same(seed: int) -> None:
    """Fixes that are put in order first give the same records."""
    whole = _everything()
    shuffled = sorted_fixes(whole.take(np.random.default_rng(seed).permutation(len(whole))))
    assert _facts(detect_air(shuffled, FIELDS, {})) == _facts(detect_air(whole, FIELDS, {}))
