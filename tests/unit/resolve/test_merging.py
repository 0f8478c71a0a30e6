"""The judgement in force, and unknown names that are one."""

from dataclasses import replace

from crossbearing.model import Judgement, Mention
from crossbearing.resolve.merging import in_force, merges_of

MENTION = Mention("d", 0, 5, "Xaver", "person")
MENTIONS = {MENTION.id: MENTION}


def judgement(anchor: str, by: str = "resolver 1", *, same: bool = True) -> Judgement:
    """A judgement on the one mention."""
    return Judgement(MENTION.id, anchor, same, ("because",), None, (), by)


def test_later_machine_overrules_earlier():
    """The last of several machine judgements counts."""
    assert in_force(MENTIONS, [judgement("a"), judgement("b")])[MENTION.id].anchor == "b"


def test_no_machine_overrules_an_analyst():
    """An analyst's judgement stands against earlier and later machines, and falls to a later analyst."""
    analyst = judgement("x", "analyst:kim")
    assert in_force(MENTIONS, [judgement("a"), analyst, judgement("b")])[MENTION.id] is analyst
    later = judgement("y", "analyst:lee", same=False)
    assert in_force(MENTIONS, [analyst, later])[MENTION.id] is later


def test_unknown_mentions_are_left_out():
    """A judgement on a mention that is not in the case plays no part."""
    assert in_force({}, [judgement("a")]) == {}


def test_spellings_are_merged():
    """Full names that differ by spelling alone come together under the first in the alphabet, with the reason."""
    (merge,) = merges_of(["name:person:abd rahim dagalo", "name:person:abd rahim daglo"])
    assert (merge.anchor, merge.into) == ("name:person:abd rahim daglo", "name:person:abd rahim dagalo")
    other = Mention("e", 0, 5, "Xaver", "person")
    judgements = [
        judgement("name:person:abd rahim daglo"),
        replace(judgement("name:person:abd rahim dagalo"), mention=other.id),
    ]
    found = in_force({MENTION.id: MENTION, other.id: other}, judgements)
    assert {j.anchor for j in found.values()} == {"name:person:abd rahim dagalo"}
    assert any("spellings of one name" in r for j in found.values() for r in j.reasons)


def test_what_is_not_merged():
    """Other given names, other kinds, single words and rows of tables stay apart."""
    assert merges_of(["name:person:omar musa", "name:person:ahmed musa"]) == ()
    assert merges_of(["name:person:omar musa", "name:organisation:omar musa"]) == ()
    assert merges_of(["name:person:document-1:musa", "name:person:document-2:musa"]) == ()
    assert merges_of(["actor:lna", "actor:lnb"]) == ()


def test_merging_is_order_independent():
    """The order of the anchors plays no part."""
    anchors = ["name:organisation:falcon brigade east", "name:organisation:falcon brigade eastt", "name:person:a b"]
    assert merges_of(anchors) == merges_of(reversed(anchors))
