"""What views were made from."""

from crossbearing.model import Kept


def test_nothing_kept_is_empty() -> None:
    """Without anything kept, everything is made anew: nothing stays."""
    kept = Kept()
    assert not kept.documents
    assert not kept.claims
    assert not kept.events
    assert kept.stay == frozenset()
