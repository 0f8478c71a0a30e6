"""Grades that analysts see otherwise."""

from dataclasses import replace

from crossbearing.corroborate import events, overridden
from crossbearing.model import Event, Likelihood, Override, Regrading, Reliability, Ruling, World
from ruled import ruling, the_event, undoing, with_rulings
from unit.corroborate.builders import SYSTEMS, Report, world

REPORTS = [Report("Harbour Post", (SYSTEMS,)), Report("Quay Times", (SYSTEMS,))]


def case(*reports: Report) -> World:
    """A world with its events."""
    made = world(reports or REPORTS)
    return replace(made, events={e.id: e for e in events(made)})


def graded(made: World, *rulings: Ruling) -> Event:
    """The one event of a world after these rulings."""
    (event,) = overridden(with_rulings(made, rulings))
    return event


def test_the_computed_grade_stays_beside_the_analysts() -> None:
    """What the analyst does not give stays as computed; each part says who, why and what was computed."""
    made = case()
    (event,) = made.events.values()
    given = ruling(1, Regrading(the_event(made, event), credibility=2, likelihood=Likelihood.LIKELY))
    now = graded(made, given)
    assert (now.assessment.credibility, now.assessment.likelihood) == (2, Likelihood.LIKELY)
    assert now.assessment.reliability == event.assessment.reliability
    assert now.computed == event.assessment
    assert now.overrides == (
        Override("credibility", "2", str(event.assessment.credibility), "Ann", "seen it", given.id),
        Override("likelihood", "likely", None, "Ann", "seen it", given.id),
    )
    assert graded(made, given, undoing(2, given)) == event


def test_of_two_rulings_the_newer_counts_part_by_part() -> None:
    """Ann's letter stays where Bo gives another number only; the order in which they come plays no part."""
    made = case()
    (event,) = made.events.values()
    target = the_event(made, event)
    first = ruling(1, Regrading(target, reliability=Reliability.B, credibility=2))
    second = ruling(2, Regrading(target, credibility=5, confidence="high"), by="Bo")
    now = graded(made, second, first)
    assert (now.assessment.reliability, now.assessment.credibility, now.assessment.confidence) == ("B", 5, "high")
    assert [(x.part, x.by) for x in now.overrides] == [
        ("reliability", "Ann"),
        ("credibility", "Bo"),
        ("confidence", "Bo"),
    ]
    assert now.computed == event.assessment


def test_the_ruling_follows_the_event_as_it_grows() -> None:
    """A third report changes what the event holds, perhaps its id, and not that it was graded."""
    before = case()
    (event,) = before.events.values()
    given = ruling(1, Regrading(the_event(before, event), credibility=5))
    after = case(*REPORTS, *(Report(f"Paper {n}", (SYSTEMS,)) for n in range(8)))
    assert graded(after, given).assessment.credibility == 5
