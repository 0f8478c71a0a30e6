"""Retellings that changed what they retell."""

import time
from dataclasses import replace

import pytest

from crossbearing.analyse.drift import find
from crossbearing.model import Aspect, Modality
from unit.analyse.cases import case, titles
from unit.corroborate.builders import SYSTEMS, Report

TAIL = "air defence systems from Syria to Libya by sea and from there by road to a base in the far east of the country"
LONG = replace(
    SYSTEMS,
    quote=f"in the night before that day and on that day Russia was reportedly moving {TAIL}",
    chain=(),
    modality=Modality.UNCONFIRMED,
    aspect=Aspect.ONGOING,
)
COPY = replace(
    LONG,
    quote=f"in the night before that day and on that day Russia moved {TAIL}",
    modality=Modality.ASSERTED,
    aspect=Aspect.COMPLETED,
)


def test_what_a_copy_changed_is_one_finding_with_its_words_marked() -> None:
    """The later paper prints the sentence as certain and as over; the words are marked in both."""
    world = case(Report("A", (LONG,)), Report("B", (COPY,), None))
    (found,) = find(world)
    assert found.title == "Changed in retelling: hedge lost, ongoing became completed"
    assert found.severity == "caution"
    assert "the hedge “reportedly” was lost" in found.text.lower()
    original, retelling = found.evidence
    words = [
        [world.document_of(world.statements[e]).text[a:b] for a, b in found.marked(e)] for e in (original, retelling)
    ]
    assert words == [["was reportedly moving"], ["moved"]]


def test_a_faithful_copy_is_no_drift() -> None:
    """The same words, the same doubt."""
    assert titles(find(case(Report("A", (LONG,)), Report("B", (LONG,), None)))) == []


def test_two_reports_that_do_not_retell_each_other_give_no_drift() -> None:
    """They speak of one event and differ, and nothing says that one has it from the other."""
    other = replace(COPY, quote="Russia has sent its air defence systems out of Syria to the Libyan coast by ship")
    assert titles(find(case(Report("A", (LONG,)), Report("B", (other,))))) == []


def test_many_copies_in_the_same_words_are_one_finding() -> None:
    """A thousand papers that print one changed sentence changed it once; all are evidence."""
    copies = [Report(f"B{n}", (COPY,), None, path=f"b/{n}.txt") for n in range(30)]
    (found,) = find(case(Report("A", (LONG,)), *copies))
    assert len(found.evidence) == 31
    assert "29 more retellings" in found.text


@pytest.mark.usefixtures("collector_off")
def test_the_work_grows_with_the_number_of_retellings() -> None:
    """Four times the copies take about four times as long, not sixteen times."""

    def elapsed_s(copies: int) -> float:
        reports = [Report(f"B{n}", (COPY,), None, path=f"b/{n}.txt") for n in range(copies)]
        world = case(Report("A", (LONG,)), *reports)
        begun = time.process_time()
        assert len(list(find(world))) == 1
        return time.process_time() - begun

    elapsed_s(20)
    assert elapsed_s(120) < 8 * elapsed_s(30)
