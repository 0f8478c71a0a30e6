"""What became of rulings, read off the views."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.corroborate import events
from crossbearing.model import (
    Letter,
    Note,
    Regrading,
    Rejection,
    Reliability,
    Ruling,
    Source,
    Target,
    World,
    outcomes,
    without_rejected,
)
from ruled import apart, ruling, same, the_event, the_statement, undoing, with_rulings
from unit.corroborate.test_constraints import THREE, named


def became(*rulings: Ruling, made: World = THREE) -> list[str]:
    """The status of each ruling, from the oldest to the newest, with the number of those that stand against it."""
    seen = with_rulings(made, rulings)
    seen = replace(seen, events={e.id: e for e in events(without_rejected(seen))})
    numbers = {x: n for n, x in enumerate(outcomes(seen), 1)}
    return [" ".join((o.status, *(str(numbers[x]) for x in o.because))) for o in outcomes(seen).values()]


MOVED, PULLED, PLACED = named(THREE)


def test_rulings_that_are_borne_out_hold() -> None:
    """One happening, two happenings, a note: and each is taken back by its undoing."""
    joined = ruling(1, same(MOVED, PULLED))
    note = ruling(3, Note(Target("document", next(iter(THREE.documents)))))
    assert became(joined, ruling(2, apart(PULLED, PLACED)), note) == ["holds", "holds", "holds"]
    assert became(joined, undoing(2, joined)) == ["undone 2", "holds"]


def test_a_newer_word_on_the_same_overrules() -> None:
    """On a pair, on a letter from the same day, on every part of a grade."""
    assert became(ruling(1, same(MOVED, PULLED)), ruling(2, apart(PULLED, MOVED))) == ["overruled 2", "holds"]
    assert became(ruling(1, apart(MOVED, PULLED)), ruling(2, same(PULLED, MOVED))) == ["overruled 2", "holds"]
    assert became(ruling(1, same(MOVED, PULLED)), ruling(2, same(PULLED, MOVED))) == ["holds", "holds"]
    source = Source("Harbour Post", "outlet")
    judged = replace(THREE, sources={source.name: source})
    target = Target("source", source.id, source.name)
    given = [
        Letter(target, Reliability.B),
        Letter(target, Reliability.C),
        Letter(target, Reliability.D, date(2025, 1, 1)),
    ]
    assert became(*(ruling(n, x) for n, x in enumerate(given)), made=judged) == ["overruled 2", "holds", "holds"]
    grades = [Regrading(MOVED, credibility=2), Regrading(MOVED, Reliability.B, 3), Regrading(MOVED, credibility=4)]
    assert became(*(ruling(n, x) for n, x in enumerate(grades))) == ["overruled 2 3", "holds", "holds"]


@pytest.mark.parametrize("seconds", [(1, 2, 3), (3, 1, 2), (2, 3, 1)])
def test_a_chain_that_cannot_hold_names_all_of_it(seconds: tuple[int, int, int]) -> None:
    """With a = b, b = c, a ≠ c: the one that is set aside names the other two."""
    first, second, third = seconds
    found = became(
        ruling(first, same(MOVED, PULLED)), ruling(second, same(PULLED, PLACED)), ruling(third, apart(MOVED, PLACED))
    )
    oldest = min(first, second)
    rest = sorted({1, 2, 3} - {oldest})
    assert found[oldest - 1] == f"set aside {rest[0]} {rest[1]}"
    assert [found[x - 1] for x in rest] == ["holds", "holds"]


def test_a_ruling_on_what_is_gone_or_rejected_does_nothing() -> None:
    """Which of the two is said."""
    assert became(ruling(1, Note(Target("document", "gone")))) == ["no object"]
    assert became(ruling(1, same(MOVED, Target("event", "event-1")))) == ["no object"]
    gone = the_statement(THREE, PLACED.sayings[0].statement)
    assert became(ruling(1, same(MOVED, gone)), ruling(2, Rejection(gone))) == ["idle 2", "holds"]


def test_an_event_is_named_by_its_statements() -> None:
    """One whose id has changed is still there."""
    (moved,) = (e for e in events(THREE) if e.kind == "transfer")
    renamed = replace(the_event(THREE, moved), id="event-of-old")
    assert became(ruling(1, same(renamed, PULLED))) == ["holds"]
