"""A statement as it is set against others: its claim, its day, its country, whom its actors belong to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crossbearing.corroborate.claims import Claim, Party
from crossbearing.corroborate.known import Known
from crossbearing.model import Aspect, Entity, Modality, Statement

_TIES = frozenset({"ally", "commands", "part of", "leads", "backs", "owner"})
_TIE_END = re.compile(r" since | until | \[")
_FIRM = frozenset({Modality.ASSERTED, Modality.PROBABLE})
_MEANT = frozenset({Modality.ASSERTED, Modality.PROBABLE, Modality.UNCONFIRMED})


@dataclass(frozen=True, slots=True)
class Bearing:
    """One statement that may stand against others, with the event that holds it."""

    id: str
    group: str
    """The first statement of its event: what the event is named after."""
    statement: Statement
    claim: Claim
    published: date | None
    near: frozenset[str] = frozenset()
    """The countries that its sentence names, where the statement itself names none."""

    @property
    def firm(self) -> bool:
        """Whether it is stated as a fact that is, or as probable."""
        return self.statement.modality in _FIRM and not self.claim.negative and not self.ahead

    @property
    def meant(self) -> bool:
        """Whether it is told as what is so, by whomever: as a fact, as probable or as a report."""
        return self.statement.modality in _MEANT and not self.claim.negative and not self.ahead

    @property
    def ahead(self) -> bool:
        """Whether it speaks of what may or will be."""
        planned = self.statement.aspect is Aspect.PLANNED
        return planned or self.statement.modality in (Modality.POSSIBLE, Modality.PREDICTED)

    @property
    def quote(self) -> str:
        """Its words."""
        return self.statement.locator.quote

    @property
    def when(self) -> tuple[date, date | None] | None:
        """The first day and the day after the last of what is said: of the text, else the day of publication."""
        start = self.claim.start or self.claim.end
        if start is not None:
            return start, self.claim.end if self.claim.start else start + timedelta(days=1)
        if self.published is not None:
            return self.published, self.published + timedelta(days=1)
        return None


def apart_days(a: Bearing, b: Bearing) -> int | None:
    """Days between what the two say, 0 where they overlap, negative where ``b`` is the earlier; None if not known."""
    one, other = a.when, b.when
    if one is None or other is None:
        return None
    if one[1] is not None and one[1] <= other[0]:
        return (other[0] - one[1]).days + 1
    if other[1] is not None and other[1] <= one[0]:
        return -((one[0] - other[1]).days + 1)
    return 0


def sides_of(parties: frozenset[Party]) -> frozenset[str]:
    """Keys by which parties meet: the country of a state and its arms, the party itself else."""
    return frozenset(p.country if p.state and p.country else p.key for p in parties)


def allied(known: Known, one: frozenset[Party], other: frozenset[Party]) -> bool:
    """Whether any of one side belongs to, leads or backs any of the other, by the tables."""
    entities = known.world.entities
    return any(_tied(entities, a, b) or _tied(entities, b, a) for a in one for b in other)


def _tied(entities: Mapping[str, Entity], a: Party, b: Party) -> bool:
    if a.key == b.key or (a.country and a.country == b.country and (a.state or b.state)):
        return True
    one, other = entities.get(a.key), entities.get(b.key)
    if one is None or other is None:
        return False
    return any(r in _TIES and _TIE_END.split(fact, maxsplit=1)[0] == other.canonical for r, fact in one.facts)
