"""What a case holds as JSON Lines: one object a line, the fields of KINDS.md.

Fields may be added, not renamed. What is not known is null. Source: KINDS.md, last chapter.
"""

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias, assert_never

from crossbearing.kinds import BY_NAME
from crossbearing.model import (
    Assessment,
    Docket,
    Document,
    Entity,
    Event,
    Filler,
    Finding,
    Frame,
    Interval,
    Letter,
    LineageEdge,
    Mark,
    Note,
    Problem,
    Quantity,
    Regrading,
    Rejection,
    Sameness,
    Speaker,
    Statement,
    TargetNoun,
    Undoing,
    Update,
    What,
    Without,
    World,
    docket,
    in_words,
    likelihood_band,
    outcomes,
)
from crossbearing.render.places import doubt_of, event_place, main_place, position_of

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"

PLOVER = "plover"
"""The option of a frame in which the reader keeps the root; it is written as a field of its own."""

OWN_FIELDS = frozenset({PLOVER, "duration", "duration_text", "frequency", "frequency_text"})
"""Options of a frame that are fields of their own wherever a statement is written."""

LINE_BREAKS = str.maketrans({"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""Legal inside JSON strings, but line ends to many readers of lines."""


def statement_lines(world: World) -> Iterator[str]:
    """Each statement, by path, part and place in the text."""
    here = docket(world)
    for statement in sorted(world.statements.values(), key=lambda s: text_order(world, s)):
        yield line({**statement_object(world, statement), **_rejection(here, statement), **_notes(here, statement)})


def event_lines(world: World) -> Iterator[str]:
    """Each event with its grade."""
    here = docket(world)
    for event in sorted(world.events.values(), key=lambda e: (e.kind, e.headline, e.id)):
        yield line({**_event(world, event), **_notes(here, event)})


def entity_lines(world: World) -> Iterator[str]:
    """Each entity with all its names."""
    here = docket(world)
    for entity in sorted(world.entities.values(), key=lambda e: e.id):
        position = entity.position
        yield line(
            {
                "id": entity.id,
                "kind": entity.kind,
                "canonical": entity.canonical,
                "names": entity.names,
                "mentions": entity.mentions,
                "lat": position.lat_deg if position else None,
                "lon": position.lon_deg if position else None,
                "radius_m": position.radius_m if position else None,
                "country": entity.country,
                "description": entity.description,
                "facts": [{"name": name, "value": value} for name, value in entity.facts],
                **_notes(here, entity),
            }
        )


def document_lines(world: World) -> Iterator[str]:
    """Each document with its metadata, whether its language was read, and the hash of the bytes it was read from."""
    counts: dict[str, int] = {}
    unread = world.not_read()
    here = docket(world)
    for statement in world.statements.values():
        counts[statement.locator.document] = counts.get(statement.locator.document, 0) + 1
    for document in sorted(world.documents.values(), key=lambda d: (d.path, d.part, d.id)):
        told = _document(world, document, counts.get(document.id, 0), read=document.id not in unread)
        yield line({**told, **_notes(here, document)})


def problem_lines(world: World) -> Iterator[str]:
    """Each problem: where, what, and what to do about it."""
    for problem in sorted(world.problems, key=_problem_order):
        yield line(
            {
                "id": problem.id,
                "stage": problem.stage,
                "code": problem.code,
                "message": problem.message,
                "where": problem.where,
                "artifact": problem.artifact,
                "start": problem.start,
                "end": problem.end,
            }
        )


def finding_lines(world: World) -> Iterator[str]:
    """Each finding with the evidence that it cites."""
    for finding in sorted(world.findings, key=lambda f: (f.analysis, f.title, f.id)):
        yield line(_finding(world, finding))


def ruling_lines(world: World) -> Iterator[str]:
    """Each ruling from the oldest to the newest: who ruled what on what and why, and what became of it."""
    here = docket(world)
    for identifier, outcome in outcomes(world, here).items():
        ruling = world.rulings[identifier]
        yield line(
            {
                "id": identifier,
                "by": ruling.by,
                "reason": ruling.reason,
                "says": in_words(ruling),
                **_ruled(ruling.what),
                "targets": [{"noun": t.noun, "id": t.id, "now": here.on(t), "label": t.label} for t in ruling.targets],
                "status": outcome.status,
                "because": outcome.because,
                "recorded": ruling.recorded.isoformat(),
            }
        )


def line(value: Json) -> str:
    """One JSON object on one line, which no reader of lines cuts in two and every encoder can write."""
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": ")).translate(LINE_BREAKS)
    if any("\ud800" <= c <= "\udfff" for c in text):
        return json.dumps(value, ensure_ascii=True, separators=(", ", ": "))
    return text


