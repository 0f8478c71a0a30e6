"""Events whose statements cannot all be right, with both quotes side by side. Nothing is settled here."""

from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import quoted, said_by
from crossbearing.model import Event, Finding, World

MOST_SHOWN = 4
"""Pairs of quotes in one text; the evidence names all of them."""


def find(world: World) -> Iterator[Finding]:
    """One finding an event with contradictions."""
    for event in world.events.values():
        if event.contradictions:
            yield _finding(world, event)


def _finding(world: World, event: Event) -> Finding:
    pairs = []
    for contradiction in event.contradictions[:MOST_SHOWN]:
        one, other = world.statements[contradiction.statement], world.statements[contradiction.other]
        pairs.append(
            f"{contradiction.why[:1].upper()}{contradiction.why[1:]}. {said_by(world, one)}: {quoted(one)} "
            f"{said_by(world, other)}: {quoted(other)}"
        )
    more = len(event.contradictions) - len(pairs)
    rest = f" {more} more." if more > 0 else ""
    evidence = dict.fromkeys(i for c in event.contradictions for i in (c.statement, c.other))
    return Finding("contested", f"Contested: {event.headline}", " ".join(pairs) + rest, tuple(evidence), "warning")


ANALYSIS = Analysis("contested", "Which events do the reports contradict each other about?", find)
