"""Which statement of a case retells which: documents with an edge of retelling, their sentences paired by their words.

An edge says that one document tells what another has told; which sentence stands for which is found here, because a
citation names an outlet and not a sentence. Two documents without such an edge are never paired.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import chain

from crossbearing.analyse.changes.compare import compare
from crossbearing.analyse.changes.sayings import KIND_KEY, SPEECH, Saying, Sayings
from crossbearing.language.names import fold
from crossbearing.model import Document, LineageEdge, World

RETELLING = frozenset({"cites", "quotes", "retells", "syndicates"})
"""Relations of an edge whose child tells what its parent told; a common owner or anonymous source is none."""
_LEAST_SHARED = 0.5
"""Share of the content words of the shorter of two clauses that stand in both; other sentences of one story share less."""
_OTHER_KIND = 0.6
"""The same where the two were read as different kinds: what drifted may be read as something else."""
_LEAST_WORDS, _LEAST_UNREAD = 2, 4
"""Common content words, of two statements of one kind and of two sentences otherwise."""
_MEANT = 3
_AS_GOOD, _TRUE_TO = 0.6, 0.8
"""Of several sentences that may be meant: shares of the best one's score."""
_CITED_WITHIN = timedelta(days=31)
"""A cited outlet is taken to be cited with something of the last month."""
_CITED_DOCUMENTS = 8
"""Documents of a cited outlet that are looked through, the latest before the citation."""


def pairs(world: World, sayings: Sayings) -> Iterator[tuple[Saying, Saying]]:
    """An original and the saying that retells it, each retelling once, in the order of the documents' ids."""
    told = _by_document(world)
    best: dict[tuple[str, int, int], tuple[float, str, Saying, Saying]] = {}
    for child, parent in sorted(document_pairs(world)):
        later, earlier = (units(sayings, d, told.get(d, ())) for d in (child, parent))
        for retelling, original, score in matches(later, earlier):
            key = (retelling.identifier, retelling.sentence.start, retelling.first)
            if key not in best or (-score, parent) < (-best[key][0], best[key][1]):
                best[key] = (score, parent, original, retelling)
    for key in sorted(best):
        yield best[key][2], best[key][3]


def units(sayings: Sayings, document: str, statements: Sequence[str]) -> list[Saying]:
    """What can be told again of a document: its statements, and the sentences in which nothing was read."""
    return [*map(sayings.of, statements), *sayings.unread(document)]


def _by_document(world: World) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for identifier, statement in sorted(world.statements.items()):
        found[statement.locator.document].append(identifier)
    return found


def document_pairs(world: World) -> set[tuple[str, str]]:
    """The documents joined by an edge of retelling: the one that retells, the one that it retells."""
    found: set[tuple[str, str]] = set()
    of_outlet: defaultdict[str, list[tuple[str, Document]]] = defaultdict(list)
    for identifier, document in sorted(world.documents.items()):
        if document.metadata.outlet:
            of_outlet[fold(document.metadata.outlet)].append((identifier, document))
    for edge in _edges(world):
        here, there = _document(world, edge.child), _document(world, edge.parent)
        if edge.relation not in RETELLING or here is None:
            continue
        if there is not None:
            found.add((here, there))
        if edge.relation == "cites":
            label = edge.parent if there is None else world.documents[there].metadata.outlet
            found.update((here, x) for x in _cited(world, here, of_outlet.get(fold(label or ""), ())))
    return {(child, parent) for child, parent in found if child != parent}


def _edges(world: World) -> Iterator[LineageEdge]:
    """The edges between statements, event by event, then those between documents where the world has such."""
    yield from chain.from_iterable(event.lineage for event in world.events.values())
    between: tuple[LineageEdge, ...] = getattr(world, "lineage", ())
    yield from between


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


def matches(later: Sequence[Saying], earlier: Sequence[Saying]) -> Iterator[tuple[Saying, Saying, float]]:
    """Each saying of one document with the one of the other for which it stands, and how alike they are.

    A word that the earlier document has everywhere says little of which of its sentences is meant. Where several
    sentences may be meant (a headline and its text), a retelling that is true to one of them changed nothing, and
    otherwise it is compared with the fullest.
    """
    common = Counter(k for x in earlier for k in frozenset().union(*_content(x)))
    for child in later:
        scored = sorted(((alike(x, child, common), -n) for n, x in enumerate(earlier)), reverse=True)[:_MEANT]
        best = scored[0][0] if scored else 0.0
        near = [(score, earlier[-n]) for score, n in scored if score > 0.0 and score >= _AS_GOOD * best]
        if not near:
            continue
        true = [x for x in near if x[0] >= _TRUE_TO * best and not compare(x[1], child)]
        score, parent = true[0] if true else max(near, key=lambda x: (len(_content(x[1])), x[0]))
        yield child, parent, score


def alike(original: Saying, retelling: Saying, common: Mapping[str, int]) -> float:
    """How far two sayings may be one, told twice: by their common content words, the rarer the heavier; 0 where not."""
    one, two = original.statement, retelling.statement
    both = one is not None and two is not None
    mine, other = _content(original, clause=both), _content(retelling, clause=both)
    fewer, more = (mine, other) if len(mine) <= len(other) else (other, mine)
    if not fewer:
        return 0.0
    keys = frozenset().union(*more)
    shared = [k for k in fewer if not k.isdisjoint(keys)]
    related = one is not None and two is not None and one.frame.kind == two.frame.kind
    least = _LEAST_WORDS if related else _LEAST_UNREAD
    if len(shared) < least or len(shared) / len(fewer) < (_LEAST_SHARED if related else _OTHER_KIND):
        return 0.0
    weight = sum(_rarity(k, common) for k in shared) / sum(_rarity(k, common) for k in fewer)
    back = sum(_rarity(k, common) for k in other if not k.isdisjoint(frozenset().union(*mine)))
    whole = back / max(sum(_rarity(k, common) for k in other), 1e-9)
    same = original.words[original.at].low == retelling.words[retelling.at].low
    return weight + whole + 0.25 * related + 0.1 * same


def _rarity(keys: frozenset[str], common: Mapping[str, int]) -> float:
    return 1.0 / (1 + min(common.get(k, 0) for k in keys))


def _content(saying: Saying, *, clause: bool = True) -> list[frozenset[str]]:
    """The keys of the content words of a clause or of the whole sentence, without those of saying.

    The key of the kind says nothing of which sentence is meant, and is left out.
    """
    return [
        frozenset(k for k in saying.words[i].keys if not k.startswith(KIND_KEY))
        for i in (saying.clause() if clause else range(len(saying.words)))
        if saying.words[i].content and saying.words[i].lemma not in SPEECH
    ]
