"""What cannot be true together among the statements of one event. Nothing is settled here: both sides are shown."""

from collections.abc import Iterator, Mapping, Sequence

from crossbearing.corroborate.claims import Claim, is_negative
from crossbearing.corroborate.lineage import Told
from crossbearing.corroborate.similarity import counts_meet, days_conflict
from crossbearing.model import Contradiction, Modality


def contradictions(tellings: Sequence[Told], claim_of: Mapping[str, Claim]) -> Iterator[Contradiction]:
    """Denials against assertions, then counts and days that do not meet; each statement against the first it meets."""
    yes = [t for t in tellings if not is_negative(t.statement)]
    for telling in tellings:
        other = _other_voice(yes, telling) if is_negative(telling.statement) else None
        if other is not None:
            yield Contradiction(telling.id, other.id, f"{telling.origin.label} {_says(telling)}")
    yield from _counts(yes, claim_of)
    yield from _days(yes, claim_of)


def _other_voice(tellings: Sequence[Told], denial: Told) -> Told | None:
    """A telling of another origin, a named one first: nobody contradicts himself in one text, he distinguishes.

    Who distinguishes does so in every copy of the text; only who says no more than the contrary contradicts what he has
    said elsewhere.
    """
    own = [t for t in tellings if t.origin.key == denial.origin.key]
    distinguishes = any(t.statement.locator.document == denial.statement.locator.document for t in own)
    others = [t for t in tellings if t.origin.key != denial.origin.key or not distinguishes]
    return next((t for t in others if t.origin.firmness == "named"), others[0] if others else None)


def _says(telling: Told) -> str:
    """How a negative statement is put; "no evidence" is less than a denial, and is said as such."""
    if telling.statement.modality is Modality.DENIED:
        return "denies it"
    if telling.statement.modality is Modality.UNCONFIRMED:
        return "sees no confirmation or evidence of it"
    return "says that it is not so"


def _counts(tellings: Sequence[Told], claim_of: Mapping[str, Claim]) -> Iterator[Contradiction]:
    """Numbers of the same things that leave no common number."""
    seen: list[tuple[Told, tuple[float | None, float | None, str]]] = []
    for telling in tellings:
        claim = claim_of[telling.id]
        quantity = telling.statement.frame.quantity
        if claim.count is None or quantity is None or not (claim.count[2] or claim.materiel):
            continue
        for other, number in seen:
            alike = number[2] == claim.count[2] and claim_of[other.id].materiel == claim.materiel
            if alike and claim_of[other.id].kind == claim.kind and not counts_meet(number, claim.count):
                before = other.statement.frame.quantity
                words = before.text if before else ""
                yield Contradiction(telling.id, other.id, f"the counts do not meet: {quantity.text} / {words}")
                break
        else:
            if all(number != claim.count for _, number in seen):
                seen.append((telling, claim.count))


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
