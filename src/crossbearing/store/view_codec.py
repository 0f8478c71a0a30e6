"""The stored form of the views: events, entities, findings and sources, as canonical JSON."""

import json
from typing import Literal, NotRequired, TypedDict, cast

from crossbearing.model import (
    Contradiction,
    ContradictionKind,
    DatedReliability,
    Entity,
    EntityKind,
    Event,
    Finding,
    LineageEdge,
    Mark,
    Origins,
    Override,
    Position,
    Relation,
    Reliability,
    Source,
    Strength,
)
from crossbearing.store.assessment_codec import AssessmentJson, decode_assessment, encode_assessment
from crossbearing.store.codec import IntervalJson, interval_from, interval_json, read_day, to_json


class EntityJson(TypedDict):
    """An entity as it is stored."""

    id: str
    kind: EntityKind
    canonical: str
    names: list[str]
    mentions: list[str]
    position: NotRequired[list[float]]
    country: NotRequired[str]
    description: NotRequired[str]
    facts: NotRequired[list[list[str]]]


def encode_entity(entity: Entity) -> str:
    """The stored line of an entity."""
    out = EntityJson(
        id=entity.id,
        kind=entity.kind,
        canonical=entity.canonical,
        names=list(entity.names),
        mentions=list(entity.mentions),
    )
    if entity.position is not None:
        out["position"] = [entity.position.lon_deg, entity.position.lat_deg, entity.position.radius_m]
    if entity.country is not None:
        out["country"] = entity.country
    if entity.description is not None:
        out["description"] = entity.description
    if entity.facts:
        out["facts"] = [list(pair) for pair in entity.facts]
    return to_json(out)


def decode_entity(line: str) -> Entity:
    """The entity of a stored line."""
    stored = cast("EntityJson", json.loads(line))
    position = stored.get("position")
    return Entity(
        id=stored["id"],
        kind=stored["kind"],
        canonical=stored["canonical"],
        names=tuple(stored["names"]),
        mentions=tuple(stored["mentions"]),
        position=Position(position[0], position[1], position[2]) if position is not None else None,
        country=stored.get("country"),
        description=stored.get("description"),
        facts=tuple((key, value) for key, value in stored.get("facts", ())),
    )


class LetterJson(TypedDict):
    """A dated letter as it is stored."""

    letter: str
    since: NotRequired[str]
    reason: str
    by: NotRequired[str]


class SourceJson(TypedDict):
    """A source as it is stored."""

    name: str
    kind: str
    owner: NotRequired[str]
    country: NotRequired[str]
    state_affiliation: NotRequired[str]
    letters: NotRequired[list[LetterJson]]


def _letter_json(letter: DatedReliability) -> LetterJson:
    out = LetterJson(letter=letter.letter.value, reason=letter.reason)
    if letter.since is not None:
        out["since"] = letter.since.isoformat()
    if letter.by:
        out["by"] = letter.by
    return out


def encode_source(source: Source) -> str:
    """The stored line of a source."""
    out = SourceJson(name=source.name, kind=source.kind)
    if source.owner is not None:
        out["owner"] = source.owner
    if source.country is not None:
        out["country"] = source.country
    if source.state_affiliation is not None:
        out["state_affiliation"] = source.state_affiliation
    if source.letters:
        out["letters"] = [_letter_json(x) for x in source.letters]
    return to_json(out)


def decode_source(line: str) -> Source:
    """The source of a stored line."""
    stored = cast("SourceJson", json.loads(line))
    return Source(
        name=stored["name"],
        kind=stored["kind"],
        owner=stored.get("owner"),
        country=stored.get("country"),
        state_affiliation=stored.get("state_affiliation"),
        letters=tuple(
            DatedReliability(Reliability(x["letter"]), read_day(x.get("since")), x["reason"], x.get("by", ""))
            for x in stored.get("letters", ())
        ),
    )


class OriginsJson(TypedDict):
    """A range of origins as it is stored."""

    minimum: int
    maximum: int
    names: list[str]
    not_collected: NotRequired[list[str]]
    notes: NotRequired[list[str]]


def _origins_json(origins: Origins) -> OriginsJson:
    out = OriginsJson(minimum=origins.minimum, maximum=origins.maximum, names=list(origins.names))
    if origins.not_collected:
        out["not_collected"] = list(origins.not_collected)
    if origins.notes:
        out["notes"] = list(origins.notes)
    return out


def _origins(stored: OriginsJson) -> Origins:
    return Origins(
        stored["minimum"],
        stored["maximum"],
        tuple(stored["names"]),
        tuple(stored.get("not_collected", ())),
        tuple(stored.get("notes", ())),
    )


class EdgeJson(TypedDict):
    """An edge of the lineage as it is stored."""

    child: str
    parent: str
    relation: Relation
    evidence: list[str]
    score: float


def _edge_json(edge: LineageEdge) -> EdgeJson:
    return EdgeJson(
        child=edge.child, parent=edge.parent, relation=edge.relation, evidence=list(edge.evidence), score=edge.score
    )


def _edge(stored: EdgeJson) -> LineageEdge:
    return LineageEdge(
        stored["child"], stored["parent"], stored["relation"], tuple(stored["evidence"]), stored["score"]
    )


