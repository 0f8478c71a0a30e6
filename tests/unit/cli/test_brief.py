"""``crossbearing brief``."""

from pathlib import Path

import pytest

from unit.cli.running import Run


@pytest.mark.usefixtures("world")
def test_it_writes_one_file_and_says_so(run: Run, here: Path) -> None:
    """The file that was asked for is HTML, and the program says where it is."""
    told = run("brief", "x.case", "-o", "then.html")
    assert told.status == 0
    assert "then.html" in told.err
    assert (here / "then.html").read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")


@pytest.mark.usefixtures("world", "here")
def test_a_dash_is_standard_output(run: Run) -> None:
    """-o - writes the page and nothing else."""
    assert run("brief", "x.case", "-o", "-").out.rstrip().endswith("</html>")
