"""The error that a user sees."""

from crossbearing.store import CaseError


def test_the_message_is_the_whole_error() -> None:
    """What is shown is what was said."""
    assert str(CaseError("the disk is full.")) == CaseError("the disk is full.").message == "the disk is full."
