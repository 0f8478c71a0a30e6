"""Statements laid out for comparison."""

from unit.analyse.changes.sentences import sayings


def test_a_saying_has_its_sentence_and_what_is_named_and_counted_in_it() -> None:
    """Words, names with what they stand for, numbers and days."""
    roles = {"actor": "Russia", "destination": "Tobruk"}
    one, _ = sayings("Russia moved three tanks to Tobruk on 3 January.", "x", roles)
    assert [w.low for w in one.words[:3]] == ["russia", "moved", "three"]
    assert {n.mention.text: n.sort for n in one.names} == {"Russia": "party", "Tobruk": "place"}
    assert [q.quantity.minimum for q in one.quantities] == [3.0]
    assert [t.value for t in one.timexes] == ["2025-01-03"]