def encode_edge(edge: LineageEdge) -> str:
    """The stored line of an edge between documents."""
    return to_json(_edge_json(edge))


def decode_edge(line: str) -> LineageEdge:
    """The edge of a stored line."""
    return _edge(cast("EdgeJson", json.loads(line)))


class ContradictionJson(TypedDict):
    """A contradiction as it is stored."""

    statement: str
    other: str
    why: str
    kind: NotRequired[ContradictionKind]
    strength: NotRequired[Strength]
    in_passing: NotRequired[bool]


class OverrideJson(TypedDict):
    """A part of a grade that an analyst sees otherwise, as it is stored."""

    part: Literal["reliability", "credibility", "likelihood", "confidence"]
    value: str
    computed: NotRequired[str]
    by: str
    reason: str
    ruling: str


def _override_json(override: Override) -> OverrideJson:
    out = OverrideJson(
        part=override.part, value=override.value, by=override.by, reason=override.reason, ruling=override.ruling
    )
    if override.computed is not None:
        out["computed"] = override.computed
    return out


class EventJson(TypedDict):
    """An event as it is stored."""

    id: str
    kind: str
    headline: str
    statements: list[str]
    actors: list[str]
    place: NotRequired[str]
    origin: NotRequired[str]
    destination: NotRequired[str]
    time: NotRequired[IntervalJson]
    outlets: list[str]
    origins: OriginsJson
    lineage: list[EdgeJson]
    assessment: AssessmentJson
    contradictions: NotRequired[list[ContradictionJson]]
    negative: NotRequired[bool]
    untested: NotRequired[AssessmentJson]
    computed: NotRequired[AssessmentJson]
    overrides: NotRequired[list[OverrideJson]]


def encode_event(event: Event) -> str:
    """The stored line of an event."""
    out = EventJson(
        id=event.id,
        kind=event.kind,
        headline=event.headline,
        statements=list(event.statements),
        actors=list(event.actors),
        outlets=list(event.outlets),
        origins=_origins_json(event.origins),
        lineage=[_edge_json(x) for x in event.lineage],
        assessment=encode_assessment(event.assessment),
    )
    if event.place is not None:
        out["place"] = event.place
    if event.origin is not None:
        out["origin"] = event.origin
    if event.destination is not None:
        out["destination"] = event.destination
    if event.time is not None:
        out["time"] = interval_json(event.time)
    if event.contradictions:
        out["contradictions"] = [
            ContradictionJson(
                statement=x.statement,
                other=x.other,
                why=x.why,
                kind=x.kind,
                strength=x.strength,
                in_passing=x.in_passing,
            )
            for x in event.contradictions
        ]
    if event.negative:
        out["negative"] = True
    if event.untested is not None:
        out["untested"] = encode_assessment(event.untested)
    if event.computed is not None:
        out["computed"] = encode_assessment(event.computed)
    if event.overrides:
        out["overrides"] = [_override_json(x) for x in event.overrides]
    return to_json(out)


def decode_event(line: str) -> Event:
    """The event of a stored line."""
    stored = cast("EventJson", json.loads(line))
    time, untested, computed = stored.get("time"), stored.get("untested"), stored.get("computed")
    return Event(
        id=stored["id"],
        kind=stored["kind"],
        headline=stored["headline"],
        statements=tuple(stored["statements"]),
        actors=tuple(stored["actors"]),
        place=stored.get("place"),
        origin=stored.get("origin"),
        destination=stored.get("destination"),
        time=interval_from(time) if time is not None else None,
        outlets=tuple(stored["outlets"]),
        origins=_origins(stored["origins"]),
        lineage=tuple(_edge(x) for x in stored["lineage"]),
        assessment=decode_assessment(stored["assessment"]),
        contradictions=tuple(
            Contradiction(
                x["statement"],
                x["other"],
                x["why"],
                x.get("kind", "denial"),
                x.get("strength", "contradiction"),
                x.get("in_passing", False),
            )
            for x in stored.get("contradictions", ())
        ),
        negative=stored.get("negative", False),
        untested=decode_assessment(untested) if untested is not None else None,
        computed=decode_assessment(computed) if computed is not None else None,
        overrides=tuple(
            Override(x["part"], x["value"], x.get("computed"), x["by"], x["reason"], x["ruling"])
            for x in stored.get("overrides", ())
        ),
    )


class FindingJson(TypedDict):
    """A finding as it is stored."""

    analysis: str
    title: str
    text: str
    evidence: list[str]
    severity: Literal["note", "caution", "warning"]
    marks: NotRequired[list[tuple[str, int, int]]]


def encode_finding(finding: Finding) -> str:
    """The stored line of a finding."""
    out = FindingJson(
        analysis=finding.analysis,
        title=finding.title,
        text=finding.text,
        evidence=list(finding.evidence),
        severity=finding.severity,
    )
    if finding.marks:
        out["marks"] = [(x.evidence, x.start, x.end) for x in finding.marks]
    return to_json(out)


def decode_finding(line: str) -> Finding:
    """The finding of a stored line."""
    stored = cast("FindingJson", json.loads(line))
    return Finding(
        stored["analysis"],
        stored["title"],
        stored["text"],
        tuple(stored["evidence"]),
        stored["severity"],
        tuple(Mark(*x) for x in stored.get("marks", ())),
    )
