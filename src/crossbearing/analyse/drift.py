"""Retellings that changed what they retell: a hedge lost, a speaker dropped, an act under way become complete.

Source: METHODS.md section 2, meaning drift.
"""

from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import quoted, said_by
from crossbearing.model import Aspect, Finding, LineageEdge, Modality, Statement, World

_DOUBTFUL = frozenset({Modality.POSSIBLE, Modality.UNCONFIRMED, Modality.PROBABLE})
_UNDER_WAY = frozenset({Aspect.BEGUN, Aspect.ONGOING, Aspect.PLANNED})
_RETELLING = frozenset({"cites", "quotes", "syndicates"})


def find(world: World) -> Iterator[Finding]:
    """One finding an edge of lineage between two statements of the case, with both quotes."""
    for event in world.events.values():
        for edge in event.lineage:
            original, retelling = world.statements.get(edge.parent), world.statements.get(edge.child)
            if original is None or retelling is None or edge.relation not in _RETELLING:
                continue
            changes = list(_changes(original, retelling, edge))
            if changes:
                yield Finding(
                    "drift",
                    f"Changed in retelling: {'; '.join(changes)}",
                    f"{said_by(world, original)}: {quoted(original)} {said_by(world, retelling)}: {quoted(retelling)}",
                    (edge.parent, edge.child),
                    "caution",
                )


def _changes(original: Statement, retelling: Statement, edge: LineageEdge) -> Iterator[str]:
    if original.modality in _DOUBTFUL and retelling.modality is Modality.ASSERTED and not retelling.hedges:
        yield "a hedge was lost"
    if edge.relation == "syndicates" and original.attribution and not retelling.attribution:
        yield "the speaker was dropped"
    if original.aspect in _UNDER_WAY and retelling.aspect is Aspect.COMPLETED:
        yield "what was under way or planned became complete"


ANALYSIS = Analysis("drift", "Did a retelling change what it retells?", find)
