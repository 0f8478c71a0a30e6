"""Statements gathered into events."""

from dataclasses import replace

from crossbearing.corroborate import events, renewed, shipped_ratios
from crossbearing.model import Kept, World
from unit.corroborate.builders import SYSTEMS, Report, Say, events_of, on, world


def test_an_empty_world_has_no_events() -> None:
    """Nothing said, nothing happened."""
    assert list(events(World())) == []


def test_withdrawal_is_not_arrival() -> None:
    """That systems left Syria says nothing of where they went: two events."""
    left = Say("withdrawal", "Russia withdrew air defence systems from Syria",
               {"actor": "Russia", "materiel": "air defence systems", "origin": "Syria"})  # fmt: skip
    assert len(events_of(Report("A", (left, SYSTEMS)))) == 2


def test_an_event_takes_the_finest_time_and_place() -> None:
    """One report has the country, another the site and the day."""
    roles = {"actor": "Russia", "materiel": "air defence systems", "destination": "Tobruk"}
    site = Say("transfer", "Russia shipped air defence systems to Tobruk on that day", roles, time=on("2025-01-08"))
    (event,) = events_of(Report("A", (SYSTEMS,)), Report("B", (site,)))
    assert event.destination == "site:tobruk"
    assert event.time == on("2025-01-08")
    assert event.actors == ("actor:russia",)
    assert set(event.outlets) == {"A", "B"}


def test_the_id_of_an_event_stays_when_a_copy_comes() -> None:
    """It is made from the first of its statements by id; another report changes it in half of the cases at most."""
    before = events_of(Report("A", (SYSTEMS,)))[0]
    after = events_of(Report("A", (SYSTEMS,)), Report("B", (SYSTEMS,)))[0]
    assert after.id in {before.id} | {e.id for e in events_of(Report("B", (SYSTEMS,)))}


def test_a_statement_whose_document_is_missing_costs_nothing() -> None:
    """A damaged case still has its events."""
    made = replace(world([Report("A", (SYSTEMS,))]), documents={})
    assert len(list(events(made))) == 1


def test_what_nothing_touched_is_not_made_again() -> None:
    """When a report comes, the event of another happening stays, and all are as if made at once."""
    tanks = Say(
        "transfer", "Türkiye sent tanks to Mali", {"actor": "Türkiye", "materiel": "tanks", "destination": "Mali"}
    )
    few = world([Report("Harbour Post", (SYSTEMS,)), Report("Quay Times", (tanks,))])
    more = world([Report("Harbour Post", (SYSTEMS,)), Report("Quay Times", (tanks,)), Report("Tide Radio", (SYSTEMS,))])
    first = renewed(few, shipped_ratios(), Kept(), None)
    kept = Kept(claims=first.claims, arrays=first.arrays, outlets=first.outlets, events={e.id: e for e in first.events})
    second = renewed(more, shipped_ratios(), kept, more.documents.keys() - few.documents.keys())
    assert second.events == renewed(more, shipped_ratios(), Kept(), None).events
    (stays,) = (e for e in first.events if e.headline.startswith("Türkiye"))
    assert second.stay == {stays.id}


def test_what_stood_against_an_event_elsewhere_goes_with_its_report() -> None:
    """The event that stays is made again without it, as it is made with it when it comes."""
    holds = Say("control", "Russia holds Tobruk", {"actor": "Russia", "place": "Tobruk"}, aspect=None)
    other = Say("control", "Türkiye holds Tobruk", {"actor": "Türkiye", "place": "Tobruk"}, aspect=None)
    alone = world([Report("A", (holds,))])
    both = world([Report("A", (holds,)), Report("B", (other,))])
    for was, now in ((alone, both), (both, alone)):
        first = renewed(was, shipped_ratios(), Kept(), None)
        kept = Kept(
            claims=first.claims, arrays=first.arrays, outlets=first.outlets, events={e.id: e for e in first.events}
        )
        second = renewed(now, shipped_ratios(), kept, now.documents.keys() - was.documents.keys())
        assert second.events == renewed(now, shipped_ratios(), Kept(), None).events
        assert not second.stay
        assert all(e.contradictions for e in second.events) is (now is both)
