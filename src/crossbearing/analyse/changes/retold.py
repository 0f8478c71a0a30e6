"""Which statement of a case retells which: documents with an edge of retelling, their sentences paired by their words.

An edge says that one document tells what another has told; which sentence stands for which is found here, because a
citation names an outlet and not a sentence. Two documents without such an edge are never paired.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from hashlib import blake2b
from itertools import chain

from crossbearing.analyse.changes.change import Change
from crossbearing.analyse.changes.compare import COURSE, PARTICULARS, compare, is_edited
from crossbearing.analyse.changes.one_report import Retells, retells
from crossbearing.analyse.changes.sayings import KIND_KEY, SPEECH, Place, Saying, Sayings
from crossbearing.language.alignment import align
from crossbearing.language.names import fold
from crossbearing.model import Document, LineageEdge, Span, World
from crossbearing.model.memory import DIGEST_BYTES, Memory

RETELLING = frozenset({"cites", "quotes", "retells", "syndicates"})
"""Relations of an edge whose child tells what its parent told; a common owner or anonymous source is none."""
_EDITED, _LEAST_EDITED = 0.55, 4
"""Two sentences share so much of their content words, and so many, where one is the other, edited or cut."""
_SHARE_RETOLD, _LEAST_RETOLD = 0.5, 3
"""The same of the shorter one of two clauses of one event."""
_CITED = 0.4
"""The same of both sentences where one document cites the other, though it tells it in its own words."""
_MEANT = 3
_AS_GOOD, _TRUE_TO = 0.6, 0.8
"""Of several sentences that may be meant: shares of the best one's score."""
_LEAST_WORDS = 2
_KEPT = 256
"""Documents whose sentences are kept cut into words: those that many retell are looked at again and again."""
_CITED_WITHIN = timedelta(days=31)
"""A cited outlet is taken to be cited with something of the last month."""
_CITED_DOCUMENTS = 8
"""Documents of a cited outlet that are looked through, the latest before the citation."""


@dataclass(frozen=True, slots=True)
class Retold:
    """A saying that stands for one of another document, and what changed between them."""

    original: Place
    retelling: Place
    score: float
    """How alike they are; of several originals the one with the highest is meant."""
    changes: tuple[Change, ...]


def retellings(world: World, sayings: Sayings, memory: Memory | None = None) -> Iterator[Retold]:
    """Every saying that retells another one, each once, in the order of the documents' ids.

    ``memory`` gives what two documents had when nothing was otherwise with them, and takes what they have now.
    """
    told = _by_document(world)
    event_of = {x: event.id for event in world.events.values() for x in event.statements}
    memory = memory or Memory()

    @lru_cache(maxsize=_KEPT)
    def cut(document: str) -> tuple[Unit, ...]:
        return units(sayings, document, told.get(document, ()))

    best: dict[Place, tuple[float, str, Retold]] = {}
    for child, parent, cited in sorted(_through_copies(world, document_pairs(world))):
        of_one_event = _of_one_event(told.get(child, ()), told.get(parent, ()), event_of)
        rests_on = _rests_on(memory, child, parent, of_one_event, cited=cited)
        found = memory.recall(f"drift {child} {parent}", rests_on)
        if found is None:
            how = retells(world.documents[child], world.documents[parent], cited=cited)
            told_again = matches(cut(child), cut(parent), event_of, cited=cited) if how != "no" else ()
            found = encode(_one_state(told_again, how))
        memory.keep(f"drift {child} {parent}", rests_on, found)
        for x in decode(found):
            if x.retelling not in best or (-x.score, parent) < (-best[x.retelling][0], best[x.retelling][1]):
                best[x.retelling] = (x.score, parent, x)
    for place in sorted(best):
        yield best[place][2]


def _of_one_event(
    child: Sequence[str], parent: Sequence[str], event_of: Mapping[str, str]
) -> list[tuple[str, list[str]]]:
    """Which statements of two documents are of one event."""
    here: defaultdict[str, list[str]] = defaultdict(list)
    for x in parent:
        if x in event_of:
            here[event_of[x]].append(x)
    return [(x, here[event_of[x]]) for x in child if event_of.get(x) in here]


def _rests_on(
    memory: Memory, child: str, parent: str, of_one_event: list[tuple[str, list[str]]], *, cited: bool
) -> bytes | None:
    """A digest of all on which the comparison of two documents rests; None where that is not known."""
    one, two = memory.documents.get(child), memory.documents.get(parent)
    if one is None or two is None:
        return None
    return blake2b(one + two + repr((of_one_event, cited)).encode(), digest_size=DIGEST_BYTES).digest()


