# Names may hold any bytes and files are many: the functions of os keep names as they are, and cost less than paths.
# ruff: noqa: PTH113, PTH116, PTH118, PTH119, PTH120, PTH122, PTH123, PTH208
"""Files and folders as captures, in a fixed order, one in memory at a time.

Hidden files are left out in silence. A link is followed to a file within the folder that was given, and nowhere else:
a folder from a stranger must not bring in what lies elsewhere on the machine.
"""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crossbearing.feeds.opened import SensorFile, sensor_files
from crossbearing.feeds.regions import are_regions
from crossbearing.feeds.sensor import HEAD_BYTES
from crossbearing.feeds.sidecar import LARGEST_SIDECAR_BYTES, sidecar_metadata
from crossbearing.feeds.streams import opened
from crossbearing.model import Artifact, Capture, Metadata, Problem, artifact_id
from crossbearing.model.region import GEOJSON

__all__ = ["LARGEST_FILE_BYTES", "Tracked", "collect", "count", "stored_bytes"]

LARGEST_FILE_BYTES = 256 * 1024 * 1024
"""Read whole, a report must leave room for its text on a machine of two gigabytes. Sensor data is never read whole."""
_DEEPEST = 100
"""Folders within folders; the system's own limit on path lengths is near."""

_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".warc": "application/warc",
    ".gz": "application/gzip",
    ".json": "application/json",
}
_MAGIC = ((b"%PDF-", "application/pdf"), (b"WARC/", "application/warc"), (b"\x1f\x8b", "application/gzip"))


@dataclass(frozen=True, slots=True)
class _Found:
    """A file to be read."""

    file: str
    shown: str
    """The path that the case records."""
    sidecar: str | None


@dataclass(frozen=True, slots=True)
class Tracked:
    """A file of sensor data, or one in an archive, with what a sidecar says. Its bytes stay where they lie."""

    found: SensorFile
    sidecar: Metadata


def collect(paths: Sequence[Path]) -> Iterator[Capture | Tracked | Problem]:
    """The files of some paths with their bytes and what their sidecars say, in order of their names.

    Files of sensor data, known by their content, come without their bytes; an archive of them as its members.
    A path is recorded as the name of the folder that was given and what follows below it; a file that was given by
    itself has its own name. A file is read once, whatever paths lead to it. Nothing is raised.
    """
    for item in _walk(paths):
        if isinstance(item, Problem):
            yield item
        else:
            yield from _captures(item)


def count(paths: Sequence[Path]) -> int:
    """How many files `collect` will go through, an archive as one: for a progress bar. Reads names only."""
    return sum(isinstance(item, _Found) for item in _walk(paths))


def stored_bytes(found: SensorFile) -> bytes | Problem:
    """The bytes of a file of sensor data as they are stored, which its id is the hash of; or why there are none."""
    steps = found.place.steps
    as_stored = replace(found.place, steps=steps[:-1] if steps and steps[-1] == "gunzip" else steps)
    try:
        with opened(as_stored) as bytes_of:
            payload = bytes_of.stream.read()
    except OSError as error:
        return _unreadable(found.artifact.path, error)
    if artifact_id(payload) != found.artifact.id:
        message = "The file changed while it was taken in. It was left out; build again when it is written to its end."
        return _problem("file-changed", message, found.artifact.path)
    return payload


def _walk(paths: Sequence[Path]) -> Iterator[_Found | Problem]:
    """What is to be read, and what cannot be, in order."""
    seen: set[str] = set()
    for path in paths:
        given = os.fspath(path)
        try:
            real = os.path.realpath(given)
            mode = os.stat(given).st_mode
        except (OSError, ValueError) as error:
            yield _unreadable(_printable(os.path.basename(given) or given), error)
            continue
        name = os.path.basename(given)
        shown = _printable(os.path.basename(real) if name in {"", ".", ".."} else name) or "/"
        if stat.S_ISDIR(mode):
            items = _folder(real, shown, real, (_identity(real),))
        else:
            items = _given_file(given, shown, mode)
        for item in items:
            if isinstance(item, Problem):
                yield item
            elif item.file not in seen:
                seen.add(item.file)
                yield item


