"""The bytes as they came, and the text that they hold."""

from dataclasses import dataclass
from datetime import date, datetime

from crossbearing.model.ids import content_id
from crossbearing.model.locator import TextSpan


@dataclass(frozen=True, slots=True)
class Artifact:
    """Captured bytes. Never changed."""

    id: str
    """SHA-256 of the bytes, in hexadecimal."""
    media_type: str
    """What the bytes were recognised as, such as ``text/html``."""
    size_bytes: int
    path: str
    """Where the bytes were found, as the user gave it (the name of the folder that was given comes first)."""
    kept: bool = True
    """False where the case holds their hash and not the bytes: a large file of sensor data."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page, a front matter or a sidecar says of a document. What is not known is None."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: date | None = None
    language: str | None = None
    """ISO 639-1 code."""
    extra: tuple[tuple[str, str], ...] = ()
    """Further keys, kept as they were given (``illustrative`` = ``true`` marks made-up reports)."""

    @property
    def illustrative(self) -> bool:
        """Whether the document says of itself that it is made up to show how things work."""
        return dict(self.extra).get("illustrative", "").lower() == "true"

    def overlaid_by(self, other: "Metadata") -> "Metadata":
        """This metadata where the other says nothing, the other's wherever it speaks."""
        return Metadata(
            title=other.title or self.title,
            outlet=other.outlet or self.outlet,
            authors=other.authors or self.authors,
            url=other.url or self.url,
            published=other.published or self.published,
            language=other.language or self.language,
            extra=tuple(sorted({**dict(self.extra), **dict(other.extra)}.items())),
        )


@dataclass(frozen=True, slots=True)
class Capture:
    """An artifact with its bytes and whatever a sidecar says, on the way from a feed to a format."""

    artifact: Artifact
    payload: bytes
    sidecar: Metadata


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded text. It is never repaired: every offset counts characters of exactly this text."""

    artifact: str
    part: str
    """Empty, or what of the artifact this is: ``entry 3`` of a feed, ``record 12`` of a web archive."""
    path: str
    text: str
    metadata: Metadata

    @property
    def id(self) -> str:
        """The content hash of artifact, part, outlet, date and URL: one text under two outlets is two publications."""
        published = self.metadata.published.isoformat() if self.metadata.published else None
        return content_id("document", self.artifact, self.part, self.metadata.outlet, published, self.metadata.url)

    @property
    def where(self) -> str:
        """The path, with the part where there is one."""
        return f"{self.path} [{self.part}]" if self.part else self.path

    def quote(self, start: int, end: int) -> TextSpan:
        """The locator of some characters of this document."""
        return TextSpan(self.artifact, self.id, start, end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class Captured:
    """That a path held an artifact at a moment: the record of collection, kept also for bytes already known."""

    artifact: str
    path: str
    recorded_at: datetime
