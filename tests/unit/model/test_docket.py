"""What rulings are on now."""

from dataclasses import replace

from crossbearing.model import (
    Document,
    Entity,
    Finding,
    Judgement,
    Mention,
    Metadata,
    Note,
    Outcome,
    Problem,
    Reading,
    Rejection,
    Sameness,
    Saying,
    Source,
    Target,
    World,
    docket,
    ids_now,
    outcomes,
    sayings,
    without_rejected,
)
from crossbearing.model.docket import KNOWN_BY
from ruled import ruling, the_event, the_statement, undoing, with_rulings
from unit.analyse.cases import case
from unit.corroborate.builders import SYSTEMS, Report, Say, world

TROOPS = Say(
    "deployment", "Türkiye placed troops in Libya", {"actor": "Türkiye", "force": "troops", "destination": "Libya"}
)


def test_a_large_event_is_known_by_a_sample() -> None:
    """So many statements, the first by id, whatever the order."""
    made = world([Report(f"Paper {n}", (SYSTEMS,)) for n in range(KNOWN_BY + 9)])
    known = sayings(made.statements, [*made.statements, "gone"])
    assert [x.statement for x in known] == sorted(made.statements)[:KNOWN_BY]
    assert sayings(made.statements, reversed(list(made.statements))) == known


def test_a_statement_that_was_read_anew_is_found_by_its_place() -> None:
    """Another reader gives another id; the same kind in the same place is the same statement."""
    made = world([Report("Harbour Post", (SYSTEMS, TROOPS))])
    known = sayings(made.statements, made.statements)
    anew = {s.id: s for s in (replace(x, reader="test 2") for x in made.statements.values())}
    assert not set(anew) & set(made.statements)
    found = ids_now(anew, known)
    assert {made.statements[s.statement].locator.quote: anew[i].locator.quote for s, i in found.items()} == {
        x.locator.quote: x.locator.quote for x in made.statements.values()
    }


def test_a_place_that_two_statements_fill_alike_is_nobodys() -> None:
    """Which of the two was meant cannot be told; nor where the kind is another, or nothing stands there."""
    made = world([Report("Harbour Post", (SYSTEMS,))])
    (statement,) = made.statements.values()
    here = statement.locator
    saying = Saying("old", here.document, here.start, here.end, "transfer")
    two = {s.id: s for s in (replace(statement, reader=x) for x in ("test 2", "test 3"))}
    assert ids_now(two, [saying]) == {}
    assert ids_now(made.statements, [saying]) == {saying: statement.id}
    assert ids_now(made.statements, [replace(saying, kind="attack")]) == {}
    assert ids_now(made.statements, [replace(saying, start=here.end, end=here.end + 9)]) == {}


def test_rejected_statements_are_left_out_until_that_is_taken_back() -> None:
    """They stay in the world, and are not among those that count."""
    made = world([Report("Harbour Post", (SYSTEMS, TROOPS))])
    gone = next(iter(made.statements))
    rejected = ruling(1, Rejection(the_statement(made, gone)))
    seen = with_rulings(made, [rejected])
    assert docket(seen).rejected == {gone: rejected}
    assert set(without_rejected(seen).statements) == set(made.statements) - {gone}
    back = with_rulings(made, [rejected, undoing(2, rejected)])
    assert without_rejected(back) is back
    assert without_rejected(made) is made


def test_every_noun_is_found_or_not() -> None:
    """A target is on what it names while that is there."""
    made = case(Report("Harbour Post", (SYSTEMS,)))
    (event,) = made.events.values()
    (document,) = made.documents
    mention, judgement = next(iter(made.judgements.items()))
    problem, source = Problem("read", "x", "x", "x"), Source("Harbour Post", "outlet")
    finding = Finding("x", "x", "x", (document,))
    note = ruling(1, Note(Target("document", document)))
    made = replace(made, problems=(problem,), sources={source.name: source}, findings=(finding,))
    there = [
        the_event(made, event),
        the_statement(made, event.statements[0]),
        Target("document", document),
        Target("mention", mention),
        Target("judgement", judgement.id),
        Target("entity", judgement.anchor),
        Target("artifact", next(iter(made.artifacts))),
        Target("problem", problem.id),
        Target("source", source.id),
        Target("finding", finding.id),
        Target("ruling", note.id),
    ]
    notes = [note, *(ruling(2 + n, Note(x)) for n, x in enumerate(there))]
    here = docket(with_rulings(made, notes))
    assert [here.on(x) for x in there] == [x.id for x in there]
    assert here.about["event", event.id] == (notes[1],)
    gone = docket(with_rulings(World(), notes))
    assert [gone.on(x) for x in there[:-1]] == [None] * 10


def test_an_entity_that_was_made_part_of_another_is_that_one() -> None:
    """A ruling on the old name is on the thing that now bears it."""
    mention = Mention("d", 0, 4, "Roth", "person")
    old = Judgement(mention.id, "name:person:roth", same=True, reasons=(), doubt=None)
    now = replace(old, anchor="actor:roth", by="analyst:Ann", others=(Reading(old.anchor, "roth", 1.0, ()),))
    target = Target("entity", old.anchor)
    made = World(
        documents={"d": Document("a", "", "x.txt", "Roth", Metadata())},
        judgements={mention.id: now},
        entities={"actor:roth": Entity("actor:roth", "person", "Roth", ("Roth",), (mention.id,))},
    )
    note = ruling(1, Note(target))
    assert docket(with_rulings(made, [note])).on(target) == "actor:roth"


def test_a_mention_that_goes_by_itself_leaves_its_name_behind() -> None:
    """The name does not follow; it has nothing left, and the ruling that moved its last mention is named."""
    mention = Mention("d", 0, 4, "Roth", "person")
    other = Target("entity", "actor:other")
    alone = ruling(1, Sameness(Target("mention", mention.id), other, same=True))
    held = ruling(2, Sameness(Target("entity", "name:person:roth"), other, same=False))
    left = (Reading("name:person:roth", "roth", 1.0, ()),)
    made = World(
        documents={"d": Document("a", "", "x.txt", "Roth", Metadata())},
        judgements={
            mention.id: Judgement(
                mention.id, other.id, same=True, reasons=(), doubt=None, others=left, by="analyst:Ann"
            )
        },
        entities={other.id: Entity(other.id, "person", "Other", ("Roth",), (mention.id,))},
    )
    seen = with_rulings(made, [alone, held])
    assert docket(seen).on(held.targets[0]) is None
    assert outcomes(seen)[held.id] == Outcome("idle", (alone.id,))
    assert outcomes(with_rulings(made, [held]))[held.id].status != "idle"


def test_a_name_whose_only_mention_is_not_it_is_still_there() -> None:
    """So that the ruling that says so holds, rather than having no object."""
    mention = Mention("d", 0, 4, "Roth", "person")
    name = Target("entity", "name:person:roth")
    held = ruling(1, Sameness(Target("mention", mention.id), name, same=False))
    others = (Reading(name.id, "roth", 1.0, ()),)
    judged = Judgement(mention.id, name.id, same=False, reasons=(), doubt=None, others=others, by="analyst:Ann")
    made = World(
        documents={"d": Document("a", "", "x.txt", "Roth", Metadata())},
        mentions={mention.id: mention},
        judgements={mention.id: judged},
    )
    assert outcomes(with_rulings(made, [held]))[held.id] == Outcome("holds")
