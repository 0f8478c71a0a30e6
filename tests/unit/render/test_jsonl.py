"""The listings are JSON Lines with the fields of KINDS.md."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from crossbearing.kinds import BY_NAME
from crossbearing.model import (
    Factor,
    Letter,
    Note,
    Override,
    Reason,
    Regrading,
    Rejection,
    Reliability,
    Target,
    Update,
    Without,
    World,
)
from crossbearing.render import LISTINGS, jsonl
from crossbearing.render.jsonl import document_lines, event_lines, line, number, statement_lines
from ruled import ruling, same, the_event, the_statement, undoing, with_rulings
from unit.render.worlds import HOSTILE, empty_world, hostile_world, rich_world

FIXED_STATEMENT_FIELDS = """
    id document path quote start end kind modality polarity speech_act aspect roles place time quantity condition
    attribution hedges factuality reader
"""
FIXED_EVENT_FIELDS = """
    id kind statements place time outlets origins reliability credibility likelihood confidence contradicted_by
"""


def _read(lines: Iterator[str]) -> list[dict[str, object]]:
    return [json.loads(x) for x in lines]


def test_every_statement_has_every_fixed_field() -> None:
    """A statement has each field that KINDS.md fixes, null where nothing is known."""
    for statement in _read(statement_lines(rich_world())):
        assert set(statement) >= set(FIXED_STATEMENT_FIELDS.split())


def test_every_event_has_every_fixed_field() -> None:
    """An event has each field that KINDS.md fixes; outlets are counted, origins are a range."""
    for event in _read(event_lines(rich_world())):
        assert set(event) >= set(FIXED_EVENT_FIELDS.split())
        assert isinstance(event["outlets"], int)
        assert set(event["origins"]) == {"min", "max", "names", "not_collected", "notes"}  # type: ignore[call-overload]


def test_a_derivation_is_told_with_its_evidence() -> None:
    """Reasons stay strings; beside them stand their evidence, the odds and what is left without each origin."""
    world = rich_world()
    event = world.events["event-flights"]
    said = event.statements[0]
    grade = replace(
        event.assessment,
        reasons=(Reason("one origin", (said,)),),
        update=Update(0.5, 1.0, (Factor("flight data", "B, asserted", 2.5, 4.0, (said,)),), 0.5556, 0.8),
        without=(Without("flight data", None, 6, None, "low", 0.3333, 0.5, (said,), alone=True),),
    )
    graded = replace(world, events={event.id: replace(event, assessment=grade)})
    (line,) = map(json.loads, event_lines(graded))
    assert (line["reasons"], line["derivation"]) == (["one origin"], [{"text": "one origin", "evidence": [said]}])
    assert line["likelihood_range"] == ["likely", "very likely"]
    assert line["update"]["prior_odds"] == [0.5, 1]
    assert line["update"]["factors"][0]["ratio"] == [2.5, 4]
    assert line["update"]["probability"] == [0.5556, 0.8]
    assert line["without"][0]["nobody_else"]
    assert line["without"][0]["credibility"] is None


def test_the_root_is_a_field_and_no_option() -> None:
    """A statement's PLOVER root has a field of its own; an event has those of its statements, or those of its kind."""
    world = rich_world()
    event = next(e for e in world.events.values() if BY_NAME[e.kind].plover)
    told = world.statements[event.statements[0]]
    frame = replace(told.frame, options=(("plover", "RETREAT"), ("status", "signed")))
    rooted = replace(world, statements={**world.statements, told.id: replace(told, frame=frame)})
    (shown,) = [s for s in _read(statement_lines(rooted)) if s["id"] == told.id]
    assert (shown["plover"], shown["options"]) == ("RETREAT", {"status": "signed"})
    assert {e["id"]: e["plover"] for e in _read(event_lines(rooted))}[event.id] == ["RETREAT"]
    assert {e["id"]: e["plover"] for e in _read(event_lines(world))}[event.id] == list(BY_NAME[event.kind].plover)


def test_how_long_and_how_often_are_fields_and_no_options() -> None:
    """A duration and a frequency are written with their words beside the time; null where nothing is said of them."""
    world = rich_world()
    told = next(iter(world.statements.values()))
    frame = replace(told.frame, options=(("duration", "P3D"), ("duration_text", "three days"), ("trend", "rise")))
    lasted = replace(world, statements={told.id: replace(told, frame=frame)})
    (shown,) = _read(statement_lines(lasted))
    assert shown["duration"] == {"value": "P3D", "text": "three days"}
    assert shown["frequency"] is None
    assert shown["options"] == {"trend": "rise"}


def test_quotes_stand_where_the_offsets_say() -> None:
    """``text[start:end]`` of the document is the quote."""
    world = rich_world()
    for s in _read(statement_lines(world)):
        assert world.documents[str(s["document"])].text[s["start"] : s["end"]] == s["quote"]  # type: ignore[misc]


def test_a_doubtful_place_is_printed_with_its_doubt_and_position() -> None:
    """A doubtful reading carries its sentence, and the place its point and radius."""
    (held,) = [
        s for s in _read(statement_lines(rich_world())) if s["quote"] == "The base at Al-Khaima is held by the LNA"
    ]
    place = held["place"]
    assert isinstance(place, dict)
    assert place["name"] == "Al-Khaima"
    assert place["canonical"] == "Al Khadim air base"
    assert (place["lat"], place["lon"], place["radius_m"]) == (31.9985, 21.1918, 3000)
    assert str(place["doubt"]).startswith("read as Al Khadim")


