"""The sheets of drift and lineage on news that nobody looked at before."""

from pathlib import Path

import pytest
from quality.drift import shares
from quality.fresh import DRIFT, FIRST, LINEAGE
from quality.sheets import rows

LONGEST_NOTE_WORDS = 12


def test_shares_are_counted_by_group_with_an_exact_interval() -> None:
    """A group is what stands before the first slash; 1 of 2 lies between .013 and .987."""
    judged = [
        {"original": "one/1.txt", "verdict": "right"},
        {"original": "one/2.txt", "verdict": "wrong"},
        {"original": "two/1.txt", "verdict": "right"},
    ]
    assert shares(judged, "original") == {"one": [1, 2, 0.013, 0.987], "two": [1, 1, 0.025, 1.0]}
    assert shares(judged)["every"][:2] == [2, 3]


def test_nothing_judged_says_nothing() -> None:
    """Without a verdict the share may be anything."""
    assert shares([]) == {"every": [0, 0, 0.0, 1.0]}
    assert shares([], "kind") == {}


@pytest.mark.parametrize("sheet", [DRIFT, FIRST, LINEAGE])
def test_the_sheets_are_judged_and_hold_no_text(sheet: Path) -> None:
    """Every row has a verdict, and a note of a few words."""
    found = rows(sheet)
    assert found
    assert all(x["verdict"] in {"right", "wrong"} for x in found)
    assert all(len(x["note"].split()) <= LONGEST_NOTE_WORDS for x in found)
