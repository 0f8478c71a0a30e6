"""Events that many outlets tell and one origin carries. Count roots, not outlets: METHODS.md section 2."""

from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.model import Finding, World

MANY_OUTLETS = 3
"""Two outlets with one origin are nothing unusual; from three on a story looks confirmed that is not."""


def find(world: World) -> Iterator[Finding]:
    """One finding an event that at least three outlets have from at most one origin."""
    for event in world.events.values():
        if len(event.outlets) >= MANY_OUTLETS and event.origins.maximum == 1:
            origin = ", ".join(event.origins.names)
            yield Finding(
                "thin_origins",
                f"{len(event.outlets)} outlets, one origin: {event.headline}",
                f"{', '.join(event.outlets)} all lead back to {origin}. That many tell it makes it no more certain.",
                event.statements,
                "warning",
            )


ANALYSIS = Analysis("thin_origins", "Which events are told by many and known by one?", find)
