"""Files and archives of sensor data: known by their content, member by member, never wholly in memory."""

import atexit
import hashlib
import lzma
import os
import shutil
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO, cast

import numpy as np

from crossbearing.feeds.sensor import HEAD_BYTES, Head, SensorFeed, Source, Taken
from crossbearing.feeds.sensors import SENSORS
from crossbearing.feeds.streams import (
    GZIP,
    LARGEST_BYTES,
    Fault,
    Part,
    Place,
    Step,
    beginning,
    opened,
    printable,
    window,
)
from crossbearing.model import Artifact, Fixes, Metadata, Problem, Told

__all__ = ["SensorFile", "fixes_of", "sensor_files"]

_BLOCK = 1 << 20
_DEEPEST = 3
"""Archives within archives."""
_MOST_MEMBERS = 2_000_000
"""A day of the world's traces is some 60,000 files."""
_LARGEST_ARCHIVE_BYTES = 1 << 38
"""256 GiB: a month of days."""
_NAMED = 5
_PANIC = "PanicException"
"""What a library written in Rust raises where it gives up: no Exception, so that nobody catches it by mistake."""
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF")
"""Members that only documents and programs have which happen to be zips."""
_TAR_AT, _TAR = 257, b"ustar"
_ENCRYPTED = 1
_NOTHING_BESIDE = Metadata()

_FAULTS: dict[Fault, str] = {
    "gzip-truncated": "The compressed file breaks off. What came before was kept; fetch the file again for the rest.",
    "gzip-damaged": "The compressed file is damaged. What came before was kept; fetch the file again for the rest.",
    "decompresses-too-far": "The file decompresses to more than any tracks do and was not read further. Unpack it "
    "and add what it holds if you trust it.",
}


@dataclass(frozen=True, slots=True)
class SensorFile:
    """A file, or a member of an archive, that holds sensor data."""

    artifact: Artifact
    """Its id is the hash of the bytes as they are stored: of the file itself, or of the archive's member."""
    feed: SensorFeed
    place: Place
    """Where the decompressed bytes lie."""


@dataclass(slots=True)
class _Walk:
    """One file on its way through: what has been met so far."""

    sidecar: Metadata
    members: int = 0
    size: int = 0
    others: list[str] = field(default_factory=list)
    """Members that are no sensor data, the first few by name."""
    other_count: int = 0


@dataclass(frozen=True, slots=True)
class _Member:
    """Bytes that are looked at, where they lie, and how they are shown."""

    place: Place
    name: str
    shown: str
    depth: int


_Reads = Callable[[_Member, _Walk], Iterator[SensorFile | Problem]]


def sensor_files(file: str, shown: str, sidecar: Metadata = _NOTHING_BESIDE) -> Iterator[SensorFile | Problem]:
    """The sensor data of a file: itself, or the members of an archive. Nothing where it is no sensor data.

    ``sidecar`` may name columns that make a table known. Nothing is raised but what reading the file itself raises:
    OSError.
    """
    walk = _Walk(sidecar)
    member = _Member(Place(file), os.path.basename(file), shown, 0)  # noqa: PTH119 names may hold any bytes
    with opened(member.place) as found:
        yield from _looked_at(found.stream, member, walk)
    if walk.other_count:
        names = ", ".join(walk.others) + (", …" if walk.other_count > len(walk.others) else "")
        message = (
            f"{walk.other_count:,} members of this archive are no sensor data and were not read ({names}). Reports are "
            "not read from archives: unpack it and add the folder."
        )
        yield Problem("collect", "archive-member-not-read", message, shown)


