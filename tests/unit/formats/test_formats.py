"""The choice of a format, and what holds for all of them."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import crossbearing.formats as room
from crossbearing.formats import FORMATS, decode, recognised
from crossbearing.model import Artifact, Capture, Metadata, Problem
from format_samples import SENTENCE, codes, decoded, documents, every_format, pdf


def test_every_file_is_listed() -> None:
    """Each file of the room that is not shared is a format, and each format is in the tuple once."""
    files = {path.stem for path in Path(room.__file__).parent.glob("*.py") if not path.stem.startswith("_")}
    listed = [known.decode.__module__.rpartition(".")[2] for known in FORMATS]
    assert sorted(listed) == sorted(files)


@pytest.mark.parametrize(("name", "payload"), every_format().items())
def test_every_format_is_decoded(name: str, payload: bytes) -> None:
    """A sound file of every format gives documents and no problem, and quotes of it are exact."""
    for document in documents(payload, name):
        assert document.path == name
        span = document.quote(2, 9)
        assert span.quote == document.text[2:9]
        assert document.metadata.language in {"en", "ru"}


@pytest.mark.parametrize(("name", "payload"), every_format().items())
def test_content_decides(name: str, payload: bytes) -> None:
    """A file is known by what it says, not by its name: a PDF that is called .txt is a PDF."""
    known = name.endswith((".html", ".pdf", ".warc", ".gz"))
    if known:
        assert documents(payload, "misnamed.txt")[0].text == documents(payload, name)[0].text


def test_empty_file() -> None:
    """An empty file is a problem that says so, whatever its name."""
    assert codes(b"", "a.txt") == codes(b"", "a.pdf") == ["empty"]


@pytest.mark.parametrize("name", ["a.png", "a.xyz", "a.json", "a.exe"])
def test_unknown_format(name: str) -> None:
    """What no format reads is a problem that names the formats that are read."""
    (problem,) = decoded(b"\x89PNG\r\n\x1a\nwhatever", name)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.stage, problem.where) == ("unknown-format", "decode", name)
    assert "PDF" in problem.message


@pytest.mark.parametrize("name", ["README", "report.2024-12-18", "a report by Dr. Smith", "b.TXT"])
def test_text_without_a_suffix(name: str) -> None:
    """A file whose name has no suffix that means anything is read as text."""
    assert documents(SENTENCE.encode(), name)[0].text == SENTENCE


def test_too_large() -> None:
    """What is over the bound is not read."""

    class Large(bytes):
        def __len__(self) -> int:
            return room.MAXIMUM_BYTES + 1

    payload = Large(b"x")
    (problem,) = decode(Capture(Artifact("0" * 64, "text/plain", len(payload), "a.txt"), payload, Metadata()))
    assert isinstance(problem, Problem)
    assert problem.code == "too-large"


def test_a_crash_within_a_format_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a parser raises becomes a problem that says where, and nothing is raised."""

    def raises(_: object) -> object:
        raise MemoryError

    broken = replace(FORMATS[0], decode=raises)
    monkeypatch.setattr(room, "FORMATS", (broken,))
    (problem,) = decoded(pdf(), "a.pdf")
    assert isinstance(problem, Problem)
    assert problem.code == "decode-failed"
    assert "MemoryError" in problem.message


def test_recognised() -> None:
    """The media type is what the bytes say."""
    payload = pdf()
    capture = Capture(Artifact("0" * 64, "text/plain", len(payload), "a.txt"), payload, Metadata())
    assert recognised(capture).media_type == "application/pdf"


def test_importing_is_cheap() -> None:
    """The room loads no parser before it is needed, so that asking for help stays fast."""
    heavy = ["lxml", "trafilatura", "feedparser", "warcio", "pypdfium2", "charset_normalizer", "py3langid", "numpy"]
    code = f"import sys, crossbearing.formats; print([m for m in {heavy!r} if m in sys.modules and m != 'numpy'])"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert found.stdout.strip() == "[]"
