"""Where the evidence stands."""

from dataclasses import FrozenInstanceError

import pytest

from crossbearing.model import TextSpan


def test_a_locator_cannot_be_changed() -> None:
    """Evidence that was recorded stays where it was."""
    span = TextSpan("a", "d", 0, 3, "Two")
    with pytest.raises(FrozenInstanceError):
        span.start = 1  # type: ignore[misc]
