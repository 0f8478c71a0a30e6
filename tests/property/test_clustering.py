"""Claims that come and go in any portions are grouped as if all had come at once."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.corroborate.blocks import order_of
from crossbearing.corroborate.claims import Claim, Party, Spot
from crossbearing.corroborate.clustering import NOTHING, Grouping, clusters, regroup

LIBYA = Spot("place:libya", "LY", 18.0, 27.0, 900_000.0, "Libya")
TOBRUK = Spot("site:tobruk", "LY", 23.98, 32.08, 5_000.0, "Tobruk")
SARRA = Spot("site:sarra", "LY", 21.83, 21.69, 5_000.0, "Maaten al-Sarra")
WHERE = (frozenset(), frozenset({LIBYA}), frozenset({TOBRUK}), frozenset({SARRA}))
WHO = (
    frozenset(),
    frozenset({Party("actor:ru", "RU", state=True)}),
    frozenset({Party("actor:wagner", "RU", state=False)}),
)
WHAT = (frozenset(), frozenset({"tanks"}), frozenset({"missiles"}), frozenset({"tanks", "troops"}))
WORDS = (frozenset(), frozenset({"russia", "moved", "tanks"}), frozenset({"moved", "tanks", "tobruk", "night"}))


@st.composite
def _claim(draw: st.DrawFn) -> Claim:
    where = draw(st.sampled_from(WHERE))
    day = draw(st.none() | st.integers(0, 6))
    start = date(2025, 1, 1) + timedelta(days=day) if day is not None else None
    return Claim(
        kind=draw(st.sampled_from(("transfer", "transfer", "deployment", "attack", "basing", "construction"))),
        actors=draw(st.sampled_from(WHO)),
        recipients=frozenset(),
        origin=frozenset(),
        destination=where,
        place=frozenset(),
        where=where,
        materiel=draw(st.sampled_from(WHAT)),
        start=start,
        end=start + timedelta(days=1) if start else None,
        day_exact=start is not None,
        year=2025,
        course=draw(st.sampled_from(("done", "done", "ahead", "open"))),
        negative=draw(st.booleans()),
        count=draw(st.none() | st.tuples(st.just(1.0), st.integers(1, 4).map(float), st.just("tank"))),
        words=draw(st.sampled_from(WORDS)),
    )


CLAIMS = st.lists(_claim(), min_size=1, max_size=90, unique=True)
"""More than a block that is compared in full."""


def _added(
    before: Grouping, claims: Sequence[Claim], gone: Sequence[Claim], all_claims: dict[bytes, Claim]
) -> Grouping:
    come = [(order_of(x), x) for x in claims]
    return regroup(before, come, [order_of(x) for x in gone], all_claims.__getitem__).grouping


def _same(one: Grouping, two: Grouping) -> None:
    assert one.groups() == two.groups()
    for name in ("pairs", "scores", "joined", "group"):
        assert getattr(one, name).tolist() == getattr(two, name).tolist(), name
    assert one.blocks.key.tolist() == two.blocks.key.tolist()
    assert one.blocks.owner.tolist() == two.blocks.owner.tolist()


@settings(max_examples=150, deadline=None)
@given(CLAIMS, st.data())
def test_portions_do_not_matter(claims: list[Claim], data: st.DataObject) -> None:
    """Claims added in any portions give the same grouping, bit for bit, as all of them at once."""
    by_order = {order_of(x): x for x in claims}
    whole = _added(NOTHING, claims, (), by_order)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(claims)), max_size=6)))
    grown = NOTHING
    for first, last in zip([0, *cuts], [*cuts, len(claims)], strict=True):
        grown = _added(grown, claims[first:last], (), by_order)
    _same(grown, whole)


@settings(max_examples=150, deadline=None)
@given(CLAIMS, CLAIMS, st.data())
def test_claims_that_go_leave_no_trace(claims: list[Claim], others: list[Claim], data: st.DataObject) -> None:
    """Claims that came and went, while others came, change nothing."""
    gone = data.draw(st.lists(st.sampled_from(claims), max_size=20))
    late = data.draw(st.lists(st.sampled_from(claims), max_size=20))
    by_order = {order_of(x): x for x in (*claims, *others)}
    stay = [x for x in claims if x not in gone and x not in late]
    first = _added(NOTHING, [x for x in (*claims, *others) if x not in late], (), by_order)
    grown = _added(first, late, [x for x in gone if x not in stay and x not in others and x not in late], by_order)
    end = {x for x in (*claims, *others) if x not in gone or x in others or x in late}
    _same(grown, _added(NOTHING, list(end), (), by_order))


@settings(max_examples=100, deadline=None)
@given(CLAIMS, CLAIMS)
def test_what_is_told_as_fresh_is_what_changed(claims: list[Claim], others: list[Claim]) -> None:
    """The groups told as fresh, with the old ones that are still whole, are the groups of the end."""
    by_order = {order_of(x): x for x in (*claims, *others)}
    before = _added(NOTHING, claims, (), by_order)
    done = regroup(before, [(order_of(x), x) for x in others], (), by_order.__getitem__)
    end = {tuple(x) for x in done.grouping.groups()}
    was = {tuple(x) for x in before.groups()}
    assert set(done.fresh) == end - was


@settings(max_examples=50, deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False))
def test_order_does_not_matter(claims: list[Claim], random: object) -> None:
    """Equal claims in any order give equal groups."""
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert clusters(shuffled) == clusters(claims)
