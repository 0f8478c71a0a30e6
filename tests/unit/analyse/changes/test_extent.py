"""Part and whole, scope, one and several, numbers."""

import pytest

from unit.analyse.changes.sentences import changes, kinds


def test_a_part_is_told_as_the_whole() -> None:
    """Parts, some, and members of a body."""
    plain = "Russia moved the fleet to the east on that day."
    assert kinds(plain.replace("the fleet", "parts of the fleet"), plain) == ["part became whole"]
    assert kinds(plain.replace("the fleet", "two ships"), plain) == ["part became whole"]
    (found,) = changes(plain.replace("the fleet", "some tanks"), plain.replace("the fleet", "all tanks"))
    assert (found.kind, found.text) == ("part became whole", "“some” is told as “all”")


def test_a_limit_is_dropped_and_a_scale_added() -> None:
    """Wider; under a negation the dropped scale denies more."""
    plain = "The army began transfers of tanks to the east of the country."
    assert kinds(plain.replace("transfers", "limited transfers"), plain) == ["scope widened"]
    assert kinds(plain, plain.replace("transfers", "large-scale transfers")) == ["scope widened"]
    denied = "There is no proof that large-scale transfers to the east took place."
    assert kinds(denied, denied.replace("large-scale ", "")) == ["scope widened"]


def test_one_is_told_as_several() -> None:
    """An expert, experts; "one of the experts" is still one."""
    tail = "told us that the base in the east was being repaired"
    assert kinds(f"An expert {tail}.", f"Experts {tail}.") == ["one became several"]
    assert kinds(f"An expert {tail}.", f"One of the experts {tail}.") == []
    assert kinds("A bomb exploded at the bank in the town.", "A bomb explodes at the bank in the town.") == []


TANKS = "The army moved {} tanks to the east on that day."


@pytest.mark.parametrize(("one", "two"), [("three", "seven"), ("40", "400"), ("at least 20", "at least 50")])
def test_another_number_is_a_change(one: str, two: str) -> None:
    """Counts that cannot be one."""
    assert kinds(TANKS.format(one), TANKS.format(two)) == ["number changed"]


@pytest.mark.parametrize(
    ("one", "two"), [("three", "3"), ("about 50", "some 50"), ("48", "nearly 50"), ("1,234", "1,230")]
)
def test_a_number_said_otherwise_is_no_change(one: str, two: str) -> None:
    """Digits or words, rounded and said so, or a large number rounded."""
    assert kinds(TANKS.format(one), TANKS.format(two)) == []
