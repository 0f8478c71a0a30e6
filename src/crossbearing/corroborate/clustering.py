"""Claims that speak of one happening, gathered: candidate pairs, and merging under "cannot link".

Near-linear: only pairs from common blocks are compared (``blocks``). The result depends on the set of claims alone, not
on their order, and equal claims are one node, so that a copy of a report cannot change what belongs together.

Pairs are merged from the likest down, unless a constraint forbids it. When claims come or go, what stays as it was is
not done again, and yet the result is the same as from scratch. Only pairs that are new candidates are compared.
Merging is replayed for the groups of claims that a pair gained or lost; a pair that leads out of them was refused
before, and is tested again against the other group as it was at that moment: where it is now accepted, that group is
replayed too, until every pair that leads out is refused.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from crossbearing.corroborate.blocks import ORDER_BYTES, Blocks, blocks_of, candidates, keys_of, order_of
from crossbearing.corroborate.claims import Claim
from crossbearing.corroborate.similarity import cannot_link, similarity

_LOW = np.int64(0xFFFF_FFFF)


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Distinct claims in groups, with all that is needed to go on from here when claims come and go."""

    orders: tuple[bytes, ...]
    """One for each claim, ascending: ``order_of``. A claim's position here is its number below."""
    blocks: Blocks
    pairs: NDArray[np.int64]
    """The candidates that are alike, as ``candidates`` gives them, from the likest down."""
    scores: NDArray[np.float64]
    joined: NDArray[np.bool_]
    """Which of the pairs joined two groups; the groups are what they connect."""
    group: NDArray[np.int32]
    """By claim: the smallest number in its group."""

    def groups(self) -> list[list[bytes]]:
        """The orders of each group's claims, each group and the list ascending."""
        found: dict[int, list[bytes]] = {}
        for order, group in zip(self.orders, self.group.tolist(), strict=True):
            found.setdefault(group, []).append(order)
        return list(found.values())

    def arrays(self) -> dict[str, bytes]:
        """Its form as bytes; numbers are little-endian."""
        return {
            "orders": b"".join(self.orders),
            "keys": self.blocks.key.astype("<u8").tobytes(),
            "owners": self.blocks.owner.astype("<i4").tobytes(),
            "pairs": self.pairs.astype("<i8").tobytes(),
            "scores": self.scores.astype("<f8").tobytes(),
            "joined": np.packbits(self.joined).tobytes(),
            "group": self.group.astype("<i4").tobytes(),
        }


def grouping_from(arrays: Mapping[str, bytes]) -> Grouping:
    """The grouping of its form as bytes; that of no claims where there is none."""
    if not arrays:
        return NOTHING
    orders = arrays["orders"]
    pairs = np.frombuffer(arrays["pairs"], "<i8").astype(np.int64)
    return Grouping(
        tuple(orders[i : i + ORDER_BYTES] for i in range(0, len(orders), ORDER_BYTES)),
        Blocks(
            np.frombuffer(arrays["keys"], "<u8").astype(np.uint64),
            np.frombuffer(arrays["owners"], "<i4").astype(np.int32),
        ),
        pairs,
        np.frombuffer(arrays["scores"], "<f8").astype(np.float64),
        np.unpackbits(np.frombuffer(arrays["joined"], np.uint8), count=len(pairs)).astype(np.bool_),
        np.frombuffer(arrays["group"], "<i4").astype(np.int32),
    )


NOTHING = Grouping(
    (),
    Blocks(np.empty(0, np.uint64), np.empty(0, np.int32)),
    np.empty(0, np.int64),
    np.empty(0, np.float64),
    np.empty(0, np.bool_),
    np.empty(0, np.int32),
)
"""No claims."""


@dataclass(frozen=True, slots=True)
class Regrouped:
    """A grouping after claims came and went."""

    grouping: Grouping
    fresh: tuple[tuple[bytes, ...], ...]
    """Groups that were not there before, as the orders of their claims; every other group is as it was."""
    compared: int
    """Pairs that were compared."""


