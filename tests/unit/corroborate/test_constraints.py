"""What analysts rule of happenings: groups are split and joined, and a conflict has one outcome."""

import time
from dataclasses import replace

import pytest

from crossbearing.corroborate import events
from crossbearing.corroborate.claims import claims
from crossbearing.corroborate.constraints import constrained
from crossbearing.corroborate.known import known
from crossbearing.model import Event, Rejection, Ruling, Target, World
from ruled import apart, ruling, same, the_event, the_statement, undoing, with_rulings
from unit.corroborate.builders import SYSTEMS, Report, Say, world

TANKS = Say(
    "withdrawal", "Russia pulled tanks out of Syria", {"actor": "Russia", "materiel": "tanks", "origin": "Syria"}
)
TROOPS = Say(
    "deployment", "Türkiye placed troops in Libya", {"actor": "Türkiye", "force": "troops", "destination": "Libya"}
)
THREE = world([Report("Harbour Post", (SYSTEMS,)), Report("Quay Times", (TANKS,)), Report("Tide Radio", (TROOPS,))])


def groups(made: World, *rulings: Ruling) -> list[frozenset[str]]:
    """The statements of each event."""
    return [frozenset(e.statements) for e in events(with_rulings(made, rulings))]


def by_kind(made: World) -> dict[str, Event]:
    """The events of a world by their kind."""
    return {e.kind: e for e in events(made)}


def named(made: World) -> tuple[Target, Target, Target]:
    """The three events of the made-up world, as rulings know them."""
    found = by_kind(made)
    return tuple(the_event(made, found[x]) for x in ("transfer", "withdrawal", "deployment"))  # type: ignore[return-value]


def test_events_that_are_one() -> None:
    """Their statements are in one event; taken back, the events are those of before, to the last field."""
    moved, pulled, placed = named(THREE)
    joined = ruling(1, same(moved, pulled))
    found = groups(THREE, joined)
    assert len(found) == 2
    assert {moved.sayings[0].statement, pulled.sayings[0].statement} in found
    assert list(events(with_rulings(THREE, [joined, undoing(2, joined)]))) == list(events(THREE))
    assert len(groups(THREE, ruling(1, same(moved, the_statement(THREE, placed.sayings[0].statement))))) == 2


def test_the_event_of_a_ruling_is_the_one_that_has_most_of_its_statements() -> None:
    """More reports, and the ruling holds for the event as it has grown."""
    moved, pulled, _ = named(THREE)
    grown = world(
        [
            Report("Harbour Post", (SYSTEMS,)),
            Report("Quay Times", (TANKS,)),
            Report("Tide Radio", (TROOPS,)),
            Report("Coast Monitor", (SYSTEMS, TANKS)),
        ]
    )
    assert len(groups(grown)) == 3
    assert sorted(map(len, groups(grown, ruling(1, same(moved, pulled))))) == [1, 4]


def test_an_event_is_split() -> None:
    """A statement that is not of the event leaves it alone; the rest stays together."""
    made = world([Report(x, (SYSTEMS,)) for x in ("Harbour Post", "Quay Times", "Tide Radio")])
    (event,) = events(made)
    gone = event.statements[1]
    rest = frozenset(event.statements) - {gone}
    whole = the_event(made, event)
    for pair in (apart(the_statement(made, gone), whole), apart(whole, the_statement(made, gone))):
        assert set(groups(made, ruling(1, pair))) == {frozenset({gone}), rest}


