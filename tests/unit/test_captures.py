"""One capture, decoded and read."""

from collections.abc import Iterator

import pytest

from crossbearing import captures
from crossbearing.model import Artifact, Capture, Document, Metadata, Problem, artifact_id
from crossbearing.read import READER
from crossbearing.store import Read, extract


def capture() -> Capture:
    """A capture of some bytes."""
    return Capture(Artifact(artifact_id(b"x"), "text/plain", 1, "a.txt"), b"x", Metadata())


def test_half_a_character_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that no encoding can hold is told of with its place, and is not stored."""

    def decode(capture: Capture) -> Iterator[Document]:
        yield Document(capture.artifact.id, "", capture.artifact.path, "ab\ud800", Metadata())

    monkeypatch.setattr(captures, "decode", decode)
    found = captures.read_capture(capture())
    assert (found.complete, [noun for noun, _ in found.rows]) == (True, ["problem"])
    assert "lone-surrogate" in found.rows[0][1]


def test_a_crash_row_names_the_reader() -> None:
    """What stands for a crash is a reading of the present reader that is not complete."""
    found = captures.crashed(capture())
    problem = Problem("read", "x", "y", "z")
    other = extract(found.artifact, Metadata(), READER, Read(problems=[problem]), complete=False)
    assert found.reading_row == other.reading_row
