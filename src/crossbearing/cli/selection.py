"""Which statements, events, entities and documents of a world a listing was asked for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from crossbearing.cli.terminal import Unusable
from crossbearing.cli.wanted import Wanted
from crossbearing.language.names import fold
from crossbearing.model import Document, Entity, Event, Interval, Statement, World

PLACE_ROLES = ("place", "origin", "destination", "site", "host", "from", "to")
"""Roles that say where. Source: KINDS.md."""
ACTOR_ROLES = ("actor", "recipient", "force", "carrier")
"""Roles that say who. Source: KINDS.md."""


def narrowed_to_statements(world: World, wanted: Wanted) -> World:
    """The world with only the statements that were asked for, in their order."""
    _known_kinds(world, wanted)
    chosen = [s for s in world.statements.values() if _statement_fits(world, s, wanted)]
    return replace(world, statements={s.id: s for s in chosen[: wanted.limit]})


def narrowed_to_events(world: World, wanted: Wanted) -> World:
    """The world with only the events that were asked for, the best known first; every statement stays."""
    _known_kinds(world, wanted)
    fitting = sorted((e for e in world.events.values() if _event_fits(world, e, wanted)), key=_how_well_known)
    return replace(world, events={e.id: e for e in islice(fitting, wanted.limit)})


def narrowed_to_entities(world: World, wanted: Wanted) -> World:
    """The world with only the entities that were asked for; here ``kind`` is the kind of entity."""
    _known(wanted.kind, {e.kind for e in world.entities.values()}, "kind of entity")
    fitting = (
        e
        for e in world.entities.values()
        if (not wanted.kind or e.kind in wanted.kind)
        and (wanted.actor is None or _named(wanted.actor, entity_names(e)))
    )
    return replace(world, entities={e.id: e for e in islice(fitting, wanted.limit)})


def narrowed_to_documents(world: World, wanted: Wanted) -> World:
    """The world with only the documents that were asked for; dates are those of publication."""
    fitting = (d for d in world.documents.values() if _document_fits(d, wanted))
    return replace(world, documents={d.id: d for d in islice(fitting, wanted.limit)})


def entity_names(entity: Entity) -> tuple[str, ...]:
    """Every name of an entity, the canonical one first."""
    return (entity.canonical, *entity.names)


def role_names(world: World, statement: Statement, roles: tuple[str, ...]) -> Iterator[str]:
    """The names, as in the text and canonical, of what fills these roles."""
    for filler in statement.frame.fillers:
        if filler.role in roles:
            yield filler.mention.text
            entity = world.entity_of(filler.mention)
            if entity is not None:
                yield from entity_names(entity)


def _named(part: str, names: Iterator[str] | tuple[str, ...]) -> bool:
    """Whether a part of a name, folded over case, accents and scripts, is in one of the names."""
    wanted = fold(part)
    return any(wanted in fold(name) for name in names)


def _statement_fits(world: World, statement: Statement, wanted: Wanted) -> bool:
    outlet = world.document_of(statement).metadata.outlet
    return (
        (not wanted.kind or statement.frame.kind in wanted.kind)
        and (not wanted.modality or statement.modality.value in wanted.modality)
        and (wanted.actor is None or _named(wanted.actor, role_names(world, statement, ACTOR_ROLES)))
        and (wanted.place is None or _named(wanted.place, role_names(world, statement, PLACE_ROLES)))
        and (wanted.outlet is None or (outlet is not None and _named(wanted.outlet, (outlet,))))
        and _when_fits(statement.frame.time, wanted)
    )


def _how_well_known(event: Event) -> tuple[bool, int, int, int, str, str]:
    """Order for reading: happenings before effects, the most credible first, then more origins, more statements."""
    return (
        event.kind == "effect",
        event.assessment.credibility,
        -event.origins.minimum,
        -len(event.statements),
        event.headline,
        event.id,
    )


def _event_fits(world: World, event: Event, wanted: Wanted) -> bool:
    said = [world.statements[s] for s in event.statements if s in world.statements]
    return (
        (not wanted.kind or event.kind in wanted.kind)
        and (wanted.actor is None or any(_named(wanted.actor, role_names(world, s, ACTOR_ROLES)) for s in said))
        and (wanted.place is None or any(_named(wanted.place, role_names(world, s, PLACE_ROLES)) for s in said))
        and (wanted.outlet is None or _named(wanted.outlet, event.outlets))
        and _when_fits(event.time, wanted)
    )


def _document_fits(document: Document, wanted: Wanted) -> bool:
    outlet, published = document.metadata.outlet, document.metadata.published
    return (wanted.outlet is None or (outlet is not None and _named(wanted.outlet, (outlet,)))) and _day_fits(
        published, published, wanted
    )


def _when_fits(when: Interval | None, wanted: Wanted) -> bool:
    """Whether a happening may lie between the days asked for; one without any date is not shown as if it did."""
    if when is None:
        return wanted.since is None and wanted.until is None
    return _day_fits(when.start, when.end, wanted)


def _day_fits(start: date | None, end: date | None, wanted: Wanted) -> bool:
    if wanted.since is None and wanted.until is None:
        return True
    if start is None and end is None:
        return False
    after = wanted.since is None or end is None or end >= wanted.since
    return after and (wanted.until is None or start is None or start < wanted.until)


def _known_kinds(world: World, wanted: Wanted) -> None:
    """Refuse a kind that there is not, rather than list nothing in silence."""
    from crossbearing.kinds import KINDS

    _known(wanted.kind, {k.name for k in KINDS} | {s.frame.kind for s in world.statements.values()}, "kind")


def _known(asked: tuple[str, ...], known: set[str], what: str) -> None:
    for name in asked:
        if name not in known:
            raise Unusable(
                f"There is no {what} {name!r}.", f"Known: {', '.join(sorted(known)) or 'none in this case'}."
            )
