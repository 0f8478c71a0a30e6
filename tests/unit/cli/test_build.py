"""``crossbearing build``: what it refuses before it makes anything. The rest is in tests/e2e."""

from pathlib import Path

from unit.cli.running import Run


def test_a_missing_path_makes_no_case(run: Run, here: Path) -> None:
    """A path that is not there is refused, and no case is left behind."""
    told = run("build", "my.case", "reports")
    assert told.status == 1
    assert "There is no reports." in told.err
    assert not (here / "my.case").exists()


def test_a_folder_of_reports_in_the_place_of_the_case(run: Run, here: Path) -> None:
    """Reports given first are answered with the right order, and are not touched."""
    (here / "reports").mkdir()
    (here / "reports" / "a.txt").write_text("Words.", encoding="utf-8")
    told = run("build", "reports", "reports")
    assert told.status == 1
    assert "crossbearing build my.case reports" in told.err
    assert [x.name for x in (here / "reports").iterdir()] == ["a.txt"]


def test_a_file_in_the_place_of_the_case(run: Run, here: Path) -> None:
    """A file given first is answered with a call that takes it in."""
    (here / "a.txt").write_text("Words.", encoding="utf-8")
    (here / "b.txt").write_text("Words.", encoding="utf-8")
    assert "crossbearing build my.case a.txt b.txt" in run("build", "a.txt", "b.txt").err


def test_only_a_case_is_a_wrong_call(run: Run) -> None:
    """Without anything to take in the call is wrong, and shows a right one."""
    told = run("build", "my.case")
    assert told.status == 2
    assert "crossbearing build libya.case reports/" in told.err
