"""Positions and velocities from different messages."""

import polars as pl

from crossbearing.feeds.velocities import KEPT_US, with_velocity


def test_the_last_velocity_before_a_position_counts() -> None:
    """Of the same platform, not after it, and not older than ten seconds; what a position says itself stays."""
    positions = pl.DataFrame(
        {"platform": [1, 2, 1, 1], "time": [KEPT_US * 2, KEPT_US, 5, KEPT_US], "speed": [None, None, None, 9.0],
         "course": [None] * 4, "climb": [None] * 4},
        schema_overrides={"speed": pl.Float64, "course": pl.Float64, "climb": pl.Float64},
    )  # fmt: skip
    heard = pl.DataFrame(
        {
            "platform": [1, 1],
            "time": [6, KEPT_US - 1],
            "speed": [1.0, 2.0],
            "course": [10.0, None],
            "climb": [None, 3.0],
        }
    )
    found = with_velocity(positions, heard)
    assert found["speed"].to_list() == [None, None, None, 9.0]
    later = with_velocity(positions.with_columns(time=pl.Series([KEPT_US * 2 - 1, 0, 7, 8])), heard)
    assert later["speed"].to_list() == [2.0, None, 1.0, 9.0]
    assert later["course"].to_list() == [None, None, 10.0, 10.0]
    assert found.columns == positions.columns
