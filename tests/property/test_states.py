"""What holds for states of the world, for the algebra of their times, and for knowledge limited by a clock."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.corroborate import corrections, effect_chains, events, states
from crossbearing.known_then import published
from crossbearing.model import (
    INVERSE,
    Allen,
    Aspect,
    Bound,
    Modality,
    Polarity,
    State,
    Stretch,
    World,
    allen_relations,
    may_share,
    must_share,
)
from unit.corroborate.builders import Report, Say, on, world

START = date(2024, 12, 1)
DAYS = [START + timedelta(days=n) for n in range(6)]

# -- the algebra of time


@st.composite
def _bounds(draw: st.DrawFn) -> Bound:
    low, high = draw(st.sampled_from([None, *DAYS])), draw(st.sampled_from([None, *DAYS]))
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Bound(low, high)


@st.composite
def _stretches(draw: st.DrawFn) -> Stretch:
    start, end = draw(_bounds()), draw(_bounds())
    if start.earliest is not None and end.latest is not None and start.earliest >= end.latest:
        end = replace(end, earliest=None, latest=None)
    return Stretch(start, end)


def _exact(start: date, end: date) -> Stretch:
    return Stretch(Bound(start, start), Bound(end, end))


def _fits(bound: Bound, day: date) -> bool:
    return (bound.earliest is None or bound.earliest <= day) and (bound.latest is None or day <= bound.latest)


def _all(stretch: Stretch, low: int = -4, high: int = 10) -> list[tuple[date, date]]:
    """Every pair of days that the stretch may be, some days beyond those that are drawn."""
    room = [START + timedelta(days=n) for n in range(low, high)]
    return [(a, b) for a in room for b in room if a < b and _fits(stretch.start, a) and _fits(stretch.end, b)]


@settings(max_examples=60, deadline=None)
@given(_stretches(), _stretches())
def test_allens_relations_are_those_of_all_days_that_the_ends_may_be(a: Stretch, b: Stretch) -> None:
    """Never none, never one too many or too few: the same as trying every day, and inverse when turned round."""
    found = allen_relations(a, b)
    assert found
    tried: set[Allen] = set()
    for x in _all(a):
        for y in _all(b):
            [relation] = allen_relations(_exact(*x), _exact(*y))
            tried.add(relation)
    assert found == tried
    assert allen_relations(b, a) == {INVERSE[x] for x in found}
    assert not must_share(a, b) or may_share(a, b)


@given(_stretches(), st.sampled_from(DAYS))
def test_what_holds_on_a_day_is_what_all_possible_ends_say(stretch: Stretch, day: date) -> None:
    """Yes where every choice of ends holds the day, no where none does, else unknown: half-open and total."""
    held = {a <= day < b for a, b in _all(stretch)}
    assert stretch.holds_on(day) == ("unknown" if len(held) == 2 else "yes" if held == {True} else "no")


# -- states

ROLES = (
    ("presence", "Russia has troops in Libya", {"actor": "Russia", "force": "troops", "place": "Libya"}),
    ("presence", "Russia has troops at Al Khadim", {"actor": "Russia", "force": "troops", "place": "Al Khadim"}),
    ("transfer", "Russia moved tanks from Syria to Libya",
     {"actor": "Russia", "materiel": "tanks", "origin": "Syria", "destination": "Libya"}),
    ("withdrawal", "Russia withdrew its forces from Libya", {"actor": "Russia", "force": "forces", "origin": "Libya"}),
    ("control", "Russia controls Tobruk", {"actor": "Russia", "place": "Tobruk"}),
    ("control", "Türkiye controls Tobruk", {"actor": "Türkiye", "place": "Tobruk"}),
    ("support", "Türkiye supports Libya", {"actor": "Türkiye", "recipient": "Libya"}),
    ("opposition", "Türkiye threatens Libya", {"actor": "Türkiye", "recipient": "Libya"}),
    ("agreement", "Russia signed an agreement with Mali",
     {"actor": "Russia", "topic": "agreement", "recipient": "Mali"}),
    ("effect", "Russia has troops in Libya, which could lead to tension in Mali",
     {"cause": "troops", "effect": "tension"}),
)  # fmt: skip


@st.composite
def _says(draw: st.DrawFn) -> Say:
    kind, quote, roles = draw(st.sampled_from(ROLES))
    return Say(
        kind,
        quote + draw(st.sampled_from(("", " again", ", he said"))),
        roles,
        chain=tuple(draw(st.lists(st.sampled_from(("Anna Rossi", "reports (unnamed)")), max_size=1))),
        modality=draw(st.sampled_from([Modality.ASSERTED, *Modality])),
        polarity=draw(st.sampled_from([Polarity.POSITIVE, *Polarity])),
        aspect=draw(st.sampled_from([None, Aspect.COMPLETED, *Aspect])),
        time=draw(st.sampled_from((None, None, on("2024-12-02"), on("2024-12-05")))),
    )


REPORTS = st.lists(
    st.builds(
        Report,
        st.sampled_from(("Harbour Post", "Quay Times", None)),
        st.lists(_says(), min_size=1, max_size=2).map(tuple),
        st.sampled_from((None, *DAYS)),
        path=st.uuids().map(str),
    ),
    min_size=1,
    max_size=6,
)


def _whole(seen: World) -> World:
    """The world with its events and states, as the pipeline makes them."""
    seen = replace(seen, events={e.id: e for e in events(seen)})
    return replace(seen, states={s.id: s for s in states(seen)}, chains=tuple(effect_chains(seen)))


@settings(max_examples=80, deadline=None)
@given(REPORTS, st.sampled_from(DAYS))
def test_later_knowledge_never_leaks_into_an_earlier_as_of(reports: list[Report], day: date) -> None:
    """What was public by a day gives the same answer whether later and undated reports exist or not, in every field."""
    everything = world(reports)
    then = _whole(published(everything, day))
    early = [r for r in reports if r.published is not None and r.published <= day]
    only = _whole(world(early))
    assert list(then.states.values()) == list(only.states.values())
    assert then.events == only.events
    assert then.chains == only.chains
    for asked in DAYS:
        assert [s.standing(asked) for s in then.states.values()] == [s.standing(asked) for s in only.states.values()]


@settings(max_examples=80, deadline=None)
@given(REPORTS, st.sampled_from(DAYS))
def test_states_known_by_a_day_rest_on_nothing_later(reports: list[Report], day: date) -> None:
    """No change of theirs was published later, and none of them would be another without the later reports' words."""
    for state in states(_whole(world(reports)), known_by=day):
        assert all(c.published is not None and c.published <= day for c in state.changes)


