"""What a ruling is, and which rulings hold."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from crossbearing.model import Note, Ruling, Sameness, Target, Undoing, in_force, undone

START = datetime(2025, 1, 1, tzinfo=UTC)
DOCUMENT = Target("document", "d")


def at(second: int, what: Note | Undoing, reason: str = "seen it") -> Ruling:
    """A ruling of that second."""
    return Ruling("Ann", reason, what, 0, START + timedelta(seconds=second))


def test_a_ruling_of_nobody_or_without_a_reason_is_refused() -> None:
    """Name and reason are what makes a ruling worth something."""
    for by, reason in (("", "seen it"), ("Ann", " \n")):
        with pytest.raises(ValueError, match="a name and a reason"):
            Ruling(by, reason, Note(DOCUMENT))


def test_only_like_things_can_be_the_same() -> None:
    """A name can be a name's, a happening a happening's; nothing else can be compared."""
    Sameness(Target("mention", "m"), Target("entity", "e"), same=True)
    Sameness(Target("statement", "s"), Target("event", "v"), same=False)
    for one, other in (("mention", "event"), ("document", "document")):
        with pytest.raises(ValueError, match="cannot be the same"):
            Sameness(Target(one, "a"), Target(other, "b"), same=True)  # type: ignore[arg-type]


def test_the_id_is_that_of_the_content() -> None:
    """Another name, reason, object or count is another ruling; the moment and the wording of the object are not."""
    ruling = at(0, Note(DOCUMENT))
    assert ruling.id.startswith("ruling-")
    assert replace(ruling, recorded=START + timedelta(days=1)).id == ruling.id
    assert replace(ruling, what=Note(Target("document", "d", "in other words"))).id == ruling.id
    others = [
        replace(ruling, by="Bo"),
        replace(ruling, reason="heard it"),
        replace(ruling, again=1),
        replace(ruling, what=Note(Target("document", "e"))),
    ]
    assert len({ruling.id, *(x.id for x in others)}) == 5


def test_an_undoing_that_is_undone_undoes_nothing() -> None:
    """Undo, and undo of undo, to any depth."""
    note = at(0, Note(DOCUMENT))
    back = at(1, Undoing(Target("ruling", note.id)))
    forth = at(2, Undoing(Target("ruling", back.id)))
    assert in_force([note]) == (note,)
    assert in_force([note, back]) == (back,)
    assert undone([note, back]) == {note.id: back.id}
    assert in_force([note, back, forth]) == (note, forth)
    assert undone([forth, note, back]) == {back.id: forth.id}


def test_nothing_takes_back_what_came_after_it() -> None:
    """An undoing that is older than what it names (a case that was tampered with) does nothing, in a circle neither."""
    note = at(5, Note(DOCUMENT))
    early = at(1, Undoing(Target("ruling", note.id)))
    assert in_force([note, early]) == (early, note)
    assert undone([at(1, Undoing(Target("ruling", "nowhere")))]) == {}
