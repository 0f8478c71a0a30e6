"""What holds of a row by itself."""

from datetime import date

import pytest

from crossbearing.gazetteer import ActorRow, Allegiance, load_gazetteer


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2019, 12, 31), False), (date(2020, 1, 1), True), (date(2021, 3, 1), False), (None, True)],
)
def test_ties_are_half_open(day: date | None, holds: bool) -> None:  # noqa: FBT001 - an expected value
    """The first day belongs to a tie, the last does not, and an unknown day excludes nothing."""
    tie = Allegiance("actor:turkiye", "ally", date(2020, 1, 1), date(2021, 3, 1), "test")
    assert tie.holds_on(day) is holds


@pytest.mark.parametrize(
    ("row_id", "owner", "state"),
    [
        ("actor:wsj", "News Corp", None),
        ("actor:the-times", "News Corp", None),
        ("actor:tass", "actor:russia", "actor:russia"),
        ("actor:asharq-al-awsat", "Saudi Research and Media Group", "actor:saudi-arabia"),
        ("actor:reuters", "Thomson Reuters", None),
        ("actor:lna", None, None),
    ],
)
def test_outlets_have_owners_and_state_affiliations(row_id: str, owner: str | None, state: str | None) -> None:
    """Outlets of one owner can be told, and so can those of a state."""
    row = load_gazetteer().row(row_id)
    assert isinstance(row, ActorRow)
    assert row.owner == owner
    assert row.state_affiliation == state
