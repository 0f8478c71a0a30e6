"""Which claims are worth comparing: blocks by key, and within a large block the neighbours in the order of content.

Everything here is a few bytes a claim and is worked on as arrays, so that a million statements need no second look at
claims that did not change.

Source: Hernández & Stolfo (1995), The merge/purge problem for large databases.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from hashlib import blake2b
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from crossbearing.corroborate.claims import NARROW_M, Claim
from crossbearing.corroborate.similarity import family
from crossbearing.corroborate.wordings import Wording

FULL_BLOCK = 16
WINDOW = 5
"""Measured on 50,000 made-up statements of 2,000 happenings: 16 and 5 give 1,957 events in 4.3 s, 24 and 8 give 1,953
in 6.0 s; what they join more are happenings that were drawn alike."""

_LEADING = 9
"""Parts of a claim's sort key by which its likes stand beside it: kind, places, actors, days, materiel, the others."""
_TEXT_BYTES = 10
"""Of a part that is text, as a day is: enough to keep days in order."""
_PART_BYTES = 4
DIGEST_BYTES = 12
"""The last bytes of an order; 96 bits tell claims apart: the chance that two of ten million are confused is below one
in a hundred million."""

_TEXTS = 3
"""Leading parts that are text: the kind, the first day and the last."""
_LEADING_BYTES = _TEXTS * _TEXT_BYTES + (_LEADING - _TEXTS) * _PART_BYTES
ORDER_BYTES = _LEADING_BYTES + 4 + DIGEST_BYTES

_FIELDS = tuple(x.name for x in fields(Claim))


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of some claims; row ``i`` says that claim ``owner[i]`` stands in block ``key[i]``."""

    key: NDArray[np.uint64]
    owner: NDArray[np.int32]
    """Position of a claim in the order of content; rows come by owner."""


def order_of(claim: Claim) -> bytes:
    """A key that depends on nothing but the content, tells claims apart, and puts likes beside each other.

    Claims that agree in kind, then places, then actors, then days and so on share a beginning of it.
    """
    leading = b"".join(map(_part, _leading(claim)))
    words = min((crc32(x.encode("utf-8", "replace")) for x in claim.words), default=0)
    whole = repr([_plain(getattr(claim, name)) for name in _FIELDS])
    digest = blake2b(whole.encode("utf-8", "backslashreplace"), digest_size=DIGEST_BYTES)
    return leading + words.to_bytes(4, "big") + digest.digest()


def _leading(claim: Claim) -> tuple[object, ...]:
    """The parts by which a claim's likes stand beside it: those with which its sort key begins."""
    return (
        claim.kind, sorted(claim.where), sorted(claim.actors), str(claim.start), str(claim.end), sorted(claim.materiel),
        sorted(claim.origin), sorted(claim.place), sorted(claim.recipients),
    )  # fmt: skip


def _part(part: object) -> bytes:
    """A piece of fixed length: text by its beginning, so that its order holds, anything else by a checksum."""
    if isinstance(part, str):
        return part.encode("utf-8", "replace")[:_TEXT_BYTES].ljust(_TEXT_BYTES, b"\0")
    return crc32(repr(part).encode("utf-8", "backslashreplace")).to_bytes(_PART_BYTES, "big")


def _plain(value: object) -> object:
    if isinstance(value, Wording):
        return value.sort_key()
    return sorted(value) if isinstance(value, frozenset) else value


def keys_of(claim: Claim) -> list[int]:
    """The blocks of a claim as 64-bit numbers, each once."""
    return sorted({int.from_bytes(blake2b(repr(x).encode("utf-8", "backslashreplace"), digest_size=8).digest(), "big")
                   for x in _keys(claim)})  # fmt: skip


def _keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    """Broad blocks, which small cases compare in full, and narrow ones for large cases."""
    name = family(claim.kind)
    actors = sorted(p.key for p in claim.actors)
    wheres = sorted({s.country or s.key for s in claim.where | claim.origin})
    sites = sorted(s.key for s in claim.where if s.radius_m <= NARROW_M)
    yield from ((name, "actor", x) for x in actors)
    yield from ((name, "where", x) for x in wheres)
    yield from ((name, "site", x) for x in sites)
    yield from ((name, "materiel", x) for x in sorted(claim.materiel))
    yield from ((name, "both", x, y) for x in actors for y in wheres)
    if claim.day_exact:
        yield (name, "day", str(claim.start))
    rare = sorted(claim.words)
    if len(rare) >= 2:  # noqa: PLR2004 - two words make a key
        longest = sorted(rare, key=lambda w: (-len(w), w))[:2]
        yield (name, "words", *longest)


def blocks_of(keys: Sequence[Sequence[int]]) -> Blocks:
    """The blocks of claims that come in the order of content, from the keys of each."""
    sizes = np.fromiter(map(len, keys), np.int64, len(keys))
    flat = np.fromiter((x for own in keys for x in own), np.uint64, int(sizes.sum()))
    return Blocks(flat, np.repeat(np.arange(len(keys), dtype=np.int32), sizes))


def candidates(blocks: Blocks) -> NDArray[np.int64]:
    """Every pair of claims worth a comparison, once, in order: the smaller position times 2**32 plus the larger."""
    at = np.argsort(blocks.key, kind="stable")  # owners ascend, so that each block stays in the order of content
    key, owner = blocks.key[at], blocks.owner[at].astype(np.int64)
    if not len(key):
        return np.empty(0, np.int64)
    first = np.flatnonzero(np.concatenate(([True], key[1:] != key[:-1])))
    size = np.diff(np.append(first, len(key)))
    reach = np.repeat(np.where(size <= FULL_BLOCK, size, WINDOW), size)
    found = []
    for step in range(1, FULL_BLOCK):
        near = (key[step:] == key[:-step]) & (reach[:-step] >= step)
        found.append((owner[:-step][near] << 32) | owner[step:][near])
    pairs = np.concatenate(found)
    pairs.sort()
    return pairs[np.concatenate(([True], pairs[1:] != pairs[:-1]))] if len(pairs) else pairs
