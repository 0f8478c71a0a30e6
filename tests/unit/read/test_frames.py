"""Roles, quotes, dates and numbers of a frame."""

from unit.read.conftest import Read


def test_implied_doer_is_marked(read: Read) -> None:
    """Where nobody is named as the doer, the doer just told is supplied and says so."""
    statements = read("Russia shipped radars to Libya. Some tanks were moved to eastern Libya.")
    (moved,) = [s for s in statements if "tanks" in s.locator.quote]
    (actor,) = moved.frame.role("actor")
    assert (actor.mention.text, actor.via) == ("Russia", "(implied)")


def test_quantity_is_a_range(read: Read) -> None:
    """ "At least three" has a minimum and no maximum."""
    (statement,) = [s for s in read("At least three cargo planes landed in Benghazi.") if s.frame.kind == "traffic"]
    assert statement.frame.quantity is not None
    assert (statement.frame.quantity.minimum, statement.frame.quantity.maximum) == (3, None)


def test_quote_is_the_clause(read: Read) -> None:
    """What another verb says in the same sentence is not part of the quote."""
    statements = read("France withdrew its troops from Niger and the army attacked the town of Gao.")
    (withdrawal,) = [s for s in statements if s.frame.kind == "withdrawal"]
    assert "attacked" not in withdrawal.locator.quote
    assert "troops" in withdrawal.locator.quote


def test_date_in_the_clause_is_its_time(read: Read) -> None:
    """A month in the clause dates the statement."""
    (statement,) = [s for s in read("Iran sent drones to Sudan in March 2024.") if s.frame.kind == "transfer"]
    assert statement.frame.time is not None
    assert statement.frame.time.start is not None
    assert statement.frame.time.start.isoformat() == "2024-03-01"


def test_what_cannot_act_is_nobody(read: Read) -> None:
    """ "It" is no embargo where somebody refuses: then who does stays open, rather than wrong."""
    read_here = read("The powers should impose an arms embargo against Tehran if it refused to negotiate.")
    assert "sanction" in [s.frame.kind for s in read_here]
    assert "arms embargo" not in [f.mention.text for s in read_here for f in s.frame.role("actor")]
