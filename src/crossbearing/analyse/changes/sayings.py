"""A statement laid out for comparison with its retelling: words, places, parties, numbers and dates."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple, TypeAlias

from crossbearing.language.alignment import Word, words
from crossbearing.language.names import fold
from crossbearing.language.numbers import QuantitySpan, find_quantities
from crossbearing.language.sentences import split_sentences
from crossbearing.language.timexes import Timex, find_timexes
from crossbearing.model import Document, Entity, Mention, Span, Speaker, Statement, World

Sort: TypeAlias = Literal["place", "party", "state", "other"]
"""A state without a role is somewhere as well as somebody."""

KIND_KEY = "@"
"""Before the kind that a word announces, among its keys: two words that announce one kind meet in it."""
SPEECH = frozenset(
    "say tell report state claim announce add note confirm deny warn write according argue believe insist stress "
    "estimate suggest explain predict acknowledge admit declare testify tweet post comment reveal quote cite "
    "described describe allege think accuse assert maintain".split()
)
"""Verbs of saying, by lemma."""
_UNDATED = date(2001, 1, 3)
"""From which relative days of undated texts are counted, in both texts alike."""
_YEARS = (1000, 9000)
"""Between which a day can be counted from."""
_PARTIES = frozenset({"person", "organisation", "group"})
_PLACES = frozenset({"place", "site"})
_PARTY_ROLES = frozenset({"actor", "recipient", "organisation", "force"})
_WHERE = frozenset(
    "in at near from to into inside outside towards toward across around off through over within".split()
)
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


class Place(NamedTuple):
    """Where a saying stands: what is needed to lay it out again."""

    identifier: str
    """Of the statement, or else of the document."""
    start: int
    end: int
    """The characters of its sentence."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What a statement says and in which words; ranges count characters of the document or indices of the words."""

    statement: Statement | None
    """None where nothing was read in the sentence: then its words alone are compared."""
    identifier: str
    """Of the statement, or else of the document: what a finding cites."""
    document: Document
    sentence: Span
    words: tuple[Word, ...]
    """Of the whole sentence in which the statement stands."""
    first: int
    last: int
    """The indices of the first and of the last word of the statement's own clause."""
    trigger: int | None
    """The index of the word that announces the kind; None without a statement."""
    names: tuple[Name, ...]

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.identifier, self.sentence.start, self.sentence.end)

    @property
    def quantities(self) -> tuple[QuantitySpan, ...]:
        """The numbers of the sentence, by characters of the document."""
        start = self.sentence.start
        found = _quantities(self.document.text[start : self.sentence.end])
        return tuple(QuantitySpan(q.start + start, q.end + start, q.quantity) for q in found)

    @property
    def timexes(self) -> tuple[Timex, ...]:
        """The times of the sentence, counted from the day of the document."""
        start, published = self.sentence.start, self.document.metadata.published or _UNDATED
        usable = published if _YEARS[0] < published.year < _YEARS[1] else _UNDATED
        found = _timexes(self.document.text[start : self.sentence.end], usable)
        return tuple(Timex(t.start + start, t.end + start, t.type, t.value, t.period) for t in found)

    @property
    def attribution(self) -> tuple[Speaker, ...]:
        """The chain of speakers; none without a statement."""
        return self.statement.attribution if self.statement is not None else ()

    @property
    def quote(self) -> str:
        """The words of the statement, or else of the whole sentence."""
        if self.statement is not None:
            return self.statement.locator.quote
        return self.document.text[self.sentence.start : self.sentence.end]

    @property
    def at(self) -> int:
        """The index of the word that announces what happens; of the first word of the clause where none does."""
        return self.first if self.trigger is None else self.trigger

    def clause(self) -> range:
        """The indices of the words of the statement's own clause."""
        return range(self.first, self.last + 1)

    def indices(self, start: int, end: int) -> tuple[int, ...]:
        """The words that touch some characters of the document."""
        return tuple(i for i, w in enumerate(self.words) if w.start < end and w.end > start)


@lru_cache(maxsize=4096)
def _quantities(text: str) -> tuple[QuantitySpan, ...]:
    return find_quantities(text)


