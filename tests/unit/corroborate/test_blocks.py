"""Which claims are worth comparing."""

from dataclasses import replace

from crossbearing.corroborate.blocks import (
    DIGEST_BYTES,
    FULL_BLOCK,
    ORDER_BYTES,
    WINDOW,
    blocks_of,
    candidates,
    keys_of,
    order_of,
)
from crossbearing.corroborate.claims import Claim, claims
from crossbearing.corroborate.known import known
from unit.corroborate.builders import SYSTEMS, Report, world


def _claim() -> Claim:
    return next(x for _, x in claims(known(world([Report("Harbour Post", (SYSTEMS,))]))))


def _pairs(keys: list[list[int]]) -> set[tuple[int, int]]:
    return {(x >> 32, x & 0xFFFF_FFFF) for x in candidates(blocks_of(keys)).tolist()}


def test_an_order_tells_claims_apart_and_keeps_likes_together() -> None:
    """A claim that differs in its words alone has the same beginning; equal claims have one order of fixed length."""
    claim = _claim()
    other = replace(claim, words=frozenset({"moved"}))
    assert order_of(claim) == order_of(replace(claim))
    assert len(order_of(claim)) == len(order_of(other)) == ORDER_BYTES
    assert order_of(claim)[-DIGEST_BYTES:] != order_of(other)[-DIGEST_BYTES:]
    assert order_of(claim)[: ORDER_BYTES - DIGEST_BYTES - 4] == order_of(other)[: ORDER_BYTES - DIGEST_BYTES - 4]


def test_every_field_counts() -> None:
    """Two claims that differ in one field are two, also where no constraint looks at it."""
    claim = _claim()
    assert order_of(claim) != order_of(replace(claim, destination=frozenset()))
    assert order_of(claim) != order_of(replace(claim, count=(1.0, None, "system")))


def test_small_blocks_are_compared_in_full_and_large_ones_within_a_window() -> None:
    """Sixteen claims of a block meet each other; of seventeen each meets the next five."""
    full = _pairs([[7]] * FULL_BLOCK)
    assert len(full) == FULL_BLOCK * (FULL_BLOCK - 1) // 2
    large = _pairs([[7]] * (FULL_BLOCK + 1))
    assert max(j - i for i, j in large) == WINDOW


def test_a_pair_of_two_blocks_is_one_candidate() -> None:
    """Claims that share two keys are compared once; claims that share none are not compared."""
    assert _pairs([[1, 2], [1, 2], [3]]) == {(0, 1)}
    assert _pairs([]) == set()


def test_keys_are_numbers_each_once() -> None:
    """The blocks of a claim are 64-bit numbers that depend on its content alone."""
    keys = keys_of(_claim())
    assert keys == sorted(set(keys)) == keys_of(replace(_claim()))
    assert all(0 <= x < 1 << 64 for x in keys)
