"""Retellings that changed what they retell."""

from dataclasses import replace

from crossbearing.analyse.drift import find
from crossbearing.model import Aspect, Modality
from unit.analyse.cases import case, titles
from unit.corroborate.builders import SYSTEMS, Report

LONG = replace(
    SYSTEMS,
    quote="before dawn on that day Russia moved air defence systems from Syria to Libya by sea, it is said here",
    chain=("Karl Weiss",),
    modality=Modality.UNCONFIRMED,
    aspect=Aspect.ONGOING,
)


def test_hedge_speaker_and_course_lost_in_a_copy() -> None:
    """The later paper prints the sentence as its own, as certain, and as over."""
    copy = replace(LONG, chain=(), modality=Modality.ASSERTED, aspect=Aspect.COMPLETED)
    (found,) = find(case(Report("A", (LONG,)), Report("B", (copy,), None)))
    assert found.title == (
        "Changed in retelling: a hedge was lost; the speaker was dropped; what was under way or planned became complete"
    )
    assert len(found.evidence) == 2


def test_a_faithful_copy_is_no_drift() -> None:
    """The same words, the same speaker, the same doubt."""
    assert titles(find(case(Report("A", (LONG,)), Report("B", (LONG,), None)))) == []
