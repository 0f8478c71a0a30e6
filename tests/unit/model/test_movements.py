"""Everything that tracks show, together."""

from dataclasses import replace

from crossbearing.model import Movements, World


def test_a_case_without_tracks_shows_nothing() -> None:
    """An empty one is the default of a world; one fix makes it a case with tracks."""
    assert not World().movements.any
    assert not Movements().any
    assert replace(Movements(), fixes=1).any
