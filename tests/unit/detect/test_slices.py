"""What records rest on."""

import numpy as np

from crossbearing.detect.slices import anomaly, slices_of, slices_of_ranges
from made_flights import BENINA, KHADIM, START_S, flight, together


def test_ranges_tell_what_their_fixes_tell() -> None:
    """The slices of ranges are those of the same fixes one by one, in one artifact or several."""
    fixes = together(flight(), flight(KHADIM, BENINA, START_S + 3000, artifact="other"), flight(platform=7))
    other = int(np.argmax(fixes.platform != fixes.platform[0]))
    first, last = np.array([0, other - 100, other + 5]), np.array([other - 101, other - 1, len(fixes) - 1])
    found = slices_of_ranges(fixes, first, last)
    assert found == [slices_of(fixes, np.arange(a, b + 1)) for a, b in zip(first, last, strict=True)]
    assert [len(x) for x in found] == [1, 1, 2]
    assert sum(x.fixes for x in found[2]) == last[2] - first[2] + 1


def test_no_range_has_no_slice() -> None:
    """Nothing asked, nothing told."""
    assert slices_of_ranges(flight(), np.empty(0, np.int64), np.empty(0, np.int64)) == []


def test_a_finding_spans_its_fixes() -> None:
    """Its times are those of its first and last fix."""
    fixes = flight()
    found = anomaly(fixes, np.array([4, 9]), "position jump", "a leap")
    assert (found.fixes, (found.end - found.start).total_seconds()) == (2, 50.0)
    assert (found.slices[0].first_row, found.slices[0].last_row) == (4, 9)
