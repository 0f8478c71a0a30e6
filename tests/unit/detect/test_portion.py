"""Everything that some whole platforms show by themselves."""

import numpy as np
import pytest

from crossbearing.detect.portion import Counts, Done, counts_of, each, joined_counts
from crossbearing.model import Fixes


def fixes(platform: list[int], artifact: str = "a") -> Fixes:
    """Fixes of these platforms, one a second."""
    count = len(platform)
    columns = {"platform": np.array(platform), "time_us": np.arange(count) * 1_000_000}
    return Fixes.of({**columns, "lon_deg": np.zeros(count), "lat_deg": np.zeros(count)}, [artifact])


def rows(counts: Counts) -> list[tuple[int, int, int, int]]:
    """Platform, fixes, first and last second."""
    columns = (counts.platform, counts.fixes, counts.first_us // 1_000_000, counts.last_us // 1_000_000)
    return [tuple(map(int, x)) for x in zip(*columns, strict=True)]


def test_each_platform_is_counted() -> None:
    """How often each was heard, and when first and last; of several portions together, by platform."""
    found = counts_of(fixes([3, 3, 3, 9]))
    assert rows(found) == [(3, 3, 0, 2), (9, 1, 3, 3)]
    assert rows(joined_counts([found, counts_of(Fixes.empty()), counts_of(fixes([5]))])) == [
        (3, 3, 0, 2),
        (5, 1, 0, 0),
        (9, 1, 3, 3),
    ]
    assert rows(joined_counts([])) == []


def test_a_platform_that_breaks_a_detector_costs_itself_alone() -> None:
    """The others are looked at one by one; the problem names the platform and its file."""

    def careful(given: Fixes) -> int:
        if 5 in given.platform:
            raise ZeroDivisionError
        return len(given)

    done = each(fixes([3, 3, 5, 9]), careful)
    assert done.results == (2, 1)
    (problem,) = done.problems
    assert (problem.code, problem.where, problem.artifact) == ("track-not-read", "icao:000005", "a")
    assert "ZeroDivisionError while the 1 fixes" in problem.message


@pytest.mark.parametrize("count", [0, 4])
def test_what_works_is_done_once(count: int) -> None:
    """Where nothing fails, all platforms are looked at together."""
    assert each(fixes([3] * count), len) == Done((count,), ())
