"""What analysts rule of names, applied to how they were read: which mentions and entities are one, which are not.

- Of the rulings on one pair the newest counts.
- Every "not the same" holds. A "same" that would join what is held apart is set aside; of a chain of them it is the
  oldest: they are taken from the newest on.
- A ruling on an entity is on all that bears its name, later mentions too; one on a mention is on that mention alone. Of
  two mentions that are one, the first named keeps its reading; of two that are not, too. A mention that is not what it
  was read as, and of which nobody says what else it is, belongs to no entity.
- Of entities that are one, a row of the tables gives the name, else the one named first by the newest ruling.

The reading that was computed stays beside the ruling, as the first of the other readings.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from crossbearing.gazetteer import Gazetteer
from crossbearing.model import NAMES, Judgement, Mention, Reading, Ruling, Sameness, Target, in_force

Node: TypeAlias = tuple[str, str]
"""``entity`` and an anchor, or ``mention`` and an id."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A ruling on two names."""

    ruling: Ruling
    one: Node
    other: Node
    same: bool


@dataclass(slots=True)
class _Joined:
    """Sets of nodes that rulings have made one, and which rulings did; lives while the rulings are applied."""

    nodes: dict[Node, frozenset[Node]] = field(default_factory=dict)
    pairs: list[_Pair] = field(default_factory=list)

    def of(self, node: Node) -> frozenset[Node]:
        """The set of a node."""
        return self.nodes.get(node, frozenset((node,)))

    def join(self, pair: _Pair) -> None:
        """Make one set of two."""
        both = self.of(pair.one) | self.of(pair.other)
        self.nodes.update(dict.fromkeys(both, both))
        self.pairs.append(pair)

    def newest(self, node: Node) -> Ruling | None:
        """The newest ruling that joined a node to another."""
        return next((p.ruling for p in self.pairs if node in (p.one, p.other)), None)


def ruled(
    mentions: Mapping[str, Mention],
    judgements: Mapping[str, Judgement],
    read: Mapping[str, Judgement],
    rulings: Iterable[Ruling],
    gazetteer: Gazetteer,
) -> dict[str, Judgement]:
    """The judgements with what analysts rule, by mention id.

    ``judgements`` are those in force, unknown names brought together; ``read`` are the same before that, so that names
    which were brought together can be held apart. The order of the rulings plays no part beyond when each was recorded.
    """
    found = [x for x in in_force(rulings) if isinstance(x.what, Sameness) and x.what.one.noun in NAMES]
    if not found:
        return dict(judgements)
    merged = {read[m].anchor: j.anchor for m, j in judgements.items() if m in read and j.same}
    pairs = _pairs(found, mentions)
    apart = _unmerged(pairs, merged)
    pairs = _latest([_settled(p, merged, apart) for p in pairs])
    cannot = [p for p in pairs if not p.same]
    joined = _join([p for p in pairs if p.same], cannot)
    bench = _Bench(judgements, read, apart, joined, cannot, gazetteer)
    return {mention: bench.judgement(mention) for mention in judgements}


def _pairs(found: Iterable[Ruling], mentions: Mapping[str, Mention]) -> list[_Pair]:
    """The pairs that are in the case, from the newest on."""
    pairs = []
    for ruling in found:
        if isinstance(ruling.what, Sameness):
            ends = (ruling.what.one, ruling.what.other)
            if all(x.noun == "entity" or x.id in mentions for x in ends):
                pairs.append(_Pair(ruling, _node(ends[0]), _node(ends[1]), ruling.what.same))
    return pairs[::-1]


def _node(target: Target) -> Node:
    return target.noun, target.id


def _unmerged(pairs: Iterable[_Pair], merged: Mapping[str, str]) -> dict[str, Ruling]:
    """Anchors of unknown names that were brought under another one, and that the newest ruling holds apart from it."""
    apart: dict[str, Ruling] = {}
    for pair in _latest(list(pairs)):
        (noun, one), (other_noun, other) = pair.one, pair.other
        if noun == other_noun == "entity" and not pair.same and one in merged and merged[one] == merged.get(other):
            apart.setdefault(one if merged[one] != one else other, pair.ruling)
    return apart


def _settled(pair: _Pair, merged: Mapping[str, str], apart: Mapping[str, Ruling]) -> _Pair:
    """The pair with anchors as they are after unknown names were brought together."""
    one, other = (
        (noun, name if name in apart else merged.get(name, name)) if noun == "entity" else (noun, name)
        for noun, name in (pair.one, pair.other)
    )
    return replace(pair, one=one, other=other)


def _latest(pairs: Sequence[_Pair]) -> list[_Pair]:
    """The first of each pair of names, that is the newest; what says something of one name alone is left out."""
    first: dict[frozenset[Node], _Pair] = {}
    for pair in pairs:
        if pair.one != pair.other:
            first.setdefault(frozenset((pair.one, pair.other)), pair)
    return list(first.values())


