"""Which statement of a case retells which: documents with an edge of retelling, their sentences paired by their words.

An edge says that one document tells what another has told; which sentence stands for which is found here, because a
citation names an outlet and not a sentence. Two documents without such an edge are never paired.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from crossbearing.analyse.changes.sayings import Saying, Sayings
from crossbearing.language.names import fold
from crossbearing.model import Document, Statement, World

RETELLING = frozenset({"cites", "quotes", "retells", "syndicates"})
"""Relations of an edge whose child tells what its parent told; a common owner or anonymous source is none."""
_LEAST_SHARED = 0.4
"""Share of the content words of the shorter of two clauses that stand in both; other sentences of one story share less."""
_OTHER_KIND = 0.6
"""The same where the two were read as different kinds: what drifted may be read as something else."""
_LEAST_WORDS = 2
_CITED_WITHIN = timedelta(days=31)
"""A cited outlet is taken to be cited with something of the last month."""
_CITED_DOCUMENTS = 8
"""Documents of a cited outlet that are looked through, the latest before the citation."""


def pairs(world: World, sayings: Sayings) -> Iterator[tuple[str, str]]:
    """The ids of an original and of the statement that retells it, each retelling once, in the order of the ids."""
    told = _by_document(world)
    best: dict[str, tuple[float, str]] = {}
    for child, parent in sorted(document_pairs(world)):
        for later, earlier, score in matches(sayings, told.get(child, ()), told.get(parent, ())):
            if later not in best or (-score, earlier) < (-best[later][0], best[later][1]):
                best[later] = (score, earlier)
    yield from sorted((earlier, later) for later, (_, earlier) in best.items())


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
    for event in world.events.values():
        for edge in event.lineage:
            child = world.statements.get(edge.child)
            if edge.relation not in RETELLING or child is None:
                continue
            here, parent = child.locator.document, world.statements.get(edge.parent)
            if parent is not None:
                found.add((here, parent.locator.document))
            if edge.relation == "cites":
                label = edge.parent if parent is None else world.documents[parent.locator.document].metadata.outlet
                found.update((here, x) for x in _cited(world, here, of_outlet.get(fold(label or ""), ())))
    return {(child, parent) for child, parent in found if child != parent}


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


def matches(sayings: Sayings, later: Sequence[str], earlier: Sequence[str]) -> Iterator[tuple[str, str, float]]:
    """Each statement of one document with the one of the other that it stands for, and how alike they are."""
    for child in later:
        scored = [(score, x) for x in earlier if (score := alike(sayings.of(x), sayings.of(child))) > 0.0]
        if scored:
            score, parent = min(scored, key=lambda x: (-x[0], x[1]))
            yield child, parent, score


def alike(original: Saying, retelling: Saying) -> float:
    """How far two clauses may be one, told twice: by the share of their common content words; 0 where they are not."""
    mine, other = _content(original), _content(retelling)
    fewer, more = (mine, other) if len(mine) <= len(other) else (other, mine)
    if not fewer:
        return 0.0
    keys = frozenset().union(*more)
    common = sum(not k.isdisjoint(keys) for k in fewer)
    share = common / len(fewer)
    related = _related(original.statement, retelling.statement)
    if common < _LEAST_WORDS or share < (_LEAST_SHARED if related else _OTHER_KIND):
        return 0.0
    both = 2 * common / (len(mine) + len(other))
    same = original.words[original.trigger].low == retelling.words[retelling.trigger].low
    return share + both + 0.25 * related + 0.25 * same


def _related(a: Statement, b: Statement) -> bool:
    return a.frame.kind == b.frame.kind


def _content(saying: Saying) -> list[frozenset[str]]:
    return [saying.words[i].keys for i in saying.clause() if saying.words[i].content]
