"""What cannot be true together."""

from dataclasses import replace
from datetime import date
from itertools import product

from crossbearing.corroborate.conflicts import _Ranges
from crossbearing.corroborate.known import known
from crossbearing.corroborate.lineage import told
from crossbearing.corroborate.similarity import counts_meet
from crossbearing.corroborate.voices import voices
from crossbearing.model import Modality, Polarity, Quantity
from unit.corroborate.builders import SYSTEMS, Report, events_of, on, world


def test_a_denial_contradicts() -> None:
    """It stands in the same event, beside what it denies."""
    no = replace(SYSTEMS, modality=Modality.DENIED, polarity=Polarity.NEGATIVE, chain=("Karl Weiss",))
    (event,) = events_of(Report("A", (SYSTEMS,)), Report("B", (no,)))
    assert [c.why for c in event.contradictions] == ["Karl Weiss denies it"]
    assert not event.negative


def test_no_evidence_is_less_than_a_denial() -> None:
    """It is shown, and said as what it is."""
    no = replace(SYSTEMS, modality=Modality.UNCONFIRMED, polarity=Polarity.NEGATIVE, chain=("Karl Weiss",))
    (event,) = events_of(Report("A", (SYSTEMS,)), Report("B", (no,)))
    assert [c.why for c in event.contradictions] == ["Karl Weiss sees no confirmation or evidence of it"]


def test_where_all_say_no_there_is_no_contradiction() -> None:
    """Two who say that it did not happen agree; the event is that it did not."""
    no = replace(SYSTEMS, polarity=Polarity.NEGATIVE)
    (event,) = events_of(Report("A", (no,)), Report("B", (replace(no, chain=("Karl Weiss",)),)))
    assert event.negative
    assert event.contradictions == ()


def test_counts_that_do_not_meet() -> None:
    """Three launchers and five launchers; "at least three" would fit."""
    three, five, least = (
        replace(SYSTEMS, quote=f"{SYSTEMS.quote}: {text}", quantity=Quantity(low, high, "launchers", text))
        for low, high, text in ((3, 3, "three"), (5, 5, "five"), (3, None, "at least three"))
    )
    (event,) = events_of(Report("A", (three,)), Report("B", (five,)))
    assert [c.why for c in event.contradictions] == ["the counts do not meet: five / three"]
    (event,) = events_of(Report("A", (least,)), Report("B", (five,)))
    assert event.contradictions == ()


def test_days_that_differ_by_little() -> None:
    """The 8th here, the 9th there: one event, and the difference is shown."""
    says = [replace(SYSTEMS, time=on(day)) for day in ("2025-01-08", "2025-01-09")]
    (event,) = events_of(Report("A", (says[0],)), Report("B", (says[1],)))
    assert len(event.contradictions) == 1
    assert event.contradictions[0].why.startswith("the days differ")


def test_kinds_and_strengths() -> None:
    """A denial contradicts, missing evidence is a tension that bears on the grade all the same."""
    for modality, kind, strength in (
        (Modality.DENIED, "denial", "contradiction"),
        (Modality.ASSERTED, "denial", "contradiction"),
        (Modality.UNCONFIRMED, "no evidence", "tension"),
    ):
        no = replace(SYSTEMS, modality=modality, polarity=Polarity.NEGATIVE, chain=("Karl Weiss",))
        (event,) = events_of(Report("A", (SYSTEMS,)), Report("B", (no,)))
        assert [(c.kind, c.strength, c.disputes) for c in event.contradictions] == [(kind, strength, True)]


def test_a_source_that_denies_what_it_said_changed_its_account() -> None:
    """Both days are told, and neither word wins; a recount is a tension."""
    yes = replace(SYSTEMS, chain=("Karl Weiss",))
    no = replace(yes, modality=Modality.DENIED, polarity=Polarity.NEGATIVE)
    (event,) = events_of(Report("A", (yes,), date(2025, 1, 10)), Report("B", (no,), date(2025, 1, 14)))
    (found,) = event.contradictions
    assert (found.kind, found.strength) == ("change of account", "contradiction")
    assert "2025-01-14 and 2025-01-10" in found.why
    three, five = (
        replace(yes, quote=f"{SYSTEMS.quote}: {n}", quantity=Quantity(n, n, "launchers", str(n))) for n in (3, 5)
    )
    (event,) = events_of(Report("A", (three,), date(2025, 1, 10)), Report("B", (five,), date(2025, 1, 14)))
    assert [(c.kind, c.strength) for c in event.contradictions] == [("change of account", "tension")]


def test_an_end_is_no_denial() -> None:
    """Who has stopped had done it before."""
    end = replace(SYSTEMS, quote=f"They stopped: {SYSTEMS.quote}", polarity=Polarity.NEGATIVE, chain=("Karl Weiss",))
    (event,) = events_of(Report("A", (SYSTEMS,)), Report("B", (end,)))
    assert event.contradictions == ()


def test_not_yet_is_no_denial_of_what_came_later() -> None:
    """Weeks before it was told, somebody said that it had not happened; a denial in words stands."""
    no = replace(SYSTEMS, polarity=Polarity.NEGATIVE, chain=("Karl Weiss",))
    later = Report("A", (SYSTEMS,), date(2025, 2, 10))
    (event,) = events_of(later, Report("B", (no,), date(2025, 1, 10)))
    assert event.contradictions == ()
    (event,) = events_of(later, Report("B", (replace(no, modality=Modality.DENIED),), date(2025, 1, 10)))
    assert [c.kind for c in event.contradictions] == ["denial"]


def test_the_first_count_that_does_not_meet_is_found_without_looking_at_each() -> None:
    """The first of some ranges that shares no number with another is the one that a look at all of them gives."""
    here = known(world([Report(f"Gazette {n}", (SYSTEMS,), path=f"{n}") for n in range(12)]))
    tellings = told(here, voices(here), sorted(here.world.statements))
    ends = (None, 1.0, 3.0, 5.0)
    counts = [(low, high, "") for low, high in product(ends, ends) if low is None or high is None or low <= high]
    ranges, seen = _Ranges(), []
    for telling, count in zip(tellings, counts, strict=False):
        for other in counts:
            expected = next((t for t, c in seen if not counts_meet(c, other)), None)
            assert ranges.first_apart(other) is expected
        ranges.add(telling, count)
        seen.append((telling, count))


def test_a_denial_printed_again_is_as_old_as_it_was_first() -> None:
    """A mirror that prints the "not yet" of weeks before denies nothing that has come since."""
    no = replace(SYSTEMS, polarity=Polarity.NEGATIVE)
    first, again = Report("B", (no,), date(2025, 1, 10)), Report("Mirror", (no,), date(2025, 2, 20), path="mirror")
    (event,) = events_of(Report("A", (SYSTEMS,), date(2025, 2, 10)), first, again)
    assert len(event.statements) == 3
    assert event.contradictions == ()