def fixes_of(found: SensorFile, sidecar: Metadata) -> Iterator[Taken]:
    """Everything that a file of sensor data holds, in parts of at most some 500,000 fixes. Nothing is raised."""
    source = Source(found.artifact.id, found.artifact.path, sidecar)
    try:
        with opened(found.place) as bytes_of:
            parts = found.feed.parse(bytes_of.stream, source)
            yield from _marked(parts, source) if (source.said("simulated") or "").lower() == "true" else parts
            if bytes_of.fault:
                yield source.problem(bytes_of.fault, _FAULTS[bytes_of.fault])
    except OSError as error:
        yield source.problem("unreadable", f"The file can no longer be read ({error.strerror}): look whether it moved.")
    except BaseException as error:
        # The one place where whatever a file of tracks causes costs that file alone, a panic of a decoder too.
        if not isinstance(error, Exception) and type(error).__name__ != _PANIC:
            raise
        yield source.problem(
            "feed-failed",
            f"{type(error).__name__} while this file was read as {found.feed.name}: a fault of the program, or a file "
            "that is not what it begins as. What came before was kept. Please report it with the file.",
        )


def _marked(parts: Iterator[Taken], source: Source) -> Iterator[Taken]:
    """The parts of a file of which the sidecar says that it is made up: every platform in it is told to be so."""
    marked: set[int] = set()
    for part in parts:
        yield part
        if isinstance(part, Fixes):
            fresh = sorted(set(np.unique(part.platform).tolist()) - marked)
            marked.update(fresh)
            yield tuple(Told(x, 0, "simulated", "true", source.artifact) for x in fresh)


def _looked_at(stream: BinaryIO, member: _Member, walk: _Walk) -> Iterator[SensorFile | Problem]:
    """What one run of bytes is, read once from start to end if it is something."""
    stored = stream.read(HEAD_BYTES)
    zipped = stored.startswith(GZIP)
    start = beginning(stored, HEAD_BYTES) if zipped else stored
    place = member.place.then("gunzip") if zipped else member.place
    inside = _Member(place, member.name, member.shown, member.depth)
    reads = _zip if start.startswith(_ZIP) else _tar if start[_TAR_AT : _TAR_AT + len(_TAR)] == _TAR else None
    if reads:
        yield from _archive(inside, walk, reads)
        return
    head = Head(member.name, start, walk.sidecar)
    feed = next((x for x in SENSORS if x.recognises(head)), None)
    if feed is None:
        if member.depth:
            walk.other_count += 1
            walk.others += [member.shown] if len(walk.others) < _NAMED else []
        return
    digest = hashlib.sha256(stored)
    size = len(stored)
    while block := stream.read(_BLOCK):
        digest.update(block)
        size += len(block)
    yield SensorFile(Artifact(digest.hexdigest(), feed.media_type, size, member.shown), feed, place)


def _too_much(member: _Member, size: int, walk: _Walk) -> Problem | None:
    """Why a member is not looked at, if it is too much."""
    walk.members += 1
    walk.size += size
    if walk.members > _MOST_MEMBERS or walk.size > _LARGEST_ARCHIVE_BYTES or size > LARGEST_BYTES:
        message = "From here on this archive holds more than is read from one: unpack it and add the folder."
        return Problem("collect", "archive-too-large", message, member.shown)
    return None


def _broken(member: _Member) -> Problem:
    message = "This archive is broken here: what came before was kept. Fetch it again, or unpack it and add the folder."
    return Problem("collect", "archive-broken", message, member.shown)


def _archive(member: _Member, walk: _Walk, reads: _Reads) -> Iterator[SensorFile | Problem]:
    """The members of an archive; one inside compressed bytes is unpacked first, for its members are sought in it."""
    if member.depth >= _DEEPEST:
        message = f"Archives nest more than {_DEEPEST} deep here: this was not opened. Unpack it and add the folder."
        yield Problem("collect", "archive-too-deep", message, member.shown)
        return
    fault: Fault | None = None
    if not all(isinstance(x, Part) for x in member.place.steps):
        try:
            place, fault = _unpacked(member.place)
        except OSError as error:
            message = f"There is no room to unpack this archive ({error.strerror}): unpack it and add the folder."
            yield Problem("collect", "archive-not-opened", message, member.shown)
            return
        member = replace(member, place=place)
    yield from reads(member, walk)
    if fault:
        yield Problem("collect", fault, _FAULTS[fault], member.shown)


