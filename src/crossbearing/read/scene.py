"""What the rules know of the document and of the sentence in hand."""

from dataclasses import dataclass
from datetime import date

from crossbearing.language.dates import DatedSpan
from crossbearing.model import Document, Span
from crossbearing.read.frames import Resolve
from crossbearing.read.nominal import Names, Phrases
from crossbearing.read.speakers import Link
from crossbearing.read.timing import Timing


@dataclass(frozen=True, slots=True)
class Page:
    """What does not change while a document is read."""

    document: Document
    id: str
    names: Names
    quotations: tuple[Span, ...]
    reference: date | None
    cased: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with its speakers, its dates and lengths of time, and the words that announce something."""

    page: Page
    phrases: Phrases
    number: int
    links: tuple[Link, ...]
    inherited: Link | None
    dates: tuple[DatedSpan, ...]
    triggers: frozenset[int]
    resolve: Resolve
    timing: Timing
