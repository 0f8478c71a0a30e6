"""Events that the tracks speak against: somebody was listening there, and what the reports tell was not seen.

A note says the contrary: that tracks bear out what is told. Nothing is said where nobody was listening.
"""

from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import quoted, said_by
from crossbearing.model import Finding, SensorTest, World

_MEDIUM = {"air": "aircraft", "sea": "ships"}


def find(world: World) -> Iterator[Finding]:
    """One finding a test that supports or refutes, the ones that refute first."""
    for outcome in ("refutes", "supports"):
        for test in world.tests.values():
            event = world.events.get(test.event)
            if event is not None and test.outcome == outcome:
                yield _finding(world, test, event.headline, event.statements)


def _finding(world: World, test: SensorTest, headline: str, statements: tuple[str, ...]) -> Finding:
    simulated = "simulated " if test.simulated else ""
    tracks = f"the {simulated}tracks of {_MEDIUM[test.expectation.medium]}"
    first = world.statements[statements[0]]
    ratio = f"The likelihood ratio is {test.low:g} to {test.high:g}."
    told = f"{said_by(world, first)}: {quoted(first)}"
    lines = " ".join(f"{x[:1].upper()}{x[1:]}." for x in test.reasons)
    evidence = (*statements, *test.legs)
    if test.outcome == "refutes":
        return Finding(
            "against_tracks", f"Tracks speak against it: {headline}", f"Held against {tracks}. {lines} {ratio} {told}",
            evidence, "caution",
        )  # fmt: skip
    return Finding(
        "against_tracks", f"Borne out by tracks: {headline}", f"Held against {tracks}. {lines} {ratio} {told}", evidence
    )


ANALYSIS = Analysis("against_tracks", "Which events do tracks speak against, and which do they bear out?", find)
