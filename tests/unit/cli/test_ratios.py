"""The table of likelihood ratios that a build names."""

from pathlib import Path

import pytest

from crossbearing.cli.ratios import GivenRatios, given_ratios
from crossbearing.cli.terminal import Unusable
from crossbearing.corroborate.ratios import shipped_text
from unit.cli.running import Run


def test_a_table_is_taken_as_it_is(tmp_path: Path) -> None:
    """Its text, comments and all; "built-in" goes back to the shipped one, and nothing named changes nothing."""
    (tmp_path / "mine.tsv").write_text(shipped_text(), "utf-8")
    assert given_ratios(str(tmp_path / "mine.tsv")) == GivenRatios(shipped_text())
    assert given_ratios("built-in") == GivenRatios(None)
    assert given_ratios(None) is None


@pytest.mark.parametrize("content", [b"letter put", b"\xff\xfe", b"#" * (1 << 21), None])
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes | None) -> None:
    """Not there, not text, not a table, or far too large."""
    if content is not None:
        (tmp_path / "mine.tsv").write_bytes(content)
    with pytest.raises(Unusable, match=r"mine\.tsv"):
        given_ratios(str(tmp_path / "mine.tsv"))


def test_a_build_with_a_bad_table_takes_nothing_in(run: Run, here: Path) -> None:
    """The table is looked at before anything is made."""
    (here / "a.txt").write_text("Words.", encoding="utf-8")
    told = run("build", "my.case", "a.txt", "--ratios", "mine.tsv")
    assert told.status == 1
    assert "Nothing was taken in" in told.err
    assert not (here / "my.case").exists()
