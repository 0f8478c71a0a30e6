"""What a registration says of state and address."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.gazetteer.addresses import address_blocks, country_of_address
from crossbearing.gazetteer.registrations import (
    address_of_registration,
    marks,
    registration_of_address,
    rules,
    states_of_registration,
)


@pytest.mark.parametrize(
    ("registration", "address"),
    [
        ("N1", 0xA00001),
        ("N1A", 0xA00002),
        ("N1AA", 0xA00003),
        ("N99999", 0xADF7C7),
        ("N456TS", 0xA58A20),
        ("ra-78842", 0x140000 + 78842),
        ("D-AIMA", 0x3C4421 + 8 * 1024 + 12 * 32),
        ("C-FAAA", 0xC00001),
        ("YK-AAA", 0x778421),
        ("RA-7884", None),
        ("N0", None),
        ("N1IO", None),
        ("N12345A", None),
        ("EW-78843", None),
        ("", None),
    ],
)
def test_addresses_that_follow_from_registrations(registration: str, address: int | None) -> None:
    """By the rule of the state, and none where it has none or the text is no registration."""
    assert address_of_registration(registration) == address


@given(st.integers(0xA00001, 0xADF7C7))
def test_american_addresses_and_registrations_go_both_ways(address: int) -> None:
    """Every address up to that of N99999 has one registration, whose address it is."""
    registration = registration_of_address(address)
    assert registration is not None
    assert address_of_registration(registration) == address


@given(st.integers(1, 99_999))
def test_russian_addresses_and_registrations_go_both_ways(number: int) -> None:
    """The number is added to 0x140000."""
    assert registration_of_address(0x140000 + number) == f"RA-{number:05d}"
    assert address_of_registration(f"RA-{number:05d}") == 0x140000 + number


def test_addresses_without_a_rule_have_no_registration() -> None:
    """Those of armed forces of the United States, and those of other states."""
    assert registration_of_address(0xADF7C8) is None
    assert registration_of_address(0x140000) is None
    assert registration_of_address(0x510000) is None


@pytest.mark.parametrize(
    ("registration", "states"),
    [
        ("RA-78842", ("RU",)),
        ("RF-78842", ("RU",)),
        ("EW-412TH", ("BY",)),
        ("5A-DAA", ("LY",)),
        ("YK-ATA", ("SY",)),
        ("TC-JRA", ("TR",)),
        ("VP-BDE", ("BM", "GB")),
        ("B-HUJ", ("CN", "TW", "HK", "MO")),
        ("B-583", ()),
        ("A9C-AA", ("BH",)),
        ("3DC-ABC", ("SZ",)),
        ("4K-78129", ("AZ",)),
        ("N319AA", ("US",)),
        ("JA8089", ("JP",)),
        # serials of armed forces that look like registrations
        ("G-273", ()),
        ("N-319", ()),
        ("ST-03", ()),
        ("HC-31", ()),
        ("CC-1", ()),
        ("05-5140", ()),
        ("RA-XXXXX", ()),
        ("", ()),
    ],
)
def test_states_of_registrations(registration: str, states: tuple[str, ...]) -> None:
    """The longest mark that fits; nothing where the rest is no registration of that state."""
    assert states_of_registration(registration) == states


def test_every_state_of_a_mark_has_a_block_or_lies_in_one() -> None:
    """Territories stand with the state whose block they use."""
    with_block = {b.country for b in address_blocks()}
    assert [m.mark for m in marks() if not with_block & set(m.states)] == []


def test_rules_stay_within_the_block_of_their_state() -> None:
    """The first and the last address of each rule are of the state of the prefix."""
    for rule in rules():
        for rest in (rule.first, rule.last) if rule.step1 else ("00001", "99999"):
            registration = rule.prefix + rest
            address = address_of_registration(registration)
            assert address is not None
            assert country_of_address(address) in states_of_registration(registration)


def test_rules_hold_for_known_aircraft(shared_data: Path) -> None:
    """Each rule holds for 95% and more of the listed aircraft that it speaks of; Russia's for 97 in 100."""
    held: dict[str, Counter[bool]] = {}
    path = shared_data / "data" / "sensors" / "mil_aircraft" / "plane-alert-db.csv"
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            registration = row["$Registration"].strip().upper()
            expected = address_of_registration(registration)
            if expected is None:
                continue
            state = states_of_registration(registration)[0]
            held.setdefault(state, Counter())[int(row["$ICAO"], 16) == expected] += 1
    assert sum(c.total() for c in held.values()) > 3500
    assert {state: c for state, c in held.items() if c[True] < 0.95 * c.total()} == {}


def test_few_known_aircraft_lie_outside_the_block_of_their_registration(shared_data: Path) -> None:
    """Less than one in two hundred of those whose registration has a mark: what is told then is worth telling."""
    told = outside = 0
    path = shared_data / "data" / "sensors" / "mil_aircraft" / "plane-alert-db.csv"
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            states = states_of_registration(row["$Registration"])
            told += bool(states)
            outside += bool(states) and country_of_address(int(row["$ICAO"], 16)) not in states
    assert told > 7500
    assert outside < told / 200
