"""Who retells whom among the statements of an event: edges with the evidence for each.

A statement's chain is read outermost first: the statement cites the first link, each link the next; a cited source
that is not in the case is a name all the same. What the lineage of the documents shows is carried to the statements.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from crossbearing.corroborate.alignment import Wording, retold, told_alike, wording
from crossbearing.corroborate.claims import is_negative
from crossbearing.corroborate.copies import near_identical, pairs
from crossbearing.corroborate.known import Known
from crossbearing.corroborate.quotations import Quotation, quoted, same_quotation
from crossbearing.corroborate.voices import Voice, Voices
from crossbearing.model import LineageEdge, Relation, Statement, World

_COMPARED = 12
"""A sentence is compared with so many earlier ones; the copies of one text meet in the first."""
_LIKELY = 0.5
_NEAR_IDENTICAL = 0.97
"""That a sentence of ten words or more was copied where six in seven neighbours agree; set and not measured."""
_SAME_DESCRIPTION = 0.5
"""That "a former officer" here and there is one man; nothing measures it."""
_SAME_OWNER = 0.5
"""That outlets of one publisher have it from each other; nothing measures it."""
_CITED = 0.95
"""That who is named as a source is one: the reading errs now and then; set and not measured."""
_STOP = re.compile(r"[.!?…]['’\"”»)]?\s|\n")
_REACH = 300
"""Characters on each side of a statement's words in which its sentence ends."""

Kin: TypeAlias = Mapping[str, tuple[LineageEdge, ...]]
"""By child, the edges between documents whose texts depend on each other, the likeliest first."""
_TEXTS: frozenset[Relation] = frozenset({"syndicates", "retells"})
_JOINED = 0.8
"""A dependence in the text that is less than "very likely" (ICD 203) may be none."""


def is_taken(edge: LineageEdge) -> bool:
    """Whether the words of a statement are very likely those of another."""
    return edge.relation in (*_TEXTS, "quotes") and edge.score >= _JOINED


def is_doubtful(edge: LineageEdge) -> bool:
    """Whether they may be, and may as well be its own."""
    return edge.relation in (*_TEXTS, "quotes") and edge.score < _JOINED


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of an event with the voices behind it."""

    id: str
    statement: Statement
    outlet: Voice
    chain: tuple[Voice, ...]
    """Outermost first."""
    sentence: str
    """In which its words stand."""

    @property
    def origin(self) -> Voice:
        """The innermost voice: who is said to know it."""
        return self.chain[-1] if self.chain else self.outlet

    @property
    def document(self) -> str:
        """Where it stands."""
        return self.statement.locator.document


def kin(world: World) -> Kin:
    """The documents whose texts depend on each other, as the lineage of documents has them."""
    found: defaultdict[str, list[LineageEdge]] = defaultdict(list)
    for edge in world.lineage:
        if edge.relation in _TEXTS and edge.child in world.documents and edge.parent in world.documents:
            found[edge.child].append(edge)
    return {child: tuple(sorted(same, key=lambda e: (-e.score, e.parent))) for child, same in found.items()}


def told(known: Known, voices: Voices, ids: Sequence[str]) -> tuple[Told, ...]:
    """The statements of an event, from the earliest document on."""
    found = []
    for identifier in ids:
        statement = known.world.statements[identifier]
        document = known.world.documents.get(statement.locator.document)
        chain = tuple(voices.of_speaker(statement, speaker) for speaker in statement.attribution)
        sentence = _sentence(document.text if document else "", statement)
        found.append((known.age(statement.locator.document), statement.locator.start, identifier,
                      Told(identifier, statement, voices.of_outlet(document), chain, sentence)))  # fmt: skip
    return tuple(x[3] for x in sorted(found, key=lambda x: x[:3]))


def _sentence(text: str, statement: Statement) -> str:
    """The sentence around a statement's words, as far as stops and line ends show it."""
    start, end = statement.locator.start, statement.locator.end
    if not text:
        return statement.locator.quote
    before = text[max(0, start - _REACH) : start]
    begin = max((m.end() for m in _STOP.finditer(before)), default=0)
    words = text[start:end]
    if _STOP.search(words[-2:] + " "):
        return before[begin:] + words
    after = text[end : end + _REACH]
    stop = _STOP.search(after)
    return before[begin:] + words + (after[: stop.end()].rstrip() if stop else after)


