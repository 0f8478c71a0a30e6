"""What was left out, by cause."""

from typing import get_args

from crossbearing.feeds.losses import _MESSAGES, Loss, Losses, loss_problems
from crossbearing.feeds.sensor import Source


def test_one_problem_for_each_cause() -> None:
    """With the count in its sentence; causes that did not happen are not told."""
    losses = Losses({"address-zero": 1234, "time-not-readable": 0, "checksum-wrong": 1})
    found = list(loss_problems(losses, Source("a" * 64, "x.csv")))
    assert [x.code for x in found] == ["address-zero", "checksum-wrong"]
    assert found[0].message.startswith("1,234 records come from address 000000")
    assert (found[0].where, found[0].artifact, found[0].stage) == ("x.csv", "a" * 64, "decode")


def test_every_cause_has_its_sentence() -> None:
    """No cause without a sentence, and none that lacks its count."""
    assert set(_MESSAGES) == set(get_args(Loss))
    assert all("{n}" in x for x in _MESSAGES.values())
