"""From a capture to what a reader finds in it. It runs in a worker; what a file causes costs that file alone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from crossbearing.formats import decode, recognised
from crossbearing.gazetteer import Gazetteer, load_gazetteer
from crossbearing.model import Artifact, Capture, Document, Judgement, Mention, Problem, Stage, Statement
from crossbearing.model.region import GEOJSON
from crossbearing.read import READER, UNANSWERED, Reader, load_reader, read_document
from crossbearing.resolve import judge
from crossbearing.store import ArtifactFolder, CaseError, Extract, Intake, Read, TrackPart, extract

if TYPE_CHECKING:
    from crossbearing.feeds import Tracked

READ_CHARS = 4_000_000
"""Of one artifact, some 700,000 words: more than any book. Dense prose gives a mention to every three words, and each
costs about 2 kB until it is stored: this keeps a worker below 1 GB, whatever it is given."""


TRACK_READER = "tracks 1"
"""Who reads fixes. Another number, and every file of tracks is read again by the next build."""

KEPT_BYTES = 64_000_000
"""Larger files of sensor data are not copied into the case: it holds their hash, and every fix."""


KEPT_TOGETHER = 32
"""Files whose bytes are written at once: an fsync each, which the disk joins."""


@dataclass(frozen=True, slots=True)
class TrackTask:
    """Files of sensor data that are taken in together, into the folder of a case."""

    folder: Path
    files: "tuple[Tracked, ...]"


@dataclass(frozen=True, slots=True)
class TracksTaken:
    """What taking them in gave: their lines, and the parts that hold their fixes, which are on the disk."""

    intakes: tuple[Intake, ...]
    parts: tuple[TrackPart, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Decoded:
    """What decoding one capture gave, before anything is read."""

    things: tuple[Document | Problem, ...]
    media_type: str | None
    failure: Problem | None = None


@cache
def gazetteer() -> Gazetteer:
    """The shipped tables, loaded once a process."""
    return load_gazetteer()


@cache
def reader() -> Reader:
    """The reading model, loaded once a process."""
    return load_reader()


def read_captures(captures: Sequence[Capture]) -> list[Extract]:
    """What decoding, reading and judging gives for each capture. What goes wrong with one is its own problem."""
    if not captures:
        return []
    gazetteer(), reader()  # what fails here would fail for every capture: it ends the run
    return [read_capture(x) for x in captures]


def read_capture(capture: Capture) -> Extract:
    """Documents, mentions, statements, judgements and problems of one capture, by the built-in reader."""
    return read_decoded(capture, decode_capture(capture), READER, lambda document: read_document(document, reader()))


def decode_captures(captures: Sequence[Capture]) -> list[Decoded]:
    """What decoding gives for each capture. What goes wrong with one is its own problem."""
    return [decode_capture(x) for x in captures]


def decode_capture(capture: Capture) -> Decoded:
    """The documents of one capture, and the problems met on the way."""
    things: list[Document | Problem] = []
    if capture.artifact.media_type == GEOJSON:
        return _regions(capture)
    try:
        for thing in decode(capture):
            problem = _not_text(thing) if isinstance(thing, Document) else None
            things.append(problem or thing)
        return Decoded(tuple(things), recognised(capture).media_type)
    except Exception as error:  # noqa: BLE001 what a file causes costs that file alone
        return Decoded(tuple(things), None, _failed(capture, "decode", error))


def _regions(capture: Capture) -> Decoded:
    """What is wrong with a file of regions; they are read where overflights are looked for."""
    from crossbearing.feeds.regions import regions  # noqa: PLC0415 what reads tables takes half a second to load

    found = regions(capture.payload, capture.artifact.id, capture.artifact.path)
    return Decoded(tuple(x for x in found if isinstance(x, Problem)), GEOJSON)


def read_decoded(
    capture: Capture, decoded: Decoded, by: str, read: Callable[[Document], Iterable[Mention | Statement | Problem]]
) -> Extract:
    """What a reader of this name reads in the documents of a capture, and how its names are judged.

    The reading is complete unless a stage failed, or a problem says that an answer is still awaited.
    """
    documents = [x for x in decoded.things if isinstance(x, Document)]
    problems = [x for x in decoded.things if isinstance(x, Problem)]
    mentions: list[Mention] = []
    statements: list[Statement] = []
    judgements: list[Judgement] = []
    stage: Stage = "read"
    chars = 0
    failure = decoded.failure
    try:
        for document in documents if failure is None else ():
            readable, problem = _within(document, READ_CHARS - chars)
            chars += len(readable.text)
            if problem:
                problems.append(problem)
            stage = "read"
            things = list(read(readable))
            here = _mentions(things)
            stage = "resolve"
            judgements.extend(judge(readable, here, gazetteer()))
            mentions.extend(here)
            statements.extend(x for x in things if isinstance(x, Statement))
            problems.extend(x for x in things if isinstance(x, Problem))
    except CaseError:
        raise  # the disk is full, or the case is damaged: no fault of this file
    except Exception as error:  # noqa: BLE001 the one place where whatever a file causes costs that file alone
        failure = _failed(capture, stage, error)
    if failure is not None:
        problems.append(failure)
    if failure is not None or any(x.code in UNANSWERED for x in problems):
        done = Read(documents, problems=problems)
        return extract(capture.artifact.id, capture.sidecar, by, done, complete=False)
    done = Read(documents, mentions, statements, judgements, problems)
    return replace(extract(capture.artifact.id, capture.sidecar, by, done), media_type=decoded.media_type)


def _mentions(things: Iterable[Mention | Statement | Problem]) -> tuple[Mention, ...]:
    """Every mention that was yielded or that a statement rests on, once, in the order of the text."""
    found: dict[Mention, None] = {}
    for thing in things:
        if isinstance(thing, Mention):
            found[thing] = None
        elif isinstance(thing, Statement):
            found.update(dict.fromkeys(x.mention for x in thing.frame.fillers))
            found.update(dict.fromkeys(x.mention for x in thing.attribution if x.mention is not None))
    return tuple(sorted(found, key=lambda x: (x.start, x.end, x.type)))


def _not_text(document: Document) -> Problem | None:
    try:
        document.text.encode()
    except UnicodeEncodeError as error:
        return Problem(
            "decode",
            "lone-surrogate",
            "half a character stands alone in this text, which has no place in any encoding; save it anew as UTF-8.",
            document.path,
            document.artifact,
            error.start,
            error.end,
        )
    return None


def _within(document: Document, chars: int) -> tuple[Document, Problem | None]:
    """The document up to the last blank within so many characters, and the problem that the rest was not read."""
    if len(document.text) <= chars:
        return document, None
    end = max(document.text.rfind(" ", 0, chars), document.text.rfind("\n", 0, chars))
    end = end if end > 0 else chars
    return replace(document, text=document.text[:end]), Problem(
        "read",
        "text-too-long",
        f"one file is read up to {READ_CHARS:,} characters; what comes after stands in the case and can be searched, "
        "but gives no statements. Split the file to have all of it read.",
        document.path,
        document.artifact,
        end,
        len(document.text),
    )


def _failed(capture: Capture, stage: Stage, error: Exception) -> Problem:
    return Problem(
        stage,
        "stage-failed",
        f"{type(error).__name__} in this step: a fault of the program, not of yours. The file is kept and is tried "
        "again by every build; the rest went on. Please report it with the file.",
        capture.artifact.path,
        capture.artifact.id,
    )


def crashed(capture: Capture) -> Extract:
    """What stands for a capture whose reading ended the process that did it."""
    problem = _crash(capture)
    return extract(capture.artifact.id, capture.sidecar, READER, Read(problems=(problem,)), complete=False)


def _crash(capture: Capture) -> Problem:
    return Problem(
        "read",
        "reader-crashed",
        "the process that read this file died, twice: too little memory, or a file that breaks its format's reader. "
        "The file is kept and is tried again by every build; the rest went on.",
        capture.artifact.path,
        capture.artifact.id,
    )


# -- files of sensor data


def take_tracks(tasks: Sequence[TrackTask]) -> list[TracksTaken]:
    """The fixes of some files, written to the disk. Raises CaseError where it is full."""
    return [_take_tracks(x) for x in tasks]


def _take_tracks(task: TrackTask) -> TracksTaken:
    from crossbearing.feeds import fixes_of  # noqa: PLC0415 what reads tables takes half a second to load
    from crossbearing.store.track_writer import TrackWriter  # noqa: PLC0415 as above

    intakes: list[Intake] = []
    changed: list[Problem] = []
    writer = TrackWriter(task.folder)
    for tracked, kept in _with_bytes_kept(task):
        if isinstance(kept, Problem):
            changed.append(kept)
            continue
        problems: list[Problem] = []
        for taken in fixes_of(tracked.found, tracked.sidecar):
            if isinstance(taken, Problem):
                problems.append(taken)
            elif isinstance(taken, tuple):
                writer.tell(taken)
            else:
                writer.add(taken)
        intakes.append(_tracks_intake(Capture(kept, b"", tracked.sidecar), problems))
    return TracksTaken(tuple(intakes), writer.finish(), tuple(changed))


def _with_bytes_kept(task: TrackTask) -> "Iterator[tuple[Tracked, Artifact | Problem]]":
    """Each file after its bytes, unless they are too many, were put into the case: some at a time, for the disk."""
    from crossbearing.feeds.folder import stored_bytes  # noqa: PLC0415 as above

    folder = ArtifactFolder(task.folder / "artifacts")
    ahead: list[tuple[Tracked, Artifact | Problem]] = []
    payloads: list[tuple[str, bytes]] = []
    for tracked in task.files:
        artifact = tracked.found.artifact
        payload = stored_bytes(tracked.found) if artifact.size_bytes <= KEPT_BYTES else None
        if isinstance(payload, Problem):
            ahead.append((tracked, payload))
        else:
            ahead.append((tracked, replace(artifact, kept=payload is not None)))
            payloads += [(artifact.id, payload)] if payload is not None else []
        if len(payloads) >= KEPT_TOGETHER or sum(len(x) for _, x in payloads) >= KEPT_BYTES:
            folder.keep(payloads)
            yield from ahead
            ahead, payloads = [], []
    folder.keep(payloads)
    yield from ahead


def _tracks_intake(capture: Capture, problems: Iterable[Problem], *, complete: bool = True) -> Intake:
    read = extract(capture.artifact.id, capture.sidecar, TRACK_READER, Read(problems=problems), complete=complete)
    return Intake(capture, replace(read, media_type=capture.artifact.media_type), with_bytes=False)


def lost_tracks(task: TrackTask) -> TracksTaken:
    """What stands for files of sensor data whose reading ended the process that did it."""
    intakes = []
    for tracked in task.files:
        capture = Capture(replace(tracked.found.artifact, kept=False), b"", tracked.sidecar)
        intakes.append(_tracks_intake(capture, [_crash(capture)], complete=False))
    return TracksTaken(tuple(intakes), ())
