"""What analysts rule of names."""

import random

import pytest

from crossbearing.gazetteer import Gazetteer
from crossbearing.model import Judgement, Mention, Ruling, Target, in_order
from crossbearing.resolve import in_force
from crossbearing.resolve.ruled import ruled
from ruled import apart, ruling, same, undoing

NAMES = ("Aldo Roth", "Aldo Roth", "Berta Kern", "Carl Lind", "the envoy")
MENTIONS = tuple(Mention("d", 20 * n, 20 * n + len(x), x, "person") for n, x in enumerate(NAMES))
BY_ID = {m.id: m for m in MENTIONS}
A, A2, B, C, E = (m.id for m in MENTIONS)
ANCHORS = (
    "name:person:aldo roth",
    "name:person:aldo roth",
    "name:person:berta kern",
    "name:person:carl lind",
    "unnamed:d:80",
)
READ = {
    m.id: Judgement(m.id, anchor, same=True, reasons=("spelt so",), doubt="perhaps", others=())
    for m, anchor in zip(MENTIONS, ANCHORS, strict=True)
}
ALDO, BERTA, CARL = (Target("entity", ANCHORS[n], NAMES[n]) for n in (0, 2, 3))


def mention(identifier: str) -> Target:
    """A mention as a ruling knows it."""
    return Target("mention", identifier, BY_ID[identifier].text)


def apply(gazetteer: Gazetteer, *rulings: Ruling, read: dict[str, Judgement] | None = None) -> dict[str, Judgement]:
    """The judgements of the made-up case with these rulings."""
    read = read or READ
    return ruled(BY_ID, in_force(BY_ID, read.values()), read, rulings, gazetteer)


def anchors(found: dict[str, Judgement]) -> dict[str, str | None]:
    """By mention: what it is, None where it is only known what it is not."""
    return {m: j.anchor if j.same else None for m, j in found.items()}


def test_without_rulings_nothing_changes(gazetteer: Gazetteer) -> None:
    """Neither where there are none, nor where they are on other things or were taken back."""
    joined = ruling(1, same(ALDO, BERTA))
    assert apply(gazetteer) == READ
    assert apply(gazetteer, joined, undoing(2, joined)) == READ
    assert apply(gazetteer, ruling(1, same(Target("statement", "s"), Target("event", "e")))) == READ
    assert apply(gazetteer, ruling(1, same(Target("mention", "gone"), ALDO))) == READ


def test_entities_that_are_one(gazetteer: Gazetteer) -> None:
    """All that bear the one name are the other; the judgement is the analyst's, with the computed one beside it."""
    found = apply(gazetteer, ruling(1, same(BERTA, ALDO), by="Bo", reason="one and the same"))
    assert anchors(found) == {**anchors(READ), A: BERTA.id, A2: BERTA.id}
    judgement = found[A]
    assert judgement.by == "analyst:Bo"
    assert judgement.reasons == ("Bo ruled so: one and the same",)
    assert judgement.doubt is None
    assert judgement.others[0].anchor == ALDO.id
    assert "spelt so" in judgement.others[0].reasons


def test_a_row_of_the_tables_gives_the_name(gazetteer: Gazetteer) -> None:
    """However the two were named; a row need not have been in the case before."""
    row = Target("entity", "actor:russia", "Russia")
    for pair in (same(BERTA, row), same(row, BERTA)):
        assert anchors(apply(gazetteer, ruling(1, pair)))[B] == "actor:russia"


def test_a_mention_is_ruled_on_alone(gazetteer: Gazetteer) -> None:
    """The other mention of the same name keeps its reading; of two mentions the first named keeps its own."""
    assert anchors(apply(gazetteer, ruling(1, same(mention(A), BERTA)))) == {**anchors(READ), A: BERTA.id}
    assert anchors(apply(gazetteer, ruling(1, same(mention(B), mention(A))))) == {**anchors(READ), A: BERTA.id}
    assert anchors(apply(gazetteer, ruling(1, same(mention(A), mention(B))))) == {**anchors(READ), B: ALDO.id}


