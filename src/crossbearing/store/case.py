"""The case on disk: a folder with case.db, artifacts/, HEAD and lock. The only place that writes."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection, select

from crossbearing.model import (
    Captured,
    Document,
    Judgement,
    Kept,
    Movements,
    Problem,
    Ruling,
    Statement,
    Told,
    World,
)
from crossbearing.store.answers import AnswerFolder
from crossbearing.store.artifacts import ArtifactFolder, file_digest, write_whole
from crossbearing.store.clock import microseconds, moment
from crossbearing.store.codec import decode_capture
from crossbearing.store.database import check_form, explained, migrate, newest_form, open_engine
from crossbearing.store.errors import CaseError
from crossbearing.store.head import Head, read_head
from crossbearing.store.intake import Intake, Stored, add_intake, load_stored
from crossbearing.store.ledger import open_ledger
from crossbearing.store.lines import judgement_row, problem_row, ruling_row
from crossbearing.store.lock import WriterLock
from crossbearing.store.movement_views import load_movements, movement_state, write_movements
from crossbearing.store.search import Match, find, search
from crossbearing.store.tables import HEAD, TRUTH
from crossbearing.store.track_part import TRACKS, TrackPart, part_row, sweep
from crossbearing.store.truth import (
    document_editions,
    extent,
    load_captures,
    load_problems,
    load_truth,
    stream_documents,
    stream_statements,
)
from crossbearing.store.verify import verify
from crossbearing.store.views import load_kept, view_state, with_views, write_views

if TYPE_CHECKING:
    from crossbearing.store.tracks import Tracks

RATIOS = "likelihood_ratios.tsv"
"""The case's own table of likelihood ratios, where a user has given one."""

OWN_NAMES = frozenset(
    {"artifacts", "answers", TRACKS, "HEAD", "HEAD.part", "lock", "case.db", "case.db-wal", "case.db-shm", RATIOS}
)

HEAD_EVERY_S = 2.0
"""How often HEAD is written while lines are added: an fsync each, for at most two seconds of lines unvouched."""


