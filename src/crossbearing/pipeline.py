"""The whole flow in order: collect, decode, read, judge, store; then entities, events, findings. Read this first."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache, partial
from itertools import chain
from pathlib import Path, PurePath
from typing import Literal, Protocol, TypeAlias, TypeVar

from crossbearing import __version__
from crossbearing.analyse import ANALYSES, Analysis
from crossbearing.corroborate import (
    Ratios,
    RatiosError,
    Renewed,
    document_edges,
    effect_chains,
    inputs,
    kin_inputs,
    lettered,
    lifted,
    overridden,
    parse_ratios,
    renewed,
    shipped_ratios,
    states,
)
from crossbearing.feeds.folder import collect, count
from crossbearing.formats import decode, recognised
from crossbearing.gazetteer import ActorRow, Gazetteer, load_gazetteer
from crossbearing.model import (
    Capture,
    Document,
    Entity,
    Finding,
    Heard,
    Judgement,
    Kept,
    KeptDocument,
    Memory,
    Mention,
    Problem,
    Ruling,
    Source,
    Speaker,
    Stage,
    Statement,
    World,
    without_rejected,
)
from crossbearing.pool import Work, spread
from crossbearing.read import (
    PREFIX,
    READER,
    UNANSWERED,
    Conversation,
    Reader,
    SecondReader,
    load_reader,
    read_by_server,
    read_document,
)
from crossbearing.resolve import entities, in_force, judge, ruled
from crossbearing.store import Case, CaseError, Extract, Intake, Read, extract, sidecar_id

VIEWS_BY = f"crossbearing {__version__}"
"""What the views are made by; views of another version, or by another table of ratios, are made again."""

BATCH_FILES, BATCH_BYTES = 16, 32_768
"""One task and one transaction: under 0.1 s to commit, large enough that sending it costs little beside reading it."""

SMALL_FILES, SMALL_BYTES = 24, 65_536
"""So little is read in this process: to start workers and load the model in each takes longer."""

PLAIN_SUFFIXES = frozenset({".txt", ".md"})
"""Read without foreign code that a hostile file could crash; anything else is read in a process that may die."""

MOST_BYTES_UNDER_WAY = 256 << 20
"""Payloads between disk and case at one time."""


READ_CHARS = 4_000_000
"""Of one artifact, some 700,000 words: more than any book. Dense prose gives a mention to every three words, and each
costs about 2 kB until it is stored: this keeps a worker below 1 GB, whatever it is given."""

SOURCE_KINDS: Mapping[str, str] = {
    "outlet": "outlet",
    "agency": "government",
    "state": "government",
    "government": "government",
    "ministry": "government",
    "armed_force": "government",
    "person": "person",
}
"""What an entity or a row of the tables is when it speaks; anything else is an organisation."""


Named: TypeAlias = 'SecondReader | Literal["built-in"] | None'
"""Which reader a build names. None is the built-in one, which leaves alone what a named one has read."""

R = TypeVar("R")


class Progress(Protocol):
    """Who watches a build."""

    def start(self, total: int) -> None:
        """There are so many files."""

    def advance(self, n: int, note: str) -> None:
        """So many more are done; the note names the last one, or the step that begins."""

    def done(self) -> None:
        """All is done."""


class Silent:
    """Nobody watches."""

    def start(self, total: int) -> None:
        """Nothing."""

    def advance(self, n: int, note: str) -> None:
        """Nothing."""

    def done(self) -> None:
        """Nothing."""


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    files: int
    read: int
    known: int
    """Files whose bytes, sidecar and reader the case already had."""
    problems: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """What decoding one capture gave, before anything is read."""

    things: tuple[Document | Problem, ...]
    media_type: str | None
    failure: Problem | None = None


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
    progress = progress or Silent()
    progress.start(count(paths))
    files = fresh = known = problems = 0
    # Closed here and not when it is forgotten: an interrupt must end the workers at once.
    with closing(_read_by(named, case, paths, workers or len(os.sched_getaffinity(0)), progress)) as steps:
        for batch, extracts in steps:
            read = [x or _crashed(capture) for capture, x in zip(batch.fresh, extracts, strict=True)]
            case.append(
                [*map(Intake, batch.fresh, read), *(Intake(x, None) for x in batch.known)],
                batch.problems,
            )
            fresh, known = fresh + len(batch.fresh), known + len(batch.known)
            files += len(batch.fresh) + len(batch.known)
            problems += len(batch.problems) + sum(x.count("problem") for x in read)
            last = next((x.artifact.path for x in (*reversed(batch.fresh), *reversed(batch.known))), "")
            progress.advance(len(batch.fresh) + len(batch.known), last)
    by = made_by(ratios_of(case))
    if not case.views_current(by):
        renew(case, case.kept(by), progress)
    progress.done()
    return BuildReport(files, fresh, known, problems)


def rebuild(case: Case, progress: Progress | None = None) -> None:
    """Drops entities, events and findings and makes them again from the stored truth."""
    renew(case, Kept(), progress or Silent())


def renew(case: Case, before: Kept, progress: Progress) -> None:
    """Makes the views from the stored truth; the events of before stay where nothing that they rest on changed."""
    ratios = ratios_of(case)
    made = _views(case.truth(), case.editions(), before, progress, ratios)
    case.replace_views(made.world, made_by(ratios), made.kept)


def rule(case: Case, ruling: Ruling, progress: Progress | None = None) -> Ruling:
    """Records what an analyst ruled and makes the views again; gives the ruling back as it was recorded."""
    recorded = case.rule(ruling)
    rebuild(case, progress)
    return recorded


def world(case: Case, as_of: datetime | None = None) -> World:
    """Everything in a case with its views: the stored ones where they are up to date, else made here.

    ``as_of`` replays what was known at a moment: nothing recorded later takes part.
    """
    ratios = ratios_of(case)
    if as_of is None and case.views_current(made_by(ratios)):
        return case.world()
    return with_views(case.truth(as_of), Silent(), ratios)


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


Clock: TypeAlias = Literal["now", "recorded", "published"]
"""By which clock knowledge is limited: not at all, by when the case learned it, by when it was public."""


@dataclass(frozen=True, slots=True)
class KnownThen:
    """A world as it was known at a moment, and by which clock."""

    world: World
    clock: Clock
    moment: datetime | None
    first: datetime | None
    """When the case recorded its first line; None where it is empty."""
    undated: int
    """Documents that do not say when they were published and so count nowhere before they were recorded."""
    later: int
    """Documents of the case that were not yet known."""


def known_then(case: Case, as_of: datetime | None = None, published_by: date | None = None) -> KnownThen:
    """What was known at a moment, by one total rule; see docs/decisions/0020.

    A moment at which the case had recorded anything is a moment of its own clock: what it recorded later takes no
    part. Before its first line nothing was recorded, and what counts is what was public: documents published on that
    day (UTC) or before; one without a date does not count. ``published_by`` asks for that second clock outright, of
    what was recorded by ``as_of``.
    """
    first = next((x.recorded_at for x in case.captures()), None)
    kept = as_of is not None and first is not None and as_of >= first
    if published_by is None and as_of is not None and not kept:
        published_by = as_of.astimezone(UTC).date()
    ratios = ratios_of(case)
    truth = case.truth(as_of if kept else None)
    whole = case.truth() if kept else truth
    if published_by is None:
        seen = with_views(truth, Silent(), ratios) if as_of is not None else world(case)
        clock: Clock = "recorded" if as_of is not None else "now"
        return KnownThen(seen, clock, as_of, first, 0, len(whole.documents) - len(truth.documents))
    public = published(truth, published_by)
    undated = sum(d.metadata.published is None for d in truth.documents.values())
    moment = datetime.combine(published_by, datetime.max.time(), UTC)
    later = len(whole.documents) - len(public.documents) - undated
    return KnownThen(with_views(public, Silent(), ratios), "published", moment, first, undated, later)


def published(truth: World, by: date) -> World:
    """The stored truth of the documents that were published on a day or before; one without a date is left out."""
    documents = {
        i: d for i, d in truth.documents.items() if d.metadata.published is not None and d.metadata.published <= by
    }
    artifacts = {d.artifact for d in documents.values()}
    mentions = {i: m for i, m in truth.mentions.items() if m.document in documents}
    return replace(
        truth,
        artifacts={i: a for i, a in truth.artifacts.items() if i in artifacts},
        documents=documents,
        mentions=mentions,
        statements={i: s for i, s in truth.statements.items() if s.locator.document in documents},
        judgements={i: j for i, j in truth.judgements.items() if i in mentions},
        problems=tuple(p for p in truth.problems if p.artifact is None or p.artifact in artifacts),
        rulings={},  # whatever an analyst ruled was ruled after the case began, which is after that day
        captured={i: x for i, x in truth.captured.items() if i in artifacts},
    )


def with_views(truth: World, progress: Progress, ratios: Ratios | None = None) -> World:
    """The world with entities, sources, events and findings made from its stored truth."""
    return _views(truth, {}, Kept(), progress, ratios).world


@dataclass(frozen=True, slots=True)
class _Views:
    """A world with its views, and what a later build goes on from."""

    world: World
    kept: Kept


def _views(
    truth: World, editions: Mapping[str, str], before: Kept, progress: Progress, ratios: Ratios | None
) -> _Views:
    """The views of a world. ``editions`` gives each document's reading.

    An analyst's ruling may touch any event: a case that has one is made anew.
    """
    before = Kept() if truth.rulings else before
    progress.advance(0, "names")
    judgements = in_force(truth.mentions, truth.judgements.values())
    judgements = ruled(truth.mentions, judgements, truth.judgements, truth.rulings.values(), gazetteer())
    found: Iterable[Entity] = entities(truth.mentions, judgements.values(), gazetteer())
    seen = replace(
        truth, judgements=judgements, entities={x.id: x for x in found}, events={}, findings=(), states={}, chains=()
    )
    digests = inputs(seen, seen.documents, editions)
    documents = _documents(seen, digests, before)
    seen = replace(seen, sources={x.name: x for x in lettered(_sources(seen, documents), seen.rulings.values())})
    progress.advance(0, "lineage")
    seen = replace(seen, lineage=document_edges(seen))
    kin = kin_inputs(seen, documents)
    documents = {i: replace(x, kin=kin[i]) for i, x in documents.items()}
    progress.advance(0, "events")
    heard = without_rejected(seen)
    changed = {i for i, x in documents.items() if before.documents.get(i) != x} if before.documents else None
    happened: Renewed = renewed(heard, ratios or shipped_ratios(), before, changed)
    seen = replace(seen, events={x.id: x for x in happened.events})
    seen = replace(seen, events={x.id: x for x in overridden(seen)})
    seen = replace(seen, lineage=lifted(seen))
    heard = replace(heard, events=seen.events, lineage=seen.lineage)
    seen = replace(seen, states={x.id: x for x in states(heard)}, chains=tuple(effect_chains(heard)))
    heard = replace(heard, states=seen.states, chains=seen.chains)
    progress.advance(0, "findings")
    memory = Memory(digests, before.answers)
    findings = tuple(chain.from_iterable(_found(x, seen if x.sees_rejected else heard, memory) for x in ANALYSES))
    kept = Kept(documents, happened.claims, happened.arrays, happened.outlets, answers=memory.now, stay=happened.stay)
    return _Views(replace(seen, findings=findings), kept)


def _found(analysis: Analysis, seen: World, memory: Memory) -> Iterable[Finding]:
    return analysis.find(seen) if analysis.remember is None else analysis.remember(seen, memory)


def _documents(seen: World, digests: Mapping[str, bytes], before: Kept) -> dict[str, KeptDocument]:
    """Every document with statements, in order; its speakers are read again only where something changed."""
    found: dict[str, KeptDocument] = {}
    heard: dict[str, set[Heard]] = {}
    for statement in seen.statements.values():
        document = statement.locator.document
        if document not in found:
            was = before.documents.get(document)
            same = was is not None and was.inputs == digests[document]
            found[document] = was if was is not None and same else KeptDocument(digests[document], b"", ())
            if not same:
                heard[document] = set()
        if document in heard:
            heard[document].update(_heard(seen, x) for x in statement.attribution)
    return {i: replace(x, heard=tuple(sorted(heard[i]))) if i in heard else x for i, x in found.items()}


def _heard(seen: World, speaker: Speaker) -> Heard:
    entity = seen.entity_of(speaker.mention) if speaker.mention is not None else None
    if entity is None or entity.kind == "unnamed":
        kind = "unnamed" if speaker.name.endswith("(unnamed)") else "organisation"
        return speaker.name, kind, entity.canonical if entity else speaker.name
    return entity.canonical, SOURCE_KINDS.get(entity.kind, "organisation"), speaker.name


def _sources(seen: World, documents: Mapping[str, KeptDocument]) -> Iterator[Source]:
    """Every outlet and every speaker, in the order of the alphabet; each starts without a letter, which is F.

    What a sidecar or front matter says of its outlet (``owner``, ``country``, ``state_affiliation``) goes before the
    tables.
    """
    kinds: dict[str, str] = {}
    for kept in documents.values():
        for name, kind, _ in kept.heard:
            kinds.setdefault(name, kind)
    said: dict[str, dict[str, str]] = {}
    for document in seen.documents.values():
        if outlet := document.metadata.outlet:
            kinds[outlet] = "outlet"
            said.setdefault(outlet, {}).update(document.metadata.extra)
    for name, kind in sorted(kinds.items()):
        row = next(iter(gazetteer().actors(name)), None)
        ties = [x.to for x in row.allegiances if x.relation == "owner"] if row is not None else []
        owners = [x for x in map(gazetteer().row, ties) if isinstance(x, ActorRow)]
        own = said.get(name, {})
        yield Source(
            name=name,
            kind=kind if row is None else "agency" if _is_wire(row) else SOURCE_KINDS.get(row.kind, kind),
            owner=own.get("owner") or next((x.canonical for x in owners), None),
            country=own.get("country") or (row.country if row is not None else None),
            state_affiliation=own.get("state_affiliation")
            or next((x.canonical for x in owners if x.kind in {"state", "government"}), None),
        )


def _is_wire(row: ActorRow) -> bool:
    """Whether an agency gathers news; others gather intelligence."""
    return row.kind == "agency" and "news" in row.description.lower()


# -- from captures to batches


def _read_by(
    named: Named, case: Case, paths: Sequence[Path], workers: int, progress: Progress
) -> Generator[tuple[Batch, Sequence[Extract | None]], None, None]:
    """Each batch of what the paths hold, with what the named reader read from its fresh captures."""
    found = collect(paths)
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


# -- in a worker


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
    try:
        for thing in decode(capture):
            problem = _not_text(thing) if isinstance(thing, Document) else None
            things.append(problem or thing)
        return Decoded(tuple(things), recognised(capture).media_type)
    except Exception as error:  # noqa: BLE001 what a file causes costs that file alone
        return Decoded(tuple(things), None, _failed(capture, "decode", error))


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


# -- problems of the pipeline itself


def _duplicate(capture: Capture, first: str) -> Problem:
    return Problem(
        "collect",
        "duplicate-file",
        f"the same bytes as {first}: kept as one document that was found in more than one place.",
        capture.artifact.path,
        capture.artifact.id,
    )


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


def _crashed(capture: Capture) -> Extract:
    problem = Problem(
        "read",
        "reader-crashed",
        "the process that read this file died, twice: too little memory, or a file that breaks its format's reader. "
        "The file is kept and is tried again by every build; the rest went on.",
        capture.artifact.path,
        capture.artifact.id,
    )
    return extract(capture.artifact.id, capture.sidecar, READER, Read(problems=(problem,)), complete=False)
