"""Who it was, and where that cannot be so."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import permutations

import pytest

from crossbearing.detect.platforms import identity_faults, platforms
from crossbearing.model.locator import TrackSlice
from crossbearing.model.movement import Anomaly
from crossbearing.model.platform import Platform
from crossbearing.model.track import ICAO_ADDRESSES, Told, Trait, other_number, ship_number

FIRST, LAST = datetime(2025, 1, 1, tzinfo=UTC), datetime(2025, 1, 2, tzinfo=UTC)
RUSSIAN = 0x140000 + 78842
HOUR_US = 3_600_000_000


def told(number: int, what: Trait, value: str, hour: float = 0, artifact: str = "trace") -> Told:
    """Something told at an hour since 1970; at 0 without a date."""
    return Told(number, int(hour * HOUR_US), what, value, artifact)


def one(number: int, said: Iterable[Told]) -> Platform:
    """The record of one platform."""
    (found,) = platforms({number: (10, FIRST, LAST)}, said)
    return found


def faults(number: int, said: Sequence[Told]) -> list[Anomaly]:
    """What is wrong with one platform."""
    return list(identity_faults([one(number, said)], said))


def test_what_a_track_says_at_its_head_makes_the_record() -> None:
    """Registration, type, operator; the state is that of the address block."""
    found = one(
        RUSSIAN,
        [
            told(RUSSIAN, "registration", "ra-78842"),
            told(RUSSIAN, "type", "Il-76TD"),
            told(RUSSIAN, "operator", "SIMULATED"),
            told(RUSSIAN, "simulated", "true"),
            told(RUSSIAN, "callsign", "RFF1", 1),
        ],
    )
    assert (found.id, found.registration, found.type, found.country) == ("icao:1533fa", "RA-78842", "IL76", "RU")
    assert found.operator == "SIMULATED"
    assert found.simulated
    assert found.military is None
    assert (found.fixes, found.first, found.last) == (10, FIRST, LAST)
    assert found.label == "RA-78842 (IL76)"


def test_the_users_table_goes_before_signals_and_these_before_heads() -> None:
    """A table speaks of several platforms without dates; all that was told stays to be seen, with its source."""
    said = [
        told(RUSSIAN, "operator", "by the head", artifact="trace-b"),
        told(RUSSIAN, "operator", "by a signal", 5, artifact="signal"),
        told(RUSSIAN, "operator", "by the table", artifact="a-table"),
        told(1, "operator", "of another", artifact="a-table"),
        told(RUSSIAN, "callsign", "X", 1, artifact="trace-b"),
    ]
    found = one(RUSSIAN, said)
    assert found.operator == "by the table"
    assert {(k.value, k.artifacts) for k in found.known if k.what == "operator"} == {
        ("by the head", ("trace-b",)),
        ("by a signal", ("signal",)),
        ("by the table", ("a-table",)),
    }
    without = [s for s in said if s.artifact != "a-table"]
    assert one(RUSSIAN, without).operator == "by a signal"
    assert one(RUSSIAN, [s for s in without if s.artifact != "signal"]).operator == "by the head"


def test_of_several_signals_the_last_counts_and_each_has_its_stretch() -> None:
    """The first and last moment at which a value was told, over all artifacts."""
    said = [
        told(RUSSIAN, "callsign", "RFF1", 3, "b"),
        told(RUSSIAN, "callsign", "RFF1", 1, "a"),
        told(RUSSIAN, "registration", "RA-78842", 1),
        told(RUSSIAN, "registration", "RA-78843", 2),
    ]
    found = one(RUSSIAN, said)
    assert found.registration == "RA-78843"
    (callsign,) = [k for k in found.known if k.what == "callsign"]
    assert callsign.artifacts == ("a", "b")
    assert callsign.since == datetime(1970, 1, 1, 1, tzinfo=UTC)
    assert callsign.until == datetime(1970, 1, 1, 3, tzinfo=UTC)


def test_the_order_in_which_things_are_told_changes_nothing() -> None:
    """All orders of five give one record and the same findings."""
    said = [
        told(RUSSIAN, "registration", "RA-78842", 1, "a"),
        told(RUSSIAN, "registration", "RA-78843", 2, "b"),
        told(RUSSIAN, "registration", "RA-78842", 3, "c"),
        told(RUSSIAN, "type", "IL76", 0, "a"),
        told(RUSSIAN, "type", "AN12", 0, "b"),
    ]
    records = {(one(RUSSIAN, order), tuple(faults(RUSSIAN, order))) for order in permutations(said)}
    assert len(records) == 1


def test_the_rules_of_the_registers_stand_in_where_nothing_is_told() -> None:
    """The law of the United States ties address and registration; the Russian habit is shown beside what is told."""
    american = one(0xA00001, [])
    assert (american.registration, american.country) == ("N1", "US")
    assert american.known[0].artifacts == ()
    assert one(RUSSIAN, []).registration is None
    other = one(RUSSIAN, [told(RUSSIAN, "registration", "RA-76500")])
    assert other.registration == "RA-76500"
    assert {(k.value, bool(k.artifacts)) for k in other.known} == {("RA-76500", True), ("RA-78842", False)}
    assert faults(RUSSIAN, [told(RUSSIAN, "registration", "RA-76500")]) == [], "29 of 821 differ"


@pytest.mark.parametrize(
    ("number", "said", "military"),
    [
        (0xAE0001, (), True),
        (RUSSIAN, (), None),
        (RUSSIAN, (("military", "true"),), True),
        (0xAE0001, (("military", "false"),), False),
    ],
)
def test_military_is_what_is_told_before_the_ranges(
    number: int,
    said: Sequence[tuple[Trait, str]],
    military: bool | None,  # noqa: FBT001
) -> None:
    """Nothing is known of what lies outside the known ranges."""
    assert one(number, [told(number, what, value) for what, value in said]).military is military


def test_ships_have_the_state_of_their_digits_and_their_kind_in_words() -> None:
    """A ship's type is its kind; platforms of a table's own names bear them."""
    number = ship_number(273000000)
    found = one(number, [told(number, "name", "EXAMPLE", 1), told(number, "ship type", "cargo", 1)])
    assert (found.id, found.medium, found.country, found.type) == ("mmsi:273000000", "sea", "RU", "cargo")
    assert found.label == "EXAMPLE (cargo)"
    own = other_number("tail 7", "air")
    named = one(own, [told(own, "id", "tail 7"), told(own, "registration", "TC-JRA")])
    assert (named.name, named.country, named.medium) == ("tail 7", "TR", "air")


def test_a_registration_of_another_state_than_the_block_is_a_finding() -> None:
    """With both states named; territories and serials of armed forces are none."""
    (found,) = faults(0x510001, [told(0x510001, "registration", "RA-78842")])
    assert found.fault == "outside its block"
    assert "510000 to 5107FF (Belarus)" in found.text
    assert "RA-78842" in found.text
    assert "Russia" in found.text
    assert (found.start, found.end, found.fixes) == (FIRST, LAST, 10)
    assert faults(0x4001C5, [told(0x4001C5, "registration", "VP-CAA")]) == []
    assert faults(0x480C0B, [told(0x480C0B, "registration", "G-273")]) == []
    assert faults(0x510001, [told(0x510001, "registration", "EW-001AA")]) == []


def test_addresses_that_are_none_or_nobodys_are_findings() -> None:
    """Zero may not be assigned; what no state was allotted nobody gave out; a receiver's own are no fault."""
    assert [f.fault for f in faults(0, [])] == ["no address"]
    assert [f.fault for f in faults(0xFFFFFF, [])] == ["no address"]
    assert [f.fault for f in faults(0x0852F2, [])] == ["outside its block"]
    assert faults(ICAO_ADDRESSES + 5, []) == []
    assert faults(ship_number(273000000), []) == []


