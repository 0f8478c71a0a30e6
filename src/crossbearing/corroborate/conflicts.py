"""What does not fit together among the statements of one event. Nothing is settled here: both sides are shown."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import inf
from typing import TypeAlias

from crossbearing.corroborate.claims import Claim, is_negative
from crossbearing.corroborate.known import Known
from crossbearing.corroborate.lineage import Told, is_taken
from crossbearing.corroborate.similarity import days_conflict
from crossbearing.model import Contradiction, ContradictionKind, LineageEdge, Modality, Statement, Strength

_AHEAD = frozenset({Modality.POSSIBLE, Modality.PREDICTED})
_OF_WORDS = frozenset({"refusal", "coverage"})
"""That something was refused or not reported is silence, and its "not" denies nothing."""
_ENDED = re.compile(r"\b(?:stop|halt|suspend|ceas|end|abandon|discontinu|freez|froz|paus)\w*\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no|never|none|neither|without|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE)
_SOON_DAYS = 3
"""So near, a report and a "not" may be of one moment: the day of the report is not the day of what it reports."""


def contradictions(
    known: Known, tellings: Sequence[Told], claim_of: Mapping[str, Claim], lineage: Iterable[LineageEdge] = ()
) -> Iterator[Contradiction]:
    """Denials against assertions, then counts and days that do not meet; each statement against the first it meets.

    ``lineage`` tells which denial is another one printed again: it denies what there was when it was first printed.
    """
    yes = [t for t in tellings if not is_negative(t.statement)]
    if len(yes) < len(tellings):
        dated = [(t, _since(known, t)) for t in yes if t.statement.modality not in _AHEAD]
        whole, earlier = _Affirmed((t, date.min) for t in yes), _Affirmed(dated)
        denials = [t for t in tellings if is_negative(t.statement)]
        said = _first_said(known, denials, lineage)
        for telling in denials:
            yield from _denial(known, whole, earlier, telling, said[telling.id])
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
    days = [known.world.published(x.statement) for x in (one, other)]
    dated = f" ({days[0]} and {days[1]})" if None not in days else ", on days that are not known"
    return f"{one.origin.label} says both{dated}: the later account does not by itself replace the earlier"


def _first_said(known: Known, denials: Sequence[Told], lineage: Iterable[LineageEdge]) -> dict[str, date | None]:
    """The day on which each denial was first printed; a copy is as old as what it copies. Earliest documents first."""
    said = {t.id: known.world.published(t.statement) for t in denials}
    parents: defaultdict[str, list[str]] = defaultdict(list)
    for edge in lineage:
        if is_taken(edge) and edge.child in said and edge.parent in said:
            parents[edge.child].append(edge.parent)
    for telling in denials:
        own = said[telling.id]
        days = [day for x in parents[telling.id] if (day := said[x]) is not None]
        if own is not None and days:
            said[telling.id] = min(own, *days)
    return said


def _denial(
    known: Known, whole: "_Affirmed", earlier: "_Affirmed", denial: Told, said: date | None
) -> Iterator[Contradiction]:
    """Against a telling of another origin, a named one first; and against what the same source said elsewhere.

    Nobody contradicts himself within one text: there he distinguishes. ``earlier`` has what is neither ahead nor put as
    possible: against that alone stands a "not", as far as it had come about when it was ``said``.
    """
    if denial.statement.frame.kind in _OF_WORDS:
        return
    kind, strength, says = denied(denial.statement)
    yes, until = whole, date.max
    if kind == "denial" and denial.statement.modality is not Modality.DENIED:
        if _is_end(denial.statement.locator.quote):
            return
        yes, until = earlier, _soon_after(said) if said is not None else date.max
    other = yes.of_another(denial, until)
    if other is not None:
        yield Contradiction(denial.id, other.id, f"{denial.origin.label} {says}", kind, strength)
    # Who distinguishes does so in every copy of the text; only who says no more than the contrary contradicts himself.
    own = None if yes.in_same_text(denial, until) else yes.elsewhere(denial, until)
    if own is not None and kind != "no evidence":
        # that there is none of what somebody claims is said by the reporter, not by the claimant
        why = f"{says[:1].upper()}{says[1:]} in one place, says it in another: {account(known, denial, own)}"
        yield Contradiction(denial.id, own.id, why, "change of account", strength)


class _Affirmed:
    """Tellings that affirm, each with a day, asked for the first up to a day; local to one event."""

    def __init__(self, dated: Iterable[tuple[Told, date]]) -> None:
        self._all = list(dated)
        self._named = _Firsts(((t, day) for t, day in self._all if t.origin.firmness == "named"), _origin)
        self._any = _Firsts(self._all, _origin)
        by_origin: defaultdict[str, list[tuple[Told, date]]] = defaultdict(list)
        self._in_text: dict[tuple[str, str], date] = {}
        for t, day in self._all:
            by_origin[t.origin.key].append((t, day))
            text = t.origin.key, t.document
            self._in_text[text] = min(day, self._in_text.get(text, day))
        self._by_origin = {key: _Firsts(found, _document) for key, found in by_origin.items()}

    def of_another(self, denial: Told, until: date) -> Told | None:
        """The first of another origin, a named one before others."""
        return self._named.apart(denial.origin.key, until) or self._any.apart(denial.origin.key, until)

    def in_same_text(self, denial: Told, until: date) -> bool:
        """Whether the same origin affirms it in the same text."""
        day = self._in_text.get((denial.origin.key, denial.document))
        return day is not None and day <= until

    def elsewhere(self, denial: Told, until: date) -> Told | None:
        """The first of the same origin in another text."""
        own = self._by_origin.get(denial.origin.key)
        return own.apart(denial.document, until) if own is not None else None


_Place: TypeAlias = tuple[int, str, Told]


class _Firsts:
    """Tellings by day; of those up to a day the first that does not have some key, without a look at each."""

    def __init__(self, dated: Iterable[tuple[Told, date]], key: Callable[[Told], str]) -> None:
        self._days: list[date] = []
        self._firsts: list[tuple[_Place, _Place | None]] = []
        """By day: the first telling, and the first that has another key than that one."""
        numbered = [(day, (number, key(t), t)) for number, (t, day) in enumerate(dated)]
        for day, place in sorted(numbered, key=lambda x: (x[0], x[1][0])):
            self._add(day, place)

    def _add(self, day: date, new: _Place) -> None:
        first, second = self._firsts[-1] if self._firsts else (new, None)
        if new[1] == first[1]:
            first = min(first, new, key=_number)
        elif new[0] < first[0]:
            first, second = new, first
        else:
            second = new if second is None else min(second, new, key=_number)
        if self._days[-1:] == [day]:
            self._firsts[-1] = first, second
        else:
            self._days.append(day)
            self._firsts.append((first, second))

    def apart(self, key: str, until: date) -> Told | None:
        """The first up to a day that has another key."""
        at = bisect_right(self._days, until)
        if not at:
            return None
        first, second = self._firsts[at - 1]
        found = first if first[1] != key else second
        return found[2] if found is not None else None


def _number(place: _Place) -> int:
    return place[0]


def _origin(telling: Told) -> str:
    return telling.origin.key


def _document(telling: Told) -> str:
    return telling.document


def _is_end(quote: str) -> bool:
    """Whether the "not" is an end, which leaves what went before as it was: "had stopped testing"."""
    return bool(_ENDED.search(quote)) and not _NOT.search(quote)


def _since(known: Known, told: Told) -> date:
    """The day from which something is told to be so; the first of all where none is known.

    Told of so much later that it may well have come about since: "not yet" is no denial of what came.
    """
    time = told.statement.frame.time
    day = time.start if time is not None and time.start is not None else known.world.published(told.statement)
    return day or date.min


def _soon_after(day: date) -> date:
    """The last day that a report of a day can speak of."""
    return day + timedelta(days=_SOON_DAYS) if (date.max - day).days > _SOON_DAYS else date.max


def _counts(known: Known, tellings: Sequence[Told], claim_of: Mapping[str, Claim]) -> Iterator[Contradiction]:
    """Numbers of the same things that leave no common number; one source may have counted anew."""
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
            why = f"the counts do not meet: {quantity.text} / {before.text if before else ''}"
            if same_voice(telling, other):
                why = f"{why}; {account(known, other, telling)}"
                yield Contradiction(telling.id, other.id, why, "change of account", "tension")
            else:
                yield Contradiction(telling.id, other.id, why, "count")
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
            why = f"the days differ: {claim.start} / {claim_of[other.id].start}"
            yield Contradiction(telling.id, other.id, why, "time")
        elif all(claim_of[t.id].start != claim.start for t in seen):
            seen.append(telling)