def _one_state(found: Iterable[Retold], how: Retells) -> list[Retold]:
    """The retellings of one document by another.

    Where several sentences have other numbers, days or names, the matter itself has moved on, or is another one; from
    one day to the next a single one may have, and what was planned was done. Who names the source tells that source's.
    """
    every = list(found)
    if how == "cited":
        return every
    gone = PARTICULARS
    if how == "words":
        gone = PARTICULARS | COURSE
    elif len({c.text for x in every for c in x.changes if c.kind in PARTICULARS}) <= 1:
        return every
    return [replace(x, changes=tuple(c for c in x.changes if c.kind not in gone)) for x in every]


def _through_copies(world: World, found: set[tuple[str, str, bool]]) -> set[tuple[str, str, bool]]:
    """The pairs in which something can have changed; a copy, word for word, retells what its own original retells."""
    changed = {x for x in found if world.documents[x[0]].text != world.documents[x[1]].text}
    copy_of = {child: parent for child, parent, _ in sorted(found - changed)}
    parents: defaultdict[str, list[tuple[str, bool]]] = defaultdict(list)
    for child, parent, cited in sorted(changed):
        parents[child].append((parent, cited))
    for child in copy_of:
        first, seen = child, {child}
        while first in copy_of and copy_of[first] not in seen:
            first = copy_of[first]
            seen.add(first)
        changed |= {(child, parent, cited) for parent, cited in parents.get(first, ()) if parent != child}
    return changed


@dataclass(frozen=True, slots=True)
class Unit:
    """A saying as it is looked for: the keys of its content words, of the clause and of the whole sentence."""

    saying: Saying
    clause: tuple[frozenset[str], ...]
    whole: tuple[frozenset[str], ...]
    clause_keys: frozenset[str]
    whole_keys: frozenset[str]


def units(sayings: Sayings, document: str, statements: Sequence[str]) -> tuple[Unit, ...]:
    """What can be told again of a document: its statements, and the sentences in which nothing was read."""
    return tuple(_unit(x) for x in (*map(sayings.of, statements), *sayings.unread(document)))


def _unit(saying: Saying) -> Unit:
    clause, whole = _content(saying, clause=True), _content(saying, clause=False)
    return Unit(saying, clause, whole, frozenset().union(*clause), frozenset().union(*whole))


def _by_document(world: World) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for identifier, statement in sorted(world.statements.items()):
        found[statement.locator.document].append(identifier)
    return found


def document_pairs(world: World) -> set[tuple[str, str, bool]]:
    """The documents joined by an edge of retelling: which retells, which is retold, and whether by express citation."""
    found: dict[tuple[str, str], bool] = {}
    of_outlet: defaultdict[str, list[tuple[str, Document]]] = defaultdict(list)
    for identifier, document in sorted(world.documents.items()):
        if document.metadata.outlet:
            of_outlet[fold(document.metadata.outlet)].append((identifier, document))
    for edge in _edges(world):
        here, there = _document(world, edge.child), _document(world, edge.parent)
        if edge.relation not in RETELLING or here is None:
            continue
        cites = edge.relation == "cites"
        if there is not None:
            found[here, there] = found.get((here, there), False) or cites
        if cites:
            label = edge.parent if there is None else world.documents[there].metadata.outlet
            for x in _cited(world, here, of_outlet.get(fold(label or ""), ())):
                found[here, x] = True
    return {(child, parent, cited) for (child, parent), cited in found.items() if child != parent}


def _edges(world: World) -> Iterator[LineageEdge]:
    """The edges between statements, event by event, then those between documents."""
    yield from chain.from_iterable(event.lineage for event in world.events.values())
    yield from world.lineage


def _document(world: World, identifier: str) -> str | None:
    """The document that an end of an edge is or stands in; None for a source outside the case."""
    statement = world.statements.get(identifier)
    if statement is not None:
        return statement.locator.document
    return identifier if identifier in world.documents else None


def _cited(world: World, here: str, candidates: Sequence[tuple[str, Document]]) -> Iterator[str]:
    """Documents of a cited outlet that may be meant."""
    day = world.documents[here].metadata.published
    fitting = []
    for identifier, document in candidates:
        published = document.metadata.published
        if day is not None and published is not None and not timedelta(0) <= day - published <= _CITED_WITHIN:
            continue
        fitting.append((published is None, str(published), identifier))
    dated = sorted(fitting, key=lambda x: (x[0], x[1], x[2]), reverse=True)
    yield from (x[2] for x in dated[:_CITED_DOCUMENTS])


