"""Bytes inside bytes."""

import gzip
import io
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.feeds.streams import Part, Place, Unpacked, beginning, opened, printable, window

TEXT = bytes(range(256)) * 300


@pytest.mark.parametrize(
    ("payload", "fault"),
    [
        (gzip.compress(TEXT), None),
        (gzip.compress(TEXT[:1000]) + gzip.compress(TEXT[1000:]), None),
        (gzip.compress(TEXT) + b"\0" * 100, None),
        (gzip.compress(TEXT)[:-30], "gzip-truncated"),
        (gzip.compress(TEXT)[:40] + b"\xff" * 200, "gzip-damaged"),
    ],
)
def test_what_compressed_bytes_hold(payload: bytes, fault: str | None) -> None:
    """Members one after another, junk behind them, and breaks: what came before is given, and the fault is told."""
    layer = Unpacked(io.BytesIO(payload), "gunzip")
    found = io.BufferedReader(layer).read()
    assert TEXT.startswith(found)
    assert layer.fault == fault
    assert (found == TEXT) == (fault is None)


@given(st.binary(max_size=300), st.integers(0, 300))
def test_damaged_bytes_raise_nothing(noise: bytes, at: int) -> None:
    """Whatever follows the first bytes of a gzip."""
    io.BufferedReader(Unpacked(io.BytesIO(gzip.compress(TEXT)[:at] + noise), "gunzip")).read()


def test_places_in_places(tmp_path: Path) -> None:
    """A part of a part of a file, of an inflated one, and of a gunzipped one."""
    inner = zlib.compressobj(wbits=-15)
    deflated = inner.compress(TEXT) + inner.flush()
    (tmp_path / "a").write_bytes(b"12345" + deflated + b"67890")
    place = Place(str(tmp_path / "a")).then(Part(5, len(deflated))).then("inflate").then(Part(100, 50))
    with opened(place) as found:
        assert found.stream.read() == TEXT[100:150]
    with opened(Place(str(tmp_path / "a")).then(Part(1, 4)).then(Part(2, 2))) as found:
        assert found.stream.read() == b"45"
    assert Place("a").then(Part(1, 4)).then(Part(2, 2)).steps == (Part(3, 2),)


def test_windows_can_be_sought_in() -> None:
    """A part of a file is a file of its own."""
    found = window(io.BytesIO(b"0123456789"), Part(2, 5))
    found.seek(-2, io.SEEK_END)
    assert found.read() == b"56"
    found.seek(1)
    assert found.read(2) == b"34"


def test_beginnings() -> None:
    """The first bytes of what a gzip holds, from its first bytes."""
    assert beginning(gzip.compress(TEXT)[:200], 10) == TEXT[:10]
    assert beginning(b"\x1f\x8bnothing", 10) == b""


def test_printable_names() -> None:
    """Controls and stray bytes are escaped."""
    assert printable("a\tb\udc80") == "a\\tb\\udc80"
    assert printable("plain Ä") == "plain Ä"
