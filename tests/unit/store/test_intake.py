"""How artifacts and their readings become lines; that nothing is stored twice is shown by test_case."""

from pathlib import Path

from crossbearing.model import Metadata
from crossbearing.store import Case, Intake
from unit.store.cases import capture, read
from unit.store.made_fixes import rows_of, take_in


def test_bytes_that_stay_where_they_lie_are_not_written(tmp_path: Path) -> None:
    """An intake without its bytes adds the lines alone."""
    found = capture("Ships left.")
    with Case.create_or_open(tmp_path / "a.case") as case:
        case.append([Intake(found, read(found), with_bytes=False)])
        assert list(case.truth().artifacts) == [found.artifact.id]
        assert not case.artifacts.path(found.artifact.id).exists()


def test_parts_of_a_reading_that_is_known_are_not_named(tmp_path: Path) -> None:
    """Taking the same file in again adds no line."""
    with Case.create_or_open(tmp_path / "a.case") as case:
        take_in(case, [("a", [(1, 0, 1.0, 1.0)])], sidecar=Metadata())
        once = case.head()
        take_in(case, [("a", [(1, 0, 1.0, 1.0)])], sidecar=Metadata())
        assert case.head() == once
        assert len(rows_of(case.tracks().fixes(1000))) == 1
