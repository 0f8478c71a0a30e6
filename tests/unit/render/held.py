"""A made-up world in which a state holds and an effect is foreseen."""

from dataclasses import replace
from datetime import date

from crossbearing.model import (
    ONE_DAY,
    Bound,
    Change,
    EffectChain,
    EffectLink,
    Modality,
    State,
    Stretch,
    World,
)
from unit.corroborate.builders import Report, Say, world

SEEN = date(2024, 12, 16)
_SAYS = (
    Say("presence", "Russia has troops at Al Khadim", {"actor": "Russia", "place": "Al Khadim"}),
    Say(
        "effect",
        "The base could lead to tension, which could lead to war",
        {"cause": "base"},
        modality=Modality.POSSIBLE,
    ),
)
_WORLD = world([Report("Harbour Post", _SAYS, SEEN)])
_BY_KIND = {s.frame.kind: i for i, s in _WORLD.statements.items()}
HELD = State(
    "presence", 0, "actor:russia", "Russia", "site:khadim", "Al Khadim", "",
    Stretch(Bound(None, SEEN), Bound(SEEN + ONE_DAY)), SEEN,
    (
        Change("confirms", _BY_KIND["presence"], None, Bound(None, SEEN), SEEN),
        Change("shakes", _BY_KIND["presence"], None, Bound(None, SEEN), SEEN, None, "withdrawal under way"),
    ),
)  # fmt: skip
_LINKS = tuple(
    EffectLink(
        statements=(_BY_KIND["effect"],), cause=cause, effect=effect, modality=Modality.POSSIBLE, negative=False,
        condition=condition, touches=("place:libya",), themes=("conflict",),
    )
    for cause, effect, condition in (
        ("The base", "could lead to tension", None), ("tension", "could lead to war", "it goes on")
    )
)  # fmt: skip
CHAIN = EffectChain(_LINKS, ("the same sentence goes on from it",))


def held_world() -> World:
    """The world with its state and its chain."""
    return replace(_WORLD, states={HELD.id: HELD}, chains=(CHAIN,))