def test_an_american_registration_with_the_address_of_another_is_a_finding() -> None:
    """The rule is the law's, and exact."""
    (found,) = faults(0xA00001, [told(0xA00001, "registration", "N2")])
    assert found.fault == "two under one identity"
    assert "belongs to N1" in found.text
    assert faults(0xA00001, [told(0xA00001, "registration", "n1")]) == []


def test_registrations_that_take_turns_are_two_under_one_address() -> None:
    """A new one is given once; RA and RF are two marks of one Russian aircraft."""
    a, b = "RA-78842", "RA-76500"
    once = [told(RUSSIAN, "registration", a, 1), told(RUSSIAN, "registration", b, 2)]
    assert faults(RUSSIAN, once) == []
    (found,) = faults(RUSSIAN, [*once, told(RUSSIAN, "registration", a, 3)])
    assert found.fault == "two under one identity"
    assert found.start == datetime(1970, 1, 1, 1, tzinfo=UTC)
    assert a in found.text
    assert b in found.text
    marks = [told(RUSSIAN, "registration", v, h) for h, v in enumerate((a, "RF-78842", "RA78842"), 1)]
    assert faults(RUSSIAN, marks) == []


def test_heads_without_a_date_are_of_the_time_of_their_track() -> None:
    """Two traces of one day that name two types are a finding; one of each of two days is not."""
    same = [
        told(RUSSIAN, "type", "IL76", 0, "a"),
        told(RUSSIAN, "callsign", "X", 1, "a"),
        told(RUSSIAN, "callsign", "X", 9, "a"),
        told(RUSSIAN, "type", "AN12", 0, "b"),
        told(RUSSIAN, "callsign", "Y", 5, "b"),
        told(RUSSIAN, "callsign", "Y", 12, "b"),
    ]
    (found,) = faults(RUSSIAN, same)
    assert "type" in found.text
    later = [told(RUSSIAN, x.what, x.value, x.time_us / HOUR_US + 24 * (x.time_us > 0), x.artifact)
             if x.artifact == "b" else x for x in same]  # fmt: skip
    assert faults(RUSSIAN, later) == []


def test_findings_rest_on_the_slices_that_are_given() -> None:
    """Those of the platform, and none where none are known."""
    platform = one(0, [])
    part = TrackSlice("trace", platform.id, 0, 9, FIRST, LAST, 10)
    (found,) = identity_faults([platform], [], {platform.id: (part,)})
    assert found.slices == (part,)
    (bare,) = identity_faults([platform], [])
    assert bare.slices == ()


def test_what_is_told_of_platforms_that_nobody_saw_makes_no_record() -> None:
    """A table may speak of a thousand aircraft."""
    assert list(platforms({}, [told(RUSSIAN, "type", "IL76")])) == []
