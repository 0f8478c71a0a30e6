"""Who depends on whom: edges between statements, and between documents. Views, never stored truth."""

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
