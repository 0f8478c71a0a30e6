"""Where position and velocity come in different messages: each position gets the velocity heard last before it."""

import polars as pl

__all__ = ["KEPT_US", "VELOCITY", "with_velocity"]

KEPT_US = 10_000_000
"""A velocity holds for ten seconds: aircraft send two a second, and in ten turn by 30 degrees at the standard rate."""
VELOCITY = ("speed", "course", "climb")


def with_velocity(positions: pl.DataFrame, velocities: pl.DataFrame) -> pl.DataFrame:
    """Positions (``platform``, ``time`` and more) with ``speed``, ``course`` and ``climb`` where they had none.

    ``velocities`` has ``platform``, ``time`` and the same three; both may be in any order. The order of the positions
    is kept.
    """
    numbered = positions.with_row_index("number").sort("time")
    names = {x: f"{x}_heard" for x in VELOCITY}
    heard = velocities.select("platform", "time", *VELOCITY).rename(names).sort("time")
    found = numbered.join_asof(
        heard, on="time", by="platform", strategy="backward", tolerance=KEPT_US, check_sortedness=False
    )
    filled = [pl.coalesce(pl.col(x), pl.col(names[x])).alias(x) for x in VELOCITY]
    return found.sort("number").with_columns(filled).select(positions.columns)
