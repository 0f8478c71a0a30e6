"""Artifact files: whole or not there, known by their hash."""

import hashlib
from pathlib import Path

import pytest

from crossbearing.store.artifacts import ArtifactFolder, file_digest, write_whole

PAYLOAD = b"Four radars left Tartus."
NAME = hashlib.sha256(PAYLOAD).hexdigest()


def test_bytes_come_back_and_lie_where_their_hash_says(tmp_path: Path) -> None:
    """An artifact lies in two-level folders and has its hash for a name."""
    folder = ArtifactFolder(tmp_path)
    folder.keep([(NAME, PAYLOAD), (NAME, PAYLOAD)])
    assert folder.path(NAME) == tmp_path / NAME[:2] / NAME[2:4] / NAME
    assert folder.read(NAME) == PAYLOAD
    assert folder.digest(NAME) == NAME


def test_what_is_there_is_not_written_again(tmp_path: Path) -> None:
    """A file that is there stays untouched."""
    folder = ArtifactFolder(tmp_path)
    folder.keep([(NAME, PAYLOAD)])
    before = folder.path(NAME).stat().st_mtime_ns
    folder.keep([(NAME, PAYLOAD)])
    assert folder.path(NAME).stat().st_mtime_ns == before


def test_half_written_files_are_swept(tmp_path: Path) -> None:
    """What a killed run left half-written goes; whole files stay."""
    folder = ArtifactFolder(tmp_path)
    folder.keep([(NAME, PAYLOAD)])
    half = folder.path(NAME).with_name("half.part")
    half.write_bytes(b"x")
    folder.sweep()
    assert not half.exists()
    assert folder.digest(NAME) == NAME


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    """Where a file cannot be put in place, the old one and no half one is there."""
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "full").touch()
    with pytest.raises(OSError, match="x"):
        write_whole(tmp_path / "x", b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_a_missing_file_has_no_digest(tmp_path: Path) -> None:
    """None stands for a file that cannot be read."""
    assert file_digest(tmp_path / "none") is None
