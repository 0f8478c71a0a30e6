"""What excludes each other across events, and what only seems to."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.corroborate.exclusions import RULES
from crossbearing.model import Aspect, Contradiction, Modality, Polarity
from unit.corroborate.builders import SYSTEMS, Report, Say, events_of, on

FEBRUARY, MARCH = date(2025, 2, 1), date(2025, 3, 1)
HOLDS = Say("control", "Russia holds Tobruk", {"actor": "Russia", "place": "Tobruk"}, aspect=None)
OTHER = Say("control", "Türkiye holds Tobruk", {"actor": "Türkiye", "place": "Tobruk"}, aspect=None)
GONE = Say("withdrawal", "Russia completely withdrew from Syria", {"actor": "Russia", "origin": "Syria"})
THERE = Say("presence", "Russia keeps forces in Syria", {"actor": "Russia", "place": "Syria"}, aspect=None)
BACK = Say("deployment", "Russia placed forces in Syria", {"actor": "Russia", "destination": "Syria"})


def _found(*reports: Report) -> list[Contradiction]:
    pairs = {frozenset((c.statement, c.other)): c for e in events_of(*reports) for c in e.contradictions}
    return list(pairs.values())


def _kinds(*reports: Report) -> list[tuple[str, str]]:
    return [(c.kind, c.strength) for c in _found(*reports)]


def test_rules_have_names_of_their_own() -> None:
    """The name sorts their answers."""
    assert len({r.name for r in RULES}) == len(RULES)


def test_two_sides_in_one_town_at_one_time() -> None:
    """One of them is wrong; both events show it."""
    made = events_of(Report("A", (HOLDS,), FEBRUARY), Report("B", (OTHER,), FEBRUARY))
    assert [len(e.contradictions) for e in made] == [1, 1]
    assert {(c.kind, c.strength) for e in made for c in e.contradictions} == {("state", "contradiction")}
    assert {c.statement for e in made for c in e.contradictions} == {s for e in made for s in e.statements}
    assert (
        "Russia and Türkiye" in made[0].contradictions[0].why or "Türkiye and Russia" in made[0].contradictions[0].why
    )


@pytest.mark.parametrize(("day", "expected"), [(3, [("state", "tension")]), (20, [])])
def test_towns_change_hands(day: int, expected: list[tuple[str, str]]) -> None:
    """Two days later it may have been taken: a tension. Three weeks later it is news."""
    assert _kinds(Report("A", (HOLDS,), FEBRUARY), Report("B", (OTHER,), date(2025, 2, day))) == expected


def test_wholly_withdrawn_and_there_later() -> None:
    """Unless a return is told in between; and "has begun to withdraw" ends nothing."""
    there = Report("B", (THERE,), MARCH)
    assert _kinds(Report("A", (GONE,), FEBRUARY), there) == [("state", "contradiction")]
    assert _kinds(Report("A", (replace(GONE, aspect=Aspect.BEGUN),), FEBRUARY), there) == []
    assert _kinds(Report("A", (replace(GONE, quote="Russia withdrew from Syria"),), FEBRUARY), there) == []
    assert _kinds(Report("A", (GONE,), FEBRUARY), there, Report("C", (BACK,), date(2025, 2, 20))) == []
    assert _kinds(Report("A", (GONE,), MARCH), Report("B", (THERE,), FEBRUARY)) == []


def test_no_war_and_an_ongoing_one() -> None:
    """Also within one text: what is said in passing counts."""
    calm = Say("truce", "a long absence of conflict in Libya", {"place": "Libya"}, aspect=None)
    war = Say("support", "Russia helps in the ongoing civil war in Libya", {"actor": "Russia", "place": "Libya"})
    assert _kinds(Report("A", (calm, war), FEBRUARY)) == [("state", "contradiction")]
    made = {e.kind: e for e in events_of(Report("A", (calm, war), FEBRUARY))}
    assert [c.disputes for c in made["truce"].contradictions] == [True]
    assert [c.disputes for c in made["support"].contradictions] == [False]  # the help is not what is disputed
    truce = replace(calm, quote="a ceasefire in Libya")
    assert _kinds(Report("A", (truce,), FEBRUARY), Report("B", (war,), FEBRUARY)) == [("state", "tension")]
    elsewhere = replace(war, quote="Russia helps in the ongoing civil war in Mali", roles={"place": "Mali"})
    assert _kinds(Report("A", (calm, elsewhere), FEBRUARY)) == []


def test_signed_and_still_talked_about() -> None:
    """The same parties and the same topic."""
    roles = {"actor": "Russia", "recipient": "Libya", "topic": "harbour lease"}
    signed = Say("agreement", "Russia signed a harbour lease with Libya", roles)
    talks = Say("agreement", "Russia is negotiating a harbour lease with Libya", roles, aspect=Aspect.ONGOING)
    assert _kinds(Report("A", (signed,), FEBRUARY), Report("B", (talks,), date(2025, 2, 9))) == [
        ("state", "contradiction")
    ]
    assert _kinds(Report("A", (signed,), MARCH), Report("B", (talks,), FEBRUARY)) == []


def test_established_and_only_possible() -> None:
    """A tension of modality, where the possibility is not the earlier news."""
    roles = {"actor": "Russia", "place": "Libya"}
    there = Say("basing", "Russia has established a permanent presence in Libya", roles)
    maybe = Say("basing", "Russia could gain a permanent base in Libya", roles, modality=Modality.POSSIBLE)
    assert _kinds(Report("A", (there,), FEBRUARY), Report("B", (maybe,), MARCH)) == [("modality", "tension")]
    assert _kinds(Report("A", (there,), MARCH), Report("B", (maybe,), FEBRUARY)) == []


def test_friend_and_enemy_is_a_tension() -> None:
    """Somebody can be both: it does not fit together, and it does not exclude each other."""
    roles = {"actor": "Russia", "recipient": "Türkiye"}
    friend = Say("support", "Russia backs Türkiye", roles)
    enemy = Say("opposition", "Russia threatened Türkiye", roles)
    assert _kinds(Report("A", (friend,), FEBRUARY), Report("B", (enemy,), FEBRUARY)) == [("alignment", "tension")]
    assert _kinds(Report("A", (friend,), FEBRUARY), Report("B", (enemy,), date(2025, 9, 1))) == []


def test_one_meeting_in_two_places() -> None:
    """On one day, between the same parties."""
    roles = {"actor": "Russia", "recipient": "Anna Rossi"}
    one, other = (
        Say("consultation", f"Russia met Anna Rossi in {place}", {**roles, "place": place}, time=on("2025-01-08"))
        for place in ("Tobruk", "Maaten al-Sarra")
    )
    assert _kinds(Report("A", (one,)), Report("B", (other,))) == [("place", "contradiction")]


def test_a_denial_of_more_denies_the_less() -> None:
    """No forces in Libya is no forces at Tobruk; no forces at Tobruk says nothing of Libya."""
    there = replace(BACK, quote="Russia placed forces at Tobruk", roles={"actor": "Russia", "destination": "Tobruk"})
    none = replace(
        BACK, quote="Russia placed no forces in Libya", roles={"actor": "Russia", "destination": "Libya"},
        polarity=Polarity.NEGATIVE, chain=("Karl Weiss",),
    )  # fmt: skip
    assert _kinds(Report("A", (there,)), Report("B", (none,))) == [("denial", "contradiction")]
    small = replace(none, quote="Russia placed no forces at Tobruk", roles=there.roles)
    wide = replace(there, quote="Russia placed forces in Libya", roles=none.roles)
    assert _kinds(Report("A", (wide,)), Report("B", (small,))) == []


def test_no_forces_there_denies_that_they_were_sent() -> None:
    """A presence denied is a deployment denied; "no evidence" of it is less, and a tension."""
    none = replace(
        THERE, quote="there are no Russia forces in Syria", roles={"actor": "Russia", "place": "Syria"},
        polarity=Polarity.NEGATIVE, chain=("Karl Weiss",),
    )  # fmt: skip
    assert _kinds(Report("A", (BACK,)), Report("B", (none,))) == [("denial", "contradiction")]
    unseen = replace(none, modality=Modality.UNCONFIRMED)
    assert _kinds(Report("A", (BACK,)), Report("B", (unseen,))) == [("no evidence", "tension")]


@pytest.mark.parametrize("kind", ["refusal", "coverage"])
def test_silence_stands_against_nothing(kind: str) -> None:
    """A refusal to comment, and that nobody reported it, deny nothing."""
    silence = Say(kind, "Russia declined to comment on Syria", {"actor": "Russia", "place": "Syria"},
                  polarity=Polarity.NEGATIVE)  # fmt: skip
    assert _found(Report("A", (SYSTEMS,)), Report("B", (silence,))) == []
