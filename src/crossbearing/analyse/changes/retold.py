"""Which statement of a case retells which: documents with an edge of retelling, their sentences paired by their words.

An edge says that one document tells what another has told; which sentence stands for which is found here, because a
citation names an outlet and not a sentence. Two documents without such an edge are never paired.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import chain

from crossbearing.analyse.changes.compare import compare, is_edited
from crossbearing.analyse.changes.one_report import may_retell
from crossbearing.analyse.changes.sayings import KIND_KEY, SPEECH, Saying, Sayings
from crossbearing.language.alignment import align
from crossbearing.language.names import fold
from crossbearing.model import Document, LineageEdge, World

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


def pairs(world: World, sayings: Sayings) -> Iterator[tuple[Saying, Saying]]:
    """An original and the saying that retells it, each retelling once, in the order of the documents' ids."""
    told = _by_document(world)
    event_of = {x: event.id for event in world.events.values() for x in event.statements}

    @lru_cache(maxsize=_KEPT)
    def cut(document: str) -> tuple[Unit, ...]:
        return units(sayings, document, told.get(document, ()))

    best: dict[tuple[str, int, int], tuple[float, str, Saying, Saying]] = {}
    for child, parent, cited in sorted(_through_copies(world, document_pairs(world))):
        if not may_retell(world.documents[child], world.documents[parent], cited=cited):
            continue
        later, earlier = (cut(d) for d in (child, parent))
        for retelling, original, score in matches(later, earlier, event_of, cited=cited):
            key = (retelling.identifier, retelling.sentence.start, retelling.first)
            if key not in best or (-score, parent) < (-best[key][0], best[key][1]):
                best[key] = (score, parent, original, retelling)
    for key in sorted(best):
        yield best[key][2], best[key][3]


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
) -> Iterator[tuple[Saying, Saying, float]]:
    """Each saying of one document with the one of the other for which it stands, and how alike they are.

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
        near = [x for x in near if cited or _is_edited(x[1].saying, child.saying)]
        if not near:
            continue
        true = [x for x in near if x[0] >= _TRUE_TO * best and not compare(x[1].saying, child.saying)]
        score, parent = true[0] if true else max(near, key=lambda x: (len(x[1].clause), x[0]))
        yield child.saying, parent.saying, score


def _is_edited(original: Saying, retelling: Saying) -> bool:
    return is_edited(original, retelling, align(original.words, retelling.words))


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