def matches(
    later: Sequence[Unit], earlier: Sequence[Unit], event_of: Mapping[str, str], *, cited: bool
) -> Iterator[Retold]:
    """Each saying of one document with the one of the other for which it stands, and what changed.

    A word that the earlier document has everywhere says little of which of its sentences is meant. Where several
    sentences may be meant (a headline and its text), a retelling that is true to one of them changed nothing, and
    otherwise it is compared with the fullest. Of documents that do not cite each other only a sentence that was edited
    or cut is taken for a retelling: two reports on one happening tell it in their own words, and may well differ.
    """
    common = Counter(k for x in earlier for k in x.clause_keys)
    for child in later:
        scored = sorted(
            ((alike(x, child, common, event_of, cited=cited), -n) for n, x in enumerate(earlier)), reverse=True
        )[:_MEANT]
        best = scored[0][0] if scored else 0.0
        near = [(score, earlier[-n]) for score, n in scored if score > 0.0 and score >= _AS_GOOD * best]
        told: list[tuple[float, Unit, tuple[Change, ...]]] = []
        for score, parent in near:
            alignment = align(parent.saying.words, child.saying.words)
            if cited or is_edited(parent.saying, child.saying, alignment):
                told.append((score, parent, compare(parent.saying, child.saying, alignment)))
        true = (x for x in told if x[0] >= _TRUE_TO * best and not x[2])
        meant = next(true, None) or max(told, key=lambda x: (len(x[1].clause), x[0]), default=None)
        if meant is not None:
            yield Retold(meant[1].saying.place, child.saying.place, meant[0], meant[2])


def alike(
    original: Unit, retelling: Unit, common: Mapping[str, int], event_of: Mapping[str, str], *, cited: bool
) -> float:
    """How far two sayings may be one, told twice: by their common content words, the rarer the heavier; 0 where not.

    Two clauses are compared, and where one side has none, or the clauses differ, the whole sentences at half the score.
    Statements of one event may be worded otherwise; what is not of one event must be the same sentence, edited.
    """
    shared = original.whole_keys & retelling.whole_keys
    if len(shared) < _LEAST_WORDS:
        return 0.0
    one, two = original.saying, retelling.saying
    if one.statement is not None and two.statement is not None:
        event = event_of.get(one.identifier)
        one_event = event is not None and event == event_of.get(two.identifier)
        keys = (original.clause_keys, retelling.clause_keys)
        score = _alike((original.clause, retelling.clause), keys, common, one_event=one_event, cited=cited)
        if score > 0.0:
            return score + 0.25 * one_event + 0.1 * (one.words[one.at].low == two.words[two.at].low)
    keys = (original.whole_keys, retelling.whole_keys)
    return _alike((original.whole, retelling.whole), keys, common, one_event=False, cited=cited) / 2


def _alike(
    words: tuple[Sequence[frozenset[str]], Sequence[frozenset[str]]],
    keys: tuple[frozenset[str], frozenset[str]],
    common: Mapping[str, int],
    *,
    one_event: bool,
    cited: bool,
) -> float:
    mine, other = words
    if not mine or not other:
        return 0.0
    ahead = [k for k in mine if not k.isdisjoint(keys[1])]
    back = [k for k in other if not k.isdisjoint(keys[0])]
    fewer = min(len(mine), len(other))
    shared = len(ahead) if len(mine) <= len(other) else len(back)
    least = min(_LEAST_EDITED, fewer if cited else max(1, fewer - 1))
    most = 2 * shared / (len(mine) + len(other))
    edited = most >= _EDITED and shared >= least
    retold = shared >= _LEAST_RETOLD and (
        (one_event and shared / fewer >= _SHARE_RETOLD) or (cited and shared / fewer >= _EDITED and most >= _CITED)
    )
    if not edited and not retold:
        return 0.0
    return sum(
        sum(_rarity(k, common) for k in found) / max(sum(_rarity(k, common) for k in whole), 1e-9)
        for found, whole in ((ahead, mine), (back, other))
    )


def _rarity(keys: frozenset[str], common: Mapping[str, int]) -> float:
    return 1.0 / (1 + min(common.get(k, 0) for k in keys))


def _content(saying: Saying, *, clause: bool) -> tuple[frozenset[str], ...]:
    """The keys of the content words of a clause or of the whole sentence, without those of saying.

    The key of the kind says nothing of which sentence is meant, and is left out.
    """
    return tuple(
        frozenset(k for k in saying.words[i].keys if not k.startswith(KIND_KEY))
        for i in (saying.clause() if clause else range(len(saying.words)))
        if saying.words[i].content and saying.words[i].lemma not in SPEECH
    )


# -- as it is remembered


def encode(found: Iterable[Retold]) -> bytes:
    """The retellings of one document by another as JSON."""
    rows = [
        [x.original, x.retelling, x.score, [[c.kind, c.text, c.original, c.retelling] for c in x.changes]]
        for x in found
    ]
    return json.dumps(rows, separators=(",", ":")).encode("utf-8")


def decode(body: bytes) -> Iterator[Retold]:
    """What was encoded."""
    for original, retelling, score, changes in json.loads(body):
        changed = (
            Change(kind, text, *(tuple(Span(*span) for span in side) for side in sides))
            for kind, text, *sides in changes
        )
        yield Retold(Place(*original), Place(*retelling), score, tuple(changed))
