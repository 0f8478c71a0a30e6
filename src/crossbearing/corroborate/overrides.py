"""The grades that analysts see otherwise: theirs is in force, what was computed stays beside it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from crossbearing.model import (
    Assessment,
    Event,
    Override,
    Regrading,
    Ruling,
    World,
    docket,
)


def overridden(world: World) -> Iterator[Event]:
    """Every event of a world with the grade in force, part by part; of two rulings on one part the newer counts."""
    here = docket(world)
    regraded: defaultdict[str, list[tuple[Ruling, Regrading]]] = defaultdict(list)
    for ruling in here.held:
        if isinstance(ruling.what, Regrading):
            identifier = here.on(ruling.what.event)
            if identifier is not None:
                regraded[identifier].append((ruling, ruling.what))
    for event in world.events.values():
        found = regraded.get(event.id)
        yield _regraded(event, found) if found else event


def _regraded(event: Event, rulings: list[tuple[Ruling, Regrading]]) -> Event:
    """An event as the rulings have it, which come from the oldest to the newest."""
    computed = event.assessment
    grade = computed
    parts: dict[str, Override] = {}
    for ruling, what in rulings:
        grade = replace(
            grade,
            reliability=what.reliability or grade.reliability,
            credibility=what.credibility or grade.credibility,
            likelihood=what.likelihood or grade.likelihood,
            confidence=what.confidence or grade.confidence,
        )
        parts.update({x.part: x for x in _overrides(ruling, what, computed)})
    ordered = tuple(parts[x] for x in ("reliability", "credibility", "likelihood", "confidence") if x in parts)
    return replace(event, assessment=grade, computed=computed, overrides=ordered)


def _overrides(ruling: Ruling, what: Regrading, computed: Assessment) -> Iterator[Override]:
    about = (ruling.by, ruling.reason, ruling.id)
    if what.reliability is not None:
        letter = computed.reliability
        yield Override("reliability", what.reliability.value, letter.value if letter else None, *about)
    if what.credibility is not None:
        yield Override("credibility", str(what.credibility), str(computed.credibility), *about)
    if what.likelihood is not None:
        word = computed.likelihood
        yield Override("likelihood", what.likelihood.value, word.value if word else None, *about)
    if what.confidence is not None:
        yield Override("confidence", what.confidence, computed.confidence, *about)
