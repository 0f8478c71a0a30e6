"""One and several, and numbers."""

import pytest

from unit.analyse.changes.sentences import kinds


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
