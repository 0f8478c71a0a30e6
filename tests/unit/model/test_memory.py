"""What an analysis found before."""

import pytest

from crossbearing.model.memory import DIGEST_BYTES, Memory

GROUND, OTHER = bytes(DIGEST_BYTES), bytes([1]) * DIGEST_BYTES


@pytest.mark.parametrize(("rests_on", "answer"), [(GROUND, b"found"), (OTHER, None), (None, None)])
def test_an_answer_is_recalled_where_its_ground_is_as_it_was(rests_on: bytes | None, answer: bytes | None) -> None:
    """Not where it rested on something else, nor where that is not known."""
    memory = Memory()
    memory.keep("a b", GROUND, b"found")
    again = Memory(before=memory.now)
    assert again.recall("a b", rests_on) == answer
    assert again.recall("a c", rests_on) is None


def test_what_is_not_asked_for_again_goes() -> None:
    """And nothing is kept whose ground is not known."""
    memory = Memory(before={"gone": GROUND + b"found"})
    memory.keep("a b", None, b"found")
    assert memory.now == {}