@lru_cache(maxsize=4096)
def _timexes(text: str, reference: date) -> tuple[Timex, ...]:
    return find_timexes(text, reference)


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

    @cached_property
    def _statements(self) -> Mapping[str, list[Statement]]:
        found: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in self.world.statements.values():
            found[statement.locator.document].append(statement)
        return found

    def sentences(self, document: str) -> tuple[Span, ...]:
        """The sentences of a document."""
        if document not in self._sentences:
            self._sentences[document] = split_sentences(self.world.documents[document].text)
        return self._sentences[document]

    def of(self, identifier: str) -> Saying:
        """The saying of a statement, by its id."""
        if identifier not in self._kept:
            statement = self.world.statements[identifier]
            at = statement.locator
            around = [s for s in self.sentences(at.document) if s.start < at.end and s.end > at.start]
            sentence = Span(min([at.start, *(s.start for s in around)]), max([at.end, *(s.end for s in around)]))
            self._kept[identifier] = self._made(identifier, at.document, sentence, statement)
        return self._kept[identifier]

    def at(self, place: Place) -> Saying:
        """The saying that stands in a place."""
        if place.identifier in self.world.statements:
            return self.of(place.identifier)
        return self._made(place.identifier, place.identifier, Span(place.start, place.end), None)

    def unread(self, document: str) -> tuple[Saying, ...]:
        """The sentences of a document in which nothing was read."""
        read = [s.locator for s in self._statements.get(document, ())]
        return tuple(
            self._made(document, document, span, None)
            for span in self.sentences(document)
            if not any(at.start < span.end and at.end > span.start for at in read)
        )

    def _made(self, identifier: str, where: str, sentence: Span, statement: Statement | None) -> Saying:
        document = self.world.documents[where]
        extra: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
        read: list[tuple[Mention, Entity | None]] = []
        for mention in self._mentions.get(where, ()):
            if not (sentence.start <= mention.start and mention.end <= sentence.end):
                continue
            entity = self.world.entity_of(mention)
            read.append((mention, entity))
            if entity is not None and mention.named and " " not in mention.text:
                extra[mention.start] |= {f"={entity.id}"}
        if statement is not None:
            extra[statement.trigger[0]] |= {f"{KIND_KEY}{statement.frame.kind}"}
        tokens = words(document.text, sentence.start, sentence.end, extra)
        first, last, trigger = 0, len(tokens) - 1, None
        if statement is not None:
            at, (begin, _) = statement.locator, statement.trigger
            inside = [i for i, w in enumerate(tokens) if w.start >= at.start and w.end <= at.end] or [0]
            first, last = inside[0], inside[-1]
            trigger = next((i for i, w in enumerate(tokens) if w.start <= begin < w.end), first)
        names = tuple(self._names(statement, tokens, read))
        return Saying(statement, identifier, document, sentence, tokens, first, last, trigger, names)

    def _names(
        self, statement: Statement | None, tokens: tuple[Word, ...], read: list[tuple[Mention, Entity | None]]
    ) -> list[Name]:
        roles: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
        for filler in statement.frame.fillers if statement is not None else ():
            roles[filler.mention.start, filler.mention.end].add(filler.role)
        found: list[Name] = []
        for mention, entity in read:
            covered = [i for i, w in enumerate(tokens) if w.start < mention.end and w.end > mention.start]
            if not covered or not mention.named:
                continue
            mine = frozenset(roles.get((mention.start, mention.end), ()))
            before = tokens[covered[0] - 1].low if covered[0] else ""
            if before in {"the", "northern", "southern", "eastern", "western"} and covered[0] > 1:
                before = tokens[covered[0] - 2].low
            found.append(Name(mention, entity, _sort(mention, entity, mine, before), covered[0], covered[-1], mine))
        return found


def _sort(mention: Mention, entity: Entity | None, roles: frozenset[str], before: str) -> Sort:
    """What a name stands for: a state or a capital behind "in" or "from" is somewhere, elsewhere somebody."""
    kind = entity.kind if entity is not None else None
    if mention.type in {"nationality", "person"}:
        return "party"
    if kind in ("place", "site", "state") or (kind in (None, "unnamed") and mention.type in _PLACES):
        if before in _WHERE or roles & _PLACE_ROLES:
            return "place"
        if roles & _PARTY_ROLES or kind == "state":
            return "party" if roles & _PARTY_ROLES else "state"
        return "place"
    if kind in ("person", "organisation") or roles & _PARTY_ROLES:
        return "party"
    return "party" if mention.type in _PARTIES else "other"