def test_a_place_role_without_position_gives_way_to_one_with_a_position() -> None:
    """The statement's place is the first of place, site, destination, origin that can be put on a map."""
    (radars,) = [
        s
        for s in _read(statement_lines(rich_world()))
        if s["quote"].startswith("air defence radars were")  # type: ignore[attr-defined]
    ]
    assert radars["place"]["canonical"] == "eastern Libya"  # type: ignore[index]


def test_attribution_is_names_outermost_first() -> None:
    """The chain is printed as names, from the outermost speaker inwards."""
    (move,) = [s for s in _read(statement_lines(rich_world())) if s["condition"] == "if the runway opens"]
    assert move["attribution"] == ["The Meridian Ledger", "two pilots (unnamed)"]


def test_unknown_metadata_is_null() -> None:
    """A document without outlet and date says null, not an empty string."""
    (blog,) = [d for d in _read(document_lines(rich_world())) if d["path"] == "in/blog.txt"]
    assert (blog["outlet"], blog["published"], blog["title"]) == (None, None, None)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("listing", LISTINGS, ids=lambda x: x.name)
def test_hostile_text_stays_one_object_on_one_line(listing: object, text: str) -> None:
    """No text breaks a line in two for any reader of lines, and every line can be written as UTF-8."""
    lines: Callable[[World], Iterator[str]] = listing.lines  # type: ignore[attr-defined]
    for one in lines(hostile_world(text)):
        assert one.splitlines() == [one]
        one.encode("utf-8")
        json.loads(one)


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda x: x.name)
def test_an_empty_case_prints_nothing(listing: object) -> None:
    """Nothing in, nothing out."""
    assert list(listing.lines(empty_world())) == []  # type: ignore[attr-defined]


def test_the_order_does_not_depend_on_the_order_of_the_world() -> None:
    """The same records in another order print the same lines."""
    world = rich_world()
    turned = World(
        artifacts=dict(reversed(world.artifacts.items())),
        documents=dict(reversed(world.documents.items())),
        mentions=dict(reversed(world.mentions.items())),
        statements=dict(reversed(world.statements.items())),
        judgements=dict(reversed(world.judgements.items())),
        entities=dict(reversed(world.entities.items())),
        sources=dict(reversed(world.sources.items())),
        events=dict(reversed(world.events.items())),
        findings=tuple(reversed(world.findings)),
        problems=tuple(reversed(world.problems)),
    )
    for listing in LISTINGS:
        assert list(listing.lines(world)) == list(listing.lines(turned)), listing.name


def test_numbers_are_whole_where_they_are_whole() -> None:
    """2.0 is printed as 2; what is not finite is not known."""
    assert [number(x) for x in (2.0, 2, 2.5, None, float("inf"))] == [2, 2, 2.5, None, None]


def test_a_lone_surrogate_is_escaped() -> None:
    """Half a character, which no encoder writes, is printed as its escape."""
    assert line({"a": "\ud800"}) == '{"a": "\\ud800"}'


def test_rulings_are_lines_and_fields() -> None:
    """Each ruling is a line; a rejected statement, a note and another grade are fields of what they are on."""
    world = rich_world()
    event = next(iter(world.events.values()))
    statement, document, entity = (next(iter(x)) for x in (world.statements, world.documents, world.entities))
    given = [
        ruling(1, Note(the_event(world, event)), reason="look"),
        ruling(2, Rejection(the_statement(world, statement)), reason="a caption"),
        ruling(3, Note(Target("document", document)), reason="from the archive"),
        ruling(4, Note(Target("entity", entity)), reason="so called since 2014"),
        ruling(5, Regrading(the_event(world, event), credibility=4)),
        ruling(6, Letter(Target("source", next(iter(world.sources.values())).id), Reliability.B)),
        ruling(7, same(the_event(world, event), the_statement(world, statement))),
    ]
    given.append(undoing(8, given[0]))
    ruled = with_rulings(world, [*given])
    told = [json.loads(x) for x in jsonl.ruling_lines(ruled)]
    assert [x["what"] for x in told] == ["note", "reject", "note", "note", "grade", "letter", "same", "undo"]
    assert told[0]["status"] == "undone"
    assert told[1]["targets"][0]["now"] == statement
    assert told[4]["credibility"] == 4
    assert all(x["recorded"] and x["says"] and x["by"] == "Ann" for x in told)
    statements = {x["id"]: x for x in map(json.loads, jsonl.statement_lines(ruled))}
    assert statements[statement]["rejected"] == {"by": "Ann", "reason": "a caption", "ruling": given[1].id}
    assert all(x["rejected"] is None for i, x in statements.items() if i != statement)
    pairs = ((jsonl.document_lines(ruled), document), (jsonl.entity_lines(ruled), entity))
    notes = [next(x for x in map(json.loads, lines) if x["id"] == one)["notes"] for lines, one in pairs]
    assert [[x["text"] for x in found] for found in notes] == [["from the archive"], ["so called since 2014"]]


def test_the_computed_grade_is_a_field_beside_the_one_in_force() -> None:
    """Null where they are one."""
    world = rich_world()
    event = next(iter(world.events.values()))
    graded = replace(
        event,
        assessment=replace(event.assessment, credibility=4),
        computed=event.assessment,
        overrides=(Override("credibility", "4", str(event.assessment.credibility), "Ann", "it errs", "ruling-1"),),
    )
    told = {
        x["id"]: x
        for x in map(json.loads, jsonl.event_lines(replace(world, events={**world.events, event.id: graded})))
    }
    assert told[event.id]["credibility"] == 4
    assert told[event.id]["computed"]["credibility"] == event.assessment.credibility
    assert told[event.id]["overrides"][0]["by"] == "Ann"
    assert {x["computed"] for i, x in told.items() if i != event.id} == {None}
