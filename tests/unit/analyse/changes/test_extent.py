"""Part and whole, scope, one and several, numbers."""

import pytest

from unit.analyse.changes.sentences import changes, kinds


def test_a_part_is_told_as_the_whole() -> None:
    """Parts, some, and members of a body."""
    assert kinds("Russia moved parts of the fleet to the east on that day.", "Russia moved the fleet to the east on that day.") == [
        "part became whole"
    ]  # fmt: skip
    (found,) = changes("Russia moved some tanks to the east on that day.", "Russia moved all tanks to the east on that day.")
    assert (found.kind, found.text) == ("part became whole", "“some” is told as “all”")
    assert kinds("Russia moved two ships to the east on that day.", "Russia moved the fleet to the east on that day.") == [
        "part became whole"
    ]  # fmt: skip


def test_a_limit_is_dropped_and_a_scale_added() -> None:
    """Wider; under a negation the dropped scale denies more."""
    plain = "The army began transfers of tanks to the east of the country."
    assert kinds("The army began limited transfers of tanks to the east of the country.", plain) == ["scope widened"]
    assert kinds(plain, "The army began large-scale transfers of tanks to the east of the country.") == ["scope widened"]
    denied = "There is no proof that large-scale transfers to the east took place."
    assert kinds(denied, denied.replace("large-scale ", "")) == ["scope widened"]


def test_one_is_told_as_several() -> None:
    """An expert, experts; "one of the experts" is still one."""
    tail = "told us that the base in the east was being repaired"
    assert kinds(f"An expert {tail}.", f"Experts {tail}.") == ["one became several"]
    assert kinds(f"An expert {tail}.", f"One of the experts {tail}.") == []
    assert kinds("A bomb exploded at the bank in the town.", "A bomb explodes at the bank in the town.") == []


@pytest.mark.parametrize(("one", "two"), [("three", "seven"), ("40", "400"), ("at least 20", "at least 50")])
def test_another_number_is_a_change(one: str, two: str) -> None:
    """Counts that cannot be one."""
    assert kinds(f"The army moved {one} tanks to the east on that day.", f"The army moved {two} tanks to the east on that day.") == [
        "number changed"
    ]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), [("three", "3"), ("about 50", "some 50"), ("48", "nearly 50"), ("1,234", "1,230")])
def test_a_number_said_otherwise_is_no_change(one: str, two: str) -> None:
    """Digits or words, rounded and said so, or a large number rounded."""
    assert kinds(f"The army moved {one} tanks to the east on that day.", f"The army moved {two} tanks to the east on that day.") == []
