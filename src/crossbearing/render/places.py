"""Where a statement or an event stands on the map, as the judgements in force have it."""

from crossbearing.model import Entity, Event, Filler, Position, Statement, World

PLACE_ROLES = ("place", "site", "destination", "origin")
"""The roles that say where, in the order in which they stand for the statement as a whole. Source: KINDS.md."""


def main_place(world: World, statement: Statement) -> Filler | None:
    """The filler that says where: the first role of place, site, destination, origin that has a position."""
    fillers = [f for role in PLACE_ROLES for f in statement.frame.role(role)]
    for filler in fillers:
        if position_of(world, filler) is not None:
            return filler
    return fillers[0] if fillers else None


def position_of(world: World, filler: Filler) -> Position | None:
    """The point and radius of a filler, where its mention was judged to be something that has one."""
    entity = world.entity_of(filler.mention)
    return entity.position if entity else None


def doubt_of(world: World, filler: Filler) -> str | None:
    """The sentence to show where the reading of a filler is doubtful."""
    judgement = world.judgements.get(filler.mention.id)
    return judgement.doubt if judgement else None


def placed(world: World, entity_id: str | None) -> tuple[Entity, Position] | None:
    """An entity with its position, where it has one."""
    entity = world.entities.get(entity_id) if entity_id else None
    return (entity, entity.position) if entity and entity.position else None


def event_place(world: World, event: Event) -> tuple[Entity, Position] | None:
    """Where an event stands: its place, else its destination, else its origin."""
    for entity_id in (event.place, event.destination, event.origin):
        found = placed(world, entity_id)
        if found:
            return found
    return None


def is_area(entity: Entity) -> bool:
    """Whether an entity is a whole country or region, which is shown as an area and never as a dot."""
    return entity.kind == "state" or (entity.position is not None and entity.position.radius_m >= AREA_RADIUS_M)


AREA_RADIUS_M = 100_000.0
"""From this radius on a point would mislead: it is the size of a small country or a large province."""
