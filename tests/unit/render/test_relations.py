"""Relations between actors are what statements say of two of them."""

from dataclasses import replace

from crossbearing.model import Polarity, Rejection
from crossbearing.render.relations import relations
from ruled import ruling, the_statement, with_rulings
from unit.render.worlds import rich_world


def test_a_statement_that_it_is_not_so_makes_no_relation() -> None:
    """Turning the polarity of the statement that backs a relation removes the relation."""
    world = rich_world()
    (backing,) = [r for r in relations(world) if r.kind == "support"]
    statement = world.statements[backing.statements[0]]
    turned = {**world.statements, statement.id: replace(statement, polarity=Polarity.NEGATIVE)}
    assert not [r for r in relations(replace(world, statements=turned)) if r.kind == "support"]


def test_a_cancelled_agreement_is_left_open() -> None:
    """A status that undoes the kind leaves the sign open; it does not make enemies."""
    world = rich_world()
    (signed,) = [r for r in relations(world) if r.kind == "agreement"]
    assert signed.sign == 1
    statement = world.statements[signed.statements[0]]
    frame = replace(statement.frame, options=(("status", "cancelled"),))
    turned = {**world.statements, statement.id: replace(statement, frame=frame)}
    (cancelled,) = [r for r in relations(replace(world, statements=turned)) if r.kind == "agreement"]
    assert cancelled.sign == 0


def test_dates_are_those_of_the_statements() -> None:
    """A relation holds from the first day to the last that its statements name."""
    (met,) = [r for r in relations(rich_world()) if r.kind == "consultation"]
    assert (str(met.start), str(met.end)) == ("2025-01-12", "2025-01-13")


def test_what_an_analyst_has_rejected_makes_no_relation() -> None:
    """A rejected statement is not among those that a relation rests on."""
    world = rich_world()
    gone = relations(world)[0].statements[0]
    left = relations(with_rulings(world, [ruling(1, Rejection(the_statement(world, gone)))]))
    assert all(gone not in x.statements for x in left)