def _unpacked(place: Place) -> tuple[Place, Fault | None]:
    """A copy of decompressed bytes, which lasts as long as this process: others read its members meanwhile."""
    folder = tempfile.mkdtemp(prefix="crossbearing-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = os.path.join(folder, "archive")  # noqa: PTH118
    with opened(place) as found, open(file, "wb") as copy:  # noqa: PTH123
        shutil.copyfileobj(found.stream, copy, _BLOCK)
        return Place(file), found.fault


def _zip(member: _Member, walk: _Walk) -> Iterator[SensorFile | Problem]:
    part = next((x for x in member.place.steps if isinstance(x, Part)), None)
    try:
        with open(member.place.file, "rb") as file, zipfile.ZipFile(window(file, part)) as archive:  # noqa: PTH123
            if any(x in archive.NameToInfo for x in _OFFICE):
                return
            for info in archive.infolist():
                if not info.is_dir():
                    yield from _zip_member(archive, info, member, walk)
                if walk.members > _MOST_MEMBERS or walk.size > _LARGEST_ARCHIVE_BYTES:
                    return
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, zlib.error, lzma.LZMAError, EOFError):
        yield _broken(member)


def _zip_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, member: _Member, walk: _Walk
) -> Iterator[SensorFile | Problem]:
    shown = f"{member.shown}/{printable(info.filename)}"
    steps: dict[int, tuple[Step, ...]] = {zipfile.ZIP_STORED: (), zipfile.ZIP_DEFLATED: ("inflate",)}
    if info.flag_bits & _ENCRYPTED or info.compress_type not in steps:
        message = "This member is encrypted or compressed in a way that is not read: unpack the archive and add it."
        yield Problem("collect", "archive-member-locked", message, shown)
        return
    begin = member.place.steps[0].offset if member.place.steps and isinstance(member.place.steps[0], Part) else 0
    with archive.open(info) as stream:
        # The archive's own reader has now checked the local header, whose length it does not tell.
        part = Part(begin + _data_offset(archive, info), info.compress_size)
        place = Place(member.place.file, (part, *steps[info.compress_type]))
        inside = _Member(place, os.path.basename(info.filename), shown, member.depth + 1)  # noqa: PTH119
        if problem := _too_much(inside, info.file_size, walk):
            yield problem
            return
        yield from _looked_at(cast("BinaryIO", stream), inside, walk)


def _data_offset(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> int:
    """Where the bytes of a member begin. Source: PKWARE APPNOTE 6.3.10, 4.3.7: name and extra follow 30 bytes."""
    file = archive.fp
    if file is None:  # closed: a caller's bug
        raise ValueError("the archive is closed")
    file.seek(info.header_offset + 26)
    name, extra = int.from_bytes(file.read(2), "little"), int.from_bytes(file.read(2), "little")
    return info.header_offset + 30 + name + extra


class _Header(tarfile.TarInfo):
    """A header whose own extension is read only where it is small: it would be taken into memory whole."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_Header":
        found = super().frombuf(buf, encoding, errors)
        if found.size > _BLOCK and found.type in _EXTENSIONS:
            raise tarfile.ReadError("an extended header of this size is none")
        return found


_EXTENSIONS = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)


def _tar(member: _Member, walk: _Walk) -> Iterator[SensorFile | Problem]:
    with opened(member.place) as found:
        try:
            with tarfile.open(fileobj=found.stream, mode="r|", tarinfo=_Header) as archive:
                for info in archive:
                    archive.members = []  # type: ignore[attr-defined] # it would keep them all
                    stream = archive.extractfile(info) if info.isreg() else None
                    if stream is None:
                        continue
                    place = member.place.then(Part(info.offset_data, info.size))
                    shown = f"{member.shown}/{printable(info.name)}"
                    inside = _Member(place, os.path.basename(info.name), shown, member.depth + 1)  # noqa: PTH119
                    if problem := _too_much(inside, info.size, walk):
                        yield problem
                        return
                    yield from _looked_at(cast("BinaryIO", stream), inside, walk)
        except (tarfile.TarError, OSError, ValueError, EOFError):
            yield _broken(member)
