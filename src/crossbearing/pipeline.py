"""The whole flow in order: collect, decode, read, judge, store; then entities, events, findings. Read this first."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from crossbearing import __version__
from crossbearing.captures import (
    TRACK_READER,
    TracksTaken,
    TrackTask,
    crashed,
    decode_captures,
    gazetteer,
    lost_tracks,
    read_captures,
    read_decoded,
    take_tracks,
)
from crossbearing.corroborate import (
    Ratios,
    RatiosError,
    parse_ratios,
    shipped_ratios,
)
from crossbearing.model import (
    Capture,
    Kept,
    Problem,
    Ruling,
    World,
)
from crossbearing.movements import movements_of, renewed_movements
from crossbearing.pool import Work, spread
from crossbearing.progress import Progress, Silent
from crossbearing.read import (
    PREFIX,
    READER,
    Conversation,
    SecondReader,
    read_by_server,
)
from crossbearing.store import Case, CaseError, Extract, Intake, sidecar_id
from crossbearing.views import make_views, with_views

if TYPE_CHECKING:
    from crossbearing.feeds import Tracked

VIEWS_BY = f"crossbearing {__version__}"
"""What the views are made by; views of another version, or by another table of ratios, are made again."""

BATCH_FILES, BATCH_BYTES = 16, 32_768
"""One task and one transaction: under 0.1 s to commit, large enough that sending it costs little beside reading it."""

SMALL_FILES, SMALL_BYTES = 24, 65_536
"""So little is read in this process: to start workers and load the model in each takes longer."""

PLAIN_SUFFIXES = frozenset({".txt", ".md"})
"""Read without foreign code that a hostile file could crash; anything else is read in a process that may die."""

LEAST_TASK_BYTES, MOST_TASK_BYTES, TASK_FILES = 4_000_000, 32_000_000, 1_000
"""Files of sensor data that make one transaction: an eighth of what there is, so that several processes have work, and
at most some five million fixes as readsb writes them, compressed."""

SMALL_TRACKS_BYTES = 4_000_000
"""So little is taken in by this process."""

MOST_TRACK_WORKERS = 3
"""Each gathers two million fixes, some 500 MB while they are sorted; more would pass 3 GB."""

MOST_BYTES_UNDER_WAY = 256 << 20
"""Payloads between disk and case at one time."""


Named: TypeAlias = 'SecondReader | Literal["built-in"] | None'
"""Which reader a build names. None is the built-in one, which leaves alone what a named one has read."""

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    files: int
    read: int
    known: int
    """Files whose bytes, sidecar and reader the case already had."""
    problems: int


@dataclass(frozen=True, slots=True)
class Batch:
    """What is stored in one transaction."""

    fresh: tuple[Capture, ...] = ()
    known: tuple[Capture, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def size_bytes(self) -> int:
        """The payloads held in memory."""
        return sum(len(x.payload) for x in (*self.fresh, *self.known))


def build(
    case: Case,
    paths: Sequence[Path],
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    named: Named = None,
) -> BuildReport:
    """Takes files and folders into a case, and makes the views where anything is new.

    Stopped at any moment, by Ctrl-C, SIGKILL or a full disk, it keeps every artifact that was stored whole, and goes on
    from there when it is run again. ``workers`` is the number of processes that read (one a core where it is None);
    the case is the same with any number. The reader that is named reads whatever another one has read last; see
    docs/decisions/0011.
    """
    from crossbearing.feeds import collect, count  # noqa: PLC0415 what reads tables of fixes takes half a second to load

    progress = progress or Silent()
    progress.start(count(paths))
    files = fresh = known = problems = 0
    tracked: list[Tracked] = []
    found = _set_aside(collect(paths), tracked)
    # Closed here and not when it is forgotten: an interrupt must end the workers at once.
    with closing(_read_by(named, case, found, workers or len(os.sched_getaffinity(0)), progress)) as steps:
        for batch, extracts in steps:
            read = [x or crashed(capture) for capture, x in zip(batch.fresh, extracts, strict=True)]
            case.append(
                [*map(Intake, batch.fresh, read), *(Intake(x, None) for x in batch.known)],
                batch.problems,
            )
            fresh, known = fresh + len(batch.fresh), known + len(batch.known)
            files += len(batch.fresh) + len(batch.known)
            problems += len(batch.problems) + sum(x.count("problem") for x in read)
            last = next((x.artifact.path for x in (*reversed(batch.fresh), *reversed(batch.known))), "")
            progress.advance(len(batch.fresh) + len(batch.known), last)
    taken = _take_in(case, tracked, workers or len(os.sched_getaffinity(0)), progress)
    by = made_by(ratios_of(case))
    if not case.views_current(by):
        renew(case, case.kept(by), progress, workers=workers)
    progress.done()
    return BuildReport(files + taken.files, fresh + taken.read, known + taken.known, problems + taken.problems)


def rebuild(case: Case, progress: Progress | None = None) -> None:
    """Drops everything that is made from the stored truth, movements included, and makes it again."""
    renew(case, Kept(), progress or Silent(), anew=True)


def renew(case: Case, before: Kept, progress: Progress, *, workers: int | None = None, anew: bool = False) -> None:
    """Makes the views from the stored truth; the events of before stay where nothing that they rest on changed.

    Movements stay where no track came or went, unless all is to be made ``anew``.
    """
    ratios = ratios_of(case)
    known = case.truth()
    known = replace(known, movements=renewed_movements(case, known, progress, workers, anew=anew))
    made = make_views(known, case.editions(), before, progress, ratios)
    case.replace_views(made.world, made_by(ratios), made.kept)


def rule(case: Case, ruling: Ruling, progress: Progress | None = None) -> Ruling:
    """Records what an analyst ruled and makes the views again; gives the ruling back as it was recorded."""
    recorded = case.rule(ruling)
    renew(case, Kept(), progress or Silent())
    return recorded


def world(case: Case, as_of: datetime | None = None) -> World:
    """Everything in a case with its views: the stored ones where they are up to date, else made here.

    ``as_of`` replays what was known at a moment: nothing recorded later takes part.
    """
    ratios = ratios_of(case)
    if as_of is None and case.views_current(made_by(ratios)):
        return case.world()
    return with_views(truth(case, as_of), ratios)


def truth(case: Case, as_of: datetime | None = None) -> World:
    """The stored truth with what its tracks show, now or as it was known at a moment."""
    known = case.truth(as_of)
    return replace(known, movements=movements_of(case, known, Silent(), as_of))


def ratios_of(case: Case) -> Ratios:
    """The table of likelihood ratios that a case holds, the shipped one where it holds none.

    Raises CaseError where the case's own table cannot be used: nothing is graded by another one in silence.
    """
    own = case.ratios()
    if own is None:
        return shipped_ratios()
    try:
        return parse_ratios(own)
    except RatiosError as error:
        raise CaseError(
            f"the table of likelihood ratios in {case.ratios_path} cannot be used: {error} Mend it, or take it away to "
            "go back to the shipped one."
        ) from error


def made_by(ratios: Ratios) -> str:
    """What views are made by: this version with this table of likelihood ratios."""
    return f"{VIEWS_BY}, ratios {ratios.digest}"


# -- from captures to batches


def _read_by(
    named: Named, case: Case, found: Iterable[Capture | Problem], workers: int, progress: Progress
) -> Generator[tuple[Batch, Sequence[Extract | None]], None, None]:
    """Each batch of what the paths hold, with what the named reader read from its fresh captures."""
    if isinstance(named, SecondReader):
        asked = Conversation(named, case, lambda note: progress.advance(0, note))
        yield from _asked(_batches(case, found, named, most_files=1), asked)
    else:
        yield from _extracts(_batches(case, found, named), workers)


def _is_read(by: str, named: Named) -> bool:
    """Whether what this reader read last is left alone by a build that names that one."""
    if isinstance(named, SecondReader):
        return by == named.name
    return by == READER or (named is None and by.startswith(PREFIX))


def _batches(
    case: Case, found: Iterable[Capture | Problem], named: Named = None, most_files: int = BATCH_FILES
) -> Iterator[Batch]:
    """Captures in the order in which they were found, cut into transactions; what the reader has read is not fresh."""
    first_path = case.first_paths()
    done = {key for key, by in case.readers().items() if _is_read(by, named)}
    fresh: list[Capture] = []
    known: list[Capture] = []
    problems: list[Problem] = []
    size_bytes = 0
    for thing in found:
        if isinstance(thing, Problem):
            problems.append(thing)
        else:
            key = (thing.artifact.id, sidecar_id(thing.sidecar))
            path = first_path.setdefault(key, thing.artifact.path)
            if path != thing.artifact.path:
                problems.append(_duplicate(thing, path))
            (known if key in done else fresh).append(thing)
            done.add(key)
            size_bytes += len(thing.payload)
        if len(fresh) + len(known) + len(problems) >= most_files or size_bytes >= BATCH_BYTES:
            yield Batch(tuple(fresh), tuple(known), tuple(problems))
            fresh, known, problems, size_bytes = [], [], [], 0
    if fresh or known or problems:
        yield Batch(tuple(fresh), tuple(known), tuple(problems))


def _extracts(batches: Iterator[Batch], workers: int) -> Generator[tuple[Batch, Sequence[Extract | None]], None, None]:
    """Each batch with what was read from its fresh captures."""
    yield from _worked(batches, read_captures, workers)


def _asked(
    batches: Iterator[Batch], asked: Conversation
) -> Generator[tuple[Batch, Sequence[Extract | None]], None, None]:
    """Each batch with what a server read from its fresh captures: decoded elsewhere, asked about from here."""
    read = partial(read_by_server, conversation=asked)
    with closing(_worked(batches, decode_captures, workers=1)) as steps:
        for batch, decoded in steps:
            pairs = zip(batch.fresh, decoded, strict=True)
            yield batch, [read_decoded(capture, x, asked.reader.name, read) if x else None for capture, x in pairs]


def _worked(
    batches: Iterator[Batch], do: Callable[[tuple[Capture, ...]], Sequence[R]], workers: int
) -> Generator[tuple[Batch, Sequence[R | None]], None, None]:
    """Each batch with what a function gives for its fresh captures: in workers, or here where there is little to do."""
    ahead: list[Batch] = []
    for batch in batches:
        ahead.append(batch)
        if not _is_small(ahead):
            gazetteer()  # its index is built on first use: once, here, and not in every worker
            work: Work[Batch, Capture, R] = Work(lambda x: x.fresh, lambda x: x.size_bytes, do)
            yield from spread(chain(ahead, batches), work, workers, MOST_BYTES_UNDER_WAY)
            return
    for batch in ahead:
        yield batch, do(batch.fresh)


def _is_small(batches: Sequence[Batch]) -> bool:
    captures = [x for batch in batches for x in batch.fresh]
    plain = all(PurePath(x.artifact.path).suffix.lower() in PLAIN_SUFFIXES for x in captures)
    return (
        plain
        and len(batches) <= SMALL_FILES
        and len(captures) <= SMALL_FILES
        and sum(x.size_bytes for x in batches) <= SMALL_BYTES
    )


# -- files of sensor data: after the reports, because their bytes stay where they lie


def _set_aside(found: "Iterable[Capture | Tracked | Problem]", tracked: "list[Tracked]") -> Iterator[Capture | Problem]:
    """Everything but the files of sensor data, which go into the list."""
    for thing in found:
        if isinstance(thing, Capture | Problem):
            yield thing
        else:
            tracked.append(thing)


def _take_in(case: Case, tracked: "Sequence[Tracked]", workers: int, progress: Progress) -> BuildReport:
    """Takes files of sensor data into a case, those together that make one transaction."""
    first_path = case.first_paths()
    done = {key for key, by in case.readers().items() if by == TRACK_READER}
    fresh: list[Tracked] = []
    known: list[Intake] = []
    problems: list[Problem] = []
    for x in tracked:
        capture = Capture(x.found.artifact, b"", x.sidecar)
        key = (capture.artifact.id, sidecar_id(x.sidecar))
        path = first_path.setdefault(key, capture.artifact.path)
        if path != capture.artifact.path:
            problems.append(_duplicate(capture, path))
        if key in done:
            known.append(Intake(capture, None, with_bytes=False))
        else:
            fresh.append(x)
        done.add(key)
    count, opened = len(problems), set[str]()
    for task, taken in _taken(list(_tasks(case.folder, fresh)), workers):
        case.append(taken.intakes, taken.problems, taken.parts)
        count += len(taken.problems) + sum(x.extract.count("problem") for x in taken.intakes if x.extract is not None)
        files = {x.found.place.file for x in task.files} - opened
        opened |= files
        progress.advance(len(files), task.files[-1].found.artifact.path)
    if known or problems:
        case.append(known, problems)
        files = {x.found.place.file for x in tracked} - opened
        progress.advance(len(files), "")
    return BuildReport(len(tracked), len(fresh), len(known), count)


def _tasks(folder: Path, fresh: "Sequence[Tracked]") -> Iterator[TrackTask]:
    """Files that are taken in together; the same bytes under another sidecar are not among them."""
    most_bytes = min(MOST_TASK_BYTES, max(LEAST_TASK_BYTES, sum(x.found.artifact.size_bytes for x in fresh) // 8))
    group: dict[str, Tracked] = {}
    size_bytes = 0
    for x in fresh:
        artifact = x.found.artifact
        if group and (
            artifact.id in group or size_bytes + artifact.size_bytes > most_bytes or len(group) >= TASK_FILES
        ):
            yield TrackTask(folder, tuple(group.values()))
            group, size_bytes = {}, 0
        group[artifact.id] = x
        size_bytes += artifact.size_bytes
    if group:
        yield TrackTask(folder, tuple(group.values()))


def _taken(tasks: Sequence[TrackTask], workers: int) -> Iterator[tuple[TrackTask, TracksTaken]]:
    """Each task with what it gave: by workers, or here where there is little to do."""
    if sum(x.found.artifact.size_bytes for task in tasks for x in task.files) <= SMALL_TRACKS_BYTES:
        for task in tasks:
            yield task, take_tracks((task,))[0]
    else:
        yield from _taken_by(tasks, min(workers, MOST_TRACK_WORKERS))


def _taken_by(tasks: Sequence[TrackTask], workers: int) -> Iterator[tuple[TrackTask, TracksTaken]]:
    work: Work[TrackTask, TrackTask, TracksTaken] = Work(lambda x: (x,), lambda _: 0, take_tracks)
    steps = spread(tasks, work, workers, 1)
    with closing(steps):
        for task, results in steps:
            if results[0] is not None:
                yield task, results[0]
            elif len(task.files) == 1:
                yield task, lost_tracks(task)
            else:
                yield from _taken_by([TrackTask(task.folder, (x,)) for x in task.files], 1)


# -- problems of the pipeline itself


def _duplicate(capture: Capture, first: str) -> Problem:
    return Problem(
        "collect",
        "duplicate-file",
        f"the same bytes as {first}: kept as one document that was found in more than one place.",
        capture.artifact.path,
        capture.artifact.id,
    )
