"""``crossbearing rebuild``. What it makes is compared in tests/e2e."""

from pathlib import Path

from unit.cli.running import Run


def test_a_case_that_is_not_there_is_not_made(run: Run, here: Path) -> None:
    """A slip in the name is an error, and leaves no empty case behind."""
    told = run("rebuild", "lybia.case")
    assert told.status == 1
    assert "crossbearing build lybia.case" in told.err
    assert list(here.iterdir()) == []
