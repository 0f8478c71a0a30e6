"""The lineage of documents: whom each cites, and whose text it repeats, retells or quotes.

Direction is by citation first, then by date: who names the other as a source depends on it, whatever the dates say.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from crossbearing.corroborate.citations import Citation, citations
from crossbearing.corroborate.copies import copied_from
from crossbearing.corroborate.known import Known, known
from crossbearing.corroborate.retellings import Dependence, dependences
from crossbearing.corroborate.voices import voices
from crossbearing.model import LineageEdge, Relation, World

_MEANT = 0.7
"""That a citation of an outlet means the one report of it that the case has; set and not measured."""
_MEANT_DAYS = 31
"""Between two reports of which one is meant by the other."""
_LIFTED: frozenset[Relation] = frozenset({"same-anonymous-source", "same-owner"})


@dataclass(frozen=True, slots=True)
class _Cited:
    """Who cites whom, for the direction of texts."""

    outlets: Mapping[str, str]
    """The voice of each document's own outlet."""
    sources: Mapping[str, frozenset[str]]
    """The voices that each document names."""

    def names(self, child: str, parent: str) -> bool:
        """Whether one document names the other's outlet as a source."""
        return self.outlets[parent] in self.sources.get(child, frozenset())


def document_edges(world: World) -> tuple[LineageEdge, ...]:
    """Every edge between the documents of a world, and to the sources that they name; by child, parent and relation.

    The result depends on documents, statements, judgements, entities and sources alone, never on their order.
    """
    here = known(world)
    heard = voices(here)
    named = citations(here, heard)
    outlets = {name: heard.of_outlet(document).key for name, document in world.documents.items()}
    sources = {name: frozenset(c.source.key for c in found if c.teller is None) for name, found in named.items()}
    cited = _Cited(outlets, sources)
    order = sorted(world.documents, key=here.age)
    texts = [_directed(here, cited, d) for d in dependences(world.documents, order, copied_from(world.documents))]
    cites = _citations(here, named, outlets, texts)
    return tuple(sorted(_once((*texts, *cites)), key=lambda e: (e.child, e.parent, e.relation)))


def lifted(world: World) -> tuple[LineageEdge, ...]:
    """The lineage of documents, with what their statements share: an anonymous source, an owner."""
    document = {i: s.locator.document for i, s in world.statements.items()}
    more = (
        replace(edge, child=document[edge.child], parent=document[edge.parent])
        for event in world.events.values()
        for edge in event.lineage
        if edge.relation in _LIFTED and edge.child in document and edge.parent in document
    )
    return tuple(sorted(_once((*world.lineage, *more)), key=lambda e: (e.child, e.parent, e.relation)))


def _directed(here: Known, cited: _Cited, found: Dependence) -> LineageEdge:
    """An edge with its direction, and what is known of that."""
    child, parent = found.child, found.parent
    forth, back = cited.names(child, parent), cited.names(parent, child)
    if back and not forth:
        child, parent = parent, child
    return LineageEdge(
        child, parent, found.relation, (*found.evidence, *_direction(here, child, parent, forth, back)), found.score
    )


def _direction(here: Known, child: str, parent: str, forth: bool, back: bool) -> Iterator[str]:  # noqa: FBT001
    mine, theirs = (here.world.documents[x].metadata.published for x in (child, parent))
    if forth and back:
        yield "each names the other as a source: which of them came first is not known"
    elif forth or back:
        if mine and theirs and mine < theirs:
            yield f"it names the other as its source, though it is dated earlier ({mine} before {theirs})"
    elif mine is None or theirs is None:
        yield "without both dates it is not known which of them came first"
    elif mine == theirs:
        yield "both are of one day: which of them came first is not known"


def _citations(
    here: Known,
    named: Mapping[str, tuple[Citation, ...]],
    outlets: Mapping[str, str],
    texts: Iterable[LineageEdge],
) -> Iterator[LineageEdge]:
    """Citations as edges; where the case has the report that is meant, it is the parent."""
    by_outlet: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(outlets):
        by_outlet[outlets[name]].append(name)
    tied: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for edge in texts:
        for one, other in ((edge.child, edge.parent), (edge.parent, edge.child)):
            tied[one][other] = max(edge.score, tied[one].get(other, 0.0))
    for document, found in named.items():
        for citation in found:
            child = document if citation.teller is None else citation.teller.label
            meant = [d for d in by_outlet.get(citation.source.key, ()) if d != document]
            told = max((d for d in meant if d in tied[document]), key=lambda d: (tied[document][d], d), default=None)
            if told is not None and citation.teller is None:
                yield LineageEdge(child, told, citation.relation, citation.evidence, citation.score)
            elif len(meant) == 1 and citation.teller is None and _near(here, document, meant[0]):
                line = f"the case has one report of {citation.source.label}; that it is the one meant is not certain"
                yield LineageEdge(child, meant[0], citation.relation, (*citation.evidence, line), _MEANT)
            else:
                parent = citation.source.label
                yield LineageEdge(child, parent, citation.relation, citation.evidence, citation.score)


def _near(here: Known, one: str, other: str) -> bool:
    """Whether two documents are of the same weeks, as far as is known."""
    mine, theirs = (here.world.documents[x].metadata.published for x in (one, other))
    return mine is None or theirs is None or abs((mine - theirs).days) <= _MEANT_DAYS


def _once(edges: Iterable[LineageEdge]) -> Iterator[LineageEdge]:
    """Each edge once: of several the likeliest, with the evidence of all."""
    found: defaultdict[tuple[str, str, Relation], list[LineageEdge]] = defaultdict(list)
    for edge in edges:
        found[edge.child, edge.parent, edge.relation].append(edge)
    for (child, parent, relation), same in found.items():
        evidence = tuple(dict.fromkeys(line for e in sorted(same, key=lambda e: e.evidence) for line in e.evidence))
        yield LineageEdge(child, parent, relation, evidence, max(e.score for e in same))
