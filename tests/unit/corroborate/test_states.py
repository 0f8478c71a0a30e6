"""From statements to states: what begins, shakes and ends them, and what does not."""

import time
from dataclasses import replace
from datetime import date

import pytest

from crossbearing.corroborate import events, states
from crossbearing.model import Aspect, Modality, Polarity, State, World
from unit.corroborate.builders import Report, Say, on, world

PRESENT = Say(
    "presence", "Russia has troops in Syria", {"actor": "Russia", "force": "troops", "place": "Syria"}, aspect=None
)
AT_BASE = Say(
    "presence",
    "Russia has troops at Al Khadim",
    {"actor": "Russia", "force": "troops", "place": "Al Khadim"},
    aspect=None,
)
GONE = Say(
    "withdrawal", "Russia withdrew its forces from Syria", {"actor": "Russia", "force": "forces", "origin": "Syria"}
)
MOVED = Say(
    "transfer",
    "Russia moved tanks from Syria to Libya",
    {"actor": "Russia", "materiel": "tanks", "origin": "Syria", "destination": "Libya"},
)
FIRST, LATER, LAST = date(2024, 12, 10), date(2024, 12, 20), date(2025, 1, 10)


def made(*reports: tuple[date | None, Say]) -> tuple[World, list[State]]:
    """The states of one report a day."""
    seen = world([Report(f"Outlet {n}", (say,), day, path=str(n)) for n, (day, say) in enumerate(reports)])
    seen = replace(seen, events={e.id: e for e in events(seen)})
    return seen, list(states(seen))


def test_a_transfer_puts_materiel_at_its_destination_and_ends_nothing_at_its_origin() -> None:
    """Where it came from may still hold some."""
    _, found = made((FIRST, PRESENT), (LATER, MOVED))
    assert {(s.object_name, s.what, s.standing(LATER)) for s in found} == {
        ("Syria", "", "holds"),
        ("Libya", "tanks", "holds"),
    }


def test_a_withdrawal_begun_ends_nothing() -> None:
    """The presence goes on, with the withdrawal under way."""
    begun = Say("withdrawal", "Russia has begun to withdraw its forces from Syria", GONE.roles, aspect=Aspect.BEGUN)
    _, [state] = made((FIRST, PRESENT), (LATER, begun))
    assert state.standing(LAST) == "holds"
    assert any(c.note == "withdrawal under way" for c in state.changes)


def test_a_plan_to_withdraw_changes_nothing() -> None:
    """What is planned, demanded or promised is no change in the world."""
    plan = Say("withdrawal", "Russia plans to withdraw its forces from Syria", GONE.roles, aspect=Aspect.PLANNED)
    _, [state] = made((FIRST, PRESENT), (LATER, plan))
    assert [c.does for c in state.changes] == ["confirms"]


def test_a_completed_withdrawal_ends_the_presence_between_two_reports() -> None:
    """After the last report of it and not later than the report of its end."""
    _, [state] = made((FIRST, PRESENT), (LATER, GONE))
    assert state.time.end.earliest == date(2024, 12, 11)
    assert state.time.end.latest == LATER
    assert (state.standing(FIRST), state.standing(date(2024, 12, 15)), state.standing(LATER)) == (
        "holds",
        "may hold",
        "ended",
    )


def test_a_partial_withdrawal_ends_nothing() -> None:
    """ "Some of its forces" leaves the others."""
    some = Say("withdrawal", "Russia withdrew some of its forces from Syria", GONE.roles)
    _, [state] = made((FIRST, PRESENT), (LATER, some))
    assert state.standing(LATER) == "holds"


def test_who_leaves_a_country_leaves_its_bases_and_not_the_other_way_round() -> None:
    """An ending reaches what lies within; who left one base may be at another."""
    left_libya = Say(
        "withdrawal", "Russia withdrew its forces from Libya", {"actor": "Russia", "force": "forces", "origin": "Libya"}
    )
    _, found = made((FIRST, AT_BASE), (LATER, left_libya))
    assert [s.standing(LAST) for s in found if s.object_name == "Al Khadim"] == ["ended"]
    in_libya = Say(
        "presence", "Russia has troops in Libya", {"actor": "Russia", "force": "troops", "place": "Libya"}, aspect=None
    )
    left_base = Say(
        "withdrawal",
        "Russia withdrew its forces from Al Khadim",
        {"actor": "Russia", "force": "forces", "origin": "Al Khadim"},
    )
    _, found = made((FIRST, in_libya), (LATER, left_base))
    assert [s.standing(LAST) for s in found if s.object_name == "Libya"] == ["holds"]


def test_what_ends_held_before() -> None:
    """A withdrawal without any report of the presence: it held until then, nobody knows since when."""
    _, [state] = made((LATER, GONE))
    assert state.time.start.earliest is None
    assert (state.standing(FIRST), state.standing(LATER)) == ("may hold", "ended")


def test_an_unconfirmed_report_begins_a_doubtful_state_and_ends_none() -> None:
    """It is shown with its doubt; an unconfirmed ending only shakes."""
    rumour = Say(
        "withdrawal",
        "Russia is said to have withdrawn its forces from Syria",
        {"actor": "Russia"} | {"origin": "Syria"},
        modality=Modality.UNCONFIRMED,
    )
    _, [state] = made((FIRST, PRESENT), (LATER, rumour))
    assert state.flat
    assert state.standing(LATER) == "holds"
    doubtful = Say("presence", "Russia has troops in Syria", PRESENT.roles, modality=Modality.UNCONFIRMED, aspect=None)
    _, [state] = made((FIRST, doubtful))
    assert not state.flat


