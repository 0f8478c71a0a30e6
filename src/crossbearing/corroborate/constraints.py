"""What analysts rule of happenings, applied to the groups of statements: groups are split, then joined.

- Of the rulings on one pair the newest counts.
- Every "not the same" holds: a group in which both sides stand is split. What the ruling does not name goes with the
  side that it resembles most, by the features that made the group; in doubt with the larger one.
- A "same" joins the groups of its two sides. One that would join what is held apart is set aside; of a chain of them it
  is the oldest: they are taken from the newest on.

A group that no ruling names stays as it is. The result depends on the statements and on when the rulings were recorded,
never on the order in which either come.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crossbearing.corroborate.claims import Claim
from crossbearing.corroborate.similarity import similarity
from crossbearing.model import HAPPENINGS, Rejection, Ruling, Sameness, Saying, Statement, Target, ids_now, in_force

_SEEDS = 4
"""Different claims of a side to which each other claim of a split group is compared: an event of 50,000 statements is
split in the time of as many comparisons, times eight."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A ruling on two happenings, by the statements for which its sides are known."""

    one: frozenset[str]
    other: frozenset[str]
    same: bool


def constrained(
    groups: Iterable[Sequence[str]],
    claim_of: Mapping[str, Claim],
    statements: Mapping[str, Statement],
    rulings: Iterable[Ruling],
) -> list[list[str]]:
    """The groups of statement ids with what analysts rule; each group and the list in order, each id in one group."""
    whole = [sorted(x) for x in groups]
    standing = in_force(rulings)
    found = [x for x in standing if isinstance(x.what, Sameness) and x.what.one.noun in HAPPENINGS]
    if not found:
        return whole
    held = _Groups(whole)
    rejected = {s.statement for x in standing if isinstance(x.what, Rejection) for s in x.what.statement.sayings}
    wanted = (s for x in found for t in x.targets for s in t.sayings if s.statement not in rejected)
    pairs = _latest(_pairs(found, ids_now(statements, wanted), held), held)
    cannot = [p for p in pairs if not p.same]
    named = _closed([p for p in pairs if p.same], cannot)
    for pair in reversed(cannot):
        held.split(_with(pair, named), claim_of)
    for pair in pairs:
        if pair.same:
            held.join(pair, cannot)
    return sorted(held.members.values())


class _Groups:
    """Groups of statements while they are split and joined."""

    def __init__(self, groups: Iterable[list[str]]) -> None:
        self.members = dict(enumerate(groups))
        self.of = {s: number for number, group in self.members.items() for s in group}
        self._next = len(self.members)

    def main(self, side: Iterable[str]) -> int:
        """The group that holds most of a side; of several the one with the first of them."""
        counted = Counter(self.of[x] for x in sorted(side))
        return max(counted, key=counted.__getitem__)

    def split(self, pair: _Pair, claim_of: Mapping[str, Claim]) -> None:
        """Part every group in which both sides stand."""
        for number in sorted({self.of[x] for x in pair.one} & {self.of[x] for x in pair.other}):
            group = self.members[number]
            one, other = ([x for x in group if x in side] for side in (pair.one, pair.other))
            if (-len(other), other) < (-len(one), one):
                one, other = other, one
            leaving = _leaving(group, one, other, claim_of)
            self.members[number] = [x for x in group if x not in leaving]
            self.members[self._next] = sorted(leaving)
            self.of.update(dict.fromkeys(leaving, self._next))
            self._next += 1

    def join(self, pair: _Pair, cannot: Iterable[_Pair]) -> None:
        """Make one group of those in which the sides stand, unless that would join what is held apart."""
        one, other = sorted((self.main(pair.one), self.main(pair.other)))
        if one == other or any(self._between(x, one, other) for x in cannot):
            return
        moving = self.members.pop(other)
        self.members[one] = sorted((*self.members[one], *moving))
        self.of.update(dict.fromkeys(moving, one))

    def _between(self, pair: _Pair, one: int, other: int) -> bool:
        left, right = {self.of[x] for x in pair.one}, {self.of[x] for x in pair.other}
        return (one in left and other in right) or (one in right and other in left)


