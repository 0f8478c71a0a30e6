"""Bytes inside bytes: a part of an archive, decompressed as it is read, within limits."""

import io
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Literal, TypeAlias, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["GZIP", "Fault", "Part", "Place", "Step", "beginning", "opened", "printable", "skipped", "window"]

GZIP = b"\x1f\x8b"
_BLOCK = 1 << 18
LARGEST_BYTES = 1 << 36
"""64 GiB decompressed: a day of 50 million fixes as text is some 8 GB."""
LARGEST_RATIO = 400
"""Real tracks shrink to between a fifth and a thirtieth; deflate's most is 1,032 to 1, which only repetition gives."""
_RATIO_FROM_BYTES = 1 << 28

Fault: TypeAlias = Literal["gzip-truncated", "gzip-damaged", "decompresses-too-far"]


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the bytes of what is open so far."""

    offset: int
    size: int


Step: TypeAlias = Part | Literal["gunzip", "inflate"]
"""``inflate`` is a zip's deflate, without a header."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where bytes lie: a file, and how to come from it to them."""

    file: str
    steps: tuple[Step, ...] = ()

    def then(self, step: Step) -> "Place":
        """A place inside this one."""
        last = self.steps[-1] if self.steps else None
        if isinstance(step, Part) and isinstance(last, Part):
            return Place(self.file, (*self.steps[:-1], Part(last.offset + step.offset, step.size)))
        return Place(self.file, (*self.steps, step))


class _Inside(io.RawIOBase):
    """A part of a stream, from where it stands."""

    def __init__(self, source: BinaryIO, size: int) -> None:
        self._source = source
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        block = self._source.read(min(len(view), self._left))
        self._left -= len(block)
        view[: len(block)] = block
        return len(block)


class Unpacked(io.RawIOBase):
    """What compressed bytes hold. Where they break off it ends, and ``fault`` says why; nothing is raised."""

    def __init__(self, source: BinaryIO, step: Literal["gunzip", "inflate"]) -> None:
        self._source = source
        self._wbits = 31 if step == "gunzip" else -15
        self._inflater = zlib.decompressobj(self._wbits)
        self._taken = 0
        self._given = 0
        self._ended = False
        self.fault: Fault | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        while not self._ended:
            block = self._next(len(view))
            if block:
                self._given += len(block)
                if self._given > min(LARGEST_BYTES, max(_RATIO_FROM_BYTES, self._taken * LARGEST_RATIO)):
                    self._end("decompresses-too-far")
                view[: len(block)] = block
                return len(block)
        return 0

    def _next(self, most: int) -> bytes:
        if self._inflater.eof:
            rest = self._inflater.unused_data or self._read()
            if self._wbits < 0 or not rest.startswith(GZIP[:1]):
                # What follows a gzip's last member, zeros or junk, is no part of it: gzip leaves it out too.
                self._end(None)
                return b""
            self._inflater = zlib.decompressobj(self._wbits)
            return self._inflated(rest, most)
        waiting = self._inflater.unconsumed_tail
        block = waiting or self._read()
        if not block:
            self._end("gzip-truncated")
            return b""
        return self._inflated(block, most)

    def _read(self) -> bytes:
        block = self._source.read(_BLOCK)
        self._taken += len(block)
        return block

    def _inflated(self, block: bytes, most: int) -> bytes:
        try:
            return self._inflater.decompress(block, most)
        except zlib.error:
            self._end("gzip-damaged")
            return b""

    def _end(self, fault: Fault | None) -> None:
        self._ended = True
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Opened:
    """Open bytes, and how to ask afterwards whether they were whole."""

    stream: BinaryIO
    layers: tuple[Unpacked, ...]

    @property
    def fault(self) -> Fault | None:
        """What went wrong while they were read, if anything."""
        return next((x.fault for x in self.layers if x.fault), None)


@contextmanager
def opened(place: Place) -> Iterator[Opened]:
    """The bytes of a place, to be read once from start to end. Raises OSError where the file cannot be opened."""
    with ExitStack() as stack:
        stream: BinaryIO = stack.enter_context(open(place.file, "rb"))  # noqa: PTH123 names may hold any bytes
        layers: list[Unpacked] = []
        for step in place.steps:
            if isinstance(step, Part):
                skipped(stream, step.offset)
                stream = _buffered(_Inside(stream, step.size))
            else:
                layers.append(Unpacked(stream, step))
                stream = _buffered(layers[-1])
        yield Opened(stream, tuple(layers))


def _buffered(raw: io.RawIOBase) -> BinaryIO:
    return cast("BinaryIO", io.BufferedReader(raw, _BLOCK))


def skipped(stream: BinaryIO, count: int) -> None:
    """Move a stream forward by so many bytes."""
    if stream.seekable():
        stream.seek(count, io.SEEK_CUR)
        return
    while count > 0 and (block := stream.read(min(count, _BLOCK))):
        count -= len(block)


def beginning(start: bytes, most: int) -> bytes:
    """The first bytes of what a gzip file holds that begins so; empty where it is none."""
    try:
        return zlib.decompressobj(31).decompress(start, most)
    except zlib.error:
        return b""


class _Window(io.RawIOBase):
    """A part of a file that can be sought in."""

    def __init__(self, file: BinaryIO, part: Part) -> None:
        self._file = file
        self._part = part
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._part.size}[whence]
        self._at = max(0, origin + offset)
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        self._file.seek(self._part.offset + self._at)
        block = self._file.read(max(0, min(len(view), self._part.size - self._at)))
        self._at += len(block)
        view[: len(block)] = block
        return len(block)


def window(file: BinaryIO, part: Part | None) -> BinaryIO:
    """A part of a file as a file of its own; the file itself where no part is given."""
    return file if part is None else _buffered(_Window(file, part))


def printable(name: str) -> str:
    r"""A member's name that can be stored and shown: line breaks, controls and stray bytes are escaped.

    >>> printable("a\nb")
    'a\\nb'
    """
    if name.isprintable():
        return name
    return "".join(x if x.isprintable() else x.encode("unicode_escape", "surrogatepass").decode() for x in name)