def edges(tellings: Sequence[Told], related: Kin) -> Iterator[LineageEdge]:
    """Every edge between the statements of an event, and to sources outside the case."""
    yield from _citations(tellings)
    yield from _on_one_side_first(tellings, lambda some: _same_text(some, related))
    yield from _on_one_side_first(tellings, _same_quotation)
    yield from _same_anonymous(tellings)
    yield from _same_owner(tellings)


def _on_one_side_first(
    tellings: Sequence[Told], find: Callable[[Sequence[Told]], Iterator[LineageEdge]]
) -> Iterator[LineageEdge]:
    """Edges from a statement to one that says the same; only where there is none, to one that says the contrary.

    Who says so does not have it from who denies it while somebody else says so in like words.
    """
    sides = [[t for t in tellings if is_negative(t.statement) is negative] for negative in (False, True)]
    if not all(sides):
        yield from find(tellings)
        return
    found = set()
    for side in sides:
        for edge in find(side):
            found.add(edge.child)
            yield edge
    yield from (edge for edge in find(tellings) if edge.child not in found)


def _citations(tellings: Sequence[Told]) -> Iterator[LineageEdge]:
    """Explicit attribution; the cited outlet's own statement is the parent where the case has it."""
    published: defaultdict[str, list[Told]] = defaultdict(list)
    for telling in tellings:
        published[telling.outlet.key].append(telling)
    nested: dict[tuple[str, str], LineageEdge] = {}
    for telling in tellings:
        child = telling.id
        through = ""
        for voice, speaker in zip(telling.chain, telling.statement.attribution, strict=True):
            cue = f' ("{speaker.cue}")' if speaker.cue else ""
            reason = f"{telling.outlet.label} attributes it{through} to {voice.label}{cue}"
            own = next((x.id for x in published.get(voice.key, ()) if x.id != telling.id), None)
            edge = LineageEdge(child, own or voice.label, "cites", (reason,), _CITED)
            if child == telling.id:
                yield edge
            elif child != edge.parent:
                nested.setdefault((child, edge.parent), edge)
            if own is not None:
                break  # its own statement says whom it has it from
            child = edge.parent
            through = f", through {voice.label},"
    yield from nested.values()


@dataclass(slots=True)
class _Before:
    """What earlier statements say; local to one event."""

    by_sentence: dict[str, Told] = field(default_factory=dict)
    by_document: defaultdict[str, list[tuple[Told, Wording]]] = field(default_factory=lambda: defaultdict(list))
    recent: list[tuple[Told, Wording, frozenset[tuple[str, str]]]] = field(default_factory=list)
    by_origin: defaultdict[str, list[tuple[Told, Wording]]] = field(default_factory=lambda: defaultdict(list))


def _same_text(tellings: Sequence[Told], related: Kin) -> Iterator[LineageEdge]:
    """Sentences that are near-identical, or that say the same in other words, in different documents."""
    parents = {t.document: [e.parent for e in related.get(t.document, ())] for t in tellings}
    before = _Before()
    for telling in _parents_first(tellings, parents):
        laid = wording(telling.sentence)
        words = pairs(telling.statement.locator.quote)
        edge = (
            _copied(telling, words, related, before)
            or _retold_in(telling, laid, related, before)
            or _reworded(telling, laid, before)
        )
        if edge is not None:
            yield edge
        elif len(before.recent) < _COMPARED:
            before.recent.append((telling, laid, words))
        before.by_sentence.setdefault(_level(telling.sentence), telling)
        for known, key in ((before.by_document, telling.document), (before.by_origin, telling.origin.key)):
            if len(known[key]) < _COMPARED:
                known[key].append((telling, laid))


def _parents_first(tellings: Sequence[Told], parents: Mapping[str, Sequence[str]]) -> list[Told]:
    """The statements of a document after those of the documents on which it depends, else from the earliest on."""
    depth: dict[str, int] = {}
    for document in parents:
        path = {document: None} if document not in depth else {}
        while path:
            here = next(reversed(path))
            mine = [p for p in parents[here] if p in parents]
            deeper = next((p for p in mine if p not in depth and p not in path), None)
            if deeper is not None:
                path[deeper] = None
            else:
                depth[here] = 1 + max((depth.get(p, -1) for p in mine), default=-1)
                path.popitem()
    return sorted(tellings, key=lambda t: depth[t.document])


