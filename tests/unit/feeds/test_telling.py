"""What tables tell of their platforms."""

import numpy as np
import polars as pl
import pytest

from crossbearing.feeds.telling import joined_stretches, stretches_of, tellings, written
from crossbearing.model import Told


def told(platform: list[int], time: list[int], value: list[str | None]) -> list[tuple[int, str, int, int]]:
    """The stretches of callsigns."""
    found = joined_stretches(
        stretches_of("callsign", np.array(platform), np.array(time), pl.Series(value, dtype=pl.String))
    )
    return found.select("platform", "value", "first", "last").rows()


def test_stretches_of_one_value() -> None:
    """From the first to the last moment; one that comes back begins a new stretch, in whatever order rows come."""
    rows = [(1, 10, "A"), (1, 30, "B"), (1, 20, "A"), (1, 40, "A"), (2, 5, "A"), (1, 35, None), (2, 6, None)]
    expected = [(1, "A", 10, 20), (1, "B", 30, 30), (1, "A", 40, 40), (2, "A", 5, 5)]
    for several in (rows, rows[::-1]):
        platform, time, value = (list(x) for x in zip(*several, strict=True))
        assert told(platform, time, value) == expected


def test_stretches_are_joined_across_parts() -> None:
    """The same value in the next part of a file goes on with the stretch."""
    parts = [
        *stretches_of("callsign", np.array([1, 1]), np.array([1, 2]), pl.Series(["A", "A"])),
        *stretches_of("callsign", np.array([1, 1]), np.array([3, 4]), pl.Series(["A", "B"])),
    ]
    assert joined_stretches(parts).select("value", "first", "last").rows() == [("A", 1, 3), ("B", 4, 4)]


def test_each_stretch_is_told_at_both_ends() -> None:
    """Once where they are one moment."""
    found = joined_stretches(stretches_of("name", np.array([7, 7, 8]), np.array([1, 5, 2]), pl.Series(["X", "X", "Y"])))
    assert list(tellings(found, "a")) == [
        (Told(7, 1, "name", "X", "a"), Told(7, 5, "name", "X", "a"), Told(8, 2, "name", "Y", "a"))
    ]


@pytest.mark.parametrize(
    ("trait", "value", "expected"),
    [
        ("name", "SPARTA  II@@@", "SPARTA II"), ("name", "Unknown", None), ("name", "@@@", None),
        ("imo", "9160994", "9160994"), ("imo", "IMO0000000", None), ("imo", "12", None),
        ("draught", "6.50", "6.5"), ("draught", "x", None), ("length", "0", None),
        ("squawk", "12", "0012"), ("squawk", "77777", None), ("simulated", "no", None),
        ("military", "1", "true"), ("callsign", "rff1 ", "RFF1"),
    ],
)  # fmt: skip
def test_values_as_they_are_told(trait: str, value: str, expected: str | None) -> None:
    """What stands for nothing is not told."""
    assert written(trait, value) == expected  # type: ignore[arg-type]
