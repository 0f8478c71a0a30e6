"""Which rulings hold, and what each of them is on now: statements may have been read anew, events made anew."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from crossbearing.model.ruling import (
    Rejection,
    Ruling,
    Sameness,
    Saying,
    Target,
    TargetNoun,
    in_force,
    in_order,
    undone,
)
from crossbearing.model.statement import Statement
from crossbearing.model.world import World

KNOWN_BY = 64
"""Statements by which a ruling knows a larger event: those whose ids come first. Ids are hashes, so that these are a
fair sample. Source: Broder (1997), On the resemblance and containment of documents."""


def sayings(statements: Mapping[str, Statement], ids: Iterable[str]) -> tuple[Saying, ...]:
    """What a ruling keeps of these statements: the first ``KNOWN_BY`` by id."""
    found = []
    for identifier in sorted(x for x in ids if x in statements)[:KNOWN_BY]:
        here, kind = statements[identifier].locator, statements[identifier].frame.kind
        found.append(Saying(identifier, here.document, here.start, here.end, kind))
    return tuple(found)


def ids_now(statements: Mapping[str, Statement], wanted: Iterable[Saying]) -> dict[Saying, str]:
    """The ids that these sayings have now.

    One that is gone is the statement of the same document and kind that covers most of the same characters: another
    reader has read the document. Where two cover equally many, it is neither, and the saying is left out.
    """
    listed = dict.fromkeys(wanted)
    found = {x: x.statement for x in listed if x.statement in statements}
    missing = [x for x in listed if x not in found]
    if not missing:
        return found
    documents = {x.document for x in missing}
    there: defaultdict[tuple[str, str], list[tuple[int, int, str]]] = defaultdict(list)
    for identifier, statement in statements.items():
        here = statement.locator
        if here.document in documents:
            there[here.document, statement.frame.kind].append((here.start, here.end, identifier))
    for saying in missing:
        shared = [
            (min(end, saying.end) - max(start, saying.start), identifier)
            for start, end, identifier in there[saying.document, saying.kind]
        ]
        most = max((chars for chars, _ in shared), default=0)
        best = [identifier for chars, identifier in shared if chars == most > 0]
        if len(best) == 1:
            found[saying] = best[0]
    return found


@dataclass(frozen=True, slots=True)
class Docket:
    """The rulings of a world, and what they are on now."""

    held: tuple[Ruling, ...]
    """Those that hold, from the oldest to the newest."""
    undone: Mapping[str, str]
    """By the id of each ruling that was taken back: the ruling that did so."""
    rejected: Mapping[str, Ruling]
    """By statement id: the newest ruling that rejects it."""
    about: Mapping[tuple[TargetNoun, str], tuple[Ruling, ...]]
    """By noun and id of a thing: every ruling on it, from the oldest to the newest, also those taken back."""
    _ids: Mapping[Saying, str]
    _event_of: Mapping[str, str]
    _things: Mapping[TargetNoun, Mapping[str, str]]
    _emptied: Mapping[str, tuple[str, ...]]

    def statements(self, target: Target) -> tuple[str, ...]:
        """The statements of a target that the case has now, in the order of their ids."""
        return tuple(sorted({self._ids[x] for x in target.sayings if x in self._ids}))

    def on(self, target: Target) -> str | None:
        """The id of what a target is now; None where there is no such thing any more."""
        return _on(target, self._ids, self._event_of, self._things)

    def event(self, target: Target) -> str | None:
        """The event that a statement or most of an event is counted to now; None where it is rejected or not there."""
        held = Counter(self._event_of[x] for x in self.statements(target) if x in self._event_of)
        return max(held, key=held.__getitem__) if held else None

    def emptying(self, target: Target) -> tuple[str, ...]:
        """Ids of the rulings that have moved every mention of a name to another name; none where it has mentions."""
        return self._emptied.get(target.id, ()) if target.noun == "entity" and self.on(target) is None else ()

    def holding(self, noun: TargetNoun, identifier: str) -> tuple[Ruling, ...]:
        """Every ruling on a thing that holds, from the oldest to the newest."""
        return tuple(x for x in self.about.get((noun, identifier), ()) if x.id not in self.undone)


def docket(world: World) -> Docket:
    """The docket of a world; where there are no rulings it costs nothing."""
    rulings = in_order(world.rulings.values())
    held = in_force(rulings)
    targets = [t for r in rulings for t in r.targets]
    ids = ids_now(world.statements, (s for t in targets for s in t.sayings))
    event_of = {s: e.id for e in world.events.values() for s in e.statements} if rulings else {}
    alone = _joined_alone(held)
    things = {noun: _things(world, noun, alone) for noun in {t.noun for t in targets}}
    about: defaultdict[tuple[TargetNoun, str], list[Ruling]] = defaultdict(list)
    for ruling in rulings:
        for key in dict.fromkeys((t.noun, _on(t, ids, event_of, things)) for t in ruling.targets):
            if key[1] is not None:
                about[key[0], key[1]].append(ruling)
    return Docket(
        held=held,
        undone=undone(rulings),
        rejected=_rejected(held, ids),
        about={key: tuple(found) for key, found in about.items()},
        _ids=ids,
        _event_of=event_of,
        _things=things,
        _emptied=_emptied(world, alone),
    )


def _joined_alone(held: Iterable[Ruling]) -> dict[str, tuple[str, ...]]:
    """By mention: the rulings that count it by itself, rather than with its name, to something else."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for ruling in held:
        if isinstance(ruling.what, Sameness) and ruling.what.same:
            for target in ruling.targets:
                if target.noun == "mention":
                    found[target.id].append(ruling.id)
    return {mention: tuple(x) for mention, x in found.items()}


