"""Events and findings."""

import pytest

from crossbearing.model import Finding, Mark


def test_a_finding_without_evidence_cannot_be_made() -> None:
    """What cites nothing is no finding."""
    with pytest.raises(ValueError, match="cites no evidence"):
        Finding("drift", "Changed in retelling", "words", ())


def test_a_finding_is_its_answer_and_evidence() -> None:
    """Another weight is the same finding, other evidence another."""
    finding = Finding("drift", "Changed", "words", ("statement-1",))
    assert finding.id == Finding("drift", "Changed", "words", ("statement-1",), "warning").id
    assert finding.id != Finding("drift", "Changed", "words", ("statement-2",)).id


def test_a_finding_marks_only_words_of_its_evidence() -> None:
    """A mark in something that the finding does not cite, or of no character, cannot be made."""
    marks = (Mark("s-1", 7, 9), Mark("s-1", 0, 4))
    assert Finding("drift", "t", "x", ("s-1",), "note", marks).marked("s-1") == ((0, 4), (7, 9))
    with pytest.raises(ValueError, match="not its evidence"):
        Finding("drift", "t", "x", ("s-2",), "note", marks)
    with pytest.raises(ValueError, match="no character"):
        Mark("s-1", 4, 4)
