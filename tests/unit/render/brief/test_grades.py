"""Grades as a reader sees them."""

from dataclasses import replace
from itertools import pairwise

import pytest

from crossbearing.model import LIKELIHOOD_BANDS, Likelihood
from crossbearing.render.brief.grades import stamp
from unit.render.worlds import rich_world


def test_the_bands_lie_side_by_side() -> None:
    """Each begins where the one before ends. Source: ICD 203 (2015)."""
    bands = [LIKELIHOOD_BANDS[x] for x in Likelihood]
    assert all(a[1] == b[0] for a, b in pairwise(bands))
    assert (bands[0][0], bands[-1][1]) == (1, 99)


@pytest.mark.parametrize("likelihood", [*Likelihood, None])
def test_a_stamp_says_everything(likelihood: Likelihood | None) -> None:
    """Pair, words, likelihood or that none is given, counts, confidence."""
    event = rich_world().events["event-flights"]
    drawn = stamp(replace(event, assessment=replace(event.assessment, likelihood=likelihood)))
    for part in ("B2", "Usually reliable", "Probably true", "two outlets, two to three origins", "confidence moderate"):
        assert part in drawn
    assert (likelihood.value if likelihood else "no likelihood given") in drawn
    assert ("<svg" in drawn) == (likelihood is not None)
