"""Who depends on whom: edges between statements, and between documents. Views, never stored truth."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from crossbearing.model.ids import content_id

Relation = Literal["cites", "quotes", "retells", "syndicates", "same-anonymous-source", "same-owner"]
"""How a child depends on its parent:

- ``cites``: it names the parent as where it has it from;
- ``quotes``: the same quotation stands in both, also shortened, or in other words of the same speaker;
- ``retells``: sentence after sentence says the same in other words;
- ``syndicates``: the text, or a part of it, is near-identical;
- ``same-anonymous-source``: both rest on a speaker without a name who is described alike;
- ``same-owner``: both belong to one publisher.
"""


@dataclass(frozen=True, slots=True)
class LineageEdge:
    """Statement or document ``child`` depends on ``parent``: on another one, or on a source that is not in the case."""

    child: str
    """The id of a statement or of a document."""
    parent: str
    """The id of the same noun, or the name of a source that was not collected."""
    relation: Relation
    evidence: tuple[str, ...]
    """Plain sentences, each of which can be checked in the two texts."""
    score: float = 1.0
    """The probability that the child depends on the parent in this way, from 0 to 1; 1 for what a text says itself."""

    @property
    def id(self) -> str:
        """The content hash of both ends and the relation: an edge is there once."""
        return content_id("lineage", self.child, self.parent, self.relation)


def circles(links: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Groups of ends that lead to each other in a circle, each sorted, in the order of their first.

    ``links`` are pairs of child and parent. Time is linear in them. Source: Tarjan (1972), Depth-first search and
    linear graph algorithms: strongly connected components.

    >>> circles([("a", "b"), ("b", "a"), ("b", "c")])
    [('a', 'b')]
    """
    after: defaultdict[str, list[str]] = defaultdict(list)
    ends: dict[str, None] = {}
    for child, parent in sorted(set(links)):
        after[child].append(parent)
        ends.update({child: None, parent: None})
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    open_ends: list[str] = []
    waiting: set[str] = set()
    found: list[tuple[str, ...]] = []
    for start in ends:
        path = [(start, 0)] if start not in number else []
        while path:
            here, step = path.pop()
            if step == 0:
                number[here] = low[here] = len(number)
                open_ends.append(here)
                waiting.add(here)
            elif after[here][step - 1] in waiting:
                low[here] = min(low[here], low[after[here][step - 1]])
            if step < len(after[here]):
                path.append((here, step + 1))
                if after[here][step] not in number:
                    path.append((after[here][step], 0))
                continue
            if low[here] == number[here]:
                group = [open_ends.pop()]
                while group[-1] != here:
                    group.append(open_ends.pop())
                waiting.difference_update(group)
                if len(group) > 1:
                    found.append(tuple(sorted(group)))
    return sorted(found)