def _copied(telling: Told, words: frozenset[tuple[str, str]], related: Kin, before: _Before) -> LineageEdge | None:
    """A near-identical sentence of another document, or one of the document of which this one is a copy."""
    twin = before.by_sentence.get(_level(telling.sentence)) if words else None
    same = next((t for t, _, w in before.recent if t.document != telling.document and near_identical(words, w)), None)
    same = twin if twin is not None and twin.document != telling.document else same
    copy = next((e for e in related.get(telling.document, ()) if e.relation == "syndicates"), None)
    reasons = copy.evidence[:1] if copy else ()
    if same is not None:
        return LineageEdge(
            telling.id, same.id, "syndicates", ("the sentence is near-identical", *reasons), _NEAR_IDENTICAL
        )
    if copy is None:
        return None
    laid = wording(telling.sentence)
    others = before.by_document.get(copy.parent, ())
    original = max(others, key=lambda o: told_alike(laid, o[1]), default=None)
    if original is None:
        return None
    return LineageEdge(telling.id, original[0].id, "syndicates", reasons, copy.score)


def _retold_in(telling: Told, laid: Wording, related: Kin, before: _Before) -> LineageEdge | None:
    """The sentence that this one retells, in a document that this one's document retells."""
    best: LineageEdge | None = None
    for edge in related.get(telling.document, ()):
        for other, theirs in before.by_document.get(edge.parent, ()):
            score = round(edge.score * told_alike(laid, theirs), 3)
            if score >= _LIKELY and (best is None or score > best.score):
                line = f"its document retells the other's: {edge.evidence[0]}"
                best = LineageEdge(
                    telling.id, other.id, "retells", ("the sentences say the same in other words", line), score
                )
    return best


def _reworded(telling: Told, laid: Wording, before: _Before) -> LineageEdge | None:
    """The sentence that this one says in other words: of the same speaker, or of anybody."""
    if telling.origin.firmness == "named" and telling.chain:
        others = ((o, told_alike(laid, theirs)) for o, theirs in before.by_origin.get(telling.origin.key, ()))
        best = max((x for x in others if x[0].document != telling.document), key=lambda x: x[1], default=None)
        if best is not None and best[1] >= _LIKELY:
            line = f"both give the words of {telling.origin.label}, the same in other words"
            return LineageEdge(telling.id, best[0].id, "quotes", (line,), round(best[1], 3))
    found = ((o, retold(laid, theirs)) for o, theirs, _ in before.recent if o.document != telling.document)
    likeliest = max(found, key=lambda x: x[1], default=None)
    if likeliest is None or likeliest[1] < _LIKELY:
        return None
    line = "the sentences say the same in other words"
    return LineageEdge(telling.id, likeliest[0].id, "retells", (line,), round(likeliest[1], 3))


def _level(sentence: str) -> str:
    return " ".join(re.findall(r"\w+", sentence.lower()))


def _same_quotation(tellings: Sequence[Told]) -> Iterator[LineageEdge]:
    """The same words between quotation marks in two documents: whole, shortened, or reworded beside one name."""
    first: dict[tuple[str, ...], Told] = {}
    recent: list[tuple[Told, Quotation]] = []
    done: set[tuple[str, str]] = set()
    for telling in tellings:
        for quotation in quoted(telling.sentence):
            twin = first.setdefault(quotation.words, telling)
            found = [(twin, quotation)] if twin is not telling else recent
            for other, said in found:
                same = same_quotation(quotation, said) if other.document != telling.document else None
                if same is not None and (telling.id, other.id) not in done:
                    done.add((telling.id, other.id))
                    yield LineageEdge(
                        telling.id, other.id, "quotes", (f"{same.why}: {quotation.said}",), round(same.score, 3)
                    )
                    break
            else:
                if len(recent) < _COMPARED and twin is telling:
                    recent.append((telling, quotation))


def _same_anonymous(tellings: Sequence[Told]) -> Iterator[LineageEdge]:
    """The same description of a speaker without a name, in different documents."""
    first: dict[str, Told] = {}
    for telling in tellings:
        if telling.origin.firmness != "described":
            continue
        described = telling.origin.key.rpartition(":")[2]
        if " " not in described:
            continue
        earlier = first.setdefault(described, telling)
        if earlier.document != telling.document:
            line = f"both rest on: {telling.origin.label}"
            yield LineageEdge(telling.id, earlier.id, "same-anonymous-source", (line,), _SAME_DESCRIPTION)


def _same_owner(tellings: Sequence[Told]) -> Iterator[LineageEdge]:
    """Outlets of one publisher."""
    first: dict[str, Told] = {}
    for telling in tellings:
        if not telling.outlet.owner:
            continue
        earlier = first.setdefault(telling.outlet.owner, telling)
        if earlier.outlet.key != telling.outlet.key:
            line = f"both belong to {telling.outlet.owner}"
            yield LineageEdge(telling.id, earlier.id, "same-owner", (line,), _SAME_OWNER)
