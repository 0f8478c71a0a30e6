"""The lineage of an event as a tree to draw or print: origins first, beneath each who has it from there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crossbearing.model import Event, LineageEdge, Modality, Polarity, Relation, World

RELATION_WORDS: Mapping[Relation, str] = {
    "cites": "cites it",
    "syndicates": "prints its text",
    "retells": "retells it",
    "quotes": "gives the same quotation",
    "same-anonymous-source": "rests on a like source without a name",
    "same-owner": "has the same owner",
}
_FIRMEST: Sequence[Relation] = ("syndicates", "cites", "retells", "quotes", "same-anonymous-source", "same-owner")
"""Which of several relations to one parent is shown."""
_MOST_LEAVES = 5
"""Of more that have it from one parent in one way, three are shown and the rest is counted."""
_SHOWN_LEAVES = 3
_MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Knot:
    """A document of an event, or a source that is cited."""

    id: str
    name: str
    published: date | None
    collected: bool
    """False for a source that is known through others alone."""
    contrary: bool = False
    """Whether it says that what the event says is not so."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the tree."""

    depth: int
    knot: Knot | None
    """None for a line that stands for several."""
    relation: Relation | None
    """To the knot above; None for an origin."""
    text: str
    """What is to be said beside the name."""
    above: int | None
    """The number of the row to which it leads."""


def lineage_rows(world: World, event: Event) -> tuple[Row, ...]:
    """The rows of an event's tree from the top; empty where nobody is shown to depend on anybody."""
    knots, links = _graph(world, event)
    if not links:
        return ()
    parents: defaultdict[str, dict[str, LineageEdge]] = defaultdict(dict)
    for edge in links:
        best = parents[edge.child].get(edge.parent)
        if best is None or _rank(edge) < _rank(best):
            parents[edge.child][edge.parent] = edge
    main = _main_parents(knots, parents)
    children: defaultdict[str, list[str]] = defaultdict(list)
    for child, edge in main.items():
        children[edge.parent].append(child)
    rows: list[Row] = []
    shown = (k for k in knots if k not in main and (k in children or knots[k].collected))
    roots = sorted(shown, key=lambda k: _order(knots[k], children))
    for root in roots:
        _grow(rows, root, 0, None, knots, main, children, parents)
    if len(rows) > _MOST_ROWS:
        left = len(rows) - _MOST_ROWS + 1
        rows = [*rows[: _MOST_ROWS - 1], Row(0, None, None, f"and {left} more", None)]
    return tuple(rows)


def _graph(world: World, event: Event) -> tuple[dict[str, Knot], list[LineageEdge]]:
    """Documents and cited sources as knots, edges between them."""
    knots: dict[str, Knot] = {}
    ends: dict[str, str] = {}
    for identifier in event.statements:
        statement = world.statements.get(identifier)
        document = world.documents.get(statement.locator.document) if statement else None
        if statement is None or document is None:
            continue
        ends[identifier] = statement.locator.document
        name = document.metadata.outlet or document.path
        here = statement.locator.document
        denied = statement.polarity is Polarity.NEGATIVE or statement.modality is Modality.DENIED
        contrary = denied and not event.negative and (here not in knots or knots[here].contrary)
        knots[here] = Knot(here, name, document.metadata.published, collected=True, contrary=contrary)
    links = []
    for edge in event.lineage:
        child, parent = ends.get(edge.child, edge.child), ends.get(edge.parent, edge.parent)
        if child == parent:
            continue
        for end in (child, parent):
            knots.setdefault(end, Knot(end, end, None, collected=False))
        links.append(LineageEdge(child, parent, edge.relation, edge.evidence, edge.score))
    return knots, links


def _rank(edge: LineageEdge) -> tuple[int, float, str]:
    return _FIRMEST.index(edge.relation), -edge.score, edge.parent


def _main_parents(
    knots: Mapping[str, Knot], parents: Mapping[str, Mapping[str, LineageEdge]]
) -> dict[str, LineageEdge]:
    """For each knot the parent under which it stands; a circle is cut before its earliest knot."""
    main = {child: min(found.values(), key=_rank) for child, found in parents.items()}
    for start in sorted(main, key=lambda k: _age(knots[k])):
        seen = [start]
        while (edge := main.get(seen[-1])) is not None and edge.parent not in seen:
            seen.append(edge.parent)
        if edge is not None:
            circle = seen[seen.index(edge.parent) :]
            del main[min(circle, key=lambda k: _age(knots[k]))]
    return main


def _age(knot: Knot) -> tuple[bool, str, str, str]:
    return knot.published is None, str(knot.published), knot.name, knot.id


def _order(knot: Knot, children: Mapping[str, Sequence[str]]) -> tuple[object, ...]:
    """Origins with many descendants first, then by age."""
    return -len(children.get(knot.id, ())), *_age(knot)


def _grow(
    rows: list[Row],
    root: str,
    depth: int,
    above: int | None,
    knots: Mapping[str, Knot],
    main: Mapping[str, LineageEdge],
    children: Mapping[str, Sequence[str]],
    parents: Mapping[str, Mapping[str, LineageEdge]],
) -> None:
    """Append a knot and all beneath it; the walk is by hand, so that a long chain needs no deep stack."""
    waiting: list[tuple[str | Row, int, int | None]] = [(root, depth, above)]
    while waiting:
        here, level, over = waiting.pop()
        if isinstance(here, Row):
            rows.append(Row(level, None, here.relation, here.text, over))
            continue
        edge = main.get(here)
        also = [knots[p].name for p in sorted(parents.get(here, ())) if edge is None or p != edge.parent]
        rows.append(Row(level, knots[here], edge.relation if edge else None, _beside(knots[here], edge, also), over))
        at = len(rows) - 1
        below = list(_below(sorted(children.get(here, ()), key=lambda k: _age(knots[k])), main, children))
        waiting += [(x, level + 1, at) for x in reversed(below)]


def _below(
    kids: Sequence[str], main: Mapping[str, LineageEdge], children: Mapping[str, Sequence[str]]
) -> Iterator[str | Row]:
    """The children to show, and a row for those of one relation that are too many."""
    leaves: defaultdict[Relation, list[str]] = defaultdict(list)
    for kid in kids:
        if kid not in children:
            leaves[main[kid].relation].append(kid)
    hidden = {k for same in leaves.values() if len(same) > _MOST_LEAVES for k in same[_SHOWN_LEAVES:]}
    yield from (k for k in kids if k not in hidden)
    for relation, same in leaves.items():
        left = sum(k in hidden for k in same)
        if left:
            what = "copies" if relation == "syndicates" else f"more: {RELATION_WORDS[relation]}"
            yield Row(0, None, relation, f"+ {left} {what}", None)


def _beside(knot: Knot, edge: LineageEdge | None, also: Iterable[str]) -> str:
    pieces = [] if knot.collected or knot.name.endswith("(unnamed)") else ["not collected"]
    if edge is not None:
        doubt = f" ({edge.score:.0%})" if edge.relation == "retells" else ""
        pieces.append(f"{RELATION_WORDS[edge.relation]}{doubt}")
    if knot.contrary:
        pieces.append("says the contrary")
    names = list(dict.fromkeys(also))
    if names:
        pieces.append(f"also leads to {', '.join(names[:2])}{f' and {len(names) - 2} more' if len(names) > 2 else ''}")  # noqa: PLR2004
    return "; ".join(pieces)