def test_a_mention_that_is_not_what_it_was_read_as(gazetteer: Gazetteer) -> None:
    """It belongs to nothing, until somebody says to what; what it is not plays no part where it is not read so."""
    away = ruling(1, apart(mention(A), ALDO))
    assert anchors(apply(gazetteer, away)) == {**anchors(READ), A: None}
    assert anchors(apply(gazetteer, away, ruling(2, same(CARL, mention(A)))))[A] == CARL.id
    assert apply(gazetteer, ruling(1, apart(mention(A), BERTA))) == READ
    assert anchors(apply(gazetteer, ruling(1, apart(mention(A), mention(A2))))) == {**anchors(READ), A2: None}


def test_a_mention_keeps_out_of_what_its_entity_is_joined_to(gazetteer: Gazetteer) -> None:
    """That it is not Berta holds when Aldo and Berta are ruled to be one."""
    found = apply(gazetteer, ruling(1, apart(mention(A), BERTA)), ruling(2, same(ALDO, BERTA)))
    assert anchors(found) == {**anchors(READ), A: None, B: ALDO.id}


def test_the_newest_of_two_rulings_on_one_pair_counts(gazetteer: Gazetteer) -> None:
    """Either way round."""
    joined, parted = same(ALDO, BERTA), apart(BERTA, ALDO)
    assert anchors(apply(gazetteer, ruling(1, parted), ruling(2, joined)))[B] == ALDO.id
    assert apply(gazetteer, ruling(1, joined), ruling(2, parted)) == READ


@pytest.mark.parametrize("seconds", [(1, 2, 3), (3, 1, 2), (2, 3, 1)])
def test_of_a_chain_that_would_join_what_is_apart_the_oldest_gives_way(
    gazetteer: Gazetteer, seconds: tuple[int, int, int]
) -> None:
    """With a = b, b = c, a ≠ c: a and c stay apart, whenever it was said, and the newer of the two others holds."""
    first, second, third = seconds
    rulings = [
        ruling(first, same(ALDO, BERTA)),
        ruling(second, same(BERTA, CARL)),
        ruling(third, apart(ALDO, CARL)),
    ]
    found = anchors(apply(gazetteer, *rulings))
    assert found[A] != found[C]
    assert found[B] == (found[A] if first > second else found[C])


def test_the_order_in_which_rulings_come_plays_no_part(gazetteer: Gazetteer) -> None:
    """Only when each was recorded does."""
    rulings = [
        ruling(1, same(ALDO, BERTA)),
        ruling(2, apart(ALDO, CARL)),
        ruling(3, same(mention(E), CARL)),
        ruling(4, same(BERTA, CARL)),
        ruling(5, apart(mention(A2), BERTA)),
        ruling(6, same(mention(A2), mention(E))),
    ]
    expected = apply(gazetteer, *rulings)
    for seed in range(10):
        shuffled = list(rulings)
        random.Random(seed).shuffle(shuffled)  # noqa: S311 no secret
        assert apply(gazetteer, *shuffled) == expected
    assert list(in_order(shuffled)) == rulings


def test_two_mentions_that_are_one_but_not_what_they_were_read_as(gazetteer: Gazetteer) -> None:
    """They are something of their own together."""
    found = apply(
        gazetteer,
        ruling(1, same(mention(A), mention(A2))),
        ruling(2, apart(mention(A), ALDO)),
        ruling(3, apart(mention(A2), ALDO)),
    )
    assert found[A].anchor == found[A2].anchor
    assert found[A].anchor.startswith("ruled:")
    assert found[A].same


def test_spellings_that_were_brought_together_can_be_held_apart(gazetteer: Gazetteer) -> None:
    """Each mention then bears its own spelling again, by the word of the analyst."""
    spelt = ("name:person:abd rahim dagalo", "name:person:abd rahim daglo")
    read = {
        m.id: Judgement(m.id, anchor, same=True, reasons=(), doubt=None)
        for m, anchor in zip(MENTIONS[:2], spelt, strict=True)
    }
    together = apply(gazetteer, read=read)
    assert len(set(anchors(together).values())) == 1
    one, other = (Target("entity", x) for x in spelt)
    for pair in (apart(one, other), apart(other, one)):
        found = apply(gazetteer, ruling(1, pair), read=read)
        assert tuple(anchors(found).values()) == spelt
        again = in_force(BY_ID, found.values())
        assert tuple(j.anchor for j in again.values()) == spelt
