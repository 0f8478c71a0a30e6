"""Stretches without integrity."""

from dataclasses import replace

import numpy as np
import pytest

from crossbearing.detect.integrity import no_integrity
from crossbearing.model.track import FLAGS, Fixes
from made_flights import flight


def _with(share: float) -> Fixes:
    fixes = flight()
    flags = np.full(len(fixes), FLAGS["integrity known"], np.uint8)
    bad = np.arange(200, 380)
    flags[bad[: int(share * 180)]] = FLAGS["no integrity"]
    rng = np.random.default_rng(3)
    flags[bad] = rng.permutation(flags[bad])
    return replace(fixes, flags=flags)


def test_a_jammed_stretch_is_one_finding() -> None:
    """Half an hour with NIC 0 in nine of ten fixes."""
    found = no_integrity(_with(0.9))
    assert [x.fault for x in found] == ["no integrity"]
    assert found[0].fixes == pytest.approx(180, abs=30)


def test_a_few_fixes_without_integrity_are_none() -> None:
    """Three of ten is below the share of 60%."""
    assert no_integrity(_with(0.3)) == ()


def test_without_what_was_told_nothing_is_found() -> None:
    """Feeds that do not know of integrity make no finding."""
    assert no_integrity(flight()) == ()


def test_a_few_fixes_are_no_stretch() -> None:
    """Nine fixes of NIC 0 in five minutes prove nothing."""
    fixes = _with(1.0).take(slice(200, 380, 4))
    assert no_integrity(fixes) == ()