def statement_object(world: World, statement: Statement) -> dict[str, Json]:
    """What one statement looks like in every export that is JSON."""
    document = world.documents.get(statement.locator.document)
    frame = statement.frame
    roles: dict[str, list[Json]] = {}
    for filler in frame.fillers:
        roles.setdefault(filler.role, []).append(_filler(world, filler))
    where = main_place(world, statement)
    return {
        "id": statement.id,
        "document": statement.locator.document,
        "artifact": statement.locator.artifact,
        "path": document.path if document else None,
        "part": (document.part or None) if document else None,
        "quote": statement.locator.quote,
        "start": statement.locator.start,
        "end": statement.locator.end,
        "kind": frame.kind,
        "plover": plover_of(statement),
        "modality": statement.modality.value,
        "polarity": statement.polarity.value,
        "speech_act": statement.speech_act.value,
        "aspect": statement.aspect.value if statement.aspect else None,
        "roles": roles,
        "place": _filler(world, where) if where else None,
        "time": interval_object(frame.time),
        "duration": _lasting(frame, "duration"),
        "frequency": _lasting(frame, "frequency"),
        "quantity": _quantity(frame.quantity),
        "condition": frame.condition,
        "options": {name: value for name, value in frame.options if name not in OWN_FIELDS},
        "attribution": [speaker.name for speaker in statement.attribution],
        "speakers": [_speaker(world, speaker) for speaker in statement.attribution],
        "hedges": statement.hedges,
        "factuality": round(statement.factuality, 3),
        "reader": statement.reader,
    }


def plover_of(statement: Statement) -> str | None:
    """The PLOVER root that the reader gave a statement; None where PLOVER has no code for what it says."""
    return dict(statement.frame.options).get(PLOVER)


def _lasting(frame: Frame, name: str) -> dict[str, Json] | None:
    """How long or how often: the TimeML value and the words of the text."""
    options = dict(frame.options)
    return {"value": options[name], "text": options.get(f"{name}_text")} if name in options else None


def interval_object(interval: Interval | None) -> dict[str, Json] | None:
    """Days as ISO dates, the end excluded; null is open."""
    if interval is None:
        return None
    return {
        "start": interval.start.isoformat() if interval.start else None,
        "end": interval.end.isoformat() if interval.end else None,
        "precision": interval.precision,
        "text": interval.text,
    }


def number(value: float | None) -> int | float | None:
    """A whole number without its ".0"; what is not finite is not known."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if float(value).is_integer() else value


def text_order(world: World, statement: Statement) -> tuple[str, str, int, int, str]:
    """By path, part and place in the text: the order in which a reader meets them."""
    document = world.documents.get(statement.locator.document)
    path, part = (document.path, document.part) if document else ("", "")
    return path, part, statement.locator.start, statement.locator.end, statement.id


def _problem_order(problem: Problem) -> tuple[str, str, int, str]:
    return problem.where, problem.stage, problem.start or 0, problem.id


def _filler(world: World, filler: Filler) -> dict[str, Json]:
    entity = world.entity_of(filler.mention)
    shown: dict[str, Json] = {
        "name": filler.mention.text,
        "canonical": entity.canonical if entity else None,
        "entity": entity.id if entity else None,
        "mention": filler.mention.id,
        "doubt": doubt_of(world, filler),
    }
    if filler.via is not None:
        shown["via"] = filler.via
    position = position_of(world, filler)
    if position:
        shown |= {"lat": position.lat_deg, "lon": position.lon_deg, "radius_m": position.radius_m}
    return shown


def _speaker(world: World, speaker: Speaker) -> dict[str, Json]:
    entity = world.entity_of(speaker.mention) if speaker.mention else None
    return {
        "name": speaker.name,
        "canonical": entity.canonical if entity else None,
        "entity": entity.id if entity else None,
        "cue": speaker.cue,
    }


def _quantity(quantity: Quantity | None) -> dict[str, Json] | None:
    if quantity is None:
        return None
    return {
        "min": number(quantity.minimum),
        "max": number(quantity.maximum),
        "unit": quantity.unit,
        "text": quantity.text,
    }


def _roots(world: World, event: Event) -> tuple[str, ...]:
    """The roots of an event's statements, the commonest first; where none has one, all that its kind can have."""
    told = (world.statements[x] for x in event.statements if x in world.statements)
    counts = Counter(root for root in map(plover_of, told) if root is not None)
    if not counts:
        return BY_NAME[event.kind].plover if event.kind in BY_NAME else ()
    return tuple(sorted(counts, key=lambda root: (-counts[root], root)))


