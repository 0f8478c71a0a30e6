"""What tracks show, as records."""

from datetime import UTC, datetime

from crossbearing.model import Candidate, LegEnd


def _end(*candidates: Candidate) -> LegEnd:
    return LegEnd(datetime(2025, 1, 1, tzinfo=UTC), 0.0, 0.0, None, "cruise and lost", candidates)


def test_only_a_probable_end_is_named() -> None:
    """Below the bar, and where "not known" is the most probable, no facility is named."""
    assert _end(Candidate("site:HL59", 0.95), Candidate(None, 0.05)).facility == "site:HL59"
    assert _end(Candidate("site:HL59", 0.7), Candidate(None, 0.3)).facility is None
    assert _end(Candidate(None, 0.95), Candidate("site:HL59", 0.05)).facility is None
    assert _end().facility is None


def test_the_probability_of_what_is_no_candidate_is_none() -> None:
    """Nothing is given to a facility that was not considered."""
    assert _end(Candidate("site:HL59", 0.7), Candidate(None, 0.3)).probability("site:HLLB") == 0.0
