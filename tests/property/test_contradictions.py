"""What holds of contradictions in every world."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.corroborate import events
from crossbearing.model import Aspect, Event, Modality, Polarity, World
from unit.corroborate.builders import Report, Say, letter, world

SPEAKERS = ("Anna Rossi", "Ministry of Rome", "Karl Weiss", "a former officer (unnamed)", "reports (unnamed)")
ROLES = (
    ("deployment", "Russia sent forces to Tobruk", {"actor": "Russia", "destination": "Tobruk"}),
    ("control", "Russia holds Tobruk", {"actor": "Russia", "place": "Tobruk"}),
    ("control", "Türkiye holds Tobruk", {"actor": "Türkiye", "place": "Tobruk"}),
    ("withdrawal", "Russia completely withdrew from Libya", {"actor": "Russia", "origin": "Libya"}),
    ("presence", "Russia keeps forces in Libya", {"actor": "Russia", "place": "Libya"}),
    ("basing", "Russia gained a permanent base in Libya", {"actor": "Russia", "place": "Libya"}),
    ("truce", "an absence of conflict in Libya", {"place": "Libya"}),
    ("support", "Russia helps Türkiye in the ongoing war in Libya",
     {"actor": "Russia", "recipient": "Türkiye", "place": "Libya"}),
    ("opposition", "Russia threatened Türkiye", {"actor": "Russia", "recipient": "Türkiye"}),
)  # fmt: skip


@st.composite
def _says(draw: st.DrawFn) -> Say:
    kind, quote, roles = draw(st.sampled_from(ROLES))
    return Say(
        kind,
        quote,
        roles,
        chain=tuple(draw(st.lists(st.sampled_from(SPEAKERS), max_size=1))),
        modality=draw(st.sampled_from(list(Modality))),
        polarity=draw(st.sampled_from(list(Polarity))),
        aspect=draw(st.sampled_from((None, Aspect.COMPLETED, Aspect.ONGOING))),
    )


REPORTS = st.lists(
    st.builds(
        Report,
        st.sampled_from(("Harbour Post", "Quay Times", "Tide Radio", None)),
        st.lists(_says(), min_size=1, max_size=3).map(tuple),
        st.sampled_from((None, date(2025, 1, 9), date(2025, 1, 11))),
        path=st.uuids().map(str),
    ),
    min_size=2,
    max_size=6,
)
SOURCES = st.lists(st.builds(letter, st.sampled_from(SPEAKERS[:3]), st.sampled_from("ABC")), max_size=2)


def _made(reports: list[Report]) -> tuple[World, dict[str, Event]]:
    here = world(reports)
    return here, {e.id: e for e in events(here)}


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_both_sides_know_of_each_other(reports: list[Report]) -> None:
    """What stands against a statement of another event stands in that event too, in the other order."""
    here, made = _made(reports)
    event_of = {s: e for e in made.values() for s in e.statements}
    for event in made.values():
        for c in event.contradictions:
            assert c.statement in event.statements
            assert c.other in here.statements
            assert c.statement != c.other
            other = event_of[c.other]
            mirrored = replace(c, statement=c.other, other=c.statement)
            assert other.id == event.id or mirrored in [
                replace(x, in_passing=c.in_passing) for x in other.contradictions
            ]


@settings(max_examples=80, deadline=None)
@given(REPORTS, st.data())
def test_a_contradiction_never_makes_better(reports: list[Report], data: st.DataObject) -> None:
    """With one more report that denies what is said, number and confidence stay or get worse.

    6 is no step of the scale: what could not be judged becomes doubtful (4) by a denial, which is no better.
    """
    say = data.draw(st.sampled_from([s for r in reports for s in r.says if s.polarity is Polarity.POSITIVE] or [None]))
    if say is None:
        return
    against = replace(
        say, polarity=Polarity.NEGATIVE, modality=Modality.DENIED, chain=(data.draw(st.sampled_from(SPEAKERS)),)
    )
    _, before = _made(reports)
    _, after = _made([*reports, Report("New Voice", (against,), date(2025, 1, 11), path="against")])
    now = {s: e for e in after.values() for s in e.statements}
    for event in before.values():
        later = now[event.statements[0]]
        grown = set(later.statements) - set(event.statements)
        if event.negative or later.negative or len(grown) > 1:
            continue
        if later.contradictions and not event.contradictions:
            assert later.assessment.credibility >= min(event.assessment.credibility, 4)
            assert _trust(later) <= _trust(event)


def _trust(event: Event) -> int:
    return ("low", "moderate", "high").index(event.assessment.confidence)


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_a_disputed_event_is_never_confirmed(reports: list[Report]) -> None:
    """Whatever its origins: a live contradiction leaves neither a 1 nor more than low confidence, and is a reason."""
    _, made = _made(reports)
    for event in made.values():
        if any(c.disputes for c in event.contradictions):
            assert event.assessment.credibility > 1
            assert event.assessment.confidence == "low"
            reasons = " ".join(str(r) for r in event.assessment.reasons)
            assert all(c.why in reasons for c in event.contradictions if c.disputes)


@settings(max_examples=40, deadline=None)
@given(REPORTS, st.randoms(use_true_random=False))
def test_order_does_not_matter(reports: list[Report], random: object) -> None:
    """The same statements in another order contradict each other in the same words."""
    here = world(reports)
    items = list(here.statements.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    assert list(events(here)) == list(events(replace(here, statements=dict(items))))