def _join(same: Iterable[_Pair], cannot: Sequence[_Pair]) -> _Joined:
    """Everything that is joined, from the newest ruling on, unless it would join what is held apart."""
    joined = _Joined()
    for pair in same:
        one, other = joined.of(pair.one), joined.of(pair.other)
        if not any((x.one in one and x.other in other) or (x.one in other and x.other in one) for x in cannot):
            joined.join(pair)
    return joined


@dataclass(frozen=True, slots=True)
class _Bench:
    """Everything that decides on one mention."""

    judgements: Mapping[str, Judgement]
    read: Mapping[str, Judgement]
    apart: Mapping[str, Ruling]
    joined: _Joined
    cannot: Sequence[_Pair]
    gazetteer: Gazetteer

    def judgement(self, mention: str) -> Judgement:
        """What counts for a mention: the ruling on it, or on the entity that it is; else what was read."""
        computed = self.judgements[mention]
        anchor, ruling = self._named(mention)
        against = self._against(mention, anchor)
        if against is not None:
            return self._ruling(computed, anchor, against, same=False)
        if ruling is None:
            return computed
        return self._ruling(computed, anchor, ruling, same=True)

    def _named(self, mention: str) -> tuple[str, Ruling | None]:
        """The anchor of a mention after the rulings that join, and the newest of those that give it."""
        node = ("mention", mention)
        together = self.joined.of(node)
        if len(together) > 1:
            return self._anchor(together), self.joined.newest(node)
        anchor, ruling = self._base(mention)
        entity = ("entity", anchor)
        others = self.joined.of(entity)
        if len(others) == 1:
            return anchor, ruling
        chosen = self._anchor(others)
        return chosen, self.joined.newest(entity) if chosen != anchor else ruling

    def _base(self, mention: str) -> tuple[str, Ruling | None]:
        """The anchor that was computed; where spellings are held apart, that of the mention's own."""
        own = self.read.get(mention)
        if own is not None and own.anchor in self.apart:
            return own.anchor, self.apart[own.anchor]
        return self.judgements[mention].anchor, None

    def _anchor(self, together: frozenset[Node]) -> str:
        """The anchor of things that are one."""
        inside = [p for p in self.joined.pairs if p.one in together]
        anchors = {name for noun, name in together if noun == "entity"}
        if anchors:
            named_first = next((p.one[1] for p in inside if p.one[1] in anchors), "")
            return min(anchors, key=lambda x: (self._rank(x), x != named_first, x))
        first = [p.one[1] for p in inside]
        keepers = sorted((name for _, name in together), key=lambda x: (x != first[0], x))
        barred = {end[1] for p in self.cannot for end, this in ((p.one, p.other), (p.other, p.one)) if this in together}
        kept = (self._base(x)[0] for x in keepers if x in self.judgements)
        roots = (self._anchor(s) if len(s := self.joined.of(("entity", x))) > 1 else x for x in kept)
        return next((x for x in roots if x not in barred), f"ruled:{keepers[0]}")

    def _rank(self, anchor: str) -> int:
        """Rows of the tables before names that no table knows, these before descriptions."""
        return 0 if self.gazetteer.row(anchor) is not None else 1 if anchor.startswith("name:") else 2

    def _against(self, mention: str, anchor: str) -> Ruling | None:
        """The newest ruling that says that a mention is not what it is now taken for."""
        node: Node = ("mention", mention)
        for pair in self.cannot:
            if node not in (pair.one, pair.other):
                continue
            noun, name = pair.other if pair.one == node else pair.one
            if noun == "entity":
                if anchor == self._of_entity(name):
                    return pair.ruling
            elif pair.other == node and name in self.judgements and self._named(name)[0] == anchor:
                return pair.ruling
        return None

    def _of_entity(self, anchor: str) -> str:
        together = self.joined.of(("entity", anchor))
        return self._anchor(together) if len(together) > 1 else anchor

    def _ruling(self, computed: Judgement, anchor: str, ruling: Ruling, *, same: bool) -> Judgement:
        """The judgement of an analyst, with the computed one as the first of the other readings."""
        said = f"{ruling.by} ruled so: {ruling.reason}"
        passed = Reading(
            computed.anchor,
            self._name(computed.anchor),
            round(max(0.0, 1.0 - sum(x.score for x in computed.others)), 4),
            (f"so read by {computed.by}", *computed.reasons),
        )
        others = (passed, *(x for x in computed.others if x.anchor != anchor))
        by = f"analyst:{ruling.by}"
        return replace(computed, anchor=anchor, same=same, reasons=(said,), doubt=None, others=others, by=by)

    def _name(self, anchor: str) -> str:
        row = self.gazetteer.row(anchor)
        return row.canonical if row is not None else anchor.rpartition(":")[2]
