"""The sheet of statements judged by hand."""

from pathlib import Path

import pytest
from quality.precision import COLUMNS, DRAWN, FROM_REPORTS, SHEET, VERDICTS, drawn, score
from quality.sheets import rows


def _sheet(path: Path, *verdicts: tuple[str, str, str]) -> Path:
    rows = [f"{n},statement-{n},001_x.txt,0,5,transfer,{','.join(v)}," for n, v in enumerate(verdicts, 1)]
    path.write_text("\n".join([",".join(COLUMNS), *rows, ""]), encoding="utf-8")
    return path


def _lines(order: int) -> list[dict[str, object]]:
    news = [{"id": f"n{n:03d}", "path": f"news/{n}.txt"} for n in range(200)]
    reports = [{"id": f"r{n:03d}", "path": f"reports/{n}.txt"} for n in range(40)]
    return [*news, *reports][::order]


def test_the_draw_is_the_same_in_any_order() -> None:
    """Anybody draws the same statements from the same case, whatever order they come in."""
    assert drawn(_lines(1)) == drawn(_lines(-1))
    assert len(drawn(_lines(1))) == DRAWN
    assert sum(str(s["path"]).startswith("reports/") for s in drawn(_lines(1))) == FROM_REPORTS


def test_a_statement_wrong_in_two_fields_counts_once(tmp_path: Path) -> None:
    """The share is of statements that are wrong in any field."""
    sheet = _sheet(tmp_path / "s.csv", ("wrong", "wrong", "right"), ("right", "right", "right"))
    result = score(sheet)
    assert result["wrong_in_any"] == 0.5
    assert result["wrong_by_field"] == {"kind": 1, "actor": 1, "attribution": 0}


def test_an_unjudged_row_is_refused(tmp_path: Path) -> None:
    """A sheet that is not judged to its end has no score."""
    with pytest.raises(SystemExit, match="Not judged: 2"):
        score(_sheet(tmp_path / "s.csv", ("right", "right", "right"), ("right", "", "right")))


def test_the_sheet_that_is_kept_holds_no_text() -> None:
    """The sheet in the repository is judged to its end, and holds no sentence of anybody's article."""
    if not SHEET.is_file():
        pytest.skip("quality/precision_sheet.csv is not here")
    judged = rows(SHEET)
    assert tuple(judged[0]) == COLUMNS
    assert all(row[v] in {"right", "wrong"} for row in judged for v in VERDICTS)
    assert max(len(row["note"].split()) for row in judged) <= 12
