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


@pytest.mark.parametrize(("one", "two"), [
    ("It costs 32 billion dollars a year for the army.", "It costs 20 billion roubles a year for the army."),
    ("The court fined the group and three other firms for the trade.", "The court fined four firms for the trade."),
    ("Each owner of the mine gets a ticket for the ride.", "Owners of the mine get tickets for the ride."),
    ("Work starts after a feasibility study of the mine.", "Work starts after a new study of the mine."),
    ("No end is in sight to a three-day strike at the port.", "No end is in sight to the strike of days at the port."),
    ("The board adopted a shareholder plan against bids.", "The board adopted a plan for shareholders against bids."),
    ("The number of shares was 4,403,852 in that year.", "The number of shares was 4,403,000 in that year."),
])  # fmt: skip
def test_what_is_counted_otherwise_is_no_change(one: str, two: str) -> None:
    """Two units, what one count leaves out, one to each, what looks like a numeral, parts of words, a cut number."""
    assert kinds(one, two) == []


def test_one_with_another_number_is_another_number() -> None:
    """One cent and five cents: nothing became several."""
    toll = "The toll for the old bridge is {} a mile."
    assert kinds(toll.format("one cent"), toll.format("five cents")) == ["number changed"]