def _given_file(given: str, shown: str, mode: int) -> Iterator[_Found | Problem]:
    if not stat.S_ISREG(mode):
        yield _special(shown)
        return
    file = os.path.join(os.path.realpath(os.path.dirname(given) or "."), os.path.basename(given))
    folder, name = os.path.split(file)
    beside = {n for n in _candidates(name) if os.path.isfile(os.path.join(folder, n))}
    if name.lower().endswith(".json"):
        try:
            names = set(os.listdir(folder))
        except OSError:
            names = set()
        if _is_sidecar(name, names):
            return
    yield _Found(file, shown, next((os.path.join(folder, n) for n in _candidates(name) if n in beside), None))


def _folder(folder: str, shown: str, root: str, above: tuple[tuple[int, int], ...]) -> Iterator[_Found | Problem]:
    """The files of a folder and of those below it. The names of one folder are in memory at a time, not their bytes."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted((e for e in listing if not e.name.startswith(".")), key=lambda e: os.fsencode(e.name))
    except OSError as error:
        yield _unreadable(shown, error)
        return
    names = {entry.name for entry in entries}
    stems = {os.path.splitext(name)[0] for name in names if not name.lower().endswith(".json")}
    for entry in entries:
        path = f"{shown}/{_printable(entry.name)}"
        try:
            linked = entry.is_symlink()
            mode = entry.stat().st_mode
        except (OSError, ValueError) as error:
            yield _unreadable(path, error)
            continue
        refused = _link_problem(entry.path, path, root, above, is_folder=stat.S_ISDIR(mode)) if linked else None
        if refused is not None:
            yield from refused
        elif stat.S_ISDIR(mode):
            if len(above) >= _DEEPEST:
                yield _problem(
                    "too-deep", f"Folders nest more than {_DEEPEST} deep here: what lies below was left out.", path
                )
            else:
                yield from _folder(entry.path, path, root, (*above, _identity(entry.path)))
        elif not stat.S_ISREG(mode):
            yield _special(path)
        elif not (entry.name.lower().endswith(".json") and (entry.name[:-5] in names or entry.name[:-5] in stems)):
            beside = next((n for n in _candidates(entry.name) if n in names), None)
            yield _Found(entry.path, path, os.path.join(folder, beside) if beside else None)


def _link_problem(
    file: str, shown: str, root: str, above: tuple[tuple[int, int], ...], *, is_folder: bool
) -> list[Problem] | None:
    """Why a link is not followed; empty where it leads to a folder that is read anyway; None where it is followed."""
    real = os.path.realpath(file)
    if is_folder and _identity(real) in above:
        message = "This link leads back to a folder that it lies in; it was not followed. Nothing is lost: remove it."
        return [_problem("symlink-loop", message, shown)]
    if os.path.commonpath([real, root]) != root:
        message = "This link leads out of the folder and was not followed. If you want what it leads to, add that path."
        return [_problem("symlink-outside", message, shown)]
    return [] if is_folder else None


def _candidates(name: str) -> tuple[str, ...]:
    """The names that a sidecar of a file may have, the more exact one first."""
    if name.lower().endswith(".json"):
        return (f"{name}.json",)  # a file of tracks may have this name; a report has not
    return (f"{name}.json", f"{os.path.splitext(name)[0]}.json")


def _is_sidecar(name: str, names: set[str]) -> bool:
    return any(name in _candidates(other) for other in names)


def _captures(found: _Found) -> Iterator[Capture | Tracked | Problem]:
    """The sensor data of one file, or its capture; before it what is wrong with its sidecar."""
    beside = _beside(found)
    metadata = beside if isinstance(beside, Metadata) else Metadata()
    wrong = [beside] if isinstance(beside, Problem) else []
    tracked = False
    try:
        for thing in sensor_files(found.file, found.shown, metadata):
            if not tracked:
                yield from wrong
            tracked = True
            yield thing if isinstance(thing, Problem) else Tracked(thing, metadata)
    except (OSError, ValueError) as error:
        yield _unreadable(found.shown, error)
        return
    if tracked:
        return
    payload = _read(found.file, found.shown, LARGEST_FILE_BYTES)
    if isinstance(payload, Problem):
        yield payload
        return
    regions = are_regions(payload[:HEAD_BYTES])
    if found.file.lower().endswith(".json") and not regions:
        # No report has this name: it tells of a file that is not here, or it is something else.
        if sidecar_metadata(payload) is None:
            message = "This JSON file is no report, no tracks and no description of a file beside it: it was left out."
            yield _problem("unknown-format", message, found.shown, artifact_id(payload))
        return
    yield from wrong
    media_type = GEOJSON if regions else _media_type(found.file, payload)
    artifact = Artifact(artifact_id(payload), media_type, len(payload), found.shown)
    yield Capture(artifact, payload, metadata)


def _beside(found: _Found) -> Metadata | Problem | None:
    """What the sidecar of a file says, or why it says nothing; None where there is none."""
    if not found.sidecar:
        return None
    shown = f"{os.path.dirname(found.shown)}/{_printable(os.path.basename(found.sidecar))}".lstrip("/")
    sidecar = _read(found.sidecar, shown, LARGEST_SIDECAR_BYTES)
    if isinstance(sidecar, Problem):
        return sidecar
    return sidecar_metadata(sidecar) or _problem(
        "sidecar-broken",
        "This description cannot be read: it is to be a JSON object with title, outlet, author, url, published or "
        "language. The file was taken in without it.",
        shown,
    )


def _read(file: str, shown: str, limit: int) -> bytes | Problem:
    """The bytes of a file, if it is a file still and not too large."""
    try:
        # Without waiting, should it have become a pipe since its folder was read.
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as stream:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                return _special(shown)
            # Not `limit` at once: that much memory would be taken for every file. A file may grow while it is read.
            payload = stream.read(status.st_size + 1) if status.st_size <= limit else None
            if payload is not None and len(payload) > status.st_size:
                payload += stream.read(limit)
    except (OSError, ValueError) as error:
        return _unreadable(shown, error)
    if payload is None or len(payload) > limit:
        return _problem(
            "too-large",
            f"The file is over {limit // 1_000_000:,} MB and was not read. Split it and add the pieces.",
            shown,
        )
    return payload


def _media_type(file: str, payload: bytes) -> str:
    """A first guess; the formats decide."""
    magic = next((kind for start, kind in _MAGIC if payload.startswith(start)), None)
    return magic or _MEDIA_TYPES.get(os.path.splitext(file)[1].lower(), "application/octet-stream")


def _identity(path: str) -> tuple[int, int]:
    try:
        status = os.stat(path)
    except OSError:
        return (0, 0)
    return (status.st_dev, status.st_ino)


def _printable(name: str) -> str:
    r"""A file name that can be stored and shown: line breaks, controls, invisible signs and stray bytes are escaped.

    >>> _printable("a\nb")
    'a\\nb'
    """
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else _escaped(c) for c in name)


def _escaped(character: str) -> str:
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")


def _unreadable(shown: str, error: OSError | ValueError) -> Problem:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ELOOP:
        return _problem("symlink-loop", "This link leads to itself; it was left out. Remove it.", shown)
    if number == errno.ENOENT:
        return _problem("not-found", "There is nothing at this path. Check how it is written.", shown)
    if number in {errno.EACCES, errno.EPERM}:
        return _problem("unreadable", "You may not read this; it was left out. Change its permissions.", shown)
    reason = os.strerror(number) if number else str(error)
    return _problem("unreadable", f"This could not be read ({_printable(reason)}); it was left out.", shown)


def _special(shown: str) -> Problem:
    return _problem("not-a-file", "This is a pipe, a socket or a device, not a file: it was left out.", shown)


def _problem(code: str, message: str, where: str, artifact: str | None = None) -> Problem:
    return Problem("collect", code, message, where, artifact)
