"""The analyst's hand in the brief."""

from dataclasses import replace

from crossbearing.model import Note, Override, Rejection, Reliability, Ruling, Target, World
from crossbearing.render.brief import brief
from crossbearing.render.brief.edition import Edition, Limits, edition
from crossbearing.render.brief.grades import stamp
from crossbearing.render.brief.rulings import notes_on, rulings, rulings_on
from ruled import apart, ruling, same, the_event, the_statement, undoing, with_rulings
from unit.render.worlds import rich_world

HOSTILE = "<script>alert(1)</script> “x” \u202e"


def made(world: World, *given: Ruling) -> Edition:
    """The edition of a world with these rulings."""
    return edition(with_rulings(world, given), "x", "1", Limits())


def test_a_brief_without_rulings_has_no_section_for_them() -> None:
    """Nothing is said where nothing was ruled."""
    assert rulings(made(rich_world())) is None
    assert 'id="rulings"' not in brief(rich_world())


def test_every_ruling_is_listed_with_what_became_of_it() -> None:
    """From the oldest on, with who and why; rejected statements with their words."""
    world = rich_world()
    event = next(iter(world.events.values()))
    one, other = (the_statement(world, x) for x in list(world.statements)[:2])
    note = ruling(1, Note(the_event(world, event)), reason="asked the harbour master")
    gone = ruling(3, Rejection(one), "Bo", "a caption")
    found = rulings(made(world, note, undoing(2, note), gone, ruling(4, same(one, other))))
    assert found is not None
    for words in ("asked the harbour master", "Taken back (no. 2)", "because “<bdi>a caption</bdi>”.", "Rejected by"):
        assert words in found.body
    statement = world.statements[one.id]
    assert statement.locator.quote[:20] in found.body


def test_an_event_shows_what_was_ruled_on_it() -> None:
    """Not what was taken back; a ruling that does not count says so."""
    world = rich_world()
    event = next(iter(world.events.values()))
    target = the_event(world, event)
    note, other = ruling(1, Note(target), reason="look"), ruling(2, Note(target), reason="again")
    shown = rulings_on(made(world, note, other, undoing(3, other)), event)
    assert "look" in shown
    assert "again" not in shown
    elsewhere = next(e for e in world.events.values() if e.id != event.id)
    assert rulings_on(made(world, note), elsewhere) == ""
    idle = rulings_on(made(world, ruling(1, same(target, the_event(world, elsewhere)))), event)
    assert "Set aside" in idle
    assert "set aside" not in rulings_on(made(world, ruling(1, apart(target, the_event(world, elsewhere)))), event)


def test_a_document_shows_its_notes() -> None:
    """In the register of documents."""
    world = rich_world()
    document = next(iter(world.documents.values()))
    note = ruling(1, Note(Target("document", document.id)), reason="from the archive")
    assert "from the archive" in notes_on(made(world, note), document)
    assert "from the archive" in brief(with_rulings(world, [note]))


def test_the_stamp_shows_the_analysts_grade_and_the_computed_one() -> None:
    """With who and why."""
    event = rich_world().events["event-flights"]
    graded = replace(
        event,
        assessment=replace(event.assessment, reliability=Reliability.D, credibility=4),
        computed=event.assessment,
        overrides=(
            Override("reliability", "D", "B", "Ann", "it errs", "ruling-1"),
            Override("credibility", "4", "2", "Ann", "it errs", "ruling-1"),
        ),
    )
    drawn = stamp(graded)
    for words in ("D4", "computed B2", "letter and number by analyst ", "Ann", "it errs"):
        assert words in drawn


def test_names_and_reasons_are_text_and_nothing_else() -> None:
    """Whoever wrote a note cannot put a script into the brief."""
    world = rich_world()
    event = next(iter(world.events.values()))
    given = ruling(1, Note(the_event(world, event)), HOSTILE, HOSTILE)
    assert "<script" not in brief(with_rulings(world, [given]))
