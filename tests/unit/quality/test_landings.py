"""How landings that were cut short are judged."""

import numpy as np
import pytest
from quality.landings import calibration_error, row


def test_what_is_said_and_what_is_so_are_held_against_each_other() -> None:
    """Nine in ten right where 90% is said is no error; none right is 0.9."""
    said = np.full(10, 0.92)
    assert calibration_error(said, np.arange(10) > 0) == pytest.approx(0.02)
    assert calibration_error(said, np.zeros(10, bool)) == pytest.approx(0.92)


def test_only_what_is_named_counts_for_precision() -> None:
    """Two named, one right; the third is not named."""
    found = row(np.array([0.95, 0.97, 0.3]), np.array([True, False, False]))
    assert (found["named"], found["precision"]) == (0.667, 0.5)
