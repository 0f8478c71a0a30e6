"""Rulings of analysts that cannot all hold, that contradict each other, or that are on nothing any more.

Nothing is dropped in silence: which ruling counts follows a rule (the newest on one thing; every "not the same"; of a
chain of "same" that it breaks, the oldest gives way), and each ruling that does not count is told here with those that
stand against it.
"""

from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.model import Docket, Finding, Ruling, Sameness, World, docket, in_words, outcomes


def find(world: World) -> Iterator[Finding]:
    """One finding a ruling that is without an object, set aside, or overruled by another analyst.

    A note on a finding is left out: findings are made last, and none is seen here.
    """
    if not world.rulings:
        return
    here = docket(world)
    for identifier, outcome in outcomes(world, here).items():
        ruling = world.rulings[identifier]
        against = [world.rulings[x] for x in outcome.because]
        match outcome.status:
            case "no object" if any(x.noun != "finding" and here.on(x) is None for x in ruling.targets):
                yield _without_object(here, ruling)
            case "set aside":
                yield _set_aside(here, ruling, against)
            case "idle":
                yield _idle(here, ruling, against)
            case "overruled" if any(x.by != ruling.by for x in against):
                yield _overruled(here, ruling, against)
            case _:
                pass


def _without_object(here: Docket, ruling: Ruling) -> Finding:
    gone = [x for x in ruling.targets if here.on(x) is None]
    what = "What it is on is" if len(gone) == len(ruling.targets) else "Part of what it is on is"
    return Finding(
        "rulings",
        f"A ruling without an object: {in_words(ruling)}",
        f"{told(ruling)} {what} not in the case any more, so that the ruling does nothing. Make it anew on what is "
        "there, or undo it.",
        _evidence(here, (ruling,)),
        "caution",
    )


def _set_aside(here: Docket, ruling: Ruling, against: list[Ruling]) -> Finding:
    apart = [x for x in against if isinstance(x.what, Sameness) and not x.what.same]
    chain = [x for x in against if x not in apart]
    others = " ".join(told(x) for x in (*apart, *chain))
    return Finding(
        "rulings",
        f"Rulings that cannot all hold: {in_words(ruling)}, but other rulings hold it apart",
        f"{told(ruling)} {others} These cannot all be right. What is held apart stays apart, and of the rulings that "
        "would join it the oldest is set aside: the first one named here. Undo one of them to settle it.",
        _evidence(here, (ruling, *against)),
        "warning",
    )


def _idle(here: Docket, ruling: Ruling, against: list[Ruling]) -> Finding:
    others = " ".join(told(x) for x in against)
    return Finding(
        "rulings",
        f"A ruling with nothing to work on: {in_words(ruling)}",
        f"{told(ruling)} {others} While that holds, the first does nothing.",
        _evidence(here, (ruling, *against)),
        "note",
    )


def _overruled(here: Docket, ruling: Ruling, against: list[Ruling]) -> Finding:
    others = " ".join(told(x) for x in against)
    return Finding(
        "rulings",
        f"Analysts differ: {in_words(ruling)}, or not",
        f"{told(ruling)} {others} The newest counts.",
        _evidence(here, (ruling, *against)),
        "caution",
    )


def told(ruling: Ruling) -> str:
    """Who ruled what and why, as a sentence."""
    reason = " ".join(ruling.reason.split())
    return f"{ruling.by} ruled that {in_words(ruling)} (“{reason}”)."


def _evidence(here: Docket, rulings: tuple[Ruling, ...]) -> tuple[str, ...]:
    """The statements concerned that the case has, the first of each side, then the rulings."""
    statements = (x for r in rulings for t in r.targets for x in here.statements(t)[:1])
    return tuple(dict.fromkeys((*statements, *(r.id for r in rulings))))


ANALYSIS = Analysis(
    "rulings",
    "Which rulings of analysts do not count, because they contradict each other or are on nothing any more?",
    find,
    sees_rejected=True,
)
