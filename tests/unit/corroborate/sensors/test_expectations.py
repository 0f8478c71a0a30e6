"""From an event to what the tracks should show."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.corroborate.sensors import sensor_tests
from crossbearing.model import Aspect, Interval, Modality, Polarity
from unit.corroborate.builders import SYSTEMS, Report, Say, on
from unit.corroborate.sensors.flown import FIELDS, movements
from unit.corroborate.sensors.put import announced, put, rise

FLIGHT = Say(
    "traffic",
    "Russia flew a cargo plane from Syria to Al Khadim",
    {"actor": "Russia", "carrier": "cargo plane", "origin": "Syria", "destination": "Al Khadim"},
    time=on("2024-12-14"),
)


def test_an_expectation_says_who_whence_whither_and_when() -> None:
    """Everything that is looked for stands in one line."""
    (test,) = put([Report("Daily", (FLIGHT,))], movements())[1]
    wanted = test.expectation
    assert wanted.text == (
        "flights of transports under the flag of Russia from Syria to Al Khadim, at least 1, 13 to 15 December 2024"
    )
    assert (wanted.origins, wanted.destinations) == (("site:hmeimim",), ("site:khadim",))


def test_what_leaves_the_way_open_is_looked_for_in_the_air_and_at_sea() -> None:
    """ "Moved systems from Syria to Libya" may have flown or sailed."""
    tests = put([Report("Daily", (SYSTEMS,))], movements())[1]
    assert sorted(x.expectation.medium for x in tests) == ["air", "sea"]


def test_talk_leaves_no_track() -> None:
    """An agreement or a support is put to no test."""
    say = Say("agreement", "Russia signed a pact with Libya", {"actor": "Russia", "recipient": "Libya"})
    assert put([Report("Daily", (say,))], movements())[1] == []


def test_a_report_without_any_day_is_held_against_all_tracks() -> None:
    """And the test says so."""
    say = Say(
        "traffic", "Russia flew a plane to Libya", {"actor": "Russia", "carrier": "plane", "destination": "Libya"}
    )
    (test,) = put([Report("Daily", (say,), published=None)], movements())[1]
    assert (test.expectation.start, test.expectation.end) == (date(2024, 10, 1), date(2025, 3, 2))
    assert "no day" in test.reasons[0]


def test_somewhere_that_nobody_knows_cannot_be_tested() -> None:
    """The test says why instead of guessing."""
    say = Say("traffic", "the planes flew to the base", {"carrier": "planes", "destination": "base"})
    (test,) = put([Report("Daily", (say,))], movements())[1]
    assert test.outcome == "inconclusive"
    assert "no track can be held against it" in test.reasons[-1]


def test_a_permission_is_about_the_way() -> None:
    """ "Türkiye opened its airspace to Russia": flights of Russia over Türkiye are looked for."""
    say = Say("permission", "Türkiye opened its airspace to Russia", {"actor": "Türkiye", "recipient": "Russia"})
    (test,) = put([Report("Daily", (say,))], movements())[1]
    assert test.expectation.through == ("TR",)
    assert test.expectation.flags == ("RU",)


@pytest.mark.parametrize(("word", "trend"), [("increase", "rise"), ("drop", "fall"), ("flights", None)])
def test_a_rise_or_a_fall_is_told_by_the_word_that_announced_it(word: str, trend: str | None) -> None:
    """Where that word is one of more or of less; any other asks for a number."""
    made = announced(put([Report("Daily", (rise(word),))], movements())[0], word)
    (test,) = sensor_tests(made, FIELDS.values())
    assert test.expectation.trend == trend


def test_what_did_not_happen_is_tested_the_other_way_round() -> None:
    """ "No plane reached Libya" expects none."""
    say = Say(
        "traffic", "no plane reached Libya", {"carrier": "plane", "destination": "Libya"}, polarity=Polarity.NEGATIVE
    )
    (test,) = put([Report("Daily", (say,))], movements())[1]
    assert test.expectation.denies
    assert test.expectation.text.startswith("no flights")


def test_a_plan_is_looked_for_ahead() -> None:
    """What is announced on 10 January is looked for from then on."""
    say = Say(
        "traffic",
        "planes will fly to Libya",
        {"carrier": "planes", "destination": "Libya"},
        aspect=Aspect.PLANNED,
        modality=Modality.PREDICTED,
    )
    (test,) = put([Report("Daily", (say,))], movements())[1]
    assert test.expectation.start == date(2025, 1, 10)


def test_what_is_told_of_other_days_does_not_tell_the_means() -> None:
    """An Il-76 of November is not what is looked for in December."""
    then = replace(
        FLIGHT,
        quote="Russia flew a plane from Syria to Al Khadim",
        roles={"actor": "Russia", "carrier": "plane", "origin": "Syria", "destination": "Al Khadim"},
    )
    other = replace(FLIGHT, time=Interval(date(2024, 12, 1), date(2025, 1, 1), "month", "in December"))
    tests = put([Report("Daily", (then,)), Report("Weekly", (other,))], movements())[1]
    (test,) = [x for x in tests if x.expectation.start == date(2024, 12, 13)]
    assert not test.expectation.loads
