"""Who belongs to whom and what lies within what, as far as a relation of the world must know it."""

import re
from dataclasses import dataclass, field

from crossbearing.corroborate.known import Known
from crossbearing.geo import distance_m
from crossbearing.language.names import fold
from crossbearing.model import Entity, EntityKind, Filler

_BODIES = frozenset({"armed force", "navy", "air force", "army"})
"""Parts of a state that hold nothing of their own: what they hold, the state holds."""
_DATED = re.compile(r"\s(?:since|until)\s\S+|\s\[.*\]$|\s\(.*\)$")
_OVER = frozenset({"leads", "commands", "part of", "owner"})
_PARTIES: frozenset[EntityKind] = frozenset({"state", "organisation", "person", "place"})
_DESCRIBED = frozenset({"organisation", "group", "person", "unnamed", "thing"})
_LEAST_WORDS = 2
"""A description of one word ("side", "officials") could be anybody."""
_WIDER = 1.5
"""A region holds a place only where it is clearly the larger one."""


@dataclass(frozen=True, slots=True, order=True)
class End:
    """One end of a relation: its key, the name that a reader knows, and the entity's id where there is one."""

    key: str
    name: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Ties:
    """The entities of one world, looked up by what the tables say of them."""

    known: Known
    states: dict[str, str]
    """Folded name of each state in the case to its entity id."""
    above: dict[str, frozenset[str]]
    """Folded names of whom an entity leads, commands, belongs to."""

    def party(self, filler: Filler, *, described: bool) -> End | None:
        """Who a filler is, as one that can hold a state; None for somebody unnamed and for things.

        With ``described``, a description ("the new authorities") counts too, within its own document.
        """
        entity = self.known.entity(filler.mention)
        if entity is not None and entity.kind in _PARTIES:
            return self.side(entity)
        mention = filler.mention
        if mention.named and mention.type not in ("equipment", "thing", "document"):
            return End(f"name:{fold(mention.text)}", mention.text)
        if described and mention.type in _DESCRIBED and len(mention.text.split()) >= _LEAST_WORDS:
            return End(f"name:{mention.document}:{fold(mention.text)}", mention.text)
        return None

    def spot(self, filler: Filler) -> End | None:
        """Where a filler is; None for a place that is only described ("the region")."""
        entity = self.known.entity(filler.mention)
        if entity is not None and (entity.position is not None or entity.kind in ("place", "site", "state")):
            return End(entity.id, entity.canonical)
        if entity is None and filler.mention.named:
            return End(f"name:{fold(filler.mention.text)}", filler.mention.text)
        return None

    def side(self, entity: Entity) -> End:
        """Who holds what an entity holds: for the armed forces of a state that state, else the entity itself."""
        facts = [(name, value) for name, value in entity.facts if name in ("kind", "part of")]
        if any(name == "kind" and _DATED.sub("", value) in _BODIES for name, value in facts):
            for name, value in facts:
                state = self.states.get(_named(value)) if name == "part of" else None
                if state is not None:
                    return End(state, self.known.world.entities[state].canonical)
        return End(entity.id, entity.canonical)

    def one_side(self, a: str, b: str) -> bool:
        """Whether two holders are one, or one leads, commands or belongs to the other."""
        return a == b or self._name(a) in self.above.get(b, ()) or self._name(b) in self.above.get(a, ())

    def within(self, inner: str, outer: str) -> bool:
        """Whether a place lies in another one, or is it."""
        if inner == outer:
            return True
        small, large = self.known.world.entities.get(inner), self.known.world.entities.get(outer)
        if small is None or large is None or (small.country and large.country and small.country != large.country):
            return False
        if large.kind == "state":
            return small.kind != "state" and bool(small.country) and small.country == large.country
        if small.position is None or large.position is None:
            return False
        here, there = small.position, large.position
        apart_m = distance_m(here.lon_deg, here.lat_deg, there.lon_deg, there.lat_deg)
        return there.radius_m > _WIDER * here.radius_m and apart_m + here.radius_m <= there.radius_m

    def _name(self, key: str) -> str:
        entity = self.known.world.entities.get(key)
        return fold(entity.canonical) if entity is not None else key.rpartition(":")[2]


def ties(known: Known) -> Ties:
    """The ties of a world."""
    entities = known.world.entities.values()
    return Ties(
        known,
        {fold(e.canonical): e.id for e in entities if e.kind == "state"},
        {e.id: frozenset(_named(value) for name, value in e.facts if name in _OVER) for e in entities},
    )


def _named(value: str) -> str:
    """The name in a fact of the tables: "Russia since 2015-09-01 until 2024-12-08 [source]" names Russia."""
    before = value.split(" [", maxsplit=1)[0]
    return fold(_DATED.sub("", _DATED.sub("", before)))
