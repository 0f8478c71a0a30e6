"""What holds for the events and grades of every world."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.corroborate import document_edges, events
from crossbearing.corroborate.grade import IN_ORDER_OF_TRUTH
from crossbearing.model import Event, Likelihood, Modality, Polarity, Reliability, World
from unit.corroborate.builders import Report, Say, letter, on, world
from unit.corroborate.texts import RETOLD, WIRE

NAMED = ("Anna Rossi", "Ministry of Rome", "Karl Weiss", "Coast Monitor", "Harbour Post", "Quay Times")
SPEAKERS = (*NAMED, "a former officer (unnamed)", "two officials (unnamed)", "reports (unnamed)", "experts (unnamed)")
OUTLETS = ("Harbour Post", "Quay Times", "Tide Radio", None)
ROLES = (
    ("transfer", "Russia moved air defence systems from Syria to Libya",
     {"actor": "Russia", "materiel": "air defence systems", "origin": "Syria", "destination": "Libya"}),
    ("transfer", "Russia sent air defence systems to Tobruk",
     {"actor": "Russia", "materiel": "air defence systems", "destination": "Tobruk"}),
    ("withdrawal", "Russia pulled tanks out of Syria", {"actor": "Russia", "materiel": "tanks", "origin": "Syria"}),
    ("deployment", "Türkiye placed troops in Libya", {"actor": "Türkiye", "force": "troops", "destination": "Libya"}),
)  # fmt: skip


@st.composite
def _says(draw: st.DrawFn) -> Say:
    kind, quote, roles = draw(st.sampled_from(ROLES))
    ending = draw(st.sampled_from(("", " last night", ", he said", " by sea")))
    return Say(
        kind,
        quote + ending,
        roles,
        chain=tuple(draw(st.lists(st.sampled_from(SPEAKERS), max_size=2, unique=True))),
        modality=draw(st.sampled_from(list(Modality))),
        polarity=draw(st.sampled_from(list(Polarity))),
        time=draw(st.sampled_from((None, on("2025-01-08"), on("2025-01-09")))),
    )


REPORTS = st.lists(
    st.builds(
        Report,
        st.sampled_from(OUTLETS),
        st.lists(_says(), min_size=1, max_size=3).map(tuple),
        st.sampled_from((None, date(2025, 1, 9), date(2025, 1, 12))),
        path=st.uuids().map(str),
    ),
    min_size=1,
    max_size=5,
)
SOURCES = st.lists(
    st.builds(letter, st.sampled_from((*NAMED, "Tide Radio")), st.sampled_from(list(Reliability))), max_size=4
)


def _by_statement(made: Iterable[Event]) -> dict[str, Event]:
    return {statement: event for event in made for statement in event.statements}


def _never_better(before: World, after: World) -> None:
    """No event of the second world is graded better than the events of the first whose statements it holds."""
    old, new = _by_statement(events(before)), _by_statement(events(after))
    for statement, event in old.items():
        now = new[statement]
        assert set(event.statements) <= set(now.statements)
        if not set(now.statements) & (set(old) - set(event.statements)):
            assert now.origins.minimum <= event.origins.minimum
            assert _letter(now) >= _letter(event)
            assert _truth(now) >= _truth(event)
            assert _trust(now) <= _trust(event)


def _letter(event: Event) -> str:
    return event.assessment.reliability or "F"


def _truth(event: Event) -> int:
    """Where the number stands, the truest first: what cannot be judged lies between possible and doubtful."""
    return IN_ORDER_OF_TRUTH.index(event.assessment.credibility)


def _trust(event: Event) -> int:
    return ("low", "moderate", "high").index(event.assessment.confidence)


def _odds(event: Event) -> tuple[float, float]:
    update = event.assessment.update
    assert update is not None
    return update.low, update.high


def _word(event: Event) -> int | None:
    word = event.assessment.likelihood
    return None if word is None else list(Likelihood).index(word)


def _height(event: Event) -> int:
    """Where the word stands; none is as good as an even chance."""
    word = _word(event)
    return list(Likelihood).index(Likelihood.ROUGHLY_EVEN) if word is None else word


def _with(before: World, after: World) -> Iterator[tuple[Event, Event]]:
    """The events that took in one new statement and nothing else, as they were and as they are."""
    old, new = _by_statement(events(before)), _by_statement(events(after))
    (added,) = set(new) - set(old)
    now = new[added]
    rest = set(now.statements) - {added}
    was = {old[s].id: old[s] for s in rest}
    if len(was) == 1:
        (event,) = was.values()
        if set(event.statements) == rest and not event.negative and not now.negative:
            yield event, now


@settings(max_examples=60, deadline=None)
@given(REPORTS, SOURCES, st.data())
def test_a_copy_never_raises_a_grade(reports: list[Report], sources: list, data: st.DataObject) -> None:
    """However many outlets print the same text again, origins and grades stay, or fall."""
    original = data.draw(st.sampled_from(reports))
    times = data.draw(st.sampled_from((1, 2, 40)))
    copies = [replace(original, outlet=f"Mirror {n}", path=f"copy {n}") for n in range(times)]
    _never_better(world(reports, sources), world([*reports, *copies], sources))


@settings(max_examples=60, deadline=None)
@given(REPORTS, SOURCES, st.data())
def test_an_unattributed_retelling_never_raises_a_grade(
    reports: list[Report], sources: list, data: st.DataObject
) -> None:
    """An outlet that says the same later, in other words, and names nobody adds no certain origin."""
    say = data.draw(st.sampled_from([s for r in reports for s in r.says]))
    outlet = data.draw(st.sampled_from(("Tide Radio", "New Voice", None)))
    retold = replace(say, quote=f"It is known that {say.quote}", chain=())
    later = Report(outlet, (retold,), date(2025, 1, 20), path="retelling")
    _never_better(world(reports, sources), world([*reports, later], sources))


@settings(max_examples=40, deadline=None)
@given(REPORTS, SOURCES, st.data())
def test_a_syndication_or_retelling_of_a_whole_text_never_raises_a_grade(
    reports: list[Report], sources: list, data: st.DataObject
) -> None:
    """Forty outlets that print a long report again, or tell it after its agency, add no origin and no grade."""
    original = data.draw(st.sampled_from(reports))
    long = replace(original, filler=f"{WIRE}\n", path="long")
    others = [r for r in reports if r is not original]
    text = data.draw(st.sampled_from((WIRE, RETOLD, f"{RETOLD}\nThis was first reported by Reuters.")))
    told = tuple(replace(say, chain=()) for say in original.says) if text != WIRE else original.says
    again = [
        Report(f"Mirror {n}", told, filler=f"{text}\n", path=f"again {n}")
        for n in range(data.draw(st.sampled_from((1, 40))))
    ]
    _never_better(world([*others, long], sources), world([*others, long, *again], sources))


@settings(max_examples=40, deadline=None)
@given(REPORTS, SOURCES, st.randoms(use_true_random=False))
def test_order_does_not_matter(reports: list[Report], sources: list, random: object) -> None:
    """The same reports taken in another order give the same events, in every field."""
    first = world(reports, sources)
    second = replace(
        first,
        **{
            name: dict(_shuffled(list(getattr(first, name).items()), random))
            for name in ("documents", "mentions", "statements", "judgements", "entities", "sources")
        },
    )
    assert list(events(first)) == list(events(second))
    assert document_edges(first) == document_edges(second)


def _shuffled(items: list, random: object) -> list:
    random.shuffle(items)  # type: ignore[attr-defined]
    return items


@settings(max_examples=60, deadline=None)
@given(REPORTS, SOURCES)
def test_what_no_grade_may_do(reports: list[Report], sources: list) -> None:
    """Each statement has one event; 1 needs two origins and peace; likelihood and confidence share no line."""
    made = list(events(world(reports, sources)))
    told = [s for e in made for s in e.statements]
    assert sorted(told) == sorted(world(reports, sources).statements)
    for event in made:
        grade = event.assessment
        assert 1 <= event.origins.minimum <= event.origins.maximum
        if grade.credibility == 1:
            assert event.origins.minimum >= 2
            assert not event.contradictions
        if event.contradictions:
            assert grade.confidence == "low"
        lines = [x.text for x in grade.reasons]
        assert not any(grade.likelihood in line for line in lines if grade.likelihood and "confidence" in line)


NEWCOMER = "Maria Lind"
"""Somebody named who has not spoken before, and whom nobody else quotes."""
OWN_WORDS = (
    "Looking down that morning across quiet water towards distant cranes, beneath low grey clouds, several neighbours "
    "beside me, nobody speaking, engines idling, gulls circling overhead, I noticed what follows"
)
"""So much of what a witness says in his own words that he cannot be thought to retell."""


@settings(max_examples=80, deadline=None)
@given(REPORTS, SOURCES, st.sampled_from(list(Reliability)), st.data())
def test_one_more_certain_origin_never_lowers_a_grade(
    reports: list[Report], sources: list, judged: Reliability, data: st.DataObject
) -> None:
    """Number, likelihood, confidence and both ends of the odds rise or stay; taking the origin away again undoes it."""
    say = data.draw(st.sampled_from([s for r in reports for s in r.says if s.polarity is Polarity.POSITIVE] or [None]))
    if say is None:
        return
    support = replace(say, quote=f"{OWN_WORDS}: {say.quote}", chain=(NEWCOMER,), modality=Modality.ASSERTED)
    sources = [*sources, letter(NEWCOMER, judged, kind="person")]
    more = world([*reports, Report("The Lookout", (support,), path="support")], sources)
    for was, now in _with(world(reports, sources), more):
        if len(was.contradictions) == len(now.contradictions):
            assert _truth(now) <= _truth(was)
            assert _trust(now) >= _trust(was)
            assert _height(now) >= _height(was)
            assert all(a >= b for a, b in zip(_odds(now), _odds(was), strict=True))
            assert now.origins.minimum >= was.origins.minimum


@settings(max_examples=80, deadline=None)
@given(REPORTS, SOURCES, st.sampled_from(list(Reliability)), st.data())
def test_a_denial_never_raises_a_grade(
    reports: list[Report], sources: list, judged: Reliability, data: st.DataObject
) -> None:
    """Whoever denies it, and in whatever repute: nothing rises."""
    say = data.draw(st.sampled_from([s for r in reports for s in r.says]))
    who = data.draw(st.sampled_from((NEWCOMER, *SPEAKERS)))
    denial = replace(
        say, quote=f"It is not so that {say.quote}", chain=(who,), modality=Modality.DENIED, polarity=Polarity.NEGATIVE
    )
    sources = [*sources, letter(NEWCOMER, judged, kind="person")]
    more = world([*reports, Report("The Lookout", (denial,), path="denial")], sources)
    for was, now in _with(world(reports, sources), more):
        assert _truth(now) >= _truth(was)
        assert _trust(now) <= _trust(was)
        assert _height(now) <= _height(was)


@settings(max_examples=80, deadline=None)
@given(REPORTS, SOURCES, st.data())
def test_a_copy_never_moves_a_grade(reports: list[Report], sources: list, data: st.DataObject) -> None:
    """A text printed again later, once or forty times, changes no letter, no number, no word and no odds."""
    says = data.draw(_says())
    original = Report("First Courier", (says,), date(2025, 1, 8), path="original")
    copies = [
        replace(original, outlet=f"Mirror {n}", published=date(2025, 1, 20), path=f"copy {n}")
        for n in range(data.draw(st.sampled_from((1, 40))))
    ]
    old = _by_statement(events(world([*reports, original], sources)))
    for statement, now in _by_statement(events(world([*reports, original, *copies], sources))).items():
        was = old.get(statement)
        if was is not None and set(now.statements) & set(old) == set(was.statements):
            assert (_letter(now), _truth(now), _trust(now), _word(now)) == (
                _letter(was), _truth(was), _trust(was), _word(was)
            )  # fmt: skip
            assert _odds(now) == _odds(was)
            assert (now.origins.minimum, now.origins.maximum) == (was.origins.minimum, was.origins.maximum)


@settings(max_examples=60, deadline=None)
@given(REPORTS, SOURCES)
def test_leaving_an_origin_out_is_what_its_silence_would_have_given(reports: list[Report], sources: list) -> None:
    """What is said of a grade without an origin is the grade of the world in which it said nothing."""
    full = world(reports, sources)
    for event in events(full):
        for left in event.assessment.without:
            rest = set(event.statements) - set(left.evidence)
            kept = {i: s for i, s in full.statements.items() if i not in left.evidence}
            silent = [e for e in events(replace(full, statements=kept)) if set(e.statements) == rest]
            if (
                left.alone
                or not silent
                or silent[0].negative != event.negative
                or _regrouped(event, silent[0], set(left.evidence))
            ):
                continue
            then = silent[0].assessment
            assert (left.reliability, left.credibility, left.likelihood, left.confidence) == (
                then.reliability, then.credibility, then.likelihood, then.confidence
            )  # fmt: skip


def _regrouped(event: Event, silent: Event, gone: set[str]) -> bool:
    """Whether others came together, apart or into conflict when one fell silent: then more changed than its silence."""
    left = {(c.statement, c.other) for c in event.contradictions if not {c.statement, c.other} & gone}
    now = {(c.statement, c.other) for c in silent.contradictions}
    return left != now or {x for x in _origins(event) if not x & gone} != _origins(silent)


def _origins(event: Event) -> set[frozenset[str]]:
    """The statements of each origin on either side."""
    assert event.assessment.update is not None
    return {frozenset(x.evidence) for x in event.assessment.update.factors}


@settings(max_examples=60, deadline=None)
@given(REPORTS, SOURCES)
def test_every_line_names_its_evidence(reports: list[Report], sources: list) -> None:
    """No line of a derivation, no factor and nothing left out stands without statements of the event."""
    for event in events(world(reports, sources)):
        grade = event.assessment
        assert grade.update is not None
        for line in (*grade.reasons, *grade.update.factors, *grade.without):
            assert line.evidence
            assert set(line.evidence) <= set(event.statements)