@settings(max_examples=80, deadline=None)
@given(REPORTS, st.randoms(use_true_random=False))
def test_order_of_input_does_not_matter(reports: list[Report], random: object) -> None:
    """The same reports in another order give the same states and the same chains."""
    first = world(reports)
    mixed = replace(
        first,
        **{
            name: dict(_shuffled(list(getattr(first, name).items()), random))
            for name in ("documents", "mentions", "statements", "judgements", "entities")
        },
    )
    one, other = _whole(first), _whole(mixed)
    assert list(one.states.values()) == list(other.states.values())
    assert one.chains == other.chains


def _shuffled(items: list, random: object) -> list:
    random.shuffle(items)
    return items


@settings(max_examples=80, deadline=None)
@given(REPORTS, st.sampled_from(DAYS))
def test_every_state_stands_somehow_on_every_day(reports: list[Report], day: date) -> None:
    """Total: a state has a standing on each day and with each horizon, and none for certain against its ends."""
    for state in _whole(world(reports)).states.values():
        for horizon in (None, 0, 30):
            standing = state.standing(day, horizon)
            held = state.time.holds_on(day)
            assert (held == "yes") <= (standing == "holds")
            assert (held == "no") <= (standing in ("ended", "not yet"))


@settings(max_examples=80, deadline=None)
@given(REPORTS, st.sampled_from(DAYS))
def test_contradictions_name_each_other(reports: list[Report], day: date) -> None:
    """What speaks against a state is in the world, and has the state against it."""
    seen = _whole(world(reports))
    for state in seen.states.values():
        for other in state.against:
            assert state.id in seen.states[other].against
    for correction in corrections(seen, day):
        assert correction.stood in ("holds", "may hold", "last known", "undated")


@given(st.sampled_from(DAYS[1:4]), st.sampled_from(DAYS[4:]))
def test_a_later_report_of_the_end_shows_as_a_correction(day: date, later: date) -> None:
    """Held to be so by what was public on the day, seen otherwise since: listed, with the report that changed it."""
    present = Say("presence", ROLES[0][1], ROLES[0][2], aspect=None)
    gone = Say("withdrawal", ROLES[3][1], ROLES[3][2], time=on("2024-12-01"))
    seen = _whole(world([Report("A", (present,), START, path="a"), Report("B", (gone,), later, path="b")]))
    [correction] = corrections(seen, day)
    assert correction.stood == "holds"
    assert correction.stands in ("ended", "may hold")
    assert [seen.document_of(seen.statements[x]).metadata.published for x in correction.by] == [later]
    assert not list(corrections(seen, later))


@settings(max_examples=30, deadline=None)
@given(REPORTS, st.sampled_from((1, 2, 30)))
def test_a_copy_changes_no_standing(reports: list[Report], times: int) -> None:
    """However many outlets print a report again on its day, every state stands as it did."""
    copies = [replace(reports[0], outlet=f"Mirror {n}", path=f"copy {n}") for n in range(times)]
    before, after = _whole(world(reports)), _whole(world([*reports, *copies]))

    def standings(seen: World, standing: Callable[[State], object]) -> set[object]:
        return {
            (s.kind, s.sign, s.holder, s.object, s.time, standing(s))
            for s in seen.states.values()
            if s.kind != "agreement"
        }

    for day in DAYS:
        assert standings(before, lambda s, d=day: s.standing(d)) == standings(after, lambda s, d=day: s.standing(d))