def _pairs(found: Iterable[Ruling], ids: Mapping[Saying, str], held: _Groups) -> list[_Pair]:
    """The pairs that are in the case, from the newest on. What stands on both sides is on the narrower one."""
    pairs: list[_Pair] = []
    for ruling in found:
        what = ruling.what
        if not isinstance(what, Sameness):
            continue
        one, other = (_side(x, ids, held) for x in (what.one, what.other))
        shared = one & other
        if shared and what.one.noun != what.other.noun:
            one, other = (one, other - shared) if what.one.noun == "statement" else (one - shared, other)
        elif shared and not what.same:
            one, other = one - shared, other - shared
        if one and other:
            pairs.append(_Pair(one, other, what.same))
    return pairs[::-1]


def _side(target: Target, ids: Mapping[Saying, str], held: _Groups) -> frozenset[str]:
    return frozenset(ids[x] for x in target.sayings if x in ids and ids[x] in held.of)


def _latest(pairs: Iterable[_Pair], held: _Groups) -> list[_Pair]:
    """The first, that is the newest, of the pairs on the same two; an event is known by the group that it is mainly in.

    Where both are in one group, they are known by their statements.
    """
    first: dict[object, _Pair] = {}
    for pair in pairs:
        key: object = frozenset((_known_as(pair.one, held), _known_as(pair.other, held)))
        if held.main(pair.one) == held.main(pair.other) and min(len(pair.one), len(pair.other)) > 1:
            key = frozenset((pair.one, pair.other))
        first.setdefault(key, pair)
    return list(first.values())


def _known_as(side: frozenset[str], held: _Groups) -> str | int:
    return next(iter(side)) if len(side) == 1 else held.main(side)


def _closed(same: Iterable[_Pair], cannot: Sequence[_Pair]) -> dict[str, frozenset[str]]:
    """By statement: all that rulings say is the same, as far as nothing holds it apart."""
    together: dict[str, frozenset[str]] = {}
    for pair in same:
        one, other = (
            frozenset(y for x in side for y in together.get(x, frozenset((x,)))) for side in (pair.one, pair.other)
        )
        if not any((x.one & one and x.other & other) or (x.one & other and x.other & one) for x in cannot):
            together.update(dict.fromkeys(one | other, one | other))
    return together


def _with(pair: _Pair, together: Mapping[str, frozenset[str]]) -> _Pair:
    """The pair with what is the same as its sides; what would stand on both sides by that stands on neither."""
    one, other = (
        frozenset(y for x in side for y in together.get(x, frozenset((x,)))) for side in (pair.one, pair.other)
    )
    return replace(pair, one=pair.one | (one - other - pair.other), other=pair.other | (other - one - pair.one))


def _leaving(
    group: Sequence[str], staying: Sequence[str], going: Sequence[str], claim_of: Mapping[str, Claim]
) -> frozenset[str]:
    """The statements of a group that leave it with those that are named."""
    kept, gone = _seeds(staying, claim_of), _seeds(going, claim_of)
    nearer: dict[Claim, bool] = {}
    leaving = set(going)
    settled = leaving | set(staying)
    for statement in group:
        if statement in settled:
            continue
        claim = claim_of[statement]
        if claim not in nearer:
            nearer[claim] = _likeness(claim, gone) > _likeness(claim, kept)
        if nearer[claim]:
            leaving.add(statement)
    return frozenset(leaving)


def _seeds(side: Iterable[str], claim_of: Mapping[str, Claim]) -> list[Claim]:
    return sorted({claim_of[x] for x in side}, key=Claim.sort_key)[:_SEEDS]


def _likeness(claim: Claim, seeds: Iterable[Claim]) -> float:
    """How far a claim resembles the most similar of these; the same claim more than any other."""
    return max((2.0 if claim == x else similarity(claim, x) for x in seeds), default=0.0)
