"""Things gathered by the chances of their pairs."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.corroborate.linkage import gathered

CHANCES = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] > p[1]), st.floats(0.01, 1.0)
)


def test_a_chain_of_doubtful_links_is_not_one_thing() -> None:
    """Two groups are joined by the mean of all their pairs: one good pair between them is not enough."""
    chances = {(1, 0): 0.9, (3, 2): 0.9, (2, 1): 0.6}
    assert gathered(4, chances, 0.5) == [[0, 1], [2, 3]]
    assert gathered(4, chances, 0.1) == [[0, 1, 2, 3]]


def test_nothing_scored_is_nothing_joined() -> None:
    """Without chances everything stands alone."""
    assert gathered(3, {}, 0.0) == [[0], [1], [2]]


@given(CHANCES, st.floats(0.05, 0.95))
def test_every_thing_is_in_one_group(chances: dict[tuple[int, int], float], least: float) -> None:
    """Groups part the things; the order in which chances are given does not matter."""
    found = gathered(8, chances, least)
    assert sorted(i for group in found for i in group) == list(range(8))
    assert found == gathered(8, dict(reversed(chances.items())), least)
