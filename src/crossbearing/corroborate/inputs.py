"""What the statements of each document rest on beside their own words, as one digest: the same digest, the same claims.

A statement is never changed. What it says of the world changes with the things that its names are judged to be, with
what is known of its document, and with the documents on which its text depends.
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b

from crossbearing.corroborate.lineage import kin
from crossbearing.model import Entity, World

_BYTES = 16


def inputs(world: World, documents: Iterable[str], editions: Mapping[str, str]) -> dict[str, bytes]:
    """The digest of each of these documents, the ones with statements; of their lineage see ``kin_inputs``.

    ``editions`` tells one reading of a document from another; the same statements come with the same edition.
    """
    things = {identifier: _entity(entity) for identifier, entity in world.entities.items()}
    begun: dict[str, bytes] = {}
    for identifier in documents:
        document = world.documents.get(identifier)
        known = (document.path, document.metadata) if document else ()
        begun[identifier] = _digest(repr((editions.get(identifier, ""), known)))
    for identifier, mention in world.mentions.items():
        here = begun.get(mention.document)
        judgement = world.judgements.get(identifier) if here is not None else None
        if here is not None and judgement is not None and judgement.same:
            # The names of a document come in one order, that of the text.
            thing = things.get(judgement.anchor, b"")
            begun[mention.document] = blake2b(here + identifier.encode() + thing, digest_size=_BYTES).digest()
    return begun


def kin_inputs(world: World, documents: Iterable[str]) -> dict[str, bytes]:
    """For each of these documents the digest of the edges to those on whose text its own depends."""
    related = kin(world)
    return {
        i: _digest(repr([(e.parent, e.relation, e.evidence, e.score) for e in related.get(i, ())])) for i in documents
    }


def _entity(entity: Entity) -> bytes:
    """All of an entity but the list of its mentions and spellings, on which no claim and no event looks."""
    at = entity.position
    where = (at.lon_deg, at.lat_deg, at.radius_m) if at else ()
    return _digest(
        repr((entity.id, entity.kind, entity.canonical, entity.country, entity.description, where, entity.facts))
    )


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "backslashreplace"), digest_size=_BYTES).digest()
