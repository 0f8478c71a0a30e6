"""States and chains of effects as JSON Lines: one object a line."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from crossbearing.model import Bound, Change, Correction, EffectLink, State, World
from crossbearing.render.jsonl import Json, line
from crossbearing.render.states import best_event, doubts, state_clause
from crossbearing.render.words import letter_and_number


def state_lines(
    world: World, states: Iterable[State], day: date | None, horizon_days: int | None, corrected: Sequence[Correction]
) -> Iterator[str]:
    """Each state as it stands on a day, then what was held to stand on it and was corrected since."""
    for state in states:
        yield line(_state(world, state, day, horizon_days) | {"corrected": None})
    for correction in corrected:
        changed: dict[str, Json] = {
            "stood": correction.stood,
            "stands": correction.stands,
            "now": correction.now.id if correction.now is not None else None,
            "by": [_reported(world, x) for x in correction.by],
        }
        yield line(_state(world, correction.then, day, horizon_days) | {"corrected": changed})


def chain_lines(world: World) -> Iterator[str]:
    """Each chain of effects, link by link, with who says so and how sure."""
    for chain in world.chains:
        yield line(
            {
                "id": chain.id,
                "links": [_link(world, x) for x in chain.links],
                "joints": chain.joints,
                "circular": chain.circular,
                "happening": False,
            }
        )


def _state(world: World, state: State, day: date | None, horizon_days: int | None) -> dict[str, Json]:
    event = best_event(world, state)
    return {
        "id": state.id,
        "kind": state.kind,
        "sign": state.sign if state.kind == "alignment" else None,
        "says": state_clause(world, state),
        "holder": {"entity": state.holder if state.holder in world.entities else None, "name": state.holder_name},
        "object": {"entity": state.object if state.object in world.entities else None, "name": state.object_name}
        if state.object is not None
        else None,
        "what": state.what or None,
        "at": day.isoformat() if day else None,
        "standing": state.standing(day, horizon_days),
        "doubtful": not state.flat,
        "doubts": doubts(world, state),
        "start": _bound(state.time.start),
        "end": _bound(state.time.end),
        "last": state.last.isoformat() if state.last else None,
        "known": state.known.isoformat() if state.known else None,
        "grade": letter_and_number(event.assessment) if event else None,
        "events": sorted({c.event for c in state.changes if c.event}),
        "statements": state.statements,
        "changes": [_change(c) for c in state.changes],
        "against": state.against,
    }


def _change(change: Change) -> dict[str, Json]:
    return {
        "does": change.does,
        "statement": change.statement,
        "event": change.event,
        "on": _bound(change.on),
        "published": change.published.isoformat() if change.published else None,
        "doubt": change.doubt,
        "note": change.note,
        "against": change.against,
    }


def _reported(world: World, identifier: str) -> dict[str, Json]:
    """A statement with the day on which it was published."""
    statement = world.statements.get(identifier)
    published = world.published(statement) if statement else None
    return {"statement": identifier, "published": published.isoformat() if published else None}


def _bound(bound: Bound) -> dict[str, Json]:
    """A day known in part: not before, not after; both null where nothing is known."""
    return {
        "earliest": bound.earliest.isoformat() if bound.earliest else None,
        "latest": bound.latest.isoformat() if bound.latest else None,
    }


def _link(world: World, link: EffectLink) -> dict[str, Json]:
    first = world.statements.get(link.statements[0])
    return {
        "id": link.id,
        "cause": link.cause or None,
        "effect": link.effect,
        "modality": link.modality.value,
        "negative": link.negative,
        "condition": link.condition,
        "touches": [
            {"entity": x, "canonical": world.entities[x].canonical} for x in link.touches if x in world.entities
        ],
        "themes": link.themes,
        "attribution": [s.name for s in first.attribution] if first else [],
        "statements": link.statements,
    }
