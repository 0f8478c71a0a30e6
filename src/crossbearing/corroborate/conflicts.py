"""What cannot be true together among the statements of one event. Nothing is settled here: both sides are shown."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import inf

from crossbearing.corroborate.claims import Claim, is_negative
from crossbearing.corroborate.lineage import Told
from crossbearing.corroborate.similarity import days_conflict
from crossbearing.model import Contradiction, Modality


def contradictions(tellings: Sequence[Told], claim_of: Mapping[str, Claim]) -> Iterator[Contradiction]:
    """Denials against assertions, then counts and days that do not meet; each statement against the first it meets."""
    yes = [t for t in tellings if not is_negative(t.statement)]
    firmest = [t for t in yes if t.origin.firmness == "named"], yes
    for telling in tellings:
        other = _other_voice(firmest, telling) if is_negative(telling.statement) else None
        if other is not None:
            yield Contradiction(telling.id, other.id, f"{telling.origin.label} {_says(telling)}")
    yield from _counts(yes, claim_of)
    yield from _days(yes, claim_of)


def _other_voice(firmest: Sequence[Sequence[Told]], denial: Told) -> Told | None:
    """A telling of another origin, a named one first: nobody contradicts himself in one text, he distinguishes."""
    for tellings in firmest:
        for t in tellings:
            if t.origin.key != denial.origin.key or t.statement.locator.document != denial.statement.locator.document:
                return t
    return None


def _says(telling: Told) -> str:
    """How a negative statement is put; "no evidence" is less than a denial, and is said as such."""
    if telling.statement.modality is Modality.DENIED:
        return "denies it"
    if telling.statement.modality is Modality.UNCONFIRMED:
        return "sees no confirmation or evidence of it"
    return "says that it is not so"


def _counts(tellings: Sequence[Told], claim_of: Mapping[str, Claim]) -> Iterator[Contradiction]:
    """Numbers of the same things that leave no common number."""
    seen: defaultdict[tuple[str, frozenset[str], str], _Ranges] = defaultdict(_Ranges)
    numbers: set[tuple[float | None, float | None, str]] = set()
    for telling in tellings:
        claim = claim_of[telling.id]
        quantity = telling.statement.frame.quantity
        if claim.count is None or quantity is None or not (claim.count[2] or claim.materiel):
            continue
        alike = seen[claim.count[2], claim.materiel, claim.kind]
        other = alike.first_apart(claim.count)
        if other is not None:
            before = other.statement.frame.quantity
            words = before.text if before else ""
            yield Contradiction(telling.id, other.id, f"the counts do not meet: {quantity.text} / {words}")
        elif claim.count not in numbers:
            numbers.add(claim.count)
            alike.add(telling, claim.count)


class _Ranges:
    """Ranges of numbers in the order in which they were told, searched without looking at each; local to one event."""

    def __init__(self) -> None:
        self._tellings: list[Told] = []
        self._highest_low: list[float] = []
        """Among the ranges up to each one; and below, turned round to ascend, the lowest upper end."""
        self._lowest_high: list[float] = []

    def add(self, telling: Told, count: tuple[float | None, float | None, str]) -> None:
        """The next range."""
        low, high = count[0] or 0.0, -inf if count[1] is None else -count[1]
        self._tellings.append(telling)
        self._highest_low.append(max([low, *self._highest_low[-1:]]))
        self._lowest_high.append(max([high, *self._lowest_high[-1:]]))

    def first_apart(self, count: tuple[float | None, float | None, str]) -> Told | None:
        """The first telling whose range shares no number with this one."""
        low, high = count[0] or 0.0, inf if count[1] is None else count[1]
        at = min(bisect_right(self._highest_low, high), bisect_right(self._lowest_high, -low))
        return self._tellings[at] if at < len(self._tellings) else None


def _days(tellings: Sequence[Told], claim_of: Mapping[str, Claim]) -> Iterator[Contradiction]:
    """Exact days that differ by little: one happening, or two that are easily confused."""
    seen: list[Told] = []
    for telling in tellings:
        claim = claim_of[telling.id]
        if not claim.day_exact:
            continue
        other = next((t for t in seen if days_conflict(claim_of[t.id], claim)), None)
        if other is not None:
            yield Contradiction(telling.id, other.id, f"the days differ: {claim.start} / {claim_of[other.id].start}")
        elif all(claim_of[t.id].start != claim.start for t in seen):
            seen.append(telling)
