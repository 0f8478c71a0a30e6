"""What became of each ruling: whether it holds, and if not, which other rulings stand against it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from crossbearing.model.docket import Docket, docket
from crossbearing.model.ruling import HAPPENINGS, Letter, Regrading, Ruling, Sameness, Target, in_order
from crossbearing.model.world import World

Status = Literal["holds", "undone", "overruled", "set aside", "idle", "no object"]
"""In force and borne out; taken back; a newer ruling says otherwise of the same thing; cannot hold together with newer
rulings on other things; one side of it counts for nothing, because it is rejected or has lost every mention to other
names; what it is on is not in the case."""

Place: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a ruling."""

    status: Status
    because: tuple[str, ...] = ()
    """Ids of the rulings that stand against it, from the oldest to the newest."""


HOLDS = Outcome("holds")


def outcomes(world: World, here: Docket | None = None) -> dict[str, Outcome]:
    """By ruling id, from the oldest to the newest: what became of it. It is read off the views, as anybody could."""
    here = here or docket(world)
    newer = _newer(here)
    pairs = {x.id: _places(world, here, x.what) for x in here.held if isinstance(x.what, Sameness)}
    found: dict[str, Outcome] = {}
    for ruling in in_order(world.rulings.values()):
        if ruling.id in here.undone:
            found[ruling.id] = Outcome("undone", (here.undone[ruling.id],))
        elif any(here.on(t) is None and not _is_rejected(here, t) for t in ruling.targets):
            found[ruling.id] = _without_object(ruling, here)
        elif isinstance(ruling.what, Sameness):
            found[ruling.id] = _pair_outcome(ruling, ruling.what, pairs, here, newer)
        else:
            found[ruling.id] = Outcome("overruled", newer[ruling.id]) if ruling.id in newer else HOLDS
    return found


def _without_object(ruling: Ruling, here: Docket) -> Outcome:
    gone = [t for t in ruling.targets if here.on(t) is None and not _is_rejected(here, t)]
    emptying = {x for t in gone for x in here.emptying(t)}
    if all(here.emptying(t) for t in gone):
        return Outcome("idle", tuple(x.id for x in here.held if x.id in emptying))
    return Outcome("no object")


def _pair_outcome(
    ruling: Ruling,
    what: Sameness,
    pairs: Mapping[str, tuple[Place | None, Place | None]],
    here: Docket,
    newer: Mapping[str, tuple[str, ...]],
) -> Outcome:
    one, other = pairs[ruling.id]
    if one is None or other is None:
        rejections = {here.rejected[x].id for t in ruling.targets for x in here.statements(t) if x in here.rejected}
        return Outcome("idle", tuple(x.id for x in here.held if x.id in rejections))
    if (one == other) is what.same:
        return HOLDS
    if ruling.id in newer:
        return Outcome("overruled", newer[ruling.id])
    against = tuple(_against(ruling, (one, other), pairs, here))
    return Outcome("set aside" if what.same else "overruled", against)


def _against(
    ruling: Ruling,
    ends: tuple[Place, Place],
    pairs: Mapping[str, tuple[Place | None, Place | None]],
    here: Docket,
) -> Iterator[str]:
    """The rulings that hold apart what a ruling would join, and those that made the two sides what they are."""
    for other in here.held:
        if other.id == ruling.id or not isinstance(other.what, Sameness):
            continue
        one, two = pairs[other.id]
        apart = not other.what.same and {one, two} == set(ends)
        if apart or (other.what.same and one == two and one in ends):
            yield other.id


def _places(world: World, here: Docket, what: Sameness) -> tuple[Place | None, Place | None]:
    one, other = (_place(world, here, x) for x in _apart(what.one, what.other))
    return one, other


def _apart(one: Target, other: Target) -> tuple[Target, Target]:
    """Both sides of a pair; a statement that is held against its own event is no part of that event."""
    if one.noun == other.noun or not {one.noun, other.noun} <= HAPPENINGS:
        return one, other
    return _without(one, other), _without(other, one)


def _without(event: Target, statement: Target) -> Target:
    rest = tuple(x for x in event.sayings if x not in statement.sayings)
    return replace(event, sayings=rest) if event.noun == "event" and rest else event


def _place(world: World, here: Docket, target: Target) -> Place | None:
    """What a name or a happening is counted to now; None for what is rejected or not there."""
    if target.noun in HAPPENINGS:
        event = here.event(target)
        return ("event", event) if event is not None else None
    identifier = here.on(target)
    if identifier is None:
        return None
    if target.noun == "entity":
        return "entity", identifier
    judgement = world.judgements.get(identifier)
    return ("entity", judgement.anchor) if judgement is not None and judgement.same else ("mention", identifier)


def _is_rejected(here: Docket, target: Target) -> bool:
    return any(x in here.rejected for x in here.statements(target))


def _newer(here: Docket) -> dict[str, tuple[str, ...]]:
    """By the id of each ruling that holds: the newer ones that say otherwise of all that it says."""
    later: defaultdict[object, list[tuple[object, str]]] = defaultdict(list)
    found: dict[str, tuple[str, ...]] = {}
    for ruling in reversed(here.held):
        said = list(_said(here, ruling))
        others = [[identifier for value, identifier in later[key] if value != mine] for key, mine in said]
        if said and all(others):
            found[ruling.id] = tuple(dict.fromkeys(x for group in others for x in reversed(group)))
        for key, value in said:
            later[key].append((value, ruling.id))
    return found


def _said(here: Docket, ruling: Ruling) -> Iterator[tuple[object, object]]:
    """Each thing of which a ruling says something, with what it says."""
    what = ruling.what
    if isinstance(what, Sameness):
        # by what they were called: events and entities that rulings have joined would otherwise all be one
        yield (
            frozenset((x.noun, here.on(x) or x.id if x.noun == "statement" else x.id) for x in ruling.targets),
            what.same,
        )
    elif isinstance(what, Letter):
        yield ("letter", what.source.id, what.since), what.letter
    elif isinstance(what, Regrading):
        event = here.on(what.event) or what.event.id
        parts = (what.reliability, what.credibility, what.likelihood, what.confidence)
        yield from (((event, number), value) for number, value in enumerate(parts) if value is not None)
