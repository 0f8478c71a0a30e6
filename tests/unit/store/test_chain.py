"""The chain value of a line depends on everything."""

import hashlib

import pytest

from crossbearing.store.chain import START, Value, link

LINE: tuple[bytes, int, str, tuple[Value, ...]] = (START, 7, "mention", (3, "ab", None, "c"))


@pytest.mark.parametrize(
    "other",
    [
        (b"\x01" + START[1:], 7, "mention", (3, "ab", None, "c")),
        (START, 8, "mention", (3, "ab", None, "c")),
        (START, 7, "statement", (3, "ab", None, "c")),
        (START, 7, "mention", (4, "ab", None, "c")),
        (START, 7, "mention", (3, "a", None, "bc")),
        (START, 7, "mention", (3, "ab", "", "c")),
        (START, 7, "mention", ("3", "ab", None, "c")),
        (START, 7, "mention", (3, "ab", None)),
    ],
)
def test_whatever_changes_changes_the_value(other: tuple[bytes, int, str, tuple[Value, ...]]) -> None:
    """The line before, the number, the table, each column and where one column ends are all vouched for."""
    assert link(*other) != link(*LINE)


def test_the_value_is_the_one_that_is_documented() -> None:
    """SHA-256 over the chain before, number, table, and the columns: texts with their length, numbers, and nothing."""
    documented = hashlib.sha256(bytes(32) + "1;problem;1:é2;-".encode())
    assert link(START, 1, "problem", ("é", 2, None)) == documented.digest()
