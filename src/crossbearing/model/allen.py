"""Allen's thirteen relations between stretches of days whose ends are known only in part.

Source: Allen (1983), Maintaining knowledge about temporal intervals, CACM 26(11); for half-open stretches of whole days
``meets`` is "the end of one is the start of the other", and no day is shared.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

from crossbearing.model.stretch import Bound, Stretch

End: TypeAlias = Literal["a0", "a1", "b0", "b1"]


class Allen(StrEnum):
    """How one stretch lies to another."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"


INVERSE: Mapping[Allen, Allen] = {
    Allen.BEFORE: Allen.AFTER,
    Allen.MEETS: Allen.MET_BY,
    Allen.OVERLAPS: Allen.OVERLAPPED_BY,
    Allen.STARTS: Allen.STARTED_BY,
    Allen.DURING: Allen.CONTAINS,
    Allen.FINISHES: Allen.FINISHED_BY,
    Allen.EQUALS: Allen.EQUALS,
    Allen.FINISHED_BY: Allen.FINISHES,
    Allen.CONTAINS: Allen.DURING,
    Allen.STARTED_BY: Allen.STARTS,
    Allen.OVERLAPPED_BY: Allen.OVERLAPS,
    Allen.MET_BY: Allen.MEETS,
    Allen.AFTER: Allen.BEFORE,
}

_ORDER: Mapping[Allen, tuple[tuple[End, ...], ...]] = {
    Allen.BEFORE: (("a0",), ("a1",), ("b0",), ("b1",)),
    Allen.MEETS: (("a0",), ("a1", "b0"), ("b1",)),
    Allen.OVERLAPS: (("a0",), ("b0",), ("a1",), ("b1",)),
    Allen.STARTS: (("a0", "b0"), ("a1",), ("b1",)),
    Allen.DURING: (("b0",), ("a0",), ("a1",), ("b1",)),
    Allen.FINISHES: (("b0",), ("a0",), ("a1", "b1")),
    Allen.EQUALS: (("a0", "b0"), ("a1", "b1")),
    Allen.FINISHED_BY: (("a0",), ("b0",), ("a1", "b1")),
    Allen.CONTAINS: (("a0",), ("b0",), ("b1",), ("a1",)),
    Allen.STARTED_BY: (("a0", "b0"), ("b1",), ("a1",)),
    Allen.OVERLAPPED_BY: (("b0",), ("a0",), ("b1",), ("a1",)),
    Allen.MET_BY: (("b0",), ("b1", "a0"), ("a1",)),
    Allen.AFTER: (("b0",), ("b1",), ("a0",), ("a1",)),
}
"""The ends in the order of time, those of one day together."""

SHARING = frozenset(Allen) - {Allen.BEFORE, Allen.MEETS, Allen.MET_BY, Allen.AFTER}
"""The relations in which a day belongs to both."""

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


def allen_relations(a: Stretch, b: Stretch) -> frozenset[Allen]:
    """Every relation that the two may have, given what is known of their ends: never empty.

    >>> december = Stretch(Bound(date(2024, 12, 1), date(2024, 12, 1)), Bound(date(2025, 1, 1), date(2025, 1, 1)))
    >>> january = Stretch(Bound(date(2025, 1, 1), date(2025, 1, 1)), Bound())
    >>> [x.value for x in allen_relations(december, january)]
    ['meets']
    >>> len(allen_relations(Stretch(), Stretch()))
    13
    """
    ends: Mapping[End, Bound] = {"a0": a.start, "a1": a.end, "b0": b.start, "b1": b.end}
    return frozenset(x for x in Allen if _possible(_ORDER[x], ends))


def may_share(a: Stretch, b: Stretch) -> bool:
    """Whether a day may belong to both."""
    return not allen_relations(a, b).isdisjoint(SHARING)


def must_share(a: Stretch, b: Stretch) -> bool:
    """Whether a day certainly belongs to both."""
    return allen_relations(a, b) <= SHARING


def _possible(order: tuple[tuple[End, ...], ...], ends: Mapping[End, Bound]) -> bool:
    """Whether days can be found for the ends in this order: each takes the earliest day that is left to it."""
    after = _FIRST - 5
    for together in order:
        lowest = max(after + 1, *(_earliest(ends[x]) for x in together))
        if lowest > min(_latest(ends[x]) for x in together):
            return False
        after = lowest
    return True


def _earliest(bound: Bound) -> int:
    return _FIRST - 4 if bound.earliest is None else bound.earliest.toordinal()


def _latest(bound: Bound) -> int:
    """The last day that it may be; what has no bound has room for four ends beyond the calendar, on either side."""
    return _LAST + 4 if bound.latest is None else bound.latest.toordinal()