def test_a_possibility_alone_is_no_state() -> None:
    """It is a note beside a state that others report, and nothing by itself."""
    maybe = Say("presence", "Russia may have troops in Syria", PRESENT.roles, modality=Modality.POSSIBLE, aspect=None)
    assert made((FIRST, maybe))[1] == []
    _, [state] = made((FIRST, PRESENT), (LATER, maybe))
    assert [c.does for c in state.changes] == ["confirms", "hints"]


def test_a_later_flat_denial_ends_it_a_mere_denial_does_not() -> None:
    """That forces are not there any more is an ending; that somebody rejects it is a contradiction."""
    absent = Say(
        "presence",
        "Russia has no troops in Syria",
        {"actor": "Russia", "place": "Syria"},
        polarity=Polarity.NEGATIVE,
        aspect=None,
    )
    _, [state] = made((FIRST, PRESENT), (LATER, absent))
    assert state.standing(LATER) == "ended"
    denied = Say(
        "presence",
        "Russia denied that it has troops in Syria",
        {"actor": "Russia", "place": "Syria"},
        polarity=Polarity.NEGATIVE,
        modality=Modality.DENIED,
        aspect=None,
    )
    _, [state] = made((FIRST, PRESENT), (LATER, denied))
    assert state.standing(LATER) in ("holds", "may hold")
    assert any(c.does == "denies" for c in state.changes)


def test_a_report_after_the_end_contradicts_it() -> None:
    """Both episodes are shown, each with the other against it."""
    _, found = made((FIRST, PRESENT), (LATER, GONE), (LAST, PRESENT))
    assert len(found) == 2
    assert {s.against for s in found} == {(s.id,) for s in found}


def test_two_sides_that_control_one_place_contradict_each_other() -> None:
    """Both are shown; a capture ends the other's control."""
    one = Say("control", "Russia controls Tobruk", {"actor": "Russia", "place": "Tobruk"}, aspect=None)
    two = Say("control", "Türkiye controls Tobruk", {"actor": "Türkiye", "place": "Tobruk"}, aspect=None)
    _, found = made((FIRST, one), (FIRST, two))
    assert all(len(s.against) == 1 for s in found)


def test_backing_has_a_sign_and_a_date() -> None:
    """Support is plus, opposition minus; both at once are shown against each other."""
    plus = Say("support", "Türkiye supports Libya", {"actor": "Türkiye", "recipient": "Libya"}, time=on("2024-12-01"))
    minus = Say("opposition", "Türkiye threatens Libya", {"actor": "Türkiye", "recipient": "Libya"}, aspect=None)
    _, found = made((FIRST, plus), (LATER, minus))
    assert {s.sign for s in found} == {1, -1}
    assert next(s for s in found if s.sign == 1).time.start.latest == date(2024, 12, 1)
    assert all(s.against for s in found)


def test_every_change_knows_its_event() -> None:
    """The grade of a state is that of the events that it rests on."""
    seen, found = made((FIRST, PRESENT), (LATER, MOVED))
    assert all(c.event in seen.events for s in found for c in s.changes)


def test_a_capture_ends_the_control_of_the_other_side() -> None:
    """The day on which somebody takes a place is the last of the other's control; before it nothing is made up."""
    held = Say("control", "Russia controls Tobruk", {"actor": "Russia", "place": "Tobruk"}, aspect=None)
    taken = Say("control", "Türkiye captured Tobruk", {"actor": "Türkiye", "place": "Tobruk"}, time=on("2024-12-15"))
    seen = world([Report("A", (held,), FIRST, path="a"), Report("B", (taken,), LATER, path="b")])
    at = seen.documents
    statements = {
        i: replace(s, trigger=(at[s.locator.document].text.index(w), at[s.locator.document].text.index(w) + len(w)))
        for i, s in seen.statements.items()
        for w in ("controls", "captured")
        if w in s.locator.quote
    }
    found = {s.holder_name: s for s in states(replace(seen, statements=statements))}
    assert found["Russia"].standing(LATER) == "ended"
    assert found["Türkiye"].standing(LATER) == "holds"


def test_the_fall_of_a_government_leaves_its_states_last_known() -> None:
    """Nothing says who holds them now: they are not ended, and inertia carries them no further."""
    fell = Say("regime_change", "Fall of Russia", {"actor": "Russia"})
    seen = world([Report("A", (PRESENT,), FIRST, path="a"), Report("B", (fell,), LATER, path="b")])
    statements = {
        i: replace(s, trigger=(0, 4)) if s.frame.kind == "regime_change" else s for i, s in seen.statements.items()
    }
    [state] = states(replace(seen, statements=statements))
    assert state.standing(LAST) == "last known"


@pytest.mark.usefixtures("collector_off")
def test_time_grows_with_the_number_of_reports() -> None:
    """Eight times as many copies of a story take about eight times as long, not sixty-four times."""
    few, many = (_seconds(n) for n in (100, 800))
    assert many < 24 * max(few, 0.01)


def _seconds(copies: int) -> float:
    reports = [Report(f"Outlet {n}", (PRESENT, MOVED, GONE), FIRST, path=str(n)) for n in range(copies)]
    seen = world(reports)
    start = time.process_time()
    assert list(states(seen))
    return time.process_time() - start
