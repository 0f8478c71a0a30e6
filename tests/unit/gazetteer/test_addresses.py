"""Blocks of aircraft addresses."""

import csv
import itertools
from collections import Counter
from pathlib import Path

from crossbearing.gazetteer import load_gazetteer
from crossbearing.gazetteer.addresses import (
    address_blocks,
    block_of,
    country_of_address,
    in_military_range,
    military_ranges,
)
from crossbearing.model.track import ICAO_ADDRESSES, aircraft_number

TERRITORIES = {"bm", "ky", "tc", "im", "gg"}
"""Their blocks are parts of that of the United Kingdom: the standard knows none of them."""


def test_blocks_are_whole_and_apart() -> None:
    """Each begins at a multiple of its size; only Hong Kong's lies within another."""
    blocks = address_blocks()
    assert all(b.start % (b.end - b.start + 1) == 0 for b in blocks)
    inside = [b.country for a, b in itertools.pairwise(blocks) if b.start <= a.end]
    assert inside == ["HK"]


def test_every_country_of_a_block_is_in_the_tables() -> None:
    """The codes are those of the table of countries."""
    known = {place.country for place in load_gazetteer().countries.values()}
    assert {b.country for b in (*address_blocks(), *military_ranges())} - {None} <= known


def test_addresses_of_the_subject() -> None:
    """Russia, Belarus, Libya, Syria, Türkiye, the United States, and Hong Kong within China."""
    expected = {"14042D": "RU", "510010": "BY", "018001": "LY", "778001": "SY", "4B8421": "TR", "A00001": "US"}
    assert {h: country_of_address(int(h, 16)) for h in expected} == expected
    assert country_of_address(0x789000) == "HK"
    assert country_of_address(0x78A000) == country_of_address(0x788FFF) == "CN"
    assert [str(b) for b in address_blocks() if b.country == "RU"] == ["100000 to 1FFFFF"]


def test_what_is_nobodys_has_no_country() -> None:
    """Zero, unallotted addresses, ICAO's own, a receiver's own, and numbers that are no address."""
    assert block_of(0) is None
    assert block_of(0xFFFFFF) is None
    assert country_of_address(0xF00000) is None
    assert block_of(0xF00000) is not None
    assert block_of(aircraft_number("~14042D")) is None
    assert block_of(-1) is None
    assert block_of(ICAO_ADDRESSES) is None


def test_blocks_agree_with_those_that_trackers_use(shared_data: Path) -> None:
    """Every block of another list has the same state here, at both ends; and we have no others."""
    with (shared_data / "data" / "sensors" / "aircraft_types" / "icao_hex_blocks.csv").open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["cc"] not in TERRITORIES]
    wrong = {("901000", "sk"): "CK"}  # the list's slip: SK is Slovakia
    assert len(rows) == len(address_blocks())
    for row in rows:
        country = None if row["cc"] == "null" else wrong.get((row["start"], row["cc"]), row["cc"].upper())
        assert country_of_address(int(row["start"], 16)) == country, row
        assert country_of_address(int(row["end"], 16)) == country, row


def test_military_ranges_hold_for_known_aircraft(shared_data: Path) -> None:
    """Of the listed aircraft in each range nine in ten are of armed forces, and there are at least eight."""
    found: dict[str, Counter[bool]] = {}
    path = shared_data / "data" / "sensors" / "mil_aircraft" / "plane-alert-db.csv"
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            address = int(row["$ICAO"], 16)
            for block in military_ranges():
                if block.start <= address <= block.end:
                    found.setdefault(str(block), Counter())[row["#CMPG"] == "Mil"] += 1
    assert set(found) == {str(block) for block in military_ranges()}
    assert {k: c for k, c in found.items() if c.total() < 8 or c[True] < 0.9 * c.total()} == {}


def test_a_military_range_lies_within_the_block_of_its_state() -> None:
    """And what lies outside says nothing."""
    for block in military_ranges():
        assert country_of_address(block.start) == country_of_address(block.end) == block.country
    assert in_military_range(0xAE0001)
    assert not in_military_range(0xADF7C7)
    assert not in_military_range(0x14042D)