def clusters(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Groups of distinct claims, each group and the list in the order of their content."""
    by_order = {order_of(claim): claim for claim in claims}
    done = regroup(NOTHING, by_order.items(), (), by_order.__getitem__)
    return [[by_order[order] for order in group] for group in done.grouping.groups()]


def regroup(
    before: Grouping,
    come: Iterable[tuple[bytes, Claim]],
    gone: Iterable[bytes],
    claim_at: Callable[[bytes], Claim],
) -> Regrouped:
    """The grouping after these claims came, each with its order, and those went.

    ``claim_at`` gives the claim of an order that is there before or after; it is asked for those alone that take part
    in a comparison.
    """
    had = set(before.orders)
    added = {order: keys_of(claim) for order, claim in come if order not in had}
    dropped = had.intersection(gone)
    orders = tuple(sorted((had - dropped) | added.keys()))
    number = {order: i for i, order in enumerate(orders)}
    moved = np.fromiter((number.get(x, -1) for x in before.orders), np.int64, len(before.orders))
    blocks = _merged_blocks(before.blocks, moved, [(number[order], added[order]) for order in sorted(added)])
    old_pairs, new_pairs = _moved(candidates(before.blocks), moved), candidates(blocks)
    gained = new_pairs[~_within(new_pairs, old_pairs[old_pairs >= 0])]
    known = _moved(before.pairs, moved)
    kept = _within(known, new_pairs)
    run = _Claims(orders, claim_at)
    scored = [(pair, score) for pair in gained.tolist() if (score := run.linked(pair >> 32, pair & 0xFFFF_FFFF)) > 0.0]
    touched = np.zeros(len(orders), np.bool_)
    touched[[number[order] for order in added]] = True
    _touch(touched, np.asarray([pair for pair, _ in scored], np.int64))
    stays, goes = moved >= 0, np.asarray([x in dropped for x in before.orders], np.bool_)
    lost = before.pairs[~kept]
    for side in (lost >> 32, lost & _LOW):
        there = moved[side]
        touched[there[there >= 0]] = True
    # A group that lost a claim is replayed whole.
    shrunk = _in_groups(before.group, before.group[goes]) & stays
    touched[moved[shrunk]] = True
    pairs = np.concatenate((known[kept], np.asarray([x for x, _ in scored], np.int64)))
    scores = np.concatenate((before.scores[kept], np.asarray([x for _, x in scored], np.float64)))
    joined = np.concatenate((before.joined[kept], np.zeros(len(scored), np.bool_)))
    at = np.lexsort((pairs, -scores))
    group = np.arange(len(orders), dtype=np.int32)
    group[moved[stays]] = _regrouped_numbers(before.group[stays], moved[stays])
    merged = Grouping(orders, blocks, pairs[at], scores[at], joined[at], group)
    after, replayed = _replay(merged, touched, run)
    old_groups = {tuple(before.orders[i] for i in members) for members in _members(before.group, moved, replayed)}
    fresh = [tuple(orders[i] for i in members) for members in _by_group(after.group, np.flatnonzero(replayed))]
    return Regrouped(after, tuple(x for x in fresh if x not in old_groups), len(gained))


def _moved(pairs: NDArray[np.int64], moved: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pairs under new numbers, in their order; -1 where one of the two is gone."""
    if not len(pairs):
        return pairs
    left, right = moved[pairs >> 32], moved[pairs & _LOW]
    return np.where((left < 0) | (right < 0), -1, (left << 32) | right)


def _merged_blocks(before: Blocks, moved: NDArray[np.int64], added: Sequence[tuple[int, list[int]]]) -> Blocks:
    owner = moved[before.owner] if len(before.owner) else np.empty(0, np.int64)
    new = blocks_of([keys for _, keys in added])
    numbers = np.asarray([number for number, _ in added], np.int64)
    owners = np.concatenate((owner[owner >= 0], numbers[new.owner] if len(numbers) else numbers))
    keys = np.concatenate((before.key[owner >= 0], new.key))
    at = np.argsort(owners, kind="stable")
    return Blocks(keys[at], owners[at].astype(np.int32))


def _touch(touched: NDArray[np.bool_], pairs: NDArray[np.int64]) -> None:
    touched[pairs >> 32] = True
    touched[pairs & _LOW] = True


def _regrouped_numbers(group: NDArray[np.int32], moved: NDArray[np.int64]) -> NDArray[np.int32]:
    """Each group by the smallest new number of a claim in it; numbers keep their order, so that it is the first."""
    _, first, inverse = np.unique(group, return_index=True, return_inverse=True)
    return moved[first][inverse].astype(np.int32)


def _by_group(group: NDArray[np.int32], nodes: NDArray[np.int64]) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for node, label in zip(nodes.tolist(), group[nodes].tolist(), strict=True):
        found.setdefault(label, []).append(node)
    return list(found.values())


def _members(group: NDArray[np.int32], moved: NDArray[np.int64], replayed: NDArray[np.bool_]) -> list[list[int]]:
    """The old groups of which a claim that is still there was replayed, under the old numbers."""
    here = np.append(replayed, False)[moved]  # -1, of a claim that is gone, is the last
    return _by_group(group, np.flatnonzero(_in_groups(group, group[here])))


def _within(some: NDArray[np.int64], ascending: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of some pairs are among others, which ascend."""
    if not len(ascending):
        return np.zeros(len(some), np.bool_)
    at = np.minimum(np.searchsorted(ascending, some), len(ascending) - 1)
    return np.equal(ascending[at], some)


def _in_groups(group: NDArray[np.int32], wanted: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which claims are in one of these groups."""
    flags = np.zeros(len(group) + 1, np.bool_)
    flags[wanted] = True
    return flags.take(group)


class _Claims:
    """The claims that take part, fetched when asked for, and their constraint classes; local to one regrouping."""

    def __init__(self, orders: Sequence[bytes], claim_at: Callable[[bytes], Claim]) -> None:
        self._orders = orders
        self._claim_at = claim_at
        self._claims: dict[int, Claim] = {}
        self._class_of: dict[int, int] = {}
        self._classes: dict[Claim, int] = {}
        self._bare: list[Claim] = []

    def claim(self, number: int) -> Claim:
        """The claim with this number."""
        found = self._claims.get(number)
        if found is None:
            found = self._claims[number] = self._claim_at(self._orders[number])
        return found

    def linked(self, i: int, j: int) -> float:
        """How alike two claims are; 0 where they cannot be one happening."""
        a, b = self.claim(i), self.claim(j)
        return 0.0 if cannot_link(a, b) else similarity(a, b)

    def bare(self, number: int) -> int:
        """The class of a claim among those that no constraint tells apart: most claims of one happening share one."""
        found = self._class_of.get(number)
        if found is None:
            bare = _bare(self.claim(number))
            found = self._class_of[number] = self._classes.setdefault(bare, len(self._bare))
            if found == len(self._bare):
                self._bare.append(bare)
        return found

    def conflict(self, left: set[int], right: set[int]) -> bool:
        """Whether any claim of these classes cannot be one happening with any of those."""
        return any(cannot_link(self._bare[i], self._bare[j]) for i in left for j in right if i != j)


def _bare(claim: Claim) -> Claim:
    """A claim without what no constraint looks at."""
    return replace(claim, words=frozenset(), wording=None, count=None, negative=False)


def _replay(merged: Grouping, touched: NDArray[np.bool_], run: _Claims) -> tuple[Grouping, NDArray[np.bool_]]:
    """Merging done again for the groups that are touched, and for those that it draws in; also which claims these are.

    ``merged`` has all pairs, the groups and joins of before for claims that stay, and new claims alone.
    """
    left, right = merged.pairs >> 32, merged.pairs & _LOW
    inside = _in_groups(merged.group, merged.group[touched])
    past = _Past(merged)
    while True:
        replay = _Replay(run, np.flatnonzero(inside).tolist())
        drawn: set[int] = set()
        for at in np.flatnonzero(inside[left] | inside[right]).tolist():
            i, j = int(left[at]), int(right[at])
            if inside[i] and inside[j]:
                replay.try_join(at, i, j)
            else:
                here, there = (i, j) if inside[i] else (j, i)
                outside = int(merged.group[there])
                if outside not in drawn and not replay.apart_from(here, past.before(there, at), run):
                    drawn.add(outside)
        if not drawn:
            break
        inside |= _in_groups(merged.group, np.fromiter(drawn, np.int32, len(drawn)))
    joined = merged.joined.copy()
    joined[inside[left] & inside[right]] = False
    joined[replay.joins] = True
    group = merged.group.copy()
    for members in replay.members.values():
        group[members] = min(members)
    return replace(merged, joined=joined, group=group), inside


class _Replay:
    """Groups of some claims while pairs are taken from the likest down; local to one pass."""

    def __init__(self, run: _Claims, nodes: Sequence[int]) -> None:
        self.members = {i: [i] for i in nodes}
        self.joins: list[int] = []
        """Which pairs joined two groups."""
        self._run = run
        self._group = {i: i for i in nodes}
        self._bare: dict[int, set[int]] = {}
        self._apart: dict[int, set[int]] = {}
        """By group: those that it cannot be joined with, found out once."""

    def bare(self, group: int) -> set[int]:
        """The constraint classes in a group."""
        found = self._bare.get(group)
        if found is None:
            found = self._bare[group] = {self._run.bare(i) for i in self.members[group]}
        return found

    def try_join(self, at: int, i: int, j: int) -> None:
        """Joins the groups of two claims unless they are one or a constraint keeps them apart."""
        a, b = self._group[i], self._group[j]
        if a == b or b in self._apart.get(a, ()):
            return
        if self._run.conflict(self.bare(a), self.bare(b)):
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)
            return
        self.joins.append(at)
        if len(self.members[a]) < len(self.members[b]):
            a, b = b, a
        for node in self.members[b]:
            self._group[node] = a
        self.members[a] += self.members.pop(b)
        self._bare[a] |= self._bare.pop(b)
        for other in self._apart.pop(b, ()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)

    def apart_from(self, here: int, others: Sequence[int], run: _Claims) -> bool:
        """Whether a claim's group cannot be joined with these claims."""
        return run.conflict(self.bare(self._group[here]), {run.bare(i) for i in others})


class _Past:
    """How the groups that are not replayed stood while pairs were taken; local to one regrouping."""

    def __init__(self, merged: Grouping) -> None:
        joins = np.flatnonzero(merged.joined)
        left = merged.pairs[joins] >> 32
        groups = merged.group[left] if len(joins) else np.empty(0, np.int32)
        by_group = np.argsort(groups, kind="stable")
        self._joins = joins[by_group]
        self._groups = groups[by_group]
        self._pairs = merged.pairs
        self._group = merged.group

    def before(self, node: int, at: int) -> list[int]:
        """The claims that stood in a claim's group before a pair was taken."""
        first, last = (
            np.searchsorted(self._groups, self._group[node], "left"),
            np.searchsorted(self._groups, self._group[node], "right"),
        )
        near: dict[int, list[int]] = {}
        for join in self._joins[first:last].tolist():
            if join >= at:
                break
            pair = int(self._pairs[join])
            i, j = pair >> 32, pair & 0xFFFF_FFFF
            near.setdefault(i, []).append(j)
            near.setdefault(j, []).append(i)
        found, ahead = {node}, [node]
        while ahead:
            for other in near.get(ahead.pop(), ()):
                if other not in found:
                    found.add(other)
                    ahead.append(other)
        return sorted(found)
