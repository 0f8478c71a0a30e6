"""The file HEAD vouches for itself."""

from pathlib import Path

import pytest

from crossbearing.store.head import Head, read_head


@pytest.mark.parametrize("seal", [None, "ab" * 32])
def test_a_head_comes_back(tmp_path: Path, seal: str | None) -> None:
    """Count, chain and seal survive, sealed or open."""
    head = Head(12, "cd" * 32, seal)
    head.write(tmp_path / "HEAD")
    assert read_head(tmp_path / "HEAD") == head


def test_any_changed_byte_is_noticed(tmp_path: Path) -> None:
    """A head that was changed anywhere is no head."""
    path = tmp_path / "HEAD"
    Head(12, "cd" * 32, None).write(path)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert read_head(path) is None


def test_a_missing_head_is_none(tmp_path: Path) -> None:
    """So is one that is a folder."""
    assert read_head(tmp_path / "HEAD") is None
    assert read_head(tmp_path) is None
