"""What does not fit together among the statements of one event. Nothing is settled here: both sides are shown."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from crossbearing.corroborate.claims import Claim, is_negative
from crossbearing.corroborate.known import Known
from crossbearing.corroborate.lineage import Told
from crossbearing.corroborate.similarity import counts_meet, days_conflict
from crossbearing.model import Contradiction, ContradictionKind, Modality, Statement, Strength

_AHEAD = frozenset({Modality.POSSIBLE, Modality.PREDICTED})
_OF_WORDS = frozenset({"refusal", "coverage"})
"""That something was refused or not reported is silence, and its "not" denies nothing."""
_ENDED = re.compile(r"\b(?:stop|halt|suspend|ceas|end|abandon|discontinu|freez|froz|paus)\w*\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no|never|none|neither|without|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE)
_SOON_DAYS = 3
"""So near, a report and a "not" may be of one moment: the day of the report is not the day of what it reports."""


def contradictions(known: Known, tellings: Sequence[Told], claim_of: Mapping[str, Claim]) -> Iterator[Contradiction]:
    """Denials against assertions, then counts and days that do not meet; each statement against the first it meets."""
    yes = [t for t in tellings if not is_negative(t.statement)]
    for telling in tellings:
        if is_negative(telling.statement):
            yield from _denial(known, yes, telling)
    yield from _counts(known, yes, claim_of)
    yield from _days(yes, claim_of)


def denied(statement: Statement) -> tuple[ContradictionKind, Strength, str]:
    """How a negative statement stands against a positive one; "no evidence" is less than a denial.

    Source: METHODS.md section 3. What was not looked for, and silence, are no statement, and stand against nothing.
    """
    if statement.modality is Modality.DENIED:
        return "denial", "contradiction", "denies it"
    if statement.modality is Modality.UNCONFIRMED:
        return "no evidence", "tension", "sees no confirmation or evidence of it"
    return "denial", "contradiction", "says that it is not so"


def same_voice(one: Told, other: Told) -> bool:
    """Whether one source speaks in both, in different documents; an unnamed one may be anybody."""
    return one.origin.key == other.origin.key and one.statement.locator.document != other.statement.locator.document


def account(known: Known, one: Told, other: Told) -> str:
    """The sentence for a source that says both: what it says later does not by itself replace what it said before."""
    days = [_published(known, x) for x in (one, other)]
    dated = f" ({days[0]} and {days[1]})" if None not in days else ", on days that are not known"
    return f"{one.origin.label} says both{dated}: the later account does not by itself replace the earlier"


def _denial(known: Known, yes: Sequence[Told], denial: Told) -> Iterator[Contradiction]:
    """Against a telling of another origin, a named one first; and against what the same source said elsewhere.

    Nobody contradicts himself within one text: there he distinguishes.
    """
    if denial.statement.frame.kind in _OF_WORDS:
        return
    kind, strength, says = denied(denial.statement)
    if kind == "denial" and denial.statement.modality is not Modality.DENIED:
        if _is_end(denial.statement.locator.quote):
            return
        yes = [t for t in yes if t.statement.modality not in _AHEAD and not _came_later(known, denial, t)]
    others = [t for t in yes if t.origin.key != denial.origin.key]
    other = next((t for t in others if t.origin.firmness == "named"), others[0] if others else None)
    if other is not None:
        yield Contradiction(denial.id, other.id, f"{denial.origin.label} {says}", kind, strength)
    here = denial.statement.locator.document
    # Who distinguishes does so in every copy of the text; only who says no more than the contrary contradicts himself.
    distinguishes = any(t.origin.key == denial.origin.key and t.statement.locator.document == here for t in yes)
    own = None if distinguishes else next((t for t in yes if same_voice(t, denial)), None)
    if own is not None and kind != "no evidence":
        # that there is none of what somebody claims is said by the reporter, not by the claimant
        why = f"{says[:1].upper()}{says[1:]} in one place, says it in another: {account(known, denial, own)}"
        yield Contradiction(denial.id, own.id, why, "change of account", strength)


def _is_end(quote: str) -> bool:
    """Whether the "not" is an end, which leaves what went before as it was: "had stopped testing"."""
    return bool(_ENDED.search(quote)) and not _NOT.search(quote)


def _came_later(known: Known, denial: Told, told: Told) -> bool:
    """Whether it is told so much later that it may well have come about since: "not yet" is no denial of what came."""
    time = told.statement.frame.time
    said, tells = _published(known, denial), _published(known, told)
    day = time.start if time is not None and time.start is not None else tells
    return said is not None and day is not None and (day - said).days > _SOON_DAYS


def _counts(known: Known, tellings: Sequence[Told], claim_of: Mapping[str, Claim]) -> Iterator[Contradiction]:
    """Numbers of the same things that leave no common number; one source may have counted anew."""
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
                why = f"the counts do not meet: {quantity.text} / {before.text if before else ''}"
                if same_voice(telling, other):
                    why = f"{why}; {account(known, other, telling)}"
                    yield Contradiction(telling.id, other.id, why, "change of account", "tension")
                else:
                    yield Contradiction(telling.id, other.id, why, "count")
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
            why = f"the days differ: {claim.start} / {claim_of[other.id].start}"
            yield Contradiction(telling.id, other.id, why, "time")
        elif all(claim_of[t.id].start != claim.start for t in seen):
            seen.append(telling)


def _published(known: Known, telling: Told) -> date | None:
    document = known.world.documents.get(telling.statement.locator.document)
    return document.metadata.published if document else None