def test_what_is_not_named_goes_with_what_it_resembles() -> None:
    """Two statements are of two happenings: a copy of either goes with it."""
    other = replace(
        SYSTEMS,
        quote="Russia moved air defence systems from Syria to Tobruk",
        roles={**SYSTEMS.roles, "destination": "Tobruk"},
    )
    made = world(
        [Report("Harbour Post", (SYSTEMS,)), Report("Quay Times", (other,)), Report("Tide Radio", (SYSTEMS,)),
         Report("Coast Monitor", (other,))]
    )  # fmt: skip
    (event,) = events(made)
    where = {s: next(f.mention.text for f in made.statements[s].frame.role("destination")) for s in event.statements}
    libya = [s for s in event.statements if where[s] == "Libya"]
    tobruk = [s for s in event.statements if where[s] == "Tobruk"]
    found = groups(made, ruling(1, apart(the_statement(made, libya[0]), the_statement(made, tobruk[0]))))
    assert set(found) == {frozenset(libya), frozenset(tobruk)}


def test_the_newest_of_two_rulings_on_one_pair_counts() -> None:
    """Same, then not same; and the other way round, also where the event has another id by then."""
    moved, pulled, _ = named(THREE)
    joined, parted = same(moved, pulled), apart(pulled, moved)
    assert groups(THREE, ruling(1, joined), ruling(2, parted)) == groups(THREE)
    assert len(groups(THREE, ruling(1, parted), ruling(2, joined))) == 2


@pytest.mark.parametrize("seconds", [(1, 2, 3), (3, 1, 2), (2, 3, 1), (3, 2, 1)])
def test_of_a_chain_that_would_join_what_is_apart_the_oldest_gives_way(seconds: tuple[int, int, int]) -> None:
    """With a = b, b = c, a ≠ c: a and c stay apart, whenever it was said, and the newer of the two others holds."""
    moved, pulled, placed = named(THREE)
    first, second, third = seconds
    found = groups(
        THREE,
        ruling(first, same(moved, pulled)),
        ruling(second, same(pulled, placed)),
        ruling(third, apart(moved, placed)),
    )
    one, two, three = (x.sayings[0].statement for x in (moved, pulled, placed))
    assert set(found) == ({frozenset({one, two}), frozenset({three})} if first > second else
                          {frozenset({one}), frozenset({two, three})})  # fmt: skip


def test_a_split_keeps_together_what_is_ruled_to_be_one() -> None:
    """Of an event that is split, a statement goes with the one that it is said to be the same as."""
    made = world([Report(x, (SYSTEMS,)) for x in ("Harbour Post", "Quay Times", "Tide Radio", "Coast Monitor")])
    (event,) = events(made)
    one, two, _, four = (the_statement(made, x) for x in event.statements)
    found = groups(made, ruling(1, apart(one, four)), ruling(2, same(two, four)))
    assert set(found) == {frozenset(event.statements[:1]), frozenset(event.statements[1:])}


def test_a_rejected_statement_is_not_taken_for_its_neighbour() -> None:
    """A ruling on a statement that is rejected does nothing, rather than something to another one."""
    made = world([Report("Harbour Post", (SYSTEMS, TROOPS)), Report("Quay Times", (TANKS,))])
    found = by_kind(made)
    gone = found["transfer"].statements[0]
    rejected = ruling(1, Rejection(the_statement(made, gone)))
    joined = ruling(2, same(the_statement(made, gone), the_event(made, found["withdrawal"])))
    left = replace(made, statements={i: s for i, s in made.statements.items() if i != gone})
    assert groups(left, rejected, joined) == groups(left)


@pytest.mark.usefixtures("collector_off")
def test_ten_thousand_statements_are_split_in_a_moment() -> None:
    """The time grows with the event, not with its square."""
    made = world([Report("Harbour Post", (SYSTEMS,)), Report("Quay Times", (SYSTEMS,))])
    one, other = sorted(made.statements)
    claim_of = dict(claims(known(made)))
    pair = ruling(1, apart(the_statement(made, one), the_statement(made, other)))
    many = [one, other, *(f"statement-{n}" for n in range(10_000))]
    everywhere = {**claim_of, **{x: replace(claim_of[one], words=frozenset({x})) for x in many[2:]}}
    start = time.process_time()
    found = constrained([many], everywhere, made.statements, [pair])
    assert time.process_time() - start < 5
    assert len(found) == 2
    assert sum(map(len, found)) == len(many)