def _likelihood_range(grade: Assessment) -> tuple[str, str] | None:
    """The words of both ends of the derived range."""
    update = grade.update
    return (likelihood_band(update.low).value, likelihood_band(update.high).value) if update is not None else None


def _update(update: Update | None) -> dict[str, Json] | None:
    """How the likelihood was derived; every pair is the cautious end and the other one."""
    if update is None:
        return None
    return {
        "prior_odds": (number(update.prior_low), number(update.prior_high)),
        "factors": [
            {"origin": x.name, "row": x.why, "ratio": (_short(x.low), _short(x.high)), "evidence": x.evidence}
            for x in update.factors
        ],
        "probability": (number(update.low), number(update.high)),
    }


def _short(ratio: float) -> int | float | None:
    """A ratio with four digits, which is more than is known of it."""
    return number(float(f"{ratio:.4g}"))


def _without(left: Without) -> dict[str, Json]:
    """The grade without one origin; null throughout where nobody else says so."""
    return {
        "origin": left.origin,
        "nobody_else": left.alone,
        "reliability": left.reliability.value if left.reliability else None,
        "credibility": None if left.alone else left.credibility,
        "likelihood": left.likelihood.value if left.likelihood else None,
        "confidence": None if left.alone else left.confidence,
        "probability": None if left.alone else (number(left.low), number(left.high)),
        "evidence": left.evidence,
    }


def _event(world: World, event: Event) -> dict[str, Json]:
    grade = event.assessment
    found = event_place(world, event)
    place: dict[str, Json] | None = None
    if found:
        entity, position = found
        place = {
            "canonical": entity.canonical,
            "entity": entity.id,
            "lat": position.lat_deg,
            "lon": position.lon_deg,
            "radius_m": position.radius_m,
        }
    elif event.place and event.place in world.entities:
        place = {"canonical": world.entities[event.place].canonical, "entity": event.place}
    own = set(event.statements)
    against = {x for c in event.contradictions if c.disputes for x in (c.statement, c.other)}
    return {
        "id": event.id,
        "kind": event.kind,
        "plover": _roots(world, event),
        "headline": event.headline,
        "happening": event.kind != "effect",
        "negative": event.negative,
        "statements": event.statements,
        "actors": event.actors,
        "place": place,
        "origin": event.origin,
        "destination": event.destination,
        "time": interval_object(event.time),
        "outlets": len(event.outlets),
        "outlet_names": event.outlets,
        "origins": {
            "min": event.origins.minimum,
            "max": event.origins.maximum,
            "names": event.origins.names,
            "not_collected": event.origins.not_collected,
            "notes": event.origins.notes,
        },
        "reliability": grade.reliability.value if grade.reliability else None,
        "credibility": grade.credibility,
        "likelihood": grade.likelihood.value if grade.likelihood else None,
        "confidence": grade.confidence,
        "reasons": [x.text for x in grade.reasons],
        "derivation": [{"text": x.text, "evidence": x.evidence} for x in grade.reasons],
        "likelihood_range": _likelihood_range(grade),
        "update": _update(grade.update),
        "without": [_without(x) for x in grade.without],
        "computed": _grade(event.computed) if event.computed else None,
        "overrides": [
            {
                "part": x.part,
                "value": x.value,
                "computed": x.computed,
                "by": x.by,
                "reason": x.reason,
                "ruling": x.ruling,
            }
            for x in event.overrides
        ],
        "contradicted_by": sorted(against - own - {event.id}) or sorted(against - {event.id}),
        "contradictions": [
            {
                "statement": c.statement,
                "other": c.other,
                "why": c.why,
                "kind": c.kind,
                "strength": c.strength,
                "in_passing": c.in_passing,
            }
            for c in event.contradictions
        ],
        "lineage": [edge_object(e) for e in event.lineage],
    }


