"""Events put to the tracks: supports, refutes, inconclusive, no coverage."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.corroborate.sensors import sensor_tests
from crossbearing.model import Movements, Polarity, Quantity, SensorTest
from unit.corroborate.builders import SYSTEMS, Report, Say, on
from unit.corroborate.sensors.flown import AIRLINER, FIELDS, LAST, PLATFORMS, leg, movements, platform
from unit.corroborate.sensors.put import announced, put, rise, seen_world
from unit.corroborate.sensors.test_expectations import FLIGHT
from unit.corroborate.sensors.test_parts import THREE, with_place

NEWS = [Report("Daily", (FLIGHT,))]


def test_a_flight_that_was_seen_supports_the_event() -> None:
    """One Il-76 on the day from Hmeimim to Al Khadim, with the leg as evidence."""
    flown = leg("2024-12-14", "site:hmeimim", "site:khadim")
    (test,) = put(NEWS, movements([flown]))[1]
    assert test.outcome == "supports"
    assert test.legs == (flown.id,)
    assert test.low > 1.5


def test_nothing_seen_where_everybody_was_heard_refutes_it() -> None:
    """Both fields were listened at in every hour."""
    (test,) = put(NEWS, movements())[1]
    assert test.outcome == "refutes"
    assert test.coverage == 1.0
    assert test.high < 0.7


def test_nobody_listening_refutes_nothing() -> None:
    """A silent sensor says nothing where no one was heard: the odds stay as they are."""
    (test,) = put(NEWS, movements(heard=["site:minsk"]))[1]
    assert test.outcome == "no coverage"
    assert (test.low, test.high) == (1.0, 1.0)


def test_days_before_the_tracks_begin_are_no_coverage() -> None:
    """The tracks say from when to when they reach."""
    early = replace(FLIGHT, time=on("2023-05-01"))
    (test,) = put([Report("Daily", (early,))], movements())[1]
    assert test.outcome == "no coverage"
    assert "1 October 2024" in test.reasons[-1]


def test_what_flies_every_day_anyway_proves_little() -> None:
    """Where such flights are usual one more is no news."""
    daily = [leg(f"2024-11-{d:02}", "site:hmeimim", "site:khadim") for d in range(1, 31)]
    (test,) = put(NEWS, movements([*daily, leg("2024-12-14", "site:hmeimim", "site:khadim")]))[1]
    assert test.outcome == "inconclusive"


def test_of_a_transfer_a_flight_shows_that_something_went() -> None:
    """What was aboard is not to be seen: the ratio is held down, and the test says so."""
    moved = replace(
        FLIGHT,
        kind="transfer",
        quote="Russia flew systems from Syria to Al Khadim",
        roles={"actor": "Russia", "materiel": "systems", "origin": "Syria", "destination": "Al Khadim"},
    )
    flights = [leg("2024-12-14", "site:hmeimim", "site:khadim"), leg("2024-12-15", "site:hmeimim", "site:khadim")]
    (test,) = put([Report("Daily", (moved,))], movements(flights))[1]
    assert test.high == 5.0
    assert any("what was aboard" in x for x in test.reasons)


def test_nothing_in_the_air_does_not_refute_what_may_have_sailed() -> None:
    """Where the reports leave the way open neither medium alone speaks against the event."""
    tests = put([Report("Daily", (SYSTEMS,))], movements())[1]
    assert {(x.outcome, x.low, x.high) for x in tests} == {("inconclusive", 1.0, 1.0)}


def test_a_denial_is_supported_by_silence_and_refuted_by_a_flight() -> None:
    """ "No plane reached Al Khadim": the ratio is turned round."""
    denied = replace(FLIGHT, quote="Russia flew no cargo plane from Syria to Al Khadim", polarity=Polarity.NEGATIVE)
    (silent,) = put([Report("Daily", (denied,))], movements())[1]
    flown = leg("2024-12-14", "site:hmeimim", "site:khadim")
    (seen,) = put([Report("Daily", (denied,))], movements([flown]))[1]
    assert silent.low > 1
    assert seen.outcome == "refutes"


def test_an_airliner_is_no_transport() -> None:
    """A Turkish airliner on the day does not support a Russian cargo flight."""
    (test,) = put(NEWS, movements([leg("2024-12-14", "site:hmeimim", "site:khadim", AIRLINER)]))[1]
    assert test.legs == ()
    assert test.outcome == "refutes"


def test_reports_that_rest_on_tracks_are_not_supported_twice() -> None:
    """Where flight tracking is what the report cites the cautious end stays at 1."""
    cited = replace(FLIGHT, chain=("flight tracking data (unnamed)",))
    (test,) = put([Report("Daily", (cited,))], movements([leg("2024-12-14", "site:hmeimim", "site:khadim")]))[1]
    assert test.low == 1.0
    assert test.high > 1


def test_simulated_tracks_say_so() -> None:
    """In the test and in its last line."""
    fleet = {**PLATFORMS, "icao:14042d": platform("icao:14042d", simulated=True)}
    (test,) = put(NEWS, movements([leg("2024-12-14", "site:hmeimim", "site:khadim")], platforms=fleet))[1]
    assert test.simulated
    assert "simulated" in test.reasons[-1]


@pytest.mark.parametrize(("belarus", "russia", "outcome"), [(3, 1, "supports"), (0, 0, "refutes")])
def test_numbers_from_two_origins_are_held_apart(belarus: int, russia: int, outcome: str) -> None:
    """Three from Belarus and at least one from Russia: each is compared with what came from there."""
    say = Say(
        "traffic",
        THREE,
        {"carrier": "three cargo planes", "destination": "Libya"},
        time=on("2024-12-14"),
        quantity=Quantity(3, 3, "cargo planes", "three cargo planes"),
    )
    flights = [leg("2024-12-14", "site:minsk", "site:khadim", f"icao:5100{i:02}") for i in range(belarus)]
    flights += [leg("2024-12-14", "site:moscow", "site:khadim", f"icao:1400{i:02}") for i in range(russia)]
    fleet = {**PLATFORMS, **{x.platform: platform(x.platform) for x in flights}}
    made = seen_world([Report("Daily", (say,))], movements(flights, platforms=fleet))
    for place in ("Belarus", "Russia"):
        made = with_place(made, THREE, place)
    (test,) = sensor_tests(made, FIELDS.values())
    assert set(test.legs) == {x.id for x in flights}
    assert [(x.name, x.least, x.most) for x in test.expectation.parts] == [("Belarus", 3, 3), ("Russia", 1, None)]
    assert test.outcome == outcome
    told = next(x for x in test.reasons if x.startswith("from Belarus"))
    assert told.startswith(f"from Belarus: told exactly 3, seen {belarus}")


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 28), max_size=6, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_legs_changes_nothing(days: list[int], random: object) -> None:
    """Tests depend on what was seen, not on the order in which it came."""
    legs = [leg(f"2024-12-{d:02}", "site:hmeimim", "site:khadim") for d in days]
    first = put(NEWS, movements(legs))[1]
    random.shuffle(legs)  # type: ignore[attr-defined]
    assert put(NEWS, movements(legs))[1] == first


def test_a_case_without_tracks_has_no_tests() -> None:
    """Nothing is said of sensors where there are none."""
    assert put(NEWS, Movements())[1] == []


def test_what_was_seen_was_heard() -> None:
    """A flight that fits supports the event also where hardly anybody else was heard."""
    flown = leg("2024-12-14", "site:hmeimim", "site:khadim")
    (test,) = put(NEWS, movements([flown], heard=["site:minsk"]))[1]
    assert test.outcome == "supports"


def _rise(seen: Movements, word: str = "increase", **changes: object) -> SensorTest:
    (test,) = sensor_tests(
        announced(seen_world([Report("Daily", (rise(word, **changes),))], seen), word), FIELDS.values()
    )
    return test


FEW = [leg(f"2024-{m}-{d:02}", "site:hmeimim", "site:khadim") for m, d in ((10, 9), (10, 23), (11, 6), (11, 20))]
MANY = [leg(f"2024-12-{d:02}", "site:hmeimim", "site:khadim") for d in range(2, 31, 2)]


def test_more_flights_in_as_much_hearing_are_a_rise() -> None:
    """Four in two months, fifteen in the next: a rise, and no fall."""
    assert _rise(movements([*FEW, *MANY])).outcome == "supports"
    assert _rise(movements([*FEW, *MANY]), "drop").outcome == "refutes"


def test_as_many_flights_are_no_rise() -> None:
    """The same tempo before and after bears neither a rise nor a fall out."""
    same = [leg(f"2024-{m}-{d:02}", "site:hmeimim", "site:khadim") for m in (10, 11, 12) for d in (4, 14, 24)]
    found = _rise(movements(same))
    assert found.outcome != "supports"
    assert found.low < 1.5


def test_a_rise_needs_hearing_before_and_after() -> None:
    """Where nobody was heard before December more flights since then are more hearing."""
    found = _rise(movements(MANY, days=(date(2024, 12, 1), LAST)))
    assert found.outcome == "no coverage"


def test_a_rise_told_by_who_looks_at_tracks_is_not_supported_twice() -> None:
    """What holds for a number holds for a tempo: the cautious end stays at 1."""
    found = _rise(movements([*FEW, *MANY]), chain=("flight tracking data (unnamed)",))
    assert found.low == 1.0
    assert found.high > 1
