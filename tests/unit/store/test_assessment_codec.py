"""The stored form of a grade; that everything survives it is shown in tests/property/test_store_codec.py."""

from crossbearing.model import Assessment, Factor, Likelihood, Reason, Reliability, Update, Without
from crossbearing.store.assessment_codec import decode_assessment, encode_assessment

GRADE = Assessment(
    Reliability.B,
    2,
    Likelihood.LIKELY,
    "moderate",
    (Reason("one origin of B says so", ("statement-1",)),),
    Update(0.5, 1.0, (Factor("Karl Weiss", "B, asserted", 2.0, 3.0, ("statement-1",)),), 0.5, 0.75),
    (Without("Karl Weiss", None, 6, None, "low", 0.33, 0.5, ("statement-1",)),),
)


def test_each_line_is_stored_with_its_evidence() -> None:
    """A derivation whose lines lost what they rest on would be no derivation."""
    stored = encode_assessment(GRADE)
    assert stored["reasons"] == [{"text": "one origin of B says so", "evidence": ["statement-1"]}]
    assert stored.get("update", {}).get("probability") == [0.5, 0.75]
    assert decode_assessment(stored) == GRADE


def test_what_is_not_known_is_left_out() -> None:
    """No letter and no likelihood are absent, not null."""
    assert set(encode_assessment(Assessment(None, 6, None, "low", ()))) == {"credibility", "confidence", "reasons"}
