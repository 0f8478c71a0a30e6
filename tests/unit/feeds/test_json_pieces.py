"""Large JSON in pieces."""

import io
import json
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.feeds import json_pieces
from crossbearing.feeds.json_pieces import OBJECT_EDGE, ROW_EDGE, elements, json_lines, loaded, numbers
from crossbearing.feeds.losses import Losses


def pieced(payload: bytes, block: int, losses: Losses) -> list[object]:
    """The elements of an array of objects that is read so many bytes at a time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_pieces, "_BLOCK", block)
        return [x for found, _ in elements(io.BytesIO(payload[1:]), b"", OBJECT_EDGE, losses) for x in found]


@given(
    st.lists(
        st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=9) | st.none(), max_size=3), max_size=9
    ),
    st.integers(1, 40),
)
def test_pieces_are_the_whole(records: list[dict[str, object]], block: int) -> None:
    """However an array is cut, its elements are those of the whole; what its strings hold does not matter."""
    losses = Losses()
    assert pieced(json.dumps(records).encode(), block, losses) == records
    assert not losses.total()


def test_what_follows_the_array_comes_with_its_end() -> None:
    """The rest behind the closing bracket is given with the last elements."""
    found = list(elements(io.BytesIO(b'[1],[2]],"a":1}'), b"", ROW_EDGE, Losses()))
    assert [x for several, _ in found for x in several] == [[1], [2]]
    assert found[-1][1] == ',"a":1}'


def test_a_broken_element_costs_itself() -> None:
    """Others beside it are kept."""
    losses = Losses()
    assert pieced(b'[{"a":1},{"a":x},{"a":3},{"a":4', 1 << 20, losses) == [{"a": 1}, {"a": 3}]
    assert losses == {"record-not-readable": 2}


def test_lines() -> None:
    """Each line is a value; one that is none is None and counted; blank lines are nothing."""
    losses = Losses()
    found = json_lines(io.BytesIO(b'2}\n\n[3]\nx\n"y"'), b'{"a":', losses)
    assert [x for several in found for x in several] == [{"a": 2}, [3], None, "y"]
    assert losses == {"line-not-readable": 1}


@pytest.mark.parametrize("payload", [b"", b"{", b"[" * 100_000, b"\xff", b"1" * 5_000, b"nul"])
def test_what_is_no_json(payload: bytes) -> None:
    """It is None and never an exception."""
    assert loaded(payload) is None


@pytest.mark.parametrize("value", ["ground", None, {}, [], "1e999999", 10**400])
def test_no_numbers(value: object) -> None:
    """What is no number is NaN, or infinite where it is too large."""
    found: Callable[[float], bool] = lambda x: bool(np.isnan(x) or np.isinf(x))  # noqa: E731
    assert found(float(numbers([1, value])[1]))
