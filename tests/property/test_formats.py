"""Whatever the bytes, decoding gives documents and problems, in bounded time."""

import itertools
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossbearing.formats import decode
from crossbearing.language.sentences import split_sentences
from crossbearing.model import Document, Problem
from format_samples import SENTENCE, capture, every_format

SAMPLES = every_format()
LONGEST_S = 10.0
"""Sound samples take milliseconds; loading a parser the first time takes a second on a busy machine."""
PIECES = st.sampled_from(
    [
        b"\x00", b"\xff\xfe", b"<", b">", b"<!--", b"\n\n", b"\r\n", b"<script>", b"&#xD800;", b"&#99999999999;", b'"',
        b"<div>" * 300, b"%", b"(", b"<<", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"=?utf-8?b?", b"9" * 20, b"-1", b"]]>",
        b"Content-Type: multipart/mixed; boundary=XX\r\n", b"PK\x03\x04", b"<!ENTITY a 'b'>", b"---\n", b"endobj",
        b"\xe2\x80",
    ]
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A sound file of some format with bytes changed, removed, doubled or put in, under its own or another name."""
    name = draw(st.sampled_from(sorted(SAMPLES)))
    payload = bytearray(SAMPLES[name])
    for _ in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(payload)))
        length = draw(st.integers(0, 80))
        match draw(st.integers(0, 4)):
            case 0:
                payload[place : place + 1] = draw(st.binary(min_size=1, max_size=1))
            case 1:
                del payload[place : place + length]
            case 2:
                payload[place:place] = draw(PIECES)
            case 3:
                payload[place:place] = payload[place : place + 4 * length]
            case _:
                del payload[max(4, place) :]
    return draw(st.sampled_from([name, name, name, "other.txt", "other.html", "other"])), bytes(payload)


def holds(name: str, payload: bytes) -> None:
    """What must hold of any bytes under any name."""
    began = time.process_time()
    items = list(decode(capture(payload, name)))
    assert items, "something is always said of a file"
    for item in items:
        if isinstance(item, Problem):
            assert item.stage == "decode"
            assert item.message.endswith(".")
            assert item.where.startswith(name)
            # Formats know what goes wrong within them: nothing is left to the net beneath them.
            assert item.code != "decode-failed", item
        else:
            assert isinstance(item, Document)
            assert item.text.strip()
            assert item.text.encode("utf-8").decode("utf-8") == item.text
            spans = split_sentences(item.text)
            assert sum(len("".join(item.text[a:b].split())) for a, b in spans) == len("".join(item.text.split()))
    assert time.process_time() - began < LONGEST_S


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(damaged())
def test_damaged_files(case: tuple[str, bytes]) -> None:
    """A damaged file gives documents and problems, and nothing else."""
    holds(*case)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([*sorted(SAMPLES), "x.json", "x"]))
def test_any_bytes(payload: bytes, name: str) -> None:
    """Any bytes under any name give documents and problems, and nothing else."""
    holds(name, payload)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "utf-8-sig", "utf-32"]))
def test_unicode_round_trip(text: str, encoding: str) -> None:
    """A text with a signature, or in UTF-8 without control characters, comes back exactly."""
    if not text.strip() or text.startswith("\ufeff") or not all(c.isprintable() or c in "\n\t" for c in text):
        return
    items = [i for i in decode(capture(f"{SENTENCE} {text}".encode(encoding), "a.txt")) if isinstance(i, Document)]
    assert [i.text for i in items] == [f"{SENTENCE} {text}"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"aAbB .!?…。“”'\"()\n\r\t-1،؟的é", "U.S. ", "Gen. ", "The ", "- Next x\n"]), max_size=100
    )
)
def test_sentences_drop_nothing(pieces: list[str]) -> None:
    """Spans are in order, apart, trimmed, and together hold every printable character."""
    text = "".join(pieces)
    spans = split_sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b for a, b in spans)
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)


CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.*")), ids=lambda path: path.name)
def test_corpus(path: Path) -> None:
    """What once went wrong stays right."""
    holds(path.name, path.read_bytes())