def edge_object(edge: LineageEdge) -> dict[str, Json]:
    """What one edge of lineage looks like: both ends, the relation, its evidence and its probability."""
    return {
        "child": edge.child,
        "parent": edge.parent,
        "relation": edge.relation,
        "evidence": edge.evidence,
        "score": round(edge.score, 3),
    }


def _grade(grade: Assessment) -> dict[str, Json]:
    """A grade that is not in force, beside the one that is."""
    return {
        "reliability": grade.reliability.value if grade.reliability else None,
        "credibility": grade.credibility,
        "likelihood": grade.likelihood.value if grade.likelihood else None,
        "confidence": grade.confidence,
    }


def _rejection(here: Docket, statement: Statement) -> dict[str, Json]:
    """That an analyst has rejected a statement, who and why; null where nobody has."""
    ruling = here.rejected.get(statement.id)
    return {"rejected": {"by": ruling.by, "reason": ruling.reason, "ruling": ruling.id} if ruling else None}


def _notes(here: Docket, thing: Document | Entity | Event | Statement) -> dict[str, Json]:
    """The remarks of analysts on a thing."""
    nouns: dict[type, TargetNoun] = {Document: "document", Entity: "entity", Event: "event", Statement: "statement"}
    found = (x for x in here.holding(nouns[type(thing)], thing.id) if isinstance(x.what, Note))
    return {"notes": [{"by": x.by, "text": x.reason, "ruling": x.id} for x in found]}


def _ruled(what: What) -> dict[str, Json]:
    """What is ruled, as fields; those that do not apply are left out."""
    match what:
        case Sameness():
            return {"what": "same" if what.same else "not same"}
        case Letter():
            return {
                "what": "letter",
                "letter": what.letter.value,
                "since": what.since.isoformat() if what.since else None,
            }
        case Regrading():
            return {
                "what": "grade",
                "reliability": what.reliability.value if what.reliability else None,
                "credibility": what.credibility,
                "likelihood": what.likelihood.value if what.likelihood else None,
                "confidence": what.confidence,
            }
        case Note():
            return {"what": "note"}
        case Rejection():
            return {"what": "reject"}
        case Undoing():
            return {"what": "undo"}
        case _ as never:
            assert_never(never)


def _document(world: World, document: Document, statements: int, *, read: bool) -> dict[str, Json]:
    metadata = document.metadata
    artifact = world.artifacts.get(document.artifact)
    return {
        "id": document.id,
        "artifact": document.artifact,
        "path": document.path,
        "part": document.part or None,
        "media_type": artifact.media_type if artifact else None,
        "title": metadata.title,
        "outlet": metadata.outlet,
        "authors": metadata.authors,
        "url": metadata.url,
        "published": metadata.published.isoformat() if metadata.published else None,
        "language": metadata.language,
        "read": read,
        "illustrative": metadata.illustrative,
        "extra": dict(metadata.extra),
        "characters": len(document.text),
        "statements": statements,
    }


def _finding(world: World, finding: Finding) -> dict[str, Json]:
    return {
        "id": finding.id,
        "analysis": finding.analysis,
        "title": finding.title,
        "text": finding.text,
        "severity": finding.severity,
        "evidence": finding.evidence,
        "marks": [_mark(world, x) for x in finding.marks],
    }


def _mark(world: World, mark: Mark) -> dict[str, Json]:
    """The characters that a finding points at, and the words there."""
    statement = world.statements.get(mark.evidence)
    document = world.documents.get(statement.locator.document if statement else mark.evidence)
    return {
        "evidence": mark.evidence,
        "document": document.id if document else None,
        "start": mark.start,
        "end": mark.end,
        "text": document.text[mark.start : mark.end] if document else None,
    }
