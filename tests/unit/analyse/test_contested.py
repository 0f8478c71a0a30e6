"""Events with contradictions."""

from dataclasses import replace

from crossbearing.analyse.contested import find
from crossbearing.model import Modality, Polarity
from unit.analyse.cases import case
from unit.corroborate.builders import SYSTEMS, Report

DENIAL = replace(
    SYSTEMS,
    quote="the claim that Russia moved air defence systems from Syria to Libya is false",
    modality=Modality.DENIED,
    polarity=Polarity.NEGATIVE,
    chain=("Karl Weiss",),
)


def test_both_quotes_stand_side_by_side() -> None:
    """Who denies it, in which words, against whom, in which words."""
    (found,) = find(case(Report("Harbour Post", (SYSTEMS,)), Report("Quay Times", (DENIAL,))))
    assert SYSTEMS.quote in found.text
    assert DENIAL.quote in found.text
    assert "Quay Times, citing Karl Weiss" in found.text
    assert len(found.evidence) == 2
    assert found.severity == "warning"


def test_agreement_is_not_contested() -> None:
    """Two that say the same contradict nobody; nor does somebody who denies alone."""
    assert list(find(case(Report("A", (SYSTEMS,)), Report("B", (SYSTEMS,))))) == []
    assert list(find(case(Report("A", (DENIAL,))))) == []
