"""The stored form of states and chains of effects, as canonical JSON."""

import json
from typing import NotRequired, TypedDict, cast

from crossbearing.model import (
    Bound,
    Change,
    Does,
    EffectChain,
    EffectLink,
    Modality,
    Sign,
    State,
    StateKind,
    Stretch,
)
from crossbearing.store.codec import read_day, to_json


class ChangeJson(TypedDict):
    """What one statement does to a state, as it is stored."""

    does: Does
    statement: str
    event: str | None
    on: list[str | None]
    published: str | None
    doubt: NotRequired[str]
    note: NotRequired[str]
    against: NotRequired[list[str]]


class StateJson(TypedDict):
    """A state as it is stored."""

    kind: StateKind
    sign: Sign
    holder: str
    holder_name: str
    object: str | None
    object_name: str | None
    what: str
    start: list[str | None]
    end: list[str | None]
    last: str | None
    changes: list[ChangeJson]
    against: list[str]


class LinkJson(TypedDict):
    """A link of a chain as it is stored."""

    statements: list[str]
    cause: str
    effect: str
    modality: str
    negative: bool
    condition: str | None
    touches: list[str]
    themes: list[str]


class ChainJson(TypedDict):
    """A chain of effects as it is stored."""

    links: list[LinkJson]
    joints: list[str]
    circular: bool


def _bound_json(bound: Bound) -> list[str | None]:
    return [x.isoformat() if x is not None else None for x in (bound.earliest, bound.latest)]


def _bound(stored: list[str | None]) -> Bound:
    return Bound(read_day(stored[0]), read_day(stored[1]))


def _change_json(change: Change) -> ChangeJson:
    out = ChangeJson(
        does=change.does,
        statement=change.statement,
        event=change.event,
        on=_bound_json(change.on),
        published=change.published.isoformat() if change.published is not None else None,
    )
    if change.doubt is not None:
        out["doubt"] = change.doubt
    if change.note is not None:
        out["note"] = change.note
    if change.against:
        out["against"] = list(change.against)
    return out


def encode_state(state: State) -> str:
    """The stored line of a state."""
    return to_json(
        StateJson(
            kind=state.kind,
            sign=state.sign,
            holder=state.holder,
            holder_name=state.holder_name,
            object=state.object,
            object_name=state.object_name,
            what=state.what,
            start=_bound_json(state.time.start),
            end=_bound_json(state.time.end),
            last=state.last.isoformat() if state.last is not None else None,
            changes=[_change_json(x) for x in state.changes],
            against=list(state.against),
        )
    )


def decode_state(line: str) -> State:
    """The state of a stored line."""
    stored = cast("StateJson", json.loads(line))
    return State(
        kind=stored["kind"],
        sign=stored["sign"],
        holder=stored["holder"],
        holder_name=stored["holder_name"],
        object=stored["object"],
        object_name=stored["object_name"],
        what=stored["what"],
        time=Stretch(_bound(stored["start"]), _bound(stored["end"])),
        last=read_day(stored["last"]),
        changes=tuple(
            Change(
                x["does"],
                x["statement"],
                x["event"],
                _bound(x["on"]),
                read_day(x["published"]),
                x.get("doubt"),
                x.get("note"),
                tuple(x.get("against", ())),
            )
            for x in stored["changes"]
        ),
        against=tuple(stored["against"]),
    )


def encode_chain(chain: EffectChain) -> str:
    """The stored line of a chain of effects."""
    return to_json(
        ChainJson(
            links=[
                LinkJson(
                    statements=list(x.statements),
                    cause=x.cause,
                    effect=x.effect,
                    modality=x.modality.value,
                    negative=x.negative,
                    condition=x.condition,
                    touches=list(x.touches),
                    themes=list(x.themes),
                )
                for x in chain.links
            ],
            joints=list(chain.joints),
            circular=chain.circular,
        )
    )


def decode_chain(line: str) -> EffectChain:
    """The chain of effects of a stored line."""
    stored = cast("ChainJson", json.loads(line))
    return EffectChain(
        links=tuple(
            EffectLink(
                tuple(x["statements"]),
                x["cause"],
                x["effect"],
                Modality(x["modality"]),
                x["negative"],
                x["condition"],
                tuple(x["touches"]),
                tuple(x["themes"]),
            )
            for x in stored["links"]
        ),
        joints=tuple(stored["joints"]),
        circular=stored["circular"],
    )
