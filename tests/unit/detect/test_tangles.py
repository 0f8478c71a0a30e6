"""Which fixes of one number belong together."""

import numpy as np

from crossbearing.detect.tangles import chains, places_reached, segments

TIME = np.arange(0.0, 600.0, 10.0)


def _labels(lon: np.ndarray, broken: np.ndarray) -> list[int]:
    cut = segments(broken, np.diff(TIME), np.ones(len(TIME)))
    label = chains(cut, places_reached(lon, np.zeros(len(lon)), TIME, 0.0))
    return np.repeat(label, cut.last - cut.first + 1).tolist()


def test_a_stray_belongs_to_no_chain() -> None:
    """One fix a degree away is left out, the rest stays together."""
    lon = TIME * 0.002
    lon[30] += 1.0
    assert _labels(lon, np.abs(np.diff(lon)) > 0.5) == [0] * 30 + [-1] + [0] * 29


def test_two_told_in_turns_are_two_chains() -> None:
    """Fixes that alternate between two places are told apart."""
    lon = TIME * 0.002 + np.where(np.arange(60) % 2, 5.0, 0.0)
    found = _labels(lon, np.abs(np.diff(lon)) > 0.5)
    assert found[::2] == [found[0]] * 30
    assert found[1::2] == [1 - found[0]] * 30


def test_a_silence_ends_a_segment() -> None:
    """What comes after may belong elsewhere, though it could have been reached."""
    dt = np.full(9, 10.0)
    dt[4] = 400.0
    assert segments(np.zeros(9, bool), dt, np.ones(10)).first.tolist() == [0, 5]
