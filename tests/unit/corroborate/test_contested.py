"""Contradictions across events: both sides, changes of account, and growth."""

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest

from crossbearing.corroborate.claims import claims
from crossbearing.corroborate.contested import across
from crossbearing.corroborate.known import known
from crossbearing.corroborate.voices import voices
from crossbearing.model import Polarity
from unit.corroborate.builders import Report, Say, events_of, world

HOLDS = Say("control", "Russia holds Tobruk", {"actor": "Russia", "place": "Tobruk"}, aspect=None)
OTHER = Say("control", "Türkiye holds Tobruk", {"actor": "Türkiye", "place": "Tobruk"}, aspect=None)


def test_both_events_show_both_sides() -> None:
    """The first statement is the event's own, the other stands in the other event."""
    made = events_of(Report("A", (HOLDS,)), Report("B", (OTHER,)))
    for event in made:
        (found,) = event.contradictions
        assert found.statement in event.statements
        assert found.other not in event.statements


def test_one_source_that_says_both_changed_its_account() -> None:
    """It is dated, and the later word does not win by itself."""
    says = [replace(x, chain=("Karl Weiss",)) for x in (HOLDS, OTHER)]
    days = (date(2025, 1, 10), date(2025, 1, 11))
    made = events_of(*(Report(o, (s,), d) for o, s, d in zip("AB", says, days, strict=True)))
    assert {c.kind for e in made for c in e.contradictions} == {"change of account"}
    one_day = events_of(Report("A", (says[0],)), Report("B", (says[1],)))
    (found,) = one_day[0].contradictions
    assert found.kind == "change of account"
    assert "Karl Weiss says both" in found.why
    assert "does not by itself replace" in found.why


def test_nobody_contradicts_himself_in_one_text() -> None:
    """There he distinguishes, or the reader erred."""
    assert [e.contradictions for e in events_of(Report("A", (HOLDS, OTHER)))] == [(), ()]


def test_the_other_event_counts_against_the_grade() -> None:
    """A denial in an event of its own is on the other side of the grade, as one within the event would be."""
    sent = Say("deployment", "Russia sent forces to Tobruk", {"actor": "Russia", "destination": "Tobruk"})
    none = replace(
        sent, quote="Russia sent no forces to Libya", roles={"actor": "Russia", "destination": "Libya"},
        polarity=Polarity.NEGATIVE, chain=("Karl Weiss",),
    )  # fmt: skip
    alone = events_of(Report("A", (replace(sent, chain=("Anna Rossi",)),)))[0]
    both = events_of(Report("A", (replace(sent, chain=("Anna Rossi",)),)), Report("B", (none,)))
    (told,) = (e for e in both if not e.negative)
    assert alone.assessment.credibility < told.assessment.credibility
    assert any("Karl Weiss" in str(reason) for reason in told.assessment.reasons)


def _seconds(number: int) -> float:
    """Processor time to set so many events of one site, country and pair of sides against each other."""
    say = (HOLDS, OTHER)
    start = date(2000, 1, 1)
    reports = [
        Report("A", (replace(say[n % 2], quote=f"{say[n % 2].quote} {n}"),), start + timedelta(days=n))
        for n in range(number)
    ]
    here = known(world(reports))
    groups = [[identifier] for identifier in here.world.statements]
    claim_of = dict(claims(here))
    began = time.process_time()
    across(here, voices(here), claim_of, groups)
    return time.process_time() - began


@pytest.mark.usefixtures("collector_off")
def test_growth_is_near_linear() -> None:
    """Eight times the events in one block cost far less than sixty-four times as much."""
    few = max(_seconds(500), 0.01)
    assert _seconds(4_000) < 24 * few


@pytest.mark.usefixtures("collector_off")
def test_a_large_event_is_compared_by_a_few_statements() -> None:
    """Ten thousand tellings of one side add no pair, and little time."""
    many = [Report("A", (replace(HOLDS, quote=f"Russia holds Tobruk {n}"),), path=f"{n}") for n in range(10_000)]
    here = known(world([*many, Report("B", (OTHER,))]))
    claim_of = dict(claims(here))
    ids = sorted(here.world.statements)
    other = next(i for i in ids if "Türkiye" in here.world.statements[i].locator.quote)
    groups = [[i for i in ids if i != other], [other]]
    began = time.process_time()
    found = across(here, voices(here), claim_of, groups)
    assert time.process_time() - began < 10.0
    assert {g: len(x) for g, x in found.items()} == {groups[0][0]: 1, other: 1}