class Case:
    """A case, open for reading, or for writing by this process alone."""

    def __init__(self, folder: Path, lock: WriterLock | None) -> None:
        """Use ``open`` or ``create_or_open``."""
        self.folder = folder
        self.artifacts = ArtifactFolder(folder / "artifacts")
        self._answers = AnswerFolder(folder / "answers")
        self._lock = lock
        self._reader = open_engine(folder / "case.db", writes=False)
        self._writer: Connection | None = None
        self._stored: Stored | None = None
        self._head_written = 0.0

    @classmethod
    def open(cls, path: Path) -> Self:
        """The case in a folder, for reading. Raises CaseError where there is none that this program can read."""
        if not (path / "case.db").is_file():
            raise CaseError(f"there is no case at {path}; make one with: crossbearing build {path} FILES...")
        case = cls(path, None)
        with explained(path), case._reading() as connection:
            form = check_form(connection)
        if 0 < form < newest_form():
            raise CaseError(
                f"the case at {path} was made by an older crossbearing; bring it up to date, losing nothing, with: "
                f"crossbearing rebuild {path}"
            )
        if form < newest_form():
            raise CaseError(f"the case at {path} is not made to its end; run: crossbearing build {path} FILES...")
        return case

    @classmethod
    def create_or_open(cls, path: Path, waiting: Callable[[str], None] | None = None) -> Self:
        """The case in a folder, for writing; made where there is none.

        Where another process writes, ``waiting`` is told once and this one waits for its end. Raises CaseError where
        the path is no folder, holds something else, cannot be written, is damaged, or was made by a newer program.
        """

        def tell() -> None:
            if waiting is not None:
                waiting(
                    f"another build of {path} is running, or a ruling is being recorded; waiting until that has ended "
                    "(Ctrl-C gives up)."
                )

        if path.exists() and not path.is_dir():
            raise CaseError(f"{path} is a file; a case is a folder. Give another path.")
        with explained(path):
            path.mkdir(parents=True, exist_ok=True)
            strangers = [x.name for x in path.iterdir() if x.name not in OWN_NAMES and not x.name.startswith(".")]
            if strangers and not (path / "case.db").exists():
                raise CaseError(f"{path} is a folder with other files in it ({strangers[0]!r}); give a new path.")
            lock = WriterLock(path / "lock")
            lock.acquire(tell)
        case = cls(path, lock)
        try:
            with explained(path):
                case._begin_writing()
        except BaseException:
            case._abandon()
            raise
        return case

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _begin_writing(self) -> None:
        told = read_head(self.folder / "HEAD")
        seal = file_digest(self.folder / "case.db") if told is not None and told.seal else None
        logged = (self.folder / "case.db-wal").exists()
        engine = open_engine(self.folder / "case.db", writes=True)
        migrate(engine)
        self._writer = engine.connect()
        self.artifacts.sweep()
        with self._reading() as connection:
            sweep(self.folder, connection.execute(select(TRUTH["track"].c.path)).scalars())
        if told is not None:
            self.append((), _losses(self.head(), told, None if logged else seal, str(self.folder)))
        self._write_head(None)

    def close(self) -> None:
        """Seals the case and lets others write; doing so twice changes nothing."""
        if self._writer is not None:
            head = self.head()
            self._writer.close()
            self._writer = None
            # The last connection to close folds the log into case.db; where a reader is at work, there is no seal yet.
            logged = (self.folder / "case.db-wal").exists()
            seal = None if logged else file_digest(self.folder / "case.db")
            # On a full disk HEAD stays as it was, which verify takes for a run that was stopped.
            with suppress(OSError):
                Head(head.lines, head.chain, seal).write(self.folder / "HEAD")
        self._abandon()

    def _abandon(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self._lock is not None:
            self._lock.release()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self.folder), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._writer is None:
            raise RuntimeError("this case is open for reading only")
        with explained(self.folder), self._writer.begin():
            yield self._writer

    # -- adding to the stored truth

    def readers(self) -> dict[tuple[str, str], str]:
        """By artifact and sidecar: whose complete reading is in force, which is the newest."""
        columns = TRUTH["reading"].c
        with self._reading() as connection:
            rows = connection.execute(
                select(columns.artifact, columns.sidecar, columns.reader)
                .where(columns.complete == 1)
                .order_by(columns.seq)
            )
            return {(artifact, sidecar): reader for artifact, sidecar, reader in rows}

    def first_paths(self) -> dict[tuple[str, str], str]:
        """By artifact and sidecar: the path under which they were first found together."""
        columns = TRUTH["capture"].c
        found: dict[tuple[str, str], str] = {}
        with self._reading() as connection:
            for artifact, sidecar, body in connection.execute(
                select(columns.artifact, columns.sidecar, columns.body).order_by(columns.seq)
            ):
                found.setdefault((artifact, sidecar), decode_capture(body)[1])
        return found

    def append(
        self, intakes: Sequence[Intake], problems: Iterable[Problem] = (), parts: Iterable[TrackPart] = ()
    ) -> None:
        """Stores artifacts, captures and everything read from them in one transaction: all of it or nothing.

        What is already stored is not stored again. ``parts`` hold the fixes that these readings gave, and are on the
        disk. Raises CaseError where the disk is full.
        """
        try:
            with explained(self.folder):
                self.artifacts.keep((x.capture.artifact.id, x.capture.payload) for x in intakes if x.with_bytes)
            with self._writing() as connection:
                stored = self._stored = self._stored or load_stored(connection)
                ledger = open_ledger(connection)
                readings = [x for x in (add_intake(ledger, stored, intake) for intake in intakes) if x is not None]
                for part in parts if readings else ():
                    ledger.add("track", part_row(part, (readings[0], readings[-1])))
                for problem in problems:
                    if problem.id not in stored.problems:
                        stored.problems.add(problem.id)
                        ledger.add("problem", problem_row(problem))
                ledger.commit_to(connection)
        except BaseException:
            self._stored = None  # it may hold what was rolled back
            raise
        if time.monotonic() - self._head_written > HEAD_EVERY_S:
            self._write_head(None)

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Stores an analyst's judgements; the last one on a mention is in force."""
        with self._writing() as connection:
            ledger = open_ledger(connection)
            columns = TRUTH["judgement"].c
            held = set(connection.execute(select(columns.id).where(columns.reading == 0)).scalars())
            for judgement in judgements:
                if judgement.id not in held:
                    held.add(judgement.id)
                    ledger.add("judgement", judgement_row(judgement))
            ledger.commit_to(connection)

    def rule(self, ruling: Ruling) -> Ruling:
        """Stores what an analyst ruled, and gives it back as it was stored: with its moment, and counted.

        No two rulings of a case are recorded at one moment, so that "the newest" is always one.
        """
        with self._writing() as connection:
            columns = TRUTH["ruling"].c
            held = set(connection.execute(select(columns.id)).scalars())
            before = connection.execute(select(HEAD.c.recorded_us)).scalar_one()
            ledger = open_ledger(connection)
            ledger.recorded_us = max(ledger.recorded_us, before + 1)
            stored = replace(ruling, again=0, recorded=moment(ledger.recorded_us))
            while stored.id in held:
                stored = replace(stored, again=stored.again + 1)
            ledger.add("ruling", ruling_row(stored))
            ledger.commit_to(connection)
        return stored

    def _write_head(self, seal: str | None) -> None:
        head = self.head()
        with explained(self.folder):
            Head(head.lines, head.chain, seal).write(self.folder / "HEAD")
        self._head_written = time.monotonic()

    # -- answers of a reader's server: beside the stored truth, never part of it

    def answer(self, key: str) -> str | None:
        """The answer that was kept under this key, None where there is none."""
        return self._answers.read(key)

    def keep_answer(self, key: str, answer: str) -> None:
        """Keeps an answer at once, so that the question need not be asked again. Raises CaseError on a full disk."""
        with explained(self.folder):
            self._answers.keep(key, answer)

    # -- the user's own table of likelihood ratios: read whenever views are made, and never part of the stored truth

    @property
    def ratios_path(self) -> Path:
        """Where the case's own table of likelihood ratios stands, if it has one."""
        return self.folder / RATIOS

    def ratios(self) -> str | None:
        """The case's own table of likelihood ratios; None where it has none."""
        with explained(self.folder):
            try:
                return self.ratios_path.read_text("utf-8", errors="replace")
            except FileNotFoundError:
                return None

    def keep_ratios(self, text: str | None) -> None:
        """Gives the case a table of likelihood ratios of its own, or with None takes it away."""
        with explained(self.folder):
            if text is None:
                self.ratios_path.unlink(missing_ok=True)
            else:
                write_whole(self.ratios_path, text.encode())

    # -- tracks

    def tracks(self, as_of: datetime | None = None) -> "Tracks":
        """The tracks that count now, or that counted at a moment: to be read a portion at a time."""
        from crossbearing.store.tracks import load_tracks  # noqa: PLC0415 polars takes half a second to load

        with self._reading() as connection:
            known = extent(connection, microseconds(as_of) if as_of is not None else None)
            return load_tracks(connection, known, self.folder)

    def told(self, as_of: datetime | None = None) -> Iterator[Told]:
        """What platforms told of themselves, or tables of them, by bucket, platform and time."""
        yield from self.tracks(as_of).told()

    # -- views

    def replace_views(self, world: World, made_by: str, kept: Kept | None = None) -> None:
        """Drops the stored views and stores those of this world, made from all the lines that are stored now.

        ``kept`` is what the events were made from; those that stay in it are left as they are stored.
        """
        with self._writing() as connection:
            lines = connection.execute(select(HEAD.c.lines)).scalar_one()
            write_views(connection, world, kept or Kept(), lines, made_by)

    def kept(self, made_by: str) -> Kept:
        """The stored events with what they were made from, if by this maker; nothing else can be gone on from."""
        with self._reading() as connection:
            state = view_state(connection)
            return load_kept(connection) if state is not None and state[1] == made_by else Kept()

    def editions(self) -> dict[str, str]:
        """By document in force: what tells the readings that it comes from apart from any others."""
        with self._reading() as connection:
            return document_editions(connection, extent(connection))

    def views_current(self, made_by: str) -> bool:
        """Whether the stored views were made by this maker from everything that is stored."""
        with self._reading() as connection:
            state = view_state(connection)
            lines = connection.execute(select(HEAD.c.lines)).scalar_one()
        return state is not None and state[:2] == (lines, made_by)

    def replace_movements(self, found: Movements, made_from: str, made_by: str) -> None:
        """Drops what is stored of movements and stores these, made by this maker from tracks of this digest."""
        with self._writing() as connection:
            write_movements(connection, found, made_from, made_by)

    def movements_current(self, made_from: str, made_by: str) -> bool:
        """Whether the stored movements were made by this maker from tracks of this digest."""
        with self._reading() as connection:
            state = movement_state(connection)
        return state is not None and state[:2] == (made_from, made_by)

    def movements(self) -> Movements:
        """What the tracks show, as it was made last; see ``movements_current``."""
        with self._reading() as connection:
            return load_movements(connection)

    # -- reading

    def truth(self, as_of: datetime | None = None) -> World:
        """The stored truth in force, in memory, without views: as it is now, or as it was known at a moment."""
        with self._reading() as connection:
            known = extent(connection, microseconds(as_of) if as_of is not None else None)
            return load_truth(connection, known)

    def world(self) -> World:
        """The stored truth in force with the views as they were made last; see ``views_current``."""
        with self._reading() as connection:
            return with_views(connection, load_truth(connection, extent(connection)))

    def documents(self) -> Iterator[Document]:
        """The documents in force by path and part, one in memory at a time."""
        with self._reading() as connection:
            for _, document in stream_documents(connection, extent(connection)):
                yield document

    def statements(self) -> Iterator[Statement]:
        """The statements in force by document and place, one document's in memory at a time."""
        with self._reading() as connection:
            for _, statement in stream_statements(connection, extent(connection)):
                yield statement

    def captures(self) -> Iterator[Captured]:
        """Every capture in the order in which it was recorded."""
        with self._reading() as connection:
            yield from load_captures(connection, extent(connection))

    def problems(self) -> tuple[Problem, ...]:
        """The problems in force, by place."""
        with self._reading() as connection:
            return load_problems(connection, extent(connection))

    def find(self, prefix: str) -> tuple[Match, ...]:
        """Everything whose id begins so (the noun before the hyphen may be left out), at most twenty."""
        with self._reading() as connection:
            return find(connection, prefix)

    def search(self, words: str, limit: int = 50) -> tuple[Match, ...]:
        """Documents and statements that hold all these words, the best first."""
        with self._reading() as connection:
            return search(connection, words, limit)

    def head(self) -> Head:
        """How many lines are stored, and the chain value of the last: note it elsewhere to prove the case later."""
        with self._reading() as connection:
            lines, chain = connection.execute(select(HEAD.c.lines, HEAD.c.chain)).one()
        return Head(lines, chain.hex(), None)

    def verify(self) -> Iterator[Problem]:
        """Whatever in the case is not as it was stored: nothing where all is well."""
        yield from verify(self.folder, self._reader, self.artifacts)


def _losses(head: Head, told: Head, seal: str | None, folder: str) -> Iterator[Problem]:
    """What HEAD knows better than the database, kept as a line before a new HEAD is written over it."""
    if told.lines > head.lines or (told.lines == head.lines and told.chain != head.chain):
        yield Problem(
            "store",
            "lines-lost",
            f"HEAD vouched for {told.lines} lines ending in {told.chain}, but case.db held {head.lines} ending in "
            f"{head.chain}: lines were removed or changed from outside, or a power cut took the last ones. "
            "Build the case again from its sources to fill the gap.",
            folder,
        )
    if told.seal is not None and seal is not None and told.seal != seal:
        yield Problem(
            "store",
            "database-changed",
            f"case.db was changed outside crossbearing between two runs (it was {told.seal}, it had become {seal}); "
            "run `crossbearing verify` to see whether a stored line is concerned.",
            folder,
        )
