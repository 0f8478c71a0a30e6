"""A statement laid out for comparison with its retelling: its words, and the places, parties, numbers and dates in them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from crossbearing.language.alignment import Word, words
from crossbearing.language.names import fold
from crossbearing.language.numbers import QuantitySpan, find_quantities
from crossbearing.language.sentences import split_sentences
from crossbearing.model import Span
from crossbearing.language.timexes import Timex, find_timexes
from crossbearing.model import Document, Entity, Mention, Statement, World

Sort: TypeAlias = Literal["place", "party", "state", "other"]
"""A state without a role is somewhere as well as somebody."""

_UNDATED = date(2001, 1, 3)
"""From which relative days of undated texts are counted, in both texts alike."""
_PARTIES = frozenset({"person", "organisation", "group"})
_PLACES = frozenset({"place", "site"})
_PARTY_ROLES = frozenset({"actor", "recipient", "organisation", "force"})
_PLACE_ROLES = frozenset({"place", "origin", "destination", "site", "host"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the words of a saying, with what it was read as."""

    mention: Mention
    entity: Entity | None
    sort: Sort
    first: int
    last: int
    """Indices of its first and its last word."""
    roles: frozenset[str]
    """Those that it fills in the statement itself."""

    @property
    def folded(self) -> str:
        """The words of the name, levelled."""
        return fold(self.mention.text)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a statement says and in which words; ranges count characters of the document or indices of the words."""

    statement: Statement
    identifier: str
    document: Document
    sentence: Span
    words: tuple[Word, ...]
    """Of the whole sentence in which the statement stands."""
    first: int
    last: int
    """The indices of the first and of the last word of the statement's own clause."""
    trigger: int
    """The index of the word that announces the kind."""
    names: tuple[Name, ...]
    quantities: tuple[QuantitySpan, ...]
    timexes: tuple[Timex, ...]

    def clause(self) -> range:
        """The indices of the words of the statement's own clause."""
        return range(self.first, self.last + 1)

    def index_at(self, character: int) -> int | None:
        """The index of the word that covers a character of the document."""
        return next((i for i, w in enumerate(self.words) if w.start <= character < w.end), None)

    def indices(self, start: int, end: int) -> tuple[int, ...]:
        """The words that touch some characters of the document."""
        return tuple(i for i, w in enumerate(self.words) if w.start < end and w.end > start)


class Sayings:
    """The sayings of a world, each document cut into sentences once."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._sentences: dict[str, tuple[Span, ...]] = {}
        self._kept: dict[str, Saying] = {}

    @cached_property
    def _mentions(self) -> Mapping[str, list[Mention]]:
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self.world.mentions.values():
            found[mention.document].append(mention)
        for mentions in found.values():
            mentions.sort(key=lambda m: (m.start, -m.end, m.type))
        return found

    def sentences(self, document: str) -> tuple[Span, ...]:
        """The sentences of a document."""
        if document not in self._sentences:
            self._sentences[document] = split_sentences(self.world.documents[document].text)
        return self._sentences[document]

    def of(self, identifier: str) -> Saying:
        """The saying of a statement, by its id."""
        if identifier not in self._kept:
            self._kept[identifier] = self._made(identifier)
        return self._kept[identifier]

    def _made(self, identifier: str) -> Saying:
        statement = self.world.statements[identifier]
        at = statement.locator
        document = self.world.documents[at.document]
        around = [s for s in self.sentences(at.document) if s.start < at.end and s.end > at.start]
        sentence = Span(min([at.start, *(s.start for s in around)]), max([at.end, *(s.end for s in around)]))
        mentions = [
            m for m in self._mentions.get(at.document, ()) if sentence.start <= m.start and m.end <= sentence.end
        ]
        extra: dict[int, frozenset[str]] = {}
        read: list[tuple[Mention, Entity | None]] = []
        for mention in mentions:
            entity = self.world.entity_of(mention)
            read.append((mention, entity))
            if entity is not None and mention.named and " " not in mention.text:
                extra[mention.start] = extra.get(mention.start, frozenset()) | {f"={entity.id}"}
        extra[statement.trigger[0]] = extra.get(statement.trigger[0], frozenset()) | {f"@{statement.frame.kind}"}
        tokens = words(document.text, sentence.start, sentence.end, extra)
        inside = [i for i, w in enumerate(tokens) if w.start >= at.start and w.end <= at.end]
        first, last = (inside[0], inside[-1]) if inside else (0, len(tokens) - 1)
        begin, _ = statement.trigger
        trigger = next((i for i, w in enumerate(tokens) if w.start <= begin < w.end), first)
        text = document.text[sentence.start : sentence.end]
        published = document.metadata.published or _UNDATED
        usable = published if 1000 < published.year < 9000 else _UNDATED  # noqa: PLR2004 - what the calendar reads
        return Saying(
            statement, identifier, document, sentence, tokens, first, last, trigger,
            tuple(self._names(statement, tokens, read)),
            tuple(QuantitySpan(q.start + sentence.start, q.end + sentence.start, q.quantity)
                  for q in find_quantities(text)),
            tuple(Timex(t.start + sentence.start, t.end + sentence.start, t.type, t.value, t.period)
                  for t in find_timexes(text, usable)),
        )  # fmt: skip

    def _names(
        self, statement: Statement, tokens: tuple[Word, ...], read: list[tuple[Mention, Entity | None]]
    ) -> list[Name]:
        roles: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
        for filler in statement.frame.fillers:
            roles[filler.mention.start, filler.mention.end].add(filler.role)
        found: list[Name] = []
        for mention, entity in read:
            covered = [i for i, w in enumerate(tokens) if w.start < mention.end and w.end > mention.start]
            if not covered or not mention.named:
                continue
            mine = frozenset(roles.get((mention.start, mention.end), ()))
            found.append(Name(mention, entity, _sort(mention, entity, mine), covered[0], covered[-1], mine))
        return found


def _sort(mention: Mention, entity: Entity | None, roles: frozenset[str]) -> Sort:
    kind = entity.kind if entity is not None else None
    if roles & _PARTY_ROLES:
        return "party"
    if roles & _PLACE_ROLES or kind in ("place", "site"):
        return "place"
    if kind == "state":
        return "party" if mention.type == "nationality" else "state"
    if kind in ("person", "organisation"):
        return "party"
    return "place" if mention.type in _PLACES else "party" if mention.type in _PARTIES else "other"
