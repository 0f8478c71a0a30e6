"""The score of reports beside its floors."""

from quality.reports import FLOORS, Score, missed

REACHED: dict[str, Score] = {
    **{name: [floor, 10] for name, floor in FLOORS.items()},
    "kind_recall": FLOORS["kind_recall"],
    "crowding": 1.8,
    "quiet_on_non_statements": [3, 3],
}


def test_floors_that_are_just_reached_are_not_missed() -> None:
    """A figure on its floor is reached."""
    assert missed(REACHED) == []


def test_each_figure_below_its_floor_is_named() -> None:
    """Every figure that falls short is named with what it was, crowding and noise among them."""
    low: dict[str, Score] = {
        **{name: [floor - 0.01, 10] for name, floor in FLOORS.items()},
        "crowding": 1.9,
        "quiet_on_non_statements": [2, 3],
    }
    assert [line.split()[0] for line in missed(low)] == [*FLOORS, "crowding", "quiet"]
