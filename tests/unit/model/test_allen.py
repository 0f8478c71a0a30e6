"""The thirteen relations; that they are total and agree with all days is shown in tests/property/test_states.py."""

from datetime import date

from crossbearing.model import Allen, Bound, Stretch, allen_relations, may_share, must_share


def days(first: int, end: int) -> Stretch:
    """From one day of December 2024 to before another."""
    return Stretch(*(Bound(date(2024, 12, d), date(2024, 12, d)) for d in (first, end)))


def test_two_stretches_with_known_ends_have_one_relation() -> None:
    """Each of the thirteen has its example."""
    found = {allen_relations(days(1, 3), days(*other)) for other in [(5, 7), (3, 5), (2, 5), (1, 5), (1, 3), (1, 2)]}
    assert found == {
        frozenset({x})
        for x in (Allen.BEFORE, Allen.MEETS, Allen.OVERLAPS, Allen.STARTS, Allen.EQUALS, Allen.STARTED_BY)
    }
    assert allen_relations(days(3, 5), days(1, 9)) == {Allen.DURING}
    assert allen_relations(days(1, 9), days(3, 5)) == {Allen.CONTAINS}


def test_stretches_that_meet_share_no_day() -> None:
    """The end of the one is the start of the other: half-open."""
    assert not may_share(days(1, 3), days(3, 5))
    assert must_share(days(1, 4), days(3, 5))


def test_an_unknown_end_leaves_several_relations() -> None:
    """What never ended may last beyond anything that began later, or have ended before it."""
    since = Stretch(Bound(date(2024, 12, 1), date(2024, 12, 1)), Bound(date(2024, 12, 4)))
    assert allen_relations(since, days(6, 8)) >= {Allen.BEFORE, Allen.MEETS, Allen.CONTAINS, Allen.OVERLAPS}
    assert may_share(since, days(6, 8))
    assert not must_share(since, days(6, 8))
