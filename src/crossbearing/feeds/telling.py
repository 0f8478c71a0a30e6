"""What the rows of a table tell of their platforms, as stretches in which they told the same."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from crossbearing.feeds.names import Layout
from crossbearing.feeds.placing import NO_TIME
from crossbearing.feeds.ship_words import MILITARY, ship_type
from crossbearing.model import Told, Trait

__all__ = ["MOST_STRETCHES", "joined_stretches", "no_stretches", "stretches", "stretches_of", "tellings", "written"]

MOST_STRETCHES = 1_000_000
"""Held until the end of a file, some 100 MB; beyond them they are told at once."""
_TOGETHER = 100_000
_SCHEMA = {"platform": pl.Int64, "what": pl.String, "value": pl.String, "first": pl.Int64, "last": pl.Int64}
_NOTHING = {"", "unknown", "undefined", "nan", "null", "none", "n/a", "na", "-", "\\n", "no data"}
_IMO_DIGITS = 7
_SQUAWK_DIGITS = 4


def no_stretches() -> pl.DataFrame:
    """Nothing was told."""
    return pl.DataFrame(schema=_SCHEMA)


def stretches(
    frame: pl.DataFrame, layout: Layout, platform: NDArray[np.int64], time_us: NDArray[np.int64]
) -> pl.DataFrame:
    """What a frame tells of each platform: from the first to the last moment at which it told the same."""
    told = [(column, trait) for column, trait in layout.traits if frame[column].dtype != pl.Null]
    if layout.scheme == "name":
        told.append((layout.identity, "id"))
    if layout.simulated:
        told.append((layout.simulated, "simulated"))
    texts = {f"{trait} {i}": frame[column].cast(pl.String, strict=False) for i, (column, trait) in enumerate(told)}
    rows = _known(pl.DataFrame({"platform": platform, "time": time_us, **texts}))
    # Most rows of a platform tell the same in every column: looked at together they are few.
    few = rows.group_by("platform", *texts).agg(first=pl.col("time").min(), last=pl.col("time").max())
    parts = [no_stretches()]
    for (_, trait), name in zip(told, texts, strict=True):
        same = few.select("platform", pl.col(name).alias("value"), "first", "last").drop_nulls("value")
        parts += _named(trait, _runs(same, rows.select("platform", "time", pl.col(name).alias("value"))))
    return joined_stretches(parts)


def stretches_of(
    trait: Trait, platform: NDArray[np.int64], time_us: NDArray[np.int64], values: pl.Series
) -> list[pl.DataFrame]:
    """The stretches of one trait; of ships that say that they are military, this too. Null is nothing told."""
    rows = _known(pl.DataFrame({"platform": platform, "time": time_us, "value": values}))
    same = rows.drop_nulls("value").select("platform", "value", pl.col("time").alias("first"), last="time")
    return _named(trait, _runs(same, rows))


def _known(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.filter((pl.col("platform") > 0) & (pl.col("time") != NO_TIME))


def _named(trait: Trait, found: pl.DataFrame) -> list[pl.DataFrame]:
    """Stretches under the name of their trait, with their values as they are told."""
    words = found["value"].unique()
    clean = pl.DataFrame(
        {"value": words, "clean": [written(trait, x) for x in words]}, schema={"value": pl.String, "clean": pl.String}
    )
    cleaned = found.join(clean, on="value", how="left").filter(pl.col("clean").is_not_null())
    named = cleaned.select("platform", pl.lit(trait).alias("what"), pl.col("clean").alias("value"), "first", "last")
    if trait != "ship type":
        return [named]
    military = named.filter(pl.col("value") == MILITARY)
    return [named, military.with_columns(pl.lit("military").alias("what"), pl.lit("true").alias("value"))]


def _runs(same: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """Stretches of one value: exact in time for platforms that change it, at once for the many that do not."""
    whole = same.group_by("platform", "value").agg(pl.col("first").min(), pl.col("last").max())
    changing = whole.group_by("platform").len().filter(pl.col("len") > 1)["platform"]
    if not len(changing):
        return whole
    several = pl.col("platform").is_in(changing.implode())
    ordered = rows.filter(several & pl.col("value").is_not_null()).sort("platform", "time", "value")
    run = pl.struct("platform", "value").rle_id()
    exact = ordered.group_by(run.alias("run"), maintain_order=True).agg(
        pl.col("platform").first(), pl.col("value").first(), first=pl.col("time").min(), last=pl.col("time").max()
    )
    return pl.concat([whole.filter(~several), exact.select(whole.columns)])


def joined_stretches(parts: list[pl.DataFrame]) -> pl.DataFrame:
    """Stretches that follow one another and tell the same, as one."""
    ordered = pl.concat(parts).sort("platform", "what", "first", "last", "value")
    run = pl.struct("platform", "what", "value").rle_id()
    found = ordered.group_by(run.alias("run"), maintain_order=True).agg(
        pl.col("platform", "what", "value").first(), pl.col("first").min(), pl.col("last").max()
    )
    return found.select(list(_SCHEMA))


def tellings(found: pl.DataFrame, artifact: str) -> Iterator[tuple[Told, ...]]:
    """Each stretch as what was told at its first and at its last moment."""
    several: list[Told] = []
    for platform, what, value, first, last in found.iter_rows():
        timeless = what in {"id", "simulated"}
        several.append(Told(platform, 0 if timeless else first, what, value, artifact))
        if last > first and not timeless:
            several.append(Told(platform, last, what, value, artifact))
        if len(several) >= _TOGETHER:
            yield tuple(several)
            several = []
    if several:
        yield tuple(several)


@lru_cache(maxsize=1 << 17)
def written(trait: Trait, value: str) -> str | None:
    """A value as it is told; None where it says nothing.

    >>> written("imo", "IMO9307839"), written("draught", "0.0"), written("squawk", "3766.0")
    ('9307839', None, '3766')
    """
    text = " ".join(value.replace("@", " ").split())
    if text.lower() in _NOTHING:
        return None
    match trait:
        case "imo":
            digits = text.upper().removeprefix("IMO").strip().removesuffix(".0")
            return digits if len(digits) == _IMO_DIGITS and digits.isdecimal() and int(digits) else None
        case "ship type":
            return ship_type(text)
        case "draught" | "length":
            return _measure(text)
        case "squawk":
            digits = text.removesuffix(".0")
            return digits.zfill(_SQUAWK_DIGITS) if digits.isdecimal() and len(digits) <= _SQUAWK_DIGITS else None
        case "simulated" | "military":
            return "true" if text.lower() in {"true", "1", "yes", "military", "mil"} else None
        case "registration" | "type" | "callsign":
            return text.upper()
        case _:
            return text


def _measure(text: str) -> str | None:
    try:
        metres = float(text)
    except ValueError:
        return None
    return f"{metres:g}" if 0 < metres < 1_000 else None  # noqa: PLR2004 - no ship is as long, or as deep
