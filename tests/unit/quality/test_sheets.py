"""Sheets of verdicts."""

from pathlib import Path

from quality.sheets import rows, write_sheet


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    """With commas, quotes and line ends; what a row does not say is empty; a sheet that is not there has no rows."""
    sheet = tmp_path / "s.csv"
    assert rows(sheet) == []
    write_sheet(sheet, ("key", "verdict"), [{"key": 'a, "b"\nc', "verdict": "right"}, {"key": "d"}])
    assert rows(sheet) == [{"key": 'a, "b"\nc', "verdict": "right"}, {"key": "d", "verdict": ""}]
