"""A small case to look at, and to damage."""

from pathlib import Path

import pytest

from crossbearing.model import Note, Ruling, Target
from crossbearing.store import Case
from unit.store.cases import intake
from unit.store.made_fixes import take_in


@pytest.fixture
def case_folder(tmp_path: Path) -> Path:
    """A closed case with three texts, the track of a ship, and a note."""
    folder = tmp_path / "small.case"
    with Case.create_or_open(folder) as case:
        for number, text in enumerate(("Four radars left Tartus.", "غادرت أربع رادارات", "Ships came again today.")):
            case.append([intake(text, f"in/{number}.txt")])
        take_in(case, [("track", [(1, 0, 20.0, 30.0), (1, 60, 20.1, 30.0)])])
        case.rule(Ruling("Ann", "seen it", Note(Target("document", "d"))))
        case.replace_views(case.world(), "test 1")
    return folder
