"""Events whose statements do not fit together, or not with another event, with both quotes. Nothing is settled here.

A contradiction (a denial, counts or days that do not meet, states that exclude each other) is a warning; a tension
(no evidence, established here and only possible there, friend and enemy) is a caution.
"""

from collections.abc import Iterator, Sequence

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import quoted, said_by
from crossbearing.model import Contradiction, Finding, World

MOST_SHOWN = 4
"""Pairs of quotes in one text; the evidence names all of them."""


def find(world: World) -> Iterator[Finding]:
    """One finding an event and strength; a pair that stands in two events is told once."""
    told: set[tuple[frozenset[str], str]] = set()
    for event in world.events.values():
        for strength in ("contradiction", "tension"):
            fresh = []
            for c in event.contradictions:
                key = frozenset((c.statement, c.other)), c.kind
                if c.strength == strength and key not in told:
                    told.add(key)
                    fresh.append(c)
            if fresh:
                yield _finding(world, event.headline, fresh)


def _finding(world: World, headline: str, contradictions: Sequence[Contradiction]) -> Finding:
    pairs = []
    for contradiction in contradictions[:MOST_SHOWN]:
        one, other = world.statements[contradiction.statement], world.statements[contradiction.other]
        pairs.append(
            f"{_capital(contradiction.label)}: {contradiction.why}. {said_by(world, one)}: {quoted(one)} "
            f"{said_by(world, other)}: {quoted(other)}"
        )
    more = len(contradictions) - len(pairs)
    rest = f" {more} more." if more > 0 else ""
    evidence = dict.fromkeys(i for c in contradictions for i in (c.statement, c.other))
    text = " ".join(pairs) + rest
    if contradictions[0].strength == "contradiction":
        return Finding("contested", f"Contested: {headline}", text, tuple(evidence), "warning")
    return Finding("contested", f"In tension: {headline}", text, tuple(evidence), "caution")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


ANALYSIS = Analysis("contested", "Which events do the reports contradict each other about?", find)