def _emptied(world: World, alone: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """By the name that such mentions had: the rulings that took them away."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for judgement in world.judgements.values():
        if judgement.mention in alone and judgement.same and judgement.others:
            found[judgement.others[0].anchor] += alone[judgement.mention]
    return {name: tuple(dict.fromkeys(x)) for name, x in found.items()}


def without_rejected(world: World) -> World:
    """The world without the statements that an analyst has rejected: what events, grades and checks see."""
    held = in_force(world.rulings.values())
    wanted = (s for r in held if isinstance(r.what, Rejection) for s in r.what.statement.sayings)
    gone = _rejected(held, ids_now(world.statements, wanted))
    if not gone:
        return world
    return replace(world, statements={i: s for i, s in world.statements.items() if i not in gone})


def _rejected(held: Iterable[Ruling], ids: Mapping[Saying, str]) -> dict[str, Ruling]:
    return {ids[s]: r for r in held if isinstance(r.what, Rejection) for s in r.what.statement.sayings if s in ids}


def _on(
    target: Target,
    ids: Mapping[Saying, str],
    event_of: Mapping[str, str],
    things: Mapping[TargetNoun, Mapping[str, str]],
) -> str | None:
    """What a target is now. An event is the one that holds most of the statements by which it is known.

    Of several that hold equally many it is the one that holds the first of them by id.
    """
    here = sorted({ids[x] for x in target.sayings if x in ids})
    if target.noun == "statement":
        return here[0] if here else None
    if target.noun == "event":
        held = Counter(event_of[x] for x in here if x in event_of)
        return max(held, key=held.__getitem__) if held else None
    return things[target.noun].get(target.id)


def _things(world: World, noun: TargetNoun, alone: Collection[str]) -> Mapping[str, str]:
    """By the id of a thing: its id now, which is another one for a name that an analyst has made part of another.

    ``alone``: mentions that were joined by themselves; where one of them goes, its name does not go with it.
    """
    match noun:
        case "statement" | "event":
            return {}  # known by their sayings
        case "mention":
            return {x: x for x in world.mentions}
        case "entity":
            ruled = [j for j in world.judgements.values() if j.by.startswith("analyst:") and j.others]
            moved = {j.others[0].anchor: j.anchor for j in ruled if j.mention not in alone}
            left = {j.anchor: j.anchor for j in ruled if not j.same}  # it is still what they are not
            return {**moved, **left, **{x: x for x in world.entities}}
        case "source":
            return {x.id: x.id for x in world.sources.values()}
        case "document":
            return {x: x for x in world.documents}
        case "finding":
            return {x.id: x.id for x in world.findings}
        case "problem":
            return {x.id: x.id for x in world.problems}
        case "judgement":
            return {x.id: x.id for x in world.judgements.values()}
        case "artifact":
            return {x: x for x in world.artifacts}
        case "ruling":
            return {x: x for x in world.rulings}
        case "state":
            return {x: x for x in world.states}
        case "chain":
            return {x.id: x.id for x in world.chains}
        case _ as never:
            assert_never(never)
