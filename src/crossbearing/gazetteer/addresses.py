"""ICAO 24-bit aircraft addresses: whose block one is of, and whether armed forces have that part of it."""

from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from crossbearing.gazetteer import tables
from crossbearing.model.track import ICAO_ADDRESSES


class Block(NamedTuple):
    """A stretch of addresses, both ends included."""

    start: int
    end: int
    country: str | None
    """ISO 3166-1 alpha-2; None for what ICAO keeps for temporary and special use."""

    def __str__(self) -> str:
        """The block in hexadecimal: ``100000 to 1FFFFF``."""
        return f"{self.start:06X} to {self.end:06X}"


@cache
def address_blocks() -> tuple[Block, ...]:
    """Every allotted block by its first address. None overlaps another, but Hong Kong's lies within China's."""
    found = []
    for _, (start, free_bits, country) in tables.table("hex_blocks.tsv", 3):
        first = int(start, 16)
        found.append(Block(first, first + (1 << int(free_bits)) - 1, country or None))
    return tuple(sorted(found))


@cache
def military_ranges() -> tuple[Block, ...]:
    """The stretches that are known to be those of armed forces, in order."""
    rows = tables.table("military_ranges.tsv", 4)
    return tuple(sorted(Block(int(start, 16), int(end, 16), country) for _, (start, end, country, _how) in rows))


def block_of(address: int) -> Block | None:
    """The block that an address lies in; None where it is allotted to nobody, or is no address (a receiver's own).

    >>> block_of(0x14042D).country, block_of(0x4B8421).country, block_of(0xAE1234).country
    ('RU', 'TR', 'US')
    >>> block_of(0x000000), block_of(0x1000001)
    (None, None)
    """
    return _at(_allotted(), address)


def country_of_address(address: int) -> str | None:
    """The state (ISO 3166-1 alpha-2) that an address is allotted to."""
    block = block_of(address)
    return block.country if block else None


def in_military_range(address: int) -> bool:
    """Whether an address lies in a stretch known to be that of armed forces. Outside of them nothing is known.

    >>> in_military_range(0xAE1234), in_military_range(0x14042D)
    (True, False)
    """
    return _at(_military(), address) is not None


class _Segments(NamedTuple):
    """Where the block changes, and which it is from there on."""

    starts: tuple[int, ...]
    blocks: tuple[Block | None, ...]


@cache
def _allotted() -> _Segments:
    return _segments(address_blocks())


@cache
def _military() -> _Segments:
    return _segments(military_ranges())


def _segments(blocks: tuple[Block, ...]) -> _Segments:
    """The blocks cut where they begin and end, each stretch with the smallest that holds it: one step finds it."""
    starts = sorted({0, *(b.start for b in blocks), *(b.end + 1 for b in blocks)})
    holding = ([b for b in blocks if b.start <= at <= b.end] for at in starts)
    return _Segments(tuple(starts), tuple(min(some, key=lambda b: b.end - b.start, default=None) for some in holding))


def _at(segments: _Segments, address: int) -> Block | None:
    if not 0 <= address < ICAO_ADDRESSES:
        return None
    return segments.blocks[bisect_right(segments.starts, address) - 1]
