"""Reports that cite each other in a circle, and reports that are dated before what they depend on.

In a circle nobody is shown to be the first: it counts as one origin of unknown direction. Where dates and citation
disagree, the citation decides who depends on whom, because a text says whom it has it from, and a date may be that of
an update, of another time zone, or wrong.
"""

from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.model import Document, Finding, World, circles

_SHOWN = 6


def find(world: World) -> Iterator[Finding]:
    """One finding a circle, and one an edge against the order of time."""
    yield from _circles(world)
    yield from _against_time(world)


def _circles(world: World) -> Iterator[Finding]:
    links = [(e.child, e.parent) for e in world.lineage if e.relation == "cites" and e.parent in world.documents]
    for group in circles(links):
        names = sorted({_name(world.documents[x]) for x in group if x in world.documents})
        more = len(names) - _SHOWN
        shown = ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
        yield Finding(
            "odd_lineage",
            f"They cite each other: {shown}",
            f"{shown} name each other as their source. They count as one origin, and which of them had it first is not "
            "known; an earlier version of one of them, or a source that all of them leave out, would settle it.",
            group,
            "warning",
        )


def _against_time(world: World) -> Iterator[Finding]:
    for edge in world.lineage:
        child, parent = world.documents.get(edge.child), world.documents.get(edge.parent)
        if edge.relation not in ("cites", "syndicates", "retells", "quotes") or child is None or parent is None:
            continue
        mine, theirs = child.metadata.published, parent.metadata.published
        if mine is None or theirs is None or mine >= theirs:
            continue
        yield Finding(
            "odd_lineage",
            f"Dated before what it depends on: {_name(child)}",
            f"{_name(child)} is dated {mine}, and {_name(parent)}, on which it depends ({edge.relation}: "
            f"{edge.evidence[0] if edge.evidence else 'no evidence kept'}), {theirs}. The citation decides the "
            "direction; one of the two dates may be that of an update, or wrong.",
            (edge.child, edge.parent),
            "caution",
        )


def _name(document: Document) -> str:
    return document.metadata.outlet or document.path


ANALYSIS = Analysis("odd_lineage", "Do reports cite each other, or what came after them?", find)
