"""Rulings that do not count are told, with those that stand against them."""

from dataclasses import replace

from crossbearing.analyse.rulings import find
from crossbearing.corroborate import events
from crossbearing.model import Finding, Note, Rejection, Ruling, Target, World, without_rejected
from ruled import apart, ruling, same, the_statement, undoing, with_rulings
from unit.corroborate.test_constraints import THREE, named

MOVED, PULLED, PLACED = named(THREE)


def found(*rulings: Ruling) -> list[Finding]:
    """The findings on these rulings."""
    seen = with_rulings(THREE, rulings)
    return list(find(replace(seen, events={e.id: e for e in events(without_rejected(seen))})))


def test_rulings_that_count_are_no_finding() -> None:
    """Nor are those that were taken back, nor one by which an analyst corrects himself, nor a note on a finding."""
    joined = ruling(1, same(MOVED, PULLED))
    assert found() == found(joined) == found(joined, undoing(2, joined)) == []
    assert found(joined, ruling(2, apart(MOVED, PULLED))) == []
    assert found(ruling(1, Note(Target("finding", "finding-1")))) == []
    assert list(find(World())) == []


def test_a_conflict_names_every_ruling_and_what_was_done() -> None:
    """With a = b, b = c, a ≠ c."""
    rulings = [
        ruling(1, same(MOVED, PULLED), "Ann", "one convoy"),
        ruling(2, same(PULLED, PLACED), "Bo", "one operation"),
        ruling(3, apart(MOVED, PLACED), "Cleo", "other army"),
    ]
    (finding,) = found(*rulings)
    assert finding.severity == "warning"
    assert finding.title.startswith("Rulings that cannot all hold")
    assert {x.id for x in rulings} < set(finding.evidence)
    assert set(finding.evidence) & set(THREE.statements)
    for words in ("Ann", "Bo", "Cleo", "“one convoy”", "“one operation”", "“other army”", "the oldest is set aside"):
        assert words in finding.text


def test_analysts_who_differ_are_told() -> None:
    """With both reasons; the newest counts."""
    (finding,) = found(ruling(1, same(MOVED, PULLED)), ruling(2, apart(MOVED, PULLED), "Bo", "two days apart"))
    assert finding.title.startswith("Analysts differ")
    assert "Ann ruled that" in finding.text
    assert "Bo ruled that" in finding.text
    assert finding.text.endswith("The newest counts.")


def test_a_ruling_without_an_object_is_told() -> None:
    """And so is one whose object is rejected."""
    (gone,) = found(ruling(1, Note(Target("document", "gone", "A lost report"))))
    assert gone.title == "A ruling without an object: a note on the document “A lost report” (gone)"
    assert "undo it" in gone.text
    target = the_statement(THREE, PLACED.sayings[0].statement)
    (idle,) = found(ruling(1, same(MOVED, target)), ruling(2, Rejection(target)))
    assert idle.title.startswith("A ruling with nothing to work on")


def test_no_clock_stands_in_a_finding() -> None:
    """Two cases in which the same was ruled at other times have the same findings."""
    early = found(ruling(1, same(MOVED, PULLED)), ruling(2, apart(MOVED, PULLED), "Bo"))
    late = found(ruling(100, same(MOVED, PULLED)), ruling(200, apart(MOVED, PULLED), "Bo"))
    assert early == late
