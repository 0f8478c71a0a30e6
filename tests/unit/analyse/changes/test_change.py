"""A change shows in words on both sides."""

from crossbearing.analyse.changes.change import SEVERITY, shown, spans
from unit.analyse.changes.sentences import changes, sayings


def test_a_side_without_a_word_of_its_own_is_marked_where_it_would_stand() -> None:
    """The hedge that was lost is marked here, and the verb that it stood before there."""
    tail = "moved the tanks of the army to the old base"
    (found,) = changes(f"Russia reportedly {tail}.", f"Russia {tail}.")
    one, two = sayings(f"Russia reportedly {tail}.", f"Russia {tail}.")
    assert [one.document.text[a:b] for a, b in found.original] == ["reportedly"]
    assert [two.document.text[a:b] for a, b in found.retelling] == ["moved"]
    assert SEVERITY[found.kind] == "caution"


def test_neighbours_are_one_span() -> None:
    """And what lies between two spans is shown as dots."""
    one, _ = sayings("Russia moved the tanks.", "x")
    assert [one.document.text[a:b] for a, b in spans(one, (1, 0, 3))] == ["Russia moved", "tanks"]
    assert shown(one, (0, 1, 3)) == "“Russia moved … tanks”"
