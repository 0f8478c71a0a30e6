"""Who stands with whom, who against whom, according to the statements: dated, signed, directed."""

from dataclasses import dataclass
from datetime import date

from crossbearing.model import Entity, Polarity, Statement, World, without_rejected

SIGNS: dict[str, int] = {
    "support": 1,
    "agreement": 1,
    "permission": 1,
    "diplomatic_relations": 1,
    "consultation": 0,
    "release": 1,
    "transfer": 0,
    "basing": 0,
    "deployment": 0,
    "request": 0,
    "opposition": -1,
    "sanction": -1,
    "attack": -1,
    "seizure": -1,
    "refusal": -1,
}
"""What a statement of this kind between two actors says of their alignment. Source: KINDS.md marks support + and
opposition -; the others follow the direction of their PLOVER class (cooperation or conflict)."""

TURNED = {"refused", "rejected", "denied", "cancelled", "broken", "ruptured", "severed", "withdrawn", "lifted", "ended"}
"""Values of ``status`` that undo what the kind says; the sign is then left open, not turned round."""

ACTOR_KINDS = frozenset({"person", "organisation", "state"})


@dataclass(frozen=True, slots=True)
class Relation:
    """All that is said of one kind from one actor to another."""

    source: str
    target: str
    kind: str
    sign: int
    start: date | None
    end: date | None
    statements: tuple[str, ...]


def relations(world: World) -> tuple[Relation, ...]:
    """Relations between named actors, by source, target and kind.

    Statements that something is not so are left out, and those that an analyst has rejected.
    """
    found: dict[tuple[str, str, str, int], list[Statement]] = {}
    for statement in without_rejected(world).statements.values():
        sign = sign_of(statement)
        if sign is None or statement.polarity is Polarity.NEGATIVE:
            continue
        for source in _actors(world, statement, "actor"):
            for target in _actors(world, statement, "recipient"):
                if source.id != target.id:
                    found.setdefault((source.id, target.id, statement.frame.kind, sign), []).append(statement)
    return tuple(_relation(*key, found[key]) for key in sorted(found))


def sign_of(statement: Statement) -> int | None:
    """1, -1, or 0 where it is open; None where the kind says nothing of two actors."""
    sign = SIGNS.get(statement.frame.kind)
    if sign is None:
        return None
    status = dict(statement.frame.options).get("status", "")
    return 0 if status in TURNED else sign


def _actors(world: World, statement: Statement, role: str) -> list[Entity]:
    entities = (world.entity_of(f.mention) for f in statement.frame.role(role))
    return [e for e in entities if e is not None and e.kind in ACTOR_KINDS]


def _relation(source: str, target: str, kind: str, sign: int, statements: list[Statement]) -> Relation:
    times = [s.frame.time for s in statements if s.frame.time]
    starts = [t.start for t in times if t.start]
    ends = [t.end for t in times if t.end]
    return Relation(
        source,
        target,
        kind,
        sign,
        min(starts, default=None),
        max(ends, default=None),
        tuple(sorted(s.id for s in statements)),
    )
