"""The case as FollowTheMoney 4 entities, one JSON object a line, for OpenAleph and the tools around it.

Source: followthemoney 4.11, schemata Document, Event, Mention, UnknownLink, Person, PublicBody, Organization, Vessel,
Airplane, Vehicle, Address. Grades have no property of their own there and go, in words, into ``notes``.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from crossbearing.model import (
    CREDIBILITY_WORDS,
    RELIABILITY_WORDS,
    Document,
    Entity,
    Event,
    World,
    content_id,
)
from crossbearing.render.jsonl import line
from crossbearing.render.relations import Relation, relations

ACTOR_SCHEMA = {"person": "Person", "organisation": "Organization", "state": "PublicBody", "place": "Address"}
EXTRA_SCHEMA = {"site": "Address", "equipment": "Vehicle"}
VESSEL_WORDS = frozenset({"ship", "vessel", "frigate", "corvette", "submarine", "tanker", "landing", "naval"})
AIRCRAFT_WORDS = frozenset(
    {"aircraft", "airplane", "airlifter", "helicopter", "transport", "bomber", "fighter", "drone"}
)

DOCUMENT_SCHEMA = {
    "text/html": "HyperText",
    "application/pdf": "Pages",
    "message/rfc822": "Email",
    "text/plain": "PlainText",
    "text/markdown": "PlainText",
}

ISO_639_3 = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "he": "heb", "it": "ita",
    "nl": "nld", "pl": "pol", "pt": "por", "ru": "rus", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip
"""FollowTheMoney wants three letters. Source: ISO 639-3; the languages of the theatres."""

Properties = Mapping[str, Iterable[str | None]]


def ftm_lines(world: World) -> Iterator[str]:
    """Documents, entities, mentions, events and relations, each sorted by id."""
    known = {e.id: schema for e in world.entities.values() if (schema := _schema(e))}
    for document in sorted(world.documents.values(), key=lambda d: d.id):
        yield _document(world, document)
    for entity_id in sorted(known):
        yield _entity(world.entities[entity_id], known[entity_id])
    yield from _mentions(world, known)
    for event in sorted(world.events.values(), key=lambda e: e.id):
        yield _event(world, event, known)
    for relation in relations(world):
        yield _relation(world, relation)


def ftm_id(entity_id: str) -> str:
    """An entity's id as FollowTheMoney allows it: letters, digits, dots and dashes only."""
    return content_id("ftm", entity_id)


def _schema(entity: Entity) -> str | None:
    if entity.kind == "equipment":
        words = " ".join([entity.description or "", *(value for _, value in entity.facts)]).lower().split()
        if VESSEL_WORDS.intersection(words):
            return "Vessel"
        if AIRCRAFT_WORDS.intersection(words):
            return "Airplane"
    return ACTOR_SCHEMA.get(entity.kind) or EXTRA_SCHEMA.get(entity.kind)


def _document(world: World, document: Document) -> str:
    metadata = document.metadata
    artifact = world.artifacts.get(document.artifact)
    media_type = artifact.media_type if artifact else None
    return _object(
        document.id,
        DOCUMENT_SCHEMA.get(media_type or "", "Document"),
        {
            "title": [metadata.title],
            "fileName": [PurePosixPath(document.path).name],
            "mimeType": [media_type],
            "publishedAt": [metadata.published.isoformat() if metadata.published else None],
            "publisher": [metadata.outlet],
            "author": metadata.authors,
            "sourceUrl": [metadata.url],
            "language": [ISO_639_3.get(metadata.language or "")],
            "notes": [
                f"SHA-256 {document.artifact}",
                "illustrative: made up to show how things work" if metadata.illustrative else None,
            ],
        },
    )


def _entity(entity: Entity, schema: str) -> str:
    properties: dict[str, Iterable[str | None]] = {
        "name": [entity.canonical],
        "alias": [n for n in entity.names if n != entity.canonical],
        "country": [entity.country.lower() if entity.country else None],
        "description": [entity.description],
        "notes": [f"{name}: {value}" for name, value in entity.facts],
    }
    if schema == "Address" and entity.position:
        properties |= {
            "full": [entity.canonical],
            "latitude": [f"{entity.position.lat_deg:.6f}"],
            "longitude": [f"{entity.position.lon_deg:.6f}"],
            "remarks": [f"within {entity.position.radius_m:.0f} m"],
        }
    return _object(ftm_id(entity.id), schema, properties)


def _mentions(world: World, known: Mapping[str, str]) -> Iterator[str]:
    for mention_id in sorted(world.mentions):
        mention = world.mentions[mention_id]
        entity = world.entity_of(mention)
        if entity and mention.named and entity.id in known and mention.document in world.documents:
            yield _object(
                mention_id,
                "Mention",
                {
                    "document": [mention.document],
                    "resolved": [ftm_id(entity.id)],
                    "name": [mention.text],
                    "detectedSchema": [known[entity.id]],
                },
            )


def _event(world: World, event: Event, known: Mapping[str, str]) -> str:
    grade = event.assessment
    letter = grade.reliability
    statements = [world.statements[s] for s in event.statements if s in world.statements]
    place = world.entities.get(event.place) if event.place else None
    return _object(
        event.id,
        "Event",
        {
            "name": [event.headline],
            "keywords": [event.kind],
            "involved": [ftm_id(a) for a in event.actors if a in known and known[a] != "Address"],
            "location": [place.canonical if place else None],
            "startDate": [event.time.start.isoformat() if event.time and event.time.start else None],
            "endDate": [event.time.end.isoformat() if event.time and event.time.end else None],
            "proof": sorted({s.locator.document for s in statements}),
            "description": [s.locator.quote for s in statements],
            "notes": [
                f"credibility {grade.credibility}: {CREDIBILITY_WORDS[grade.credibility]}",
                f"reliability {letter.value}: {RELIABILITY_WORDS[letter]}" if letter else None,
                f"likelihood: {grade.likelihood.value}" if grade.likelihood else None,
                f"confidence: {grade.confidence}",
                f"{len(event.outlets)} outlets, {event.origins.minimum} to {event.origins.maximum} origins",
                "the statements say that it did not happen" if event.negative else None,
                *(
                    f"{x.part} {x.value} by analyst {x.by}, because: {x.reason}; computed: {x.computed or 'none'}"
                    for x in event.overrides
                ),
            ],
        },
    )


def _relation(world: World, relation: Relation) -> str:
    documents = {world.statements[s].locator.document for s in relation.statements}
    sign = {1: "+", 0: "open", -1: "-"}[relation.sign]
    return _object(
        content_id("ftm-link", relation.source, relation.target, relation.kind, relation.sign),
        "UnknownLink",
        {
            "subject": [ftm_id(relation.source)],
            "object": [ftm_id(relation.target)],
            "role": [f"{relation.kind} ({sign})"],
            "startDate": [relation.start.isoformat() if relation.start else None],
            "endDate": [relation.end.isoformat() if relation.end else None],
            "proof": sorted(documents),
            "recordId": relation.statements,
        },
    )


def _object(object_id: str, schema: str, properties: Properties) -> str:
    filled: dict[str, list[str]] = {}
    for name, values in sorted(properties.items()):
        # a value that is empty or all blanks would be refused by the importer; order does not matter there
        given = sorted({v.replace("\0", "�").strip() for v in values if v and v.strip("\0 \n\t")})
        if given:
            filled[name] = given
    return line({"id": object_id, "schema": schema, "properties": filled})
