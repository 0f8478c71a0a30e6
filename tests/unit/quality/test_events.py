"""Clusters of events as they are scored."""

from quality.events import both, chains, labels_of


def test_labels_and_chains() -> None:
    """Groups of places become labels, and equal labels chains."""
    assert labels_of([[0, 2], [1]], 3) == [0, 1, 0]
    assert sorted(map(sorted, chains([0, 1, 0]))) == [[0, 2], [1]]


def test_singletons_are_counted_and_left_out() -> None:
    """With them a lonely mention that is rightly alone counts; without them it does not."""
    key, response = chains("aab"), chains("abc")
    report = both(key, response)
    assert report["clusters"] == 3
    assert report["with_singletons"]["b_cubed"]["r"] > report["without_singletons"]["b_cubed"]["r"] == 0  # type: ignore[index]
