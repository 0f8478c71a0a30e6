"""Which of several lists of authors is right."""

import pytest
from quality.truth import (
    by_assessment,
    by_truthfinder,
    by_voting,
    difference,
    exact_interval,
    figures,
    shared_errors,
    surnames,
)

RIGHT, WRONG = frozenset({"lind", "weiss"}), frozenset({"lind"})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lind, Maria; Weiss, Karl", {"lind", "weiss"}),
        ("Maria Lind, Karl Weiss", {"lind", "weiss"}),
        ("LIND, MARIA (EDITOR)", {"lind"}),
        ("o'lind, maria ;  weiß-groß, karl;", {"olind", "weigro"}),
        ("Maria Lind and Karl Weiss", {"lind", "weiss"}),
        ("Not Available", set()),
    ],
)
def test_surnames_are_read_as_shops_write_them(text: str, names: set[str]) -> None:
    """Turned round or not, with commas, semicolons or "and" between; what is not given is no claim."""
    assert surnames(text) == names


def test_voting_takes_the_commonest_set() -> None:
    """Two shops against one."""
    assert by_voting({"1": {"a": RIGHT, "b": RIGHT, "c": WRONG}}) == {"1": RIGHT}


def test_truthfinder_trusts_who_is_right_elsewhere() -> None:
    """One shop that all others bear out elsewhere weighs more than one that stands alone everywhere."""
    elsewhere = {str(n): {"a": RIGHT, "x": RIGHT, "y": RIGHT, "c": frozenset({f"nobody{n}"})} for n in range(8)}
    claims = {**elsewhere, "last": {"a": frozenset({"berg"}), "c": frozenset({"adler"})}}
    assert by_truthfinder(claims)["last"] == frozenset({"berg"})


def test_shops_of_unknown_copying_give_no_word() -> None:
    """However many they are: nothing shows that two of them looked at the book."""
    many = {"1": {f"shop {n}": RIGHT for n in range(40)}}
    chosen, grade = by_assessment(many, str, certain=False)["1"]
    assert (chosen, grade.likelihood, grade.confidence) == (RIGHT, None, "low")
    assert by_assessment(many, str, certain=True)["1"][1].likelihood is not None


def test_shops_that_share_errors_are_one_origin() -> None:
    """Three copiers of one wrong feed lose against two shops that looked for themselves."""
    said = {"good 1": RIGHT, "good 2": RIGHT, "good 3": RIGHT, "good 4": RIGHT}
    claims = {str(n): {**said, **{f"feed {k}": WRONG for k in range(3)}} for n in range(4)}
    claims["last"] = {"good 1": RIGHT, "good 2": RIGHT, **{f"feed {k}": WRONG for k in range(3)}}
    origin = shared_errors(claims, {**dict.fromkeys(claims, RIGHT)})
    assert by_voting(claims)["last"] == WRONG
    assert by_assessment(claims, origin, certain=True)["last"][0] == RIGHT


def test_figures_come_with_an_exact_interval() -> None:
    """77 of 100: .675 to .848. Source: Clopper & Pearson 1934."""
    assert [round(x, 3) for x in exact_interval(77, 100)] == [0.675, 0.848]
    assert exact_interval(0, 5)[0] == 0.0
    assert figures([True] * 77 + [False] * 23)["accuracy"] == 0.77


def test_no_difference_is_none() -> None:
    """A method beside itself differs by nothing, whatever is drawn."""
    assert difference([True, False], [True, False]) == [0.0, 0.0]
