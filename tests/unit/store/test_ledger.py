"""Lines are numbered and chained, and their clock never runs backwards."""

from pathlib import Path

import pytest

from crossbearing.store import Case
from crossbearing.store import ledger as ledger_module
from crossbearing.store.chain import START, link
from crossbearing.store.ledger import Ledger
from unit.store.cases import intake


def test_lines_are_numbered_from_one_and_chained() -> None:
    """Each line is linked to the one before, over its reading, columns and recorded time."""
    ledger = Ledger(0, START, 5)
    row = ("problem-1", "read", "short", "a.txt", None, "{}")
    assert [ledger.add("problem", row), ledger.add("problem", row, reading=1)] == [1, 2]
    first = link(START, 1, "problem", (0, *row, 5))
    assert ledger.chain == link(first, 2, "problem", (1, *row, 5))


def test_the_recorded_clock_never_runs_backwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer clock that was set back does not put new lines before old ones."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.", "a.txt")])
        monkeypatch.setattr(ledger_module.time, "time_ns", lambda: 0)
        case.append([intake("Radars left.", "b.txt")])
        first, second = (x.recorded_at for x in case.captures())
        assert first == second
