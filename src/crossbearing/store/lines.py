"""What a noun looks like as a row: its id, the columns that are searched, and its canonical JSON last."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from crossbearing.model import (
    Artifact,
    Document,
    Judgement,
    Mention,
    Metadata,
    Problem,
    Ruling,
    Statement,
    content_id,
)
from crossbearing.store.chain import Value
from crossbearing.store.codec import (
    encode_artifact,
    encode_capture,
    encode_document,
    encode_judgement,
    encode_mention,
    encode_problem,
    encode_statement,
    metadata_json,
    to_json,
)
from crossbearing.store.ruling_codec import encode_ruling, kind_of

Noun = Literal[
    "artifact", "capture", "reading", "document", "mention", "statement", "judgement", "problem", "ruling", "track"
]
"""The tables of the stored truth."""

NOUNS: tuple[Noun, ...] = get_args(Noun)

Row: TypeAlias = tuple[Value, ...]
"""One value for each of a noun's COLUMNS."""

COLUMNS: Mapping[Noun, tuple[str, ...]] = {
    "artifact": ("id", "media_type", "size_bytes", "path", "body"),
    "capture": ("id", "artifact", "path", "sidecar", "body"),
    "reading": ("id", "artifact", "sidecar", "reader", "complete", "body"),
    "document": ("id", "artifact", "part", "path", "outlet", "published", "language", "text", "body"),
    "mention": ("id", "document", "start_char", "end_char", "text", "type", "body"),
    "statement": ("id", "document", "start_char", "end_char", "kind", "modality", "polarity", "quote", "body"),
    "judgement": ("id", "mention", "anchor", "same", "by_whom", "body"),
    "problem": ("id", "stage", "code", "path", "artifact", "body"),
    "ruling": ("id", "what", "target", "by_whom", "reason", "body"),
    "track": ("id", "what", "path", "sha256", "rows", "first_us", "last_us", "body"),
}


def printable(text: str) -> str:
    r"""The text with each lone surrogate written as an escape: what a column can hold (the JSON keeps the original).

    >>> printable("caf\udce9.txt")
    'caf\\udce9.txt'
    """
    return text.encode("utf-8", "backslashreplace").decode()


def sidecar_id(sidecar: Metadata) -> str:
    """The id of what a sidecar says; the same for every file without one."""
    return content_id("sidecar", to_json(metadata_json(sidecar)))


def artifact_row(artifact: Artifact) -> Row:
    """The row of an artifact."""
    return (
        artifact.id,
        printable(artifact.media_type),
        artifact.size_bytes,
        printable(artifact.path),
        encode_artifact(artifact),
    )


def capture_row(artifact: str, path: str, sidecar: Metadata, earlier: int) -> Row:
    """The row of a capture; ``earlier`` counts the captures of this artifact at this path that came before."""
    sidecar_hash = sidecar_id(sidecar)
    return (
        content_id("capture", artifact, path, sidecar_hash, earlier),
        artifact,
        printable(path),
        sidecar_hash,
        encode_capture(artifact, path, sidecar),
    )


def document_row(document: Document) -> Row:
    """The row of a document. A text with lone surrogates has no UTF-8 form and raises UnicodeEncodeError."""
    document.text.encode()
    metadata = document.metadata
    return (
        document.id,
        document.artifact,
        printable(document.part),
        printable(document.path),
        printable(metadata.outlet) if metadata.outlet is not None else None,
        metadata.published.isoformat() if metadata.published is not None else None,
        printable(metadata.language) if metadata.language is not None else None,
        document.text,
        encode_document(document),
    )


def mention_row(mention: Mention) -> Row:
    """The row of a mention."""
    return (
        mention.id,
        mention.document,
        mention.start,
        mention.end,
        printable(mention.text),
        mention.type,
        encode_mention(mention),
    )


def statement_row(statement: Statement) -> Row:
    """The row of a statement."""
    locator = statement.locator
    return (
        statement.id,
        locator.document,
        locator.start,
        locator.end,
        printable(statement.frame.kind),
        statement.modality.value,
        statement.polarity.value,
        printable(locator.quote),
        encode_statement(statement),
    )


def judgement_row(judgement: Judgement) -> Row:
    """The row of a judgement."""
    return (
        judgement.id,
        judgement.mention,
        printable(judgement.anchor),
        int(judgement.same),
        printable(judgement.by),
        encode_judgement(judgement),
    )


def problem_row(problem: Problem) -> Row:
    """The row of a problem."""
    return (
        problem.id,
        problem.stage,
        printable(problem.code),
        printable(problem.where),
        problem.artifact,
        encode_problem(problem),
    )


def ruling_row(ruling: Ruling) -> Row:
    """The row of a ruling."""
    return (
        ruling.id,
        kind_of(ruling.what),
        printable(ruling.targets[0].id),
        printable(ruling.by),
        printable(ruling.reason),
        encode_ruling(ruling),
    )


@dataclass(frozen=True, slots=True)
class Extract:
    """Everything that a reader got out of one artifact under one sidecar, as rows: cheap to send between processes."""

    artifact: str
    sidecar: str
    reader: str
    complete: bool
    """False where a stage failed or the reader died: such an artifact is read again by the next build."""
    rows: tuple[tuple[Noun, Row], ...]
    media_type: str | None = None
    """What the bytes were recognised as, where the reader knows better than the name of the file."""

    @property
    def reading_row(self) -> Row:
        """The row that says that this reading is done."""
        content = (self.artifact, self.sidecar, self.reader, self.complete)
        return (content_id("reading", *content), *content[:3], int(self.complete), to_json(content))

    def count(self, noun: Noun) -> int:
        """How many rows of a noun there are."""
        return sum(1 for name, _ in self.rows if name == noun)


@dataclass(frozen=True, slots=True)
class Read:
    """The nouns that reading one artifact yields."""

    documents: Iterable[Document] = ()
    mentions: Iterable[Mention] = ()
    statements: Iterable[Statement] = ()
    judgements: Iterable[Judgement] = ()
    problems: Iterable[Problem] = ()


def extract(artifact: str, sidecar: Metadata, reader: str, read: Read, *, complete: bool = True) -> Extract:
    """The rows of all that was read, each id once."""
    rows: dict[tuple[Noun, Value], Row] = {}

    def keep(noun: Noun, row: Row) -> None:
        rows.setdefault((noun, row[0]), row)

    for document in read.documents:
        keep("document", document_row(document))
    for mention in read.mentions:
        keep("mention", mention_row(mention))
    for statement in read.statements:
        keep("statement", statement_row(statement))
    for judgement in read.judgements:
        keep("judgement", judgement_row(judgement))
    for problem in read.problems:
        keep("problem", problem_row(problem))
    return Extract(
        artifact, sidecar_id(sidecar), reader, complete, tuple((noun, row) for (noun, _), row in rows.items())
    )
