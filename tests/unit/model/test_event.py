"""Events and findings."""

import pytest

from crossbearing.model import Finding


def test_a_finding_without_evidence_cannot_be_made() -> None:
    """What cites nothing is no finding."""
    with pytest.raises(ValueError, match="cites no evidence"):
        Finding("drift", "Changed in retelling", "words", ())


def test_a_finding_is_its_answer_and_evidence() -> None:
    """Another weight is the same finding, other evidence another."""
    finding = Finding("drift", "Changed", "words", ("statement-1",))
    assert finding.id == Finding("drift", "Changed", "words", ("statement-1",), "warning").id
    assert finding.id != Finding("drift", "Changed", "words", ("statement-2",)).id
