"""A world's indexes."""

from datetime import date

from crossbearing.corroborate.known import known
from unit.corroborate.builders import SYSTEMS, Report, world


def test_a_mention_is_found_by_its_place() -> None:
    """The entity of a role's mention is the one that its judgement names."""
    made = world([Report("Harbour Post", (SYSTEMS,))])
    (statement,) = made.statements.values()
    entity = known(made).entity(statement.frame.role("actor")[0].mention)
    assert entity is not None
    assert entity.canonical == "Russia"


def test_documents_without_a_date_are_the_youngest() -> None:
    """Nothing shows that an undated document came first."""
    made = world([Report("A", (SYSTEMS,), None), Report("B", (SYSTEMS,), date(2025, 1, 1))])
    ages = sorted(known(made).ages.values())
    assert [a[0] for a in ages] == [False, True]
